/** Tells what a body keeps and speaks from itself: in its release, a log or data that nobody else is named with. */

import { wordClass } from '../../lexicon/word-class.ts'
import type { Reading, TokenRun } from '../reading/reading.ts'

const records = wordClass(
  'log logs logbook logbooks record records data intelligence register registers instruments radar archive ' +
    'archives file files findings information intercept intercepts observation observations imagery ' +
    'monitoring',
)

/** “The operating log shows”, “according to flight data”: in a release, what nobody else keeps is the issuer's own. */
export function isOwnRecord(reading: Reading, mention: TokenRun): boolean {
  const words = reading.tokens.slice(mention.first, mention.end)
  // “Information from our patrols”, “imagery taken at dawn”: what follows tells where it comes from.
  const preposition = words.findIndex(word => word.tag === 'ADP')
  const head = words.slice(0, preposition < 0 ? words.length : preposition).findLast(word => word.tag !== 'ADJ')
  const named = words.some((word, at) => word.tag === 'PROPN' || (at > 0 && word.capital))
  return !named && head !== undefined && records.has(head)
}
