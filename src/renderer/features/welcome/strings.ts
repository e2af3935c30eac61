/** Every word of the first screen. */
import { formatCount } from '../../ui/formats.ts'

export const welcomeStrings = {
  title: 'Read what each side says, side by side.',
  text: 'Counterclaim keeps the articles you read, finds who claims what in them, and sets the figures of different parties against each other. Nothing leaves this computer.',
  sample: 'Open three reports that disagree',
  opening: 'Opening…',
  sampleHint: 'Invented reports about one event, to see how it works.',
  or: 'Or start with your own:',
  drop: 'drop files or folders here',
  paste: 'paste a text with',
  choose: 'choose files',
  seeContested: (count: number) => `See ${formatCount(count, 'contested point', 'contested points')}`,
  nothingOpen: 'Nothing open',
  nothingOpenText: 'Choose an article on the left. J and K walk through the list, Enter opens.',
}
