/** Reads what befell the counted from the words before them: “killing 20”, “the murder of two and a guard”. */

import type { Quantity } from '../../../../contract/claims.ts'
import { countedNouns, harmByVerb, stateWords } from '../../lexicon/casualties.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { businessWords } from '../names/name-words.ts'
import { isPossessive, phraseEndingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'
import { followsBe } from '../reading/verb-group.ts'
import { fateAt } from './fate-at.ts'
import { isHuman } from './human-nouns.ts'
import { doneTo } from './level-before.ts'

export type Cause = {
  quantity: Quantity
  verb: number
  /** “along with two neighbours”: beside the one it befell, and perhaps not befallen. */
  loose?: boolean
}

/** Tokens; how far to the left a verb or noun may stand over a list of people. */
const reach = 26

/** The verb right before the number, over adverbs: “killing at least”, “claimed the lives of some”. */
export function verbBefore(reading: Reading, first: number, sentenceStart: number): Cause | null {
  let at = first - 1
  while (at >= sentenceStart && isThin(reading, at)) at--
  return at < sentenceStart ? null : causeAt(reading, at, first)
}

function isThin(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  if (isOneOf(token.lower, 'away', 'up', 'out', 'back')) return false
  return (
    isOneOf(token.tag, 'ADV', 'DET') ||
    isPossessive(token) ||
    isMark(token) ||
    /^(?:off|down|a|total|record|further|additional|combined|of|dead|lives|life|[[(])$/.test(token.lower) ||
    (token.lower === 'death' && tokenAt(reading, at - 1).lower === 'to') ||
    (token.lower === 'to' && tokenAt(reading, at + 1).lower === 'death')
  )
}

/** What the verb at `at` does to the number at `first`. */
function causeAt(reading: Reading, at: number, first: number): Cause | null {
  const token = tokenAt(reading, at)
  if (token.tag === 'NUM' || token.tag === 'PUNCT') return null
  const previous = tokenAt(reading, at - 1)
  // “Shot dead five”, “beat to death two”
  if (assaults.has(token) && isOneOf(tokenAt(reading, at + 1).lower, 'dead', 'to'))
    return { quantity: 'killed', verb: at }
  const harm = harmByVerb.get(token)
  // The tagger takes rarer past forms for nouns.
  // A headline’s “arrests two” and “arrest five” too: a noun is no neighbour of a number.
  const headline = reading.paragraphs[token.paragraph]?.kind === 'title' && at === first - 1
  // “Seized three clerks”: by force of arms, or of the law.
  if (/^seiz(?:e|es|ed|ing)$/.test(token.lower) && namesPeople(reading, first) === true)
    return { quantity: byForces(reading, at) ? 'arrested' : 'kidnapped', verb: at }
  // “Her clinic admitted 31 clerks”
  if (isOneOf(token.lower, 'admitted', 'admitting') && isInHospital(reading, at))
    return { quantity: 'wounded', verb: at }
  if (harm && (token.tag !== 'NOUN' || token.capital || headline || /(?:ed|ing)$/.test(token.lower))) {
    // “killed and wounded 30”: the first verb names the graver fate, but the number is shared.
    const shared = isOneOf(previous.lower, 'and', 'or') && harmByVerb.get(tokenAt(reading, at - 2)) === 'killed'
    return { quantity: shared ? 'other' : harm, verb: at }
  }
  // Who is only shot or stabbed may live.
  if (isOneOf(token.lower, 'shot', 'shooting', 'stabbed', 'stabbing', 'knifed') && namesPeople(reading, first) === true)
    return { quantity: 'wounded', verb: at }
  if (token.lower === 'up' && /^round/.test(previous.lower)) return { quantity: 'captured', verb: at - 1 }
  if (isOneOf(token.lower, 'out', 'back') && isOneOf(previous.lower, 'pull', 'pulls', 'pulled', 'pulling'))
    return { quantity: 'other', verb: at - 1 }
  if (token.lower === 'away' && isOneOf(previous.lower, 'took', 'taken', 'taking'))
    return { quantity: byForces(reading, at - 1) ? 'arrested' : 'kidnapped', verb: at - 1 }
  if (
    /^(?:cost|costing|claimed|claiming|claim|claims|took|taking|takes)$/.test(token.lower) &&
    countsLives(reading, at)
  )
    return { quantity: 'killed', verb: at }
  if (/^(?:holding|held|hold|holds|took|taking|taken|takes|seized|seizing)$/.test(token.lower)) {
    // In a story of hostages whoever is taken is one; what “holds” people may be a room.
    if (!/^h[eo]ld/.test(token.lower) && takesPrisoner(reading, first)) return { quantity: 'captured', verb: at }
    const taken = reading.tellsOfHostages() && !isOneOf(token.lower, 'held', 'holds', 'hold')
    if (taken || namesHostages(reading, first)) return { quantity: 'kidnapped', verb: at }
    if (/^h[eo]ld(?:ing|s)?$/.test(token.lower) && byForces(reading, at)) return { quantity: 'arrested', verb: at }
  }
  if (isOneOf(token.lower, 'lost', 'lose', 'losing', 'loses', 'burying', 'buried', 'bury'))
    return losesPeople(reading, at, first) ? { quantity: 'killed', verb: at } : null
  if (isOneOf(token.lower, 'drew', 'draw', 'draws', 'drawing', 'attracted', 'attracting'))
    return { quantity: 'participants', verb: at }
  if (/^(?:mobilise|mobilize)/.test(token.lower) && namesPeople(reading, first) !== false)
    return { quantity: 'participants', verb: at }
  if (
    /^(?:involv|includ)(?:ed|ing|es)$/.test(token.lower) &&
    isOneOf(previous.lower, 'strike', 'protest', 'march', 'rally', 'walkout', 'stoppage', 'mutiny')
  )
    return { quantity: 'participants', verb: at }
  // “The sweep netted twelve weavers”
  if (/^nett(?:ed|ing)$/.test(token.lower) && namesPeople(reading, first) === true)
    return { quantity: 'arrested', verb: at }
  // “The mosque is sheltering twelve families”
  if (/^(?:shelter|hous|accommodat)(?:s|es|ed|ing)$/.test(token.lower) && residents.has(tokenAt(reading, first + 1)))
    return { quantity: 'displaced', verb: at }
  if (token.lower === 'missing' && previous.tag === 'AUX' && namesPeople(reading, first) !== false)
    return { quantity: 'missing', verb: at }
  if (isOneOf(token.lower, 'moved', 'moving', 'bussed', 'bussing') && residents.has(tokenAt(reading, first + 1)))
    return { quantity: 'displaced', verb: at }
  if (
    isOneOf(token.lower, 'recovered', 'retrieved', 'exhumed') &&
    isOneOf(tokenAt(reading, first + 1).lower, 'victims', 'victim', 'remains')
  )
    return { quantity: 'killed', verb: at }
  if (isOneOf(token.lower, 'forced', 'forcing', 'drove', 'driven', 'driving') && namesPeople(reading, first) === true)
    return { quantity: 'displaced', verb: at }
  if (isOneOf(token.lower, 'mourn', 'mourns', 'mourned', 'mourning') && namesPeople(reading, first) === true)
    return { quantity: 'killed', verb: at }
  return null
}

const residents = wordClass('resident residents villager villagers families households people inhabitants civilians')

const assaults = wordClass(
  'shot shooting shoot shoots stabbed stabbing beat beaten beating hacked hacking burned burnt burning ' +
    'crushed trampled clubbed hounded starved',
)

/** “The front lost 40 fighters”, “they buried nine”; not “the firm lost 300 workers” or “the team buried 5 chances”. */
function losesPeople(reading: Reading, verb: number, first: number): boolean {
  const loses = tokenAt(reading, verb).lower.startsWith('lo')
  const owner = loses ? tokenAt(reading, verb - 1).lower : ''
  if (businessWords.hasWord(owner) || employers.test(owner)) return false
  // “lost nine”: nothing else is named.
  return namesPeople(reading, first) !== false
}

/** Whether the noun behind a number means people; null where there is none. */
function namesPeople(reading: Reading, first: number): boolean | null {
  for (let at = first + 1; at < first + 7; at++) {
    const token = tokenAt(reading, at)
    if (token.tag !== 'NOUN') {
      if (isOneOf(token.tag, 'ADJ', 'ADP', 'DET', 'NUM', 'ADV', 'PRON', 'PROPN')) continue
      break
    }
    if (isHuman(token.singular) || stateWords.has(token) || countedNouns.has(token) || isHuman(token)) return true
    if (tokenAt(reading, at + 1).tag !== 'NOUN') return false
  }
  return null
}

/** Who loses staff to others, and no lives. */
const employers = /^(?:company|firm|bank|business|employer|startup|retailer|manufacturer|department|newspaper|club)$/

function isInHospital(reading: Reading, verb: number): boolean {
  for (let at = verb - 1; at > verb - 8; at--)
    if (/^(?:hospitals?|wards?|clinics?|infirmary|doctors?|surgeons?)$/.test(tokenAt(reading, at).lower)) return true
  return false
}

/** “Police are holding”, “soldiers held”. */
function byForces(reading: Reading, verb: number): boolean {
  let at = verb - 1
  while (isOneOf(tokenAt(reading, at).tag, 'AUX', 'ADV')) at--
  return isOneOf(
    tokenAt(reading, at).lower,
    'police',
    'officers',
    'soldiers',
    'troops',
    'agents',
    'authorities',
    'gendarmes',
    'prosecutors',
  )
}

/** “claimed 30 lives”, not “claimed 30 villages”. */
function countsLives(reading: Reading, verb: number): boolean {
  for (let at = verb + 1; at < verb + 9; at++)
    if (isOneOf(tokenAt(reading, at).lower, 'lives', 'life', 'victims')) return true
  return false
}

/** “Taken 21 prisoner”, “took two of them captive”. */
function takesPrisoner(reading: Reading, first: number): boolean {
  for (let at = first + 1; at < first + 6 && tokenAt(reading, at).tag !== 'PUNCT'; at++)
    if (isOneOf(tokenAt(reading, at).lower, 'prisoner', 'captive')) return true
  return false
}

/** “took 12 of them hostage”, “holding 11 pupils of a kidnapped mission”. */
function namesHostages(reading: Reading, first: number): boolean {
  for (let at = first; at < first + 9 && tokenAt(reading, at).tag !== 'PUNCT'; at++)
    if (
      isOneOf(tokenAt(reading, at).lower, 'hostages', 'hostage', 'captive', 'kidnapped', 'abducted', 'ransom', 'will')
    )
      return tokenAt(reading, at).lower !== 'will' || tokenAt(reading, at - 2).lower === 'against'
  return false
}

/**
 * The verb or noun that governs a list the number ends: “killed the mayor as well as two guards”, “the murder of Orsa Veld,
 * her driver, and two other people”, “was shot dead near his home, along with two neighbours”.
 */
export function causeOfList(reading: Reading, first: number, sentenceStart: number): Cause | null {
  let at = first - 1
  if (isOneOf(tokenAt(reading, at).lower, 'the', 'his', 'her', 'their', 'its')) at--
  const joint = tokenAt(reading, at).lower
  const together = joint === 'with' && isOneOf(tokenAt(reading, at - 1).lower, 'along', 'together')
  if (
    !(
      together ||
      isOneOf(joint, 'and', ',', 'plus', 'or') ||
      (joint === 'as' && tokenAt(reading, at - 1).lower === 'well')
    )
  )
    return null
  const lowest = Math.max(sentenceStart, first - reach)
  for (let left = at - 1; left >= lowest; left--) {
    const token = tokenAt(reading, left)
    if (/^[)\]]$/.test(token.text)) {
      while (left > lowest && !/^[([]$/.test(tokenAt(reading, left).text)) left--
      continue
    }
    if (token.text === ';' || token.tag === 'SCONJ') return null
    const noun = token.tag === 'NOUN' && tokenAt(reading, left + 1).lower === 'of' ? doneTo.get(token) : undefined
    if (noun) return { quantity: noun, verb: left }
    const cause = token.tag === 'VERB' ? causeAt(reading, left, first) : null
    if (cause && (together || !followsBe(reading, left))) return { ...cause, loose: together }
    const fate = together && token.tag === 'VERB' ? fateAt(reading, left, followsBe(reading, left), false, false) : null
    if (fate) return { quantity: fate, verb: left, loose: true }
    // “held the man who planned it and six others”: a clause on one of the list.
    if (token.tag === 'VERB' || token.tag === 'AUX') {
      const relative = tokenAt(reading, left - 1).tag === 'AUX' ? left - 2 : left - 1
      if (isOneOf(tokenAt(reading, relative).lower, 'who', 'that', 'which')) continue
    }
    if ((token.tag === 'VERB' || token.tag === 'AUX') && !together) return null
  }
  return null
}

/** Who did it: the “by” phrase of a passive, the subject of an active verb. */
export function actorOf(
  reading: Reading,
  verb: number,
  passive: boolean,
  sentenceStart: number,
  sentenceEnd: number,
): TokenRun | null {
  if (passive) {
    for (let at = verb + 1; at < Math.min(sentenceEnd, verb + 10); at++) {
      if (tokenAt(reading, at).lower === 'by') {
        let end = at + 1
        while (end < sentenceEnd && end < at + 9 && isOneOf(tokenAt(reading, end).tag, 'NOUN', 'PROPN', 'ADJ', 'DET'))
          end++
        return end > at + 1 ? { first: at + 1, end } : null
      }
    }
    return null
  }
  let at = verb - 1
  while (at >= sentenceStart && (tokenAt(reading, at).tag === 'AUX' || tokenAt(reading, at).tag === 'ADV')) at--
  return phraseEndingAt(reading, at + 1, sentenceStart)
}
