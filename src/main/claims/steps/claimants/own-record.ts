/** Tells what a body keeps and speaks from itself: in its release, a log or data that nobody else is named with. */
import type { Reading, TokenRun } from '../reading/reading.ts'

const records =
  /^(?:logs?|logbooks?|records?|data|intelligence|registers?|instruments|radar|archives?|files?|findings)$/

/** “The operating log shows”, “according to flight data”: in a release, what nobody else keeps is the issuer's own. */
export function isOwnRecord(reading: Reading, mention: TokenRun): boolean {
  const words = reading.tokens.slice(mention.first, mention.end)
  const head = words.at(-1)
  const named = words.some((word, at) => word.tag === 'PROPN' || (at > 0 && word.capital))
  return !named && head !== undefined && records.test(head.lower)
}
