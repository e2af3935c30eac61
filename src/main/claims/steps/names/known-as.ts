/** Finds who a name is another name of: “the military, known as the Redguard”. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { type Reading, tokenAt } from '../reading/reading.ts'

/** “The Marsh Front, better known as Crow”: the last token of what is known so, before the comma; -1 without it. */
export function knownAs(reading: Reading, first: number): number {
  let at = first - 1
  if (tokenAt(reading, at).lower === 'the') at--
  if (tokenAt(reading, at).lower !== 'as' || tokenAt(reading, at - 1).lower !== 'known') return -1
  at -= 2
  if (isOneOf(tokenAt(reading, at).lower, 'also', 'better', 'otherwise', 'formerly', 'locally', 'widely', 'commonly'))
    at--
  return /^[,(]$/.test(tokenAt(reading, at).text) ? at - 1 : -1
}
