/** Tells a name that somebody gives himself: “a man calling himself Captain Ren Osk”, “who gave her name as Lia”. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, tokenAt } from '../reading/reading.ts'

const calling = wordClass(
  'call calls called calling name names named naming style styles styled styling identify identifies ' +
    'identified identifying',
)
/** Titles between “himself” and the name. */
const mostTitles = 3

/** Where the words before a name say that its bearer gave it himself. `first` is the name's first token. */
export function namesHimself(reading: Reading, first: number): boolean {
  let at = first - 1
  while (at > first - 1 - mostTitles && (tokenAt(reading, at).capital || tokenAt(reading, at).text === '.')) at--
  if (tokenAt(reading, at).lower === 'as') at--
  const { lower } = tokenAt(reading, at)
  if (isOneOf(lower, 'himself', 'herself', 'themselves')) return calling.has(tokenAt(reading, at - 1))
  return (
    lower === 'name' &&
    tokenAt(reading, at + 1).lower === 'as' &&
    isOneOf(tokenAt(reading, at - 1).lower, 'his', 'her', 'their', 'a')
  )
}
