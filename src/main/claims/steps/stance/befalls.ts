/** Tells a phrase that names what befell somebody: behind its “of” stands who suffers, and only behind “by” who did it. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { deedsOf, ordealNouns } from '../../lexicon/stances.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

/** What somebody suffers, besides what law and order do to him. */
const befalling = wordClass(
  'death deaths killing killings murder murders assassination abduction abductions kidnapping kidnappings disappearance ' +
    'disappearances release shooting beating beatings torture massacre bombing shelling attack attacks assault assaults raid raids ' +
    'ambush wounding rape execution executions deportation deportations eviction evictions seizure capture loss suffering ' +
    'plight expulsion ouster removal closure jailing harassment persecution intimidation mistreatment treatment stabbing burning',
)

/** A deed or what befell somebody, with whom it befell behind “of”, “on” or “against”. */
export function befalls(reading: Reading, phrase: TokenRun): boolean {
  for (let at = phrase.first; at < phrase.end; at++) {
    const token = tokenAt(reading, at)
    if (token.tag === 'ADP' && token.lower !== 'of') return false
    if (deedsOf.test(token.lower) || (!befalling.has(token) && !ordealNouns.has(token))) continue
    if (isOneOf(tokenAt(reading, at + 1).lower, 'of', 'on', 'against', 'at', 'in')) return true
  }
  return false
}
