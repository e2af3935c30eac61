/** What the comparison says around the figures. */
import type { Conflict } from '../../../contract/claims.ts'

const kinds: Record<Conflict['kind'], string> = {
  numeric: 'Figures contradict each other',
  polarity: 'One says it, another denies it',
  responsibility: 'Each names another culprit',
  revision: 'The figure was revised',
}

export const strings = {
  kinds,
  wordAgainstWord: 'Word against word',
  more: (count: number) => (count === 1 ? 'One more contested point' : `${count} more contested points`),
  fewer: 'Show fewer',
  wholeEvent: 'All figures of this event, party by party',
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
