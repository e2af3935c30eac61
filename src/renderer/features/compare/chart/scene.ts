/** A drawing as plain data: the same tree becomes React elements on the screen and text in an exported file. */

/** One SVG element. Attribute names are React's (`strokeWidth`); text children are never markup. */
export type Shape = {
  tag: 'svg' | 'g' | 'title' | 'desc' | 'rect' | 'line' | 'path' | 'text' | 'tspan'
  attributes: Readonly<Record<string, string | number>>
  children: readonly (Shape | string)[]
}

/** Colours by role: CSS variables on the screen, fixed ones in a file. */
export type Palette = {
  paper: string
  ink: string
  soft: string
  grid: string
  /** The colour of a party's marks. */
  party: (claimant: string) => string
}

export const shape = (
  tag: Shape['tag'],
  attributes: Shape['attributes'],
  ...children: readonly (Shape | string)[]
): Shape => ({ tag, attributes, children })

/** Coordinates to a tenth of a pixel: drawings are the same on every machine, and short. */
export const tenth = (value: number): number => Math.round(value * 10) / 10
