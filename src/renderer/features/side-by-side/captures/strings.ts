/** What the captures of one page say: at an article's head, and compared. */
import { formatCount } from '../../../ui/formats.ts'

export const strings = {
  others: (count: number) => (count === 1 ? 'Other capture' : 'Other captures'),
  openCapture: (moment: string) => `Open the capture of ${moment}`,
  compare: 'Compare captures',
  more: (count: number) => `and ${formatCount(count, 'more', 'more')}`,

  title: 'What changed between two captures',
  earlier: 'Earlier capture',
  later: 'Later capture',
  captureOf: (moment: string, words: string) => `${moment} (${words})`,
  words: (count: number) => formatCount(count, 'word', 'words'),
  captured: (moment: string) => `captured ${moment}`,
  sideBySide: 'Read side by side',
  open: 'Open this capture',
  openFailed: 'A capture could not be opened',

  claims: 'Claims that changed',
  claimsFailed: 'What changed in the claims could not be told',
  noClaims: 'No claim changed: the same parties say the same.',
  changed: {
    figure: 'Figure',
    claimant: 'Other voice',
    stance: 'Said otherwise',
    words: 'Reworded',
    added: 'New',
    removed: 'Gone',
  },
  arrow: '→',
  becomes: ' became ',
  says: (claimant: string, verb: string) => `${claimant} ${verb}`,

  text: 'Text',
  changes: (count: number) => formatCount(count, 'changed paragraph', 'changed paragraphs'),
  noChanges: 'The words of the two are the same.',
  unchanged: (count: number) => formatCount(count, 'unchanged paragraph', 'unchanged paragraphs'),
  paragraph: { changed: 'Changed paragraph', removed: 'Paragraph that is gone', added: 'New paragraph' },
  notThere: { before: 'not yet there', after: 'no longer there' },
  noMore: 'Nothing changed in the text.',
  changeOf: (place: number, count: number) => `Change ${place} of ${count}`,
  together: 'Captures stand paragraph by paragraph: they always scroll together.',
  always: 'The changed claims stand above the text.',
  order: 'The earlier capture always stands first.',
}
