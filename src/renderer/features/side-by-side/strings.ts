/** What two articles side by side say, and the dialog that asks for the second. */
import { formatCount } from '../../ui/formats.ts'

export const strings = {
  chooseTitle: 'Read beside',
  choosePlaceholder: 'Choose below, or type words of another article',
  chooseResults: 'Articles to read beside it',
  sameEvent: 'Tells of the same event',
  similar: 'Similar',
  found: 'Found in the library',
  untitled: 'Untitled',
  nothingBeside: 'No other article is near. Type words of one.',
  nothingFound: 'No other article has these words.',
  loading: 'Looking for articles…',

  rows: 'Claims both tell of',
  count: (count: number) => formatCount(count, 'matched claim', 'matched claims'),
  contradicting: (count: number) => formatCount(count, 'contradiction', 'contradictions'),
  relation: { contradict: 'contradict', differ: 'differ', agree: 'agree' },
  relationMark: { contradict: '≠', differ: '≈', agree: '=' },
  whoDidIt: 'Who did it',
  wordAgainstWord: 'Word against word',
  none: 'none',
  accuses: (accused: string) => `→ ${accused}`,
  inEvent: (title: string) => `in “${title}”`,
  failed: 'What the two tell together could not be gathered',
  noEvent: 'These two tell of no event together',
  noEventHint:
    'Claims are matched where both tell of the same event. If they do, merge their events on the event’s page.',
  noRows: 'They tell of the same event, but of no count or dispute that both give',
  noRowsHint: 'What only one of them tells stands in its own claim table.',
  inText: (name: string) => `; ${name}:`,
}
