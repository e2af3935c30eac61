/** Reads blame that is put into several words: “hold the army responsible”, “pin it on him”, “lay the blame”, “point the finger at”. */

import { harmNouns, ordealNouns } from '../../lexicon/stances.ts'
import { wordClass, wordTable } from '../../lexicon/word-class.ts'
import { isVerb, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, type Token, tokenAt } from '../reading/reading.ts'
import { bridgeStart, groupStart, isPassive } from '../reading/verb-group.ts'
import { type Cue, plain } from './cue.ts'
import { reasonToDrop } from './reason-to-drop.ts'

type Idiom = 'hold responsible' | 'pin' | 'lay blame' | 'point finger'

/** The verbs such a phrase begins with. */
export const blameVerbs = wordTable<Idiom>(
  (
    [
      ['hold responsible', 'hold holds held holding'],
      ['pin', 'pin pins pinned pinning'],
      ['lay blame', 'lay lays laid laying put puts putting place places placed placing cast casts casting'],
      ['point finger', 'point points pointed pointing'],
    ] satisfies [Idiom, string][]
  ).flatMap(([idiom, forms]) => forms.split(' ').map(form => [form, idiom] as const)),
)

const answerable = wordClass('responsible accountable liable')
const fault = wordClass('blame responsibility fault guilt')
const misdeeds = wordClass(
  'blame fault guilt crime crimes death deaths fire fires blast blasts explosion bombing crash disaster collapse shooting ambush',
)
/** Whoever it was: nobody in particular is accused. */
const anybody = wordClass('those anyone anybody whoever everyone someone somebody perpetrators culprits')
/** Tokens within which the words of the idiom stand. */
const reach = 16

/** Where the idiom's own words end and its frame begins; -1 where it is none. */
function idiomEnd(reading: Reading, at: number, idiom: Idiom, ceiling: number): number {
  if (idiom === 'hold responsible') {
    const party = phraseStartingAt(reading, at + 1, ceiling)
    if (!party || anybody.has(tokenAt(reading, party.first))) return -1
    for (let next = party.first + 1; next < Math.min(ceiling, party.end + 3); next++)
      if (answerable.has(tokenAt(reading, next))) return at + 1
    return -1
  }
  for (let next = at + 1; next < Math.min(ceiling, at + reach); next++) {
    const token = tokenAt(reading, next)
    if (idiom === 'pin') {
      if (misdeeds.has(token) || harmNouns.has(token) || ordealNouns.has(token)) return at + 1
      if (isVerb(token)) return -1
      continue
    }
    if (idiom === 'lay blame' && fault.has(token))
      return /^(?:for|on|upon|at|with|squarely|solely|firmly|directly|entirely)$/.test(tokenAt(reading, next + 1).lower)
        ? next + 1
        : -1
    if (idiom === 'point finger' && /^fingers?$/.test(token.lower))
      return tokenAt(reading, next + 1).lower === 'at' ? next + 2 : -1
    if (next > at + 5 || !describes(token)) return -1
  }
  return -1
}

const describes = ({ tag }: Token) => tag === 'DET' || tag === 'ADJ' || tag === 'ADV' || tag === 'NOUN' || tag === 'ADP'

/** The cue at a verb that only with the words behind it blames somebody; null where it does not. */
export function blameCueAt(reading: Reading, at: number, floor: number, ceiling: number): Cue | null {
  const token = tokenAt(reading, at)
  const idiom = blameVerbs.get(token)
  if (!idiom || token.tag === 'ADJ') return null
  const end = idiomEnd(reading, at, idiom, ceiling)
  if (end < 0) return null
  const first = bridgeStart(reading, groupStart(reading, at, floor), floor)
  if (isPassive(reading, first, at)) return null
  const entry = {
    lemma: idiom === 'hold responsible' ? 'hold responsible' : 'blame',
    stance: 'accuse' as const,
    kind: 'speech' as const,
    takes: ['charge'] as const,
    particle: null,
    addressee: false,
  }
  if (reasonToDrop(reading, first, at, entry, false)) return null
  return {
    ...plain,
    first,
    end,
    verb: at,
    form: 'verb',
    lemma: entry.lemma,
    stance: 'accuse',
    takes: entry.takes,
    participle: token.lower.endsWith('ing') && first === at,
  }
}
