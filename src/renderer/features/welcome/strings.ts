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
  steps: {
    title: 'First steps',
    allDone: 'That is the whole desk',
    count: (done: number, all: number) => `${done} of ${all}`,
    hide: 'Put the first steps away',
    done: ' (done)',
    titles: {
      open: 'Open the sample reports',
      mark: 'Mark words that matter',
      compare: 'Set the figures against each other',
    },
    hints: {
      open: 'Three invented reports about one event.',
      mark: 'Select words in the text and press {article.highlight}.',
      compare: 'Open an event: each party’s figure, and the words behind it.',
    },
  },
  seeContested: (count: number) => `See ${formatCount(count, 'contested point', 'contested points')}`,
  openFirst: 'Read the first in the list',
  import: 'Import files…',
  nothingOpen: 'Nothing open',
  nothingOpenText: 'Choose an article on the left. {go.next} and {go.previous} walk through the list, Enter opens.',
}
