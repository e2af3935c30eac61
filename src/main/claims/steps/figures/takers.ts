/** Tells who takes people away: forces of the law, who arrest, or captors, who kidnap and capture. */

import type { Quantity } from '../../../../contract/claims.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { armedOpponents, stateFighters } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isPossessive } from '../reading/noun-phrases.ts'
import { type Reading, tokenAt } from '../reading/reading.ts'

/** Tokens; how far from the verb its subject may stand. */
const reach = 9

const law = wordClass(
  'police policeman policemen officers officer gendarmes gendarme gendarmerie constables constabulary detectives authorities prosecutors agents ' +
    'soldiers troops army navy marines guards guard patrol patrols forces commandos sheriff sheriffs regime government judge court courts state',
)
const captors = wordClass(
  'gunmen gunman bandits bandit kidnappers kidnapper abductors captors pirates gang gangs hijackers attackers assailants raiders rebels rebel ' +
    'militants militant insurgents insurgent jihadists jihadist terrorists terrorist mutineers guerrillas guerrilla militia militias militiamen ' +
    'separatists robbers fighters masked cultists traffickers smugglers',
)

const speaks = wordClass('say says said believe believes claim claims allege think suspect suspects')

type Taker = 'law' | 'captors'

const takerAt = (reading: Reading, at: number): Taker | null => {
  const token = tokenAt(reading, at)
  if (captors.has(token)) return 'captors'
  return law.has(token) ? 'law' : null
}

/** Whether the subject before an active verb is one that takes people: “police”, “gunmen on motorcycles”. */
export function takerBefore(reading: Reading, verb: number): Taker | null {
  const { sentence } = tokenAt(reading, verb)
  let inAside = false
  for (let at = verb - 1; at > verb - reach - (inAside ? reach : 0); at--) {
    const token = tokenAt(reading, at)
    if (token.sentence !== sentence || token.text === ';' || token.text === ':') return null
    // “Police, who spoke of 300 people, took five”
    if (token.text === ',' && at === verb - 1) {
      inAside = true
      continue
    }
    if (token.text === ',' && !inAside) return null
    // “The gang that nurses say is holding five”: who says so is not who holds.
    if (speaks.has(token)) {
      at--
      continue
    }
    const taker = takerAt(reading, at)
    if (taker !== null) return taker
  }
  return null
}

/** What it is to be taken by them: fighters are captured by their enemy, others arrested or kidnapped. */
export function takenBy(reading: Reading, taker: Taker, head: number | null): Quantity {
  const noun = head === null ? null : tokenAt(reading, head).singular
  if (taker === 'law') return noun !== null && armedOpponents.has(noun) ? 'captured' : 'arrested'
  // Sailors are taken off their ships.
  return noun !== null && stateFighters.has(noun) && noun.lower !== 'sailor' ? 'captured' : 'kidnapped'
}

/** Verbs of taking that say by themselves nothing of what becomes of the taken: “police took five”, “gunmen grabbed five”. */
const grips = wordClass(
  'take takes took taken taking grab grabs grabbed grabbing hold holds held holding keep keeps kept keeping catch catches caught catching ' +
    'collar collars collared net nets netted seize seizes seized seizing',
)

/** “The police took fourteen”, “Gunmen on motorcycles grabbed twelve pupils”: done by whom, it is known what was done. */
export function gripBefore(
  reading: Reading,
  first: number,
  end: number,
  floor: number,
  head: number | null,
): { quantity: Quantity; verb: number } | null {
  // “Took 21 prisoner” says it by itself.
  if (/^(?:prisoner|captive|hostage)s?$/.test(tokenAt(reading, end).lower)) return null
  let verb = first - 1
  while (verb > floor && (isPossessive(tokenAt(reading, verb)) || isOneOf(tokenAt(reading, verb).tag, 'ADV', 'DET')))
    verb--
  if (!grips.has(tokenAt(reading, verb))) return null
  // “Taken by police”: it is not they who take.
  const taker = takerBefore(reading, verb)
  return taker === null || tokenAt(reading, verb - 1).lower === 'by'
    ? null
    : { quantity: takenBy(reading, taker, head), verb }
}
