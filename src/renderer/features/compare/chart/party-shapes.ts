/** Gives each party of a chart a shape of its own, so that it is told apart without colour. */
import { type Shape, shape, tenth } from './scene.ts'

/** Outlines around the origin within a radius of one, filled. */
const outlines: readonly ((r: number) => string)[] = [
  r => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`,
  r => `M${-r * 0.88} ${-r * 0.88}H${r * 0.88}V${r * 0.88}H${-r * 0.88}Z`,
  r => `M0 ${-r * 1.15}L${r * 1.1} ${r * 0.85}H${-r * 1.1}Z`,
  r => `M0 ${-r * 1.25}L${r * 1.25} 0L0 ${r * 1.25}L${-r * 1.25} 0Z`,
  r => `M0 ${r * 1.15}L${r * 1.1} ${-r * 0.85}H${-r * 1.1}Z`,
  r =>
    `M${-r * 0.4} ${-r}H${r * 0.4}V${-r * 0.4}H${r}V${r * 0.4}H${r * 0.4}V${r}H${-r * 0.4}V${r * 0.4}H${-r}V${-r * 0.4}H${-r * 0.4}Z`,
  r => star(r * 1.25),
  r => `M${-r * 1.15} 0L${-r * 0.58} ${-r}H${r * 0.58}L${r * 1.15} 0L${r * 0.58} ${r}H${-r * 0.58}Z`,
]

function star(r: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? r : r * 0.45
    const angle = (Math.PI / 5) * index - Math.PI / 2
    return `${tenth(radius * Math.cos(angle))} ${tenth(radius * Math.sin(angle))}`
  })
  return `M${points.join('L')}Z`
}

/** The mark of the party at `index` of a chart; hollow for what it no longer stands for, or says vaguely. */
export function partyShape(
  index: number,
  place: { x: number; y: number },
  look: { radius: number; colour: string; paper: string; hollow?: boolean },
): Shape {
  const outline = outlines[index % outlines.length] ?? outlines[0]
  return shape('path', {
    d: outline?.(look.radius) ?? '',
    transform: `translate(${tenth(place.x)} ${tenth(place.y)})`,
    fill: look.hollow ? look.paper : look.colour,
    stroke: look.hollow ? look.colour : look.paper,
    strokeWidth: look.hollow ? 1.6 : 1,
  })
}
