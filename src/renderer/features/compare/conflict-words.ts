/** Says in words what a contested point is about and how far its sides are apart. */

import { commonUnit } from '../../../contract/duration-units.ts'
import { type ContestedPoint, inOneUnit, namedLow, type PointSide } from '../../evidence/contested-points.ts'
import { figureNumber, modifierWords, quantityHeading } from '../../evidence/figure-words.ts'
import { stanceWords } from '../../evidence/stance-words.ts'
import { strings as words } from '../../evidence/strings.ts'
import { strings } from './strings.ts'

export function pointHeading({ kind, quantity, target }: ContestedPoint): string {
  if (quantity !== null) return quantityHeading(quantity, target)
  if (kind === 'responsibility') return strings.whoDidIt
  const words = target ?? strings.wordAgainstWord
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Gives each point a name that no other has: points with the same heading are counted. */
export function namedPoints(points: readonly ContestedPoint[]): { point: ContestedPoint; name: string }[] {
  const times = new Map<string, number>()
  return points.map(point => {
    const heading = pointHeading(point)
    const time = (times.get(heading) ?? 0) + 1
    times.set(heading, time)
    return { point, name: time === 1 ? heading : `${heading} (${time})` }
  })
}

/** “71 apart”, “140 minutes apart”; null where there are no two numbers to set apart. */
export function pointDistance({ sides }: Pick<ContestedPoint, 'sides'>): string | null {
  const told = sides.filter(({ low, modifier }) => low !== null && modifier !== 'vague')
  const unit = commonUnit(told)
  const bounds = inOneUnit(told).map(side => ({ low: namedLow(side), high: side.high ?? side.low ?? 0 }))
  if (bounds.length < 2) return null
  const lowest = Math.min(...bounds.map(bound => bound.low))
  const highest = Math.max(...bounds.map(bound => bound.high))
  if (highest <= lowest) return null
  const distance = highest - lowest
  return strings.apart(figureNumber({ low: distance, high: distance, modifier: 'exact', unit }))
}

/** A side's figure as the large numeral of its row; null for sides that have words only. */
export function sideNumber({ low, high, modifier, unit, figure }: PointSide): string | null {
  if (low === null) return null
  return figureNumber({ low, high, modifier: modifier ?? 'exact', unit, ...(figure ? { exact: figure.exact } : {}) })
}

/** How a side says it, before its words: “denies:”, “accuses the army:”. Plain saying needs no word. */
export function sideStance({ stance, accused, cueLemma, quote }: PointSide): string {
  if (!stance) return ''
  const says = stanceWords({ stance, cueLemma, content: quote.exact })
  if (says === words.stance.state || says === words.stance.report) return ''
  return `${says}${accused ? ` ${accused}` : ''}:`
}

/** “at least 28”; null for sides that have words only. */
function sideLabel(side: PointSide): string | null {
  const number = sideNumber(side)
  const { low, modifier } = side
  if (number === null || low === null || modifier === null) return number
  return [modifierWords({ ...side, low, modifier }), number].filter(Boolean).join(' ')
}

/** A point in a few words: “Soldiers killed 9 / at least 28 / 41”; what has no figures is named only. */
export function pointGist(point: ContestedPoint): string {
  const figures = point.sides.flatMap(side => sideLabel(side) ?? [])
  return [pointHeading(point), [...new Set(figures)].join(' / ')].filter(Boolean).join(' ')
}
