/** What the highlights' colours are called: by the reader, else by their own names. */
import type { HighlightColour } from '../../contract/notes.ts'
import type { Settings } from '../../contract/settings.ts'

/** The colours' own names. */
export const plainColourNames: Record<HighlightColour, string> = {
  yellow: 'yellow',
  orange: 'orange',
  vermillion: 'vermillion',
  purple: 'purple',
  sky: 'sky blue',
  blue: 'blue',
  green: 'green',
  grey: 'grey',
}

/** “figures to check”, or “yellow” where the reader gave it no name. */
export function colourName({ colourNames }: Pick<Settings, 'colourNames'>, colour: HighlightColour): string {
  return colourNames[colour]?.trim() || plainColourNames[colour]
}
