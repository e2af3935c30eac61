/** What the reading column says. */
import type { HighlightColour } from '../../../contract/notes.ts'

const colours: Record<HighlightColour, string> = {
  yellow: 'yellow',
  orange: 'orange',
  vermillion: 'vermillion',
  purple: 'purple',
  sky: 'sky blue',
  blue: 'blue',
  green: 'green',
  grey: 'grey',
}

export const strings = {
  damaged: 'Its stored text is damaged. Import it again to read it.',
  captured: (day: string) => `Captured ${day}`,
  words: (count: string) => `${count} words`,
  minutes: (count: number) => `${count} min`,
  imageCredit: (credit: string) => `Image: ${credit}`,
  imageMissing: 'Picture not saved with the article',
  imageFailed: 'This picture could not be shown',
  original: 'Original page',
  tools: 'This article',
  passageTools: 'Selected passage',
  highlightTools: 'Highlight',
  highlight: (colour: HighlightColour) => `Highlight ${colours[colour]}`,
  recolour: (colour: HighlightColour) => `Change to ${colours[colour]}`,
  removeHighlight: 'Remove highlight',
  note: 'Note',
  claim: 'Claim',
  copyQuote: 'Copy quote',
}
