/** What the comparison says around the figures. */
import { claimStrings } from '../../../contract/claim-strings.ts'
import type { Conflict } from '../../../contract/claims.ts'
import { formatCount, formatNumber } from '../../ui/formats.ts'

const dismiss = (kind: Conflict['kind']) => (kind === 'revision' ? 'Not a revision' : 'Not a contradiction')

export const strings = {
  kinds: claimStrings.conflictKind,
  dismiss,
  dismissMore: (kind: Conflict['kind']) => `${dismiss(kind)}…`,
  dismissTitle: (kind: Conflict['kind']) => `${dismiss(kind)}?`,
  dismissWhich: 'What does not contradict',
  dismissAll: 'None of them contradict each other',
  dismissOne: 'Or only one of them is about something else:',
  dismissSay: 'It is left out wherever it was shown, also when the articles are read anew. You can restore it.',
  reason: 'Why? (optional)',
  reasonHint: 'For example: two different attacks.',
  cancel: 'Cancel',
  dismissedCount: (count: number) => `${formatNumber(count)} dismissed`,
  dismissedTitle: 'Dismissed',
  because: (reason: string) => `“${reason}”`,
  restore: 'Restore',
  restoreNamed: (heading: string) => `Restore: ${heading}`,
  wordAgainstWord: 'Word against word',
  wordsOf: (heading: string, said: string) => `${heading}: “${said}”`,
  more: (contests: number, revisions: number) =>
    [
      contests > 0 && (contests === 1 ? 'One more contested point' : `${contests} more contested points`),
      revisions > 0 && formatCount(revisions, 'corrected figure', 'corrected figures'),
    ]
      .filter(Boolean)
      .join(' and '),
  fewer: 'Show fewer',
  wholeEvent: 'All figures, party by party',
  wholeEventNamed: (title: string) => `All figures of: ${title}`,
  whoDidIt: 'Who is responsible',
  apart: (distance: string) => `${distance} apart`,
  goTo: 'Show in the text',
  in: 'in',
  also: 'also in',
  again: (isHere: boolean) => (isHere ? 'this article, again' : 'the same article, again'),
  elsewhere: 'another article',
  earlier: 'earlier',
  later: 'later',
}
