/** Says why a phrase cannot be who speaks: it names nobody, the dead, or a happening. */

import { eventWords } from '../../lexicon/events.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, personNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { headOf } from '../reading/noun-phrases.ts'
import { isStop, type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

const nobody = wordClass('nobody none no-one neither')
const fallen = wordClass('dead killed slain deceased murdered fallen')
/** Things that befall people and speak for none of them. */
const happenings = wordClass(
  'arrest arrests case cases nature move moves decision decisions practice ban bans crackdown detention raid raids trafficking closure ' +
    'break death deaths occasion occasions murder murders incident incidents accident accidents collapse crash crashes outbreak',
)
/** Tokens between “nobody” and the end of its phrase (“nobody on the quay at Sarn”). */
const reach = 8

/** “Nobody on the quay”, “no one in the ministry”, “none of the sailors”. */
function namesNobody(reading: Reading, { first, end }: TokenRun): boolean {
  const { sentence } = tokenAt(reading, first)
  for (let at = end - 1; at > end - reach && tokenAt(reading, at).sentence === sentence; at--) {
    const token = tokenAt(reading, at)
    if (isStop(token) || (at < first && token.tag === 'VERB')) return false
    if (
      nobody.has(token) ||
      (token.lower === 'no' && isOneOf(tokenAt(reading, at + 1).lower, 'one', 'side', 'party', 'group', 'body'))
    )
      return true
  }
  return false
}

/** Why nobody speaks by this phrase; null for whoever may. */
export function noVoice(reading: Reading, mention: TokenRun): string | null {
  if (namesNobody(reading, mention)) return 'nobody says it'
  const head = tokenAt(reading, headOf(reading, mention))
  if (head.index === mention.end - 1 && fallen.has(tokenAt(reading, head.index - 1)) && head.index > mention.first)
    return 'the dead say nothing'
  const party = partyNouns.has(head) || personNouns.has(head)
  if (!head.capital && !party && head.tag === 'NOUN' && (happenings.has(head) || eventWords.has(head)))
    return 'a happening says nothing'
  return null
}
