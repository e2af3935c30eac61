/** Says which party a phrase is about, to be blamed: a name, or a group by its head noun; not a thing, nor who suffers. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { capitals, countryOfDemonym } from '../../lexicon/countries.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { armedOpponents, partyNouns, personNouns, stateFighters } from '../../lexicon/parties.ts'
import { blamedNouns, namelessAttackers } from '../../lexicon/stances.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Names } from '../names/find-names.ts'
import { mentionsTouching } from '../names/mentions-touching.ts'
import { headOf, isPossessive } from '../reading/noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import { withPlainSpaces } from '../reading/spaces.ts'
import { befalls } from './befalls.ts'

/** What somebody acts by. */
const instruments = wordClass(
  'policy policies decision decisions rule regime government administration campaign action actions conduct ' +
    'law laws decree decrees order orders war',
)

/** Who is speaking: a party does not blame itself. */
export type Speaker = {
  name: string
  /** The body a spokesperson speaks for. */
  onBehalfOf?: string | null
  type: ClaimantType
  /** Whom the same speaker blamed a sentence or two before. */
  blamedBefore?: string | null
}

/** A phrase without its article and possessive ending. */
export const tidyPhrase = (text: string) =>
  withPlainSpaces(text)
    .replace(/^(?:the|a|an|that|those|these)\s+/i, '')
    .replace(/['’]s$/, '')
    .trim()

/** Those a wrong is done to, or who are told of for whose they are. */
const sufferers = wordClass(
  'wife wives husband son sons daughter daughters mother mothers father fathers brother brothers sister ' +
    'sisters family families relative relatives child children victim victims parent parents widow widows ' +
    'detainee detainees prisoner prisoners hostage hostages captive captives refugee refugees migrant ' +
    'migrants',
)

/** The party's own words: no “on Monday”, “with the union” or “who …” behind them; “of the army” is its own. */
function ownWords(reading: Reading, run: TokenRun): TokenRun {
  const head = headOf(reading, run)
  let end = head + 1
  while (end < run.end) {
    const token = tokenAt(reading, end)
    if ((token.tag === 'ADP' && token.lower !== 'of') || isOneOf(token.lower, 'who', 'which', 'that', ',', '(')) break
    end++
  }
  return { first: run.first, end }
}

/** “The decision of the council”: a party behind “of” is named without the thing that is its. */
function behindOf(reading: Reading, run: TokenRun, party: number): TokenRun {
  const head = headOf(reading, run)
  const noun = tokenAt(reading, head)
  if (party <= head || [partyNouns, personNouns].some(nouns => nouns.has(noun) || nouns.has(noun.singular))) return run
  if (isOneOf(noun.singular.lower, 'head', 'member', 'part', 'wing', 'branch', 'supporter', 'ally', 'agent')) return run
  for (let at = party; at > head; at--) if (tokenAt(reading, at).lower === 'of') return { first: at + 1, end: run.end }
  return run
}

/** A party or group by its head noun or as a name; things, matters and nameless attackers are nobody to blame. */
export function partyOf(reading: Reading, names: Names, run: TokenRun | null, speaker: Speaker): string | null {
  if (!run) return null
  // “his fighters”, “our troops”: the speaker’s own.
  const possessed = isPossessive(tokenAt(reading, run.first))
  if (possessed) {
    // “his attackers”: whoever hurt him is nobody's own.
    const noun = tokenAt(reading, headOf(reading, run)).lower
    return /^(?:attackers?|killers?|captors?|kidnappers?|abductors?|tormentors?)$/.test(noun)
      ? tidyPhrase(runText(reading, run))
      : null
  }
  for (const name of names.within(run)) {
    if (name.name === speaker.name || name.name === speaker.onBehalfOf) continue
    const mention = mentionsTouching(name, run).find(one => one.first >= run.first && one.end <= run.end)
    if (!mention) continue
    // “the crackdown on Berg”, “police in Oltmar”: whom or where a deed meets is not its doer.
    const link = tokenAt(reading, mention.first - 1)
    if (mention.first > run.first && link.tag === 'ADP' && link.lower !== 'of') continue
    // “Workers at a Reyl mill”: behind the head, where they work.
    const lead = reading.tokens.slice(headOf(reading, run) + 1, mention.first)
    if (lead.some(token => isOneOf(token.lower, 'at', 'in', 'on', 'near', 'from', 'against', 'outside'))) continue
    const next = tokenAt(reading, mention.end)
    // “Sarn-based”: where, not who.
    if (next.text === '-' && next.start === tokenAt(reading, mention.end - 1).end) continue
    const owns = mention.end < run.end && /^['’]s?$/.test(next.lower)
    // “Berg's policies” act for him, “Berg's brother” does not.
    if (owns && !instruments.has(tokenAt(reading, run.end - 1))) continue
    if (owns) return name.name
    const noun = partyNouns.has(next) && mention.end < run.end
    if (noun) return tidyPhrase(runText(reading, behindOf(reading, ownWords(reading, run), mention.end)))
    if (name.isPerson || name.type !== 'unknown' || name.isPlace || capitals.has(name.name)) return name.name
  }
  const head = tokenAt(reading, headOf(reading, run))
  // “Gunmen” are nobody; “the militants” were told of before.
  if (namelessAttackers.has(head) && !isOneOf(tokenAt(reading, run.first).lower, 'the', 'those', 'these')) return null
  if (isOneOf(head.lower, 'group', 'groups', 'clashes', 'attacks', 'people', 'men') || sufferers.has(head)) return null
  const own = ownWords(reading, run)
  const indefinite = isOneOf(tokenAt(reading, run.first).lower, 'a', 'an', 'one')
  for (let at = own.end - 1; at >= own.first; at--) {
    const token = tokenAt(reading, at)
    if (token.tag === 'ADP' || token.text === '(' || token.lower === 'campaign') continue
    const noun = token.singular.lower
    // “the militants” in an armed group’s mouth, “the troops” in an army’s: its own.
    if (speaker.type === 'rebel_group' && armedOpponents.hasWord(noun)) return null
    const ownForce = stateFighters.hasWord(noun) || noun === 'force' || noun === 'army' || noun === 'military'
    if (speaker.type === 'state_force' && ownForce) return null
    if (indefinite && !countryOfDemonym.has(token.text)) return null
    if (
      partyNouns.has(token) ||
      partyNouns.hasWord(noun) ||
      blamedNouns.hasWord(noun) ||
      countryOfDemonym.has(token.text)
    ) {
      if (at > headOf(reading, run) && befalls(reading, run)) return null
      const text = tidyPhrase(runText(reading, behindOf(reading, own, at)))
      return text.length > 80 || text === speaker.name || text === speaker.onBehalfOf ? null : text
    }
  }
  return null
}
