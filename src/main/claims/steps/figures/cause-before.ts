/** Reads what befell the counted from the words before them: “killing 20”, “the murder of two”, “the toll rose to 31”. */

import type { Quantity } from '../../../../contract/claims.ts'
import { actsOnPeople, countedNouns, fateByVerb, harmByVerb, stateWords } from '../../lexicon/casualties.ts'
import { wordTable } from '../../lexicon/word-class.ts'
import { businessWords } from '../names/name-words.ts'
import { isPossessive, phraseEndingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import { fateAt } from './fate-behind.ts'
import { isHuman } from './human-nouns.ts'

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
  if (/^(?:away|up|out|back)$/.test(token.lower)) return false
  return (
    /^(?:ADV|DET)$/.test(token.tag) ||
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
  const previous = tokenAt(reading, at - 1)
  // “Shot dead five”, “beat to death two”
  if (assaults.test(token.lower) && /^(?:dead|to)$/.test(tokenAt(reading, at + 1).lower))
    return { quantity: 'killed', verb: at }
  const harm = harmByVerb.get(token)
  // The tagger takes rarer past forms for nouns.
  // A headline’s “arrests two” and “arrest five” too: a noun is no neighbour of a number.
  const headline = reading.paragraphs[token.paragraph]?.kind === 'title' && at === first - 1
  // “Seized three clerks”: by force of arms, or of the law.
  if (/^seiz(?:e|es|ed|ing)$/.test(token.lower) && namesPeople(reading, first) === true)
    return { quantity: byForces(reading, at) ? 'arrested' : 'kidnapped', verb: at }
  // “Her clinic admitted 31 clerks”
  if (/^(?:admitted|admitting)$/.test(token.lower) && isInHospital(reading, at))
    return { quantity: 'wounded', verb: at }
  if (harm && (token.tag !== 'NOUN' || token.capital || headline || /(?:ed|ing)$/.test(token.lower))) {
    // “killed and wounded 30”: the first verb names the graver fate, but the number is shared.
    const shared = /^(?:and|or)$/.test(previous.lower) && harmByVerb.get(tokenAt(reading, at - 2)) === 'killed'
    return { quantity: shared ? 'other' : harm, verb: at }
  }
  // Who is only shot or stabbed may live.
  if (/^(?:shot|shooting|stabbed|stabbing|knifed)$/.test(token.lower) && namesPeople(reading, first) === true)
    return { quantity: 'wounded', verb: at }
  if (token.lower === 'up' && /^round/.test(previous.lower)) return { quantity: 'captured', verb: at - 1 }
  if (/^(?:out|back)$/.test(token.lower) && /^(?:pull|pulls|pulled|pulling)$/.test(previous.lower))
    return { quantity: 'other', verb: at - 1 }
  if (token.lower === 'away' && /^(?:took|taken|taking)$/.test(previous.lower))
    return { quantity: byForces(reading, at - 1) ? 'arrested' : 'kidnapped', verb: at - 1 }
  if (
    /^(?:cost|costing|claimed|claiming|claim|claims|took|taking|takes)$/.test(token.lower) &&
    countsLives(reading, at)
  )
    return { quantity: 'killed', verb: at }
  if (/^(?:holding|held|hold|holds|took|taking|taken|takes|seized|seizing)$/.test(token.lower)) {
    // In a story of hostages whoever is taken is one; what “holds” people may be a room.
    if (!/^h[eo]ld/.test(token.lower) && takesPrisoner(reading, first)) return { quantity: 'captured', verb: at }
    const taken = reading.tellsOfHostages && !/^(?:held|holds?)$/.test(token.lower)
    if (taken || namesHostages(reading, first)) return { quantity: 'kidnapped', verb: at }
    if (/^h[eo]ld(?:ing|s)?$/.test(token.lower) && byForces(reading, at)) return { quantity: 'arrested', verb: at }
  }
  if (/^(?:lost|lose|losing|loses|burying|buried|bury)$/.test(token.lower))
    return losesPeople(reading, at, first) ? { quantity: 'killed', verb: at } : null
  if (/^(?:drew|draw|draws|drawing|attracted|attracting)$/.test(token.lower))
    return { quantity: 'participants', verb: at }
  if (/^(?:moved|moving|bussed|bussing)$/.test(token.lower) && residents.test(tokenAt(reading, first + 1).lower))
    return { quantity: 'displaced', verb: at }
  if (
    /^(?:recovered|retrieved|exhumed)$/.test(token.lower) &&
    /^(?:victims?|remains)$/.test(tokenAt(reading, first + 1).lower)
  )
    return { quantity: 'killed', verb: at }
  if (/^(?:forced|forcing|drove|driven|driving)$/.test(token.lower) && namesPeople(reading, first) === true)
    return { quantity: 'displaced', verb: at }
  if (/^(?:mourn|mourns|mourned|mourning)$/.test(token.lower) && namesPeople(reading, first) === true)
    return { quantity: 'killed', verb: at }
  return null
}

const residents = /^(?:residents?|villagers?|families|households|people|inhabitants|civilians)$/

const assaults =
  /^(?:shot|shooting|shoots?|stabbed|stabbing|beat|beaten|beating|hacked|hacking|burned|burnt|burning|crushed|trampled|clubbed|hounded|starved)$/

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
      if (/^(?:ADJ|ADP|DET|NUM|ADV|PRON|PROPN)$/.test(token.tag)) continue
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
  while (/^(?:AUX|ADV)$/.test(tokenAt(reading, at).tag)) at--
  return /^(?:police|officers|soldiers|troops|agents|authorities|gendarmes|prosecutors)$/.test(
    tokenAt(reading, at).lower,
  )
}

/** “claimed 30 lives”, not “claimed 30 villages”. */
function countsLives(reading: Reading, verb: number): boolean {
  for (let at = verb + 1; at < verb + 9; at++)
    if (/^(?:lives|life|victims)$/.test(tokenAt(reading, at).lower)) return true
  return false
}

/** “Taken 21 prisoner”, “took two of them captive”. */
function takesPrisoner(reading: Reading, first: number): boolean {
  for (let at = first + 1; at < first + 6 && tokenAt(reading, at).tag !== 'PUNCT'; at++)
    if (/^(?:prisoner|captive)$/.test(tokenAt(reading, at).lower)) return true
  return false
}

/** “took 12 of them hostage”, “holding 11 pupils of a kidnapped mission”. */
function namesHostages(reading: Reading, first: number): boolean {
  for (let at = first; at < first + 9 && tokenAt(reading, at).tag !== 'PUNCT'; at++)
    if (/^(?:hostages?|captive|kidnapped|abducted|ransom|will)$/.test(tokenAt(reading, at).lower))
      return tokenAt(reading, at).lower !== 'will' || tokenAt(reading, at - 2).lower === 'against'
  return false
}

/**
 * The verb or noun that governs a list the number ends: “killed the mayor as well as two guards”, “the murder of Orla Venn,
 * her driver, and two other people”, “was shot dead near his home, along with two neighbours”.
 */
export function causeOfList(reading: Reading, first: number, sentenceStart: number): Cause | null {
  let at = first - 1
  if (/^(?:the|his|her|their|its)$/.test(tokenAt(reading, at).lower)) at--
  const joint = tokenAt(reading, at).lower
  const together = joint === 'with' && /^(?:along|together)$/.test(tokenAt(reading, at - 1).lower)
  if (!(together || /^(?:and|,|plus|or)$/.test(joint) || (joint === 'as' && tokenAt(reading, at - 1).lower === 'well')))
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
    if (cause && (together || !isPassive(reading, left))) return { ...cause, loose: together }
    const fate = together && token.tag === 'VERB' ? fateAt(reading, left, isPassive(reading, left), false, false) : null
    if (fate) return { quantity: fate, verb: left, loose: true }
    // “held the man who planned it and six others”: a clause on one of the list.
    if (token.tag === 'VERB' || token.tag === 'AUX') {
      const relative = tokenAt(reading, left - 1).tag === 'AUX' ? left - 2 : left - 1
      if (/^(?:who|that|which)$/.test(tokenAt(reading, relative).lower)) continue
    }
    if ((token.tag === 'VERB' || token.tag === 'AUX') && !together) return null
  }
  return null
}

const isPassive = (reading: Reading, verb: number) =>
  /^(?:is|are|was|were|been|being|be)$/.test(tokenAt(reading, verb - 1).lower) ||
  (tokenAt(reading, verb - 1).tag === 'ADV' && /^(?:was|were|been)$/.test(tokenAt(reading, verb - 2).lower))

/** Nouns for a deed; what “of” names behind them suffered it. */
const doneTo = wordTable<Quantity>([
  ...[...countedNouns.entries].filter(([, quantity]) => quantity !== 'participants' && quantity !== 'attacks'),
  ...actsOnPeople,
])

/** “death toll rose to”, “the deaths of”, “the arrest of”: a noun before the number says what it counts. */
export function nounBefore(reading: Reading, first: number, sentenceStart: number): Quantity | null {
  let joint = first - 1
  while (
    /^(?:the|his|her|their|its|some|other)$/.test(tokenAt(reading, joint).lower) ||
    isMark(tokenAt(reading, joint))
  )
    joint--
  const link = tokenAt(reading, joint).lower
  if (link === 'of') {
    const noun = /^[[(]$/.test(tokenAt(reading, joint - 1).text) ? joint - 2 : joint - 1
    const deed = doneTo.get(tokenAt(reading, noun))
    if (deed) return deed
  }
  // “Contact with four divers has been lost”
  if (link === 'with' && tokenAt(reading, joint - 1).lower.replace(/^(?:contact|touch)$/, 'lost') === 'lost') {
    const near = reading.tokens.slice(Math.max(sentenceStart, joint - 6), joint).map(token => token.lower)
    if (near.includes('lost') && near.some(word => word === 'contact' || word === 'touch')) return 'missing'
  }
  const levelled = /^(?:at|to|from|:|was|were|are|is|now|of|as|reached|hit|passed|topped|number|stands|stood)$/.test(
    link,
  )
  for (let at = joint; at >= sentenceStart && at > first - 10; at--) {
    const token = tokenAt(reading, at)
    if (token.lower === 'toll') return tokenAt(reading, at - 1).lower === 'injury' ? 'wounded' : 'killed'
    // “enemy losses at 50”, “the army’s dead to 18”
    if (levelled && at >= first - 5) {
      if (/^(?:losses|casualties)$/.test(token.lower)) return 'killed'
      if (/^(?:crowd|turnout|attendance)$/.test(token.lower)) return 'participants'
      const state = stateWords.get(token)
      if (state) return state
    }
    if (token.text === '.' || token.text === ';' || token.tag === 'NUM') break
  }
  return levelled ? subjectOfLevel(reading, joint, sentenceStart) : null
}

/** “The number of people still missing … had risen to 12”: what the risen or fallen number counts. */
function subjectOfLevel(reading: Reading, joint: number, sentenceStart: number): Quantity | null {
  const lowest = Math.max(sentenceStart, joint - reach)
  let moved = tokenAt(reading, joint).lower === 'number'
  let found: Quantity | null = null
  for (let at = joint; at >= lowest; at--) {
    const { lower, text, tag } = tokenAt(reading, at)
    if (text === ';') break
    if (levels.test(lower)) moved = true
    if (tag === 'NUM' && found) break
    // Leftwards, so the last one kept stands nearest to “number of”.
    found =
      levelNouns.get(lower) ?? stateWords.getWord(lower) ?? participleOf(lower) ?? fateByVerb.getWord(lower) ?? found
    if (/^(?:lives|life)$/.test(lower) && /^(?:their|his|her)$/.test(tokenAt(reading, at - 1).lower)) found = 'killed'
    if (/^(?:number|count|total|figure|tally)$/.test(lower) && found) return found
  }
  return moved ? found : null
}

/** “The total executed this year”. */
const participleOf = (word: string): Quantity | undefined =>
  word.endsWith('ed') ? harmByVerb.getWord(word) : undefined

const levels =
  /^(?:rose|rise|rises|risen|rising|increased|increases|climbed|climbs|grew|grown|fell|falls|fallen|dropped|jumped|soared|reached|raised|raises|raising|lowered|revised|brought|bringing|brings|put|puts|stands|stood|stays|doubled|came|comes)$/

const levelNouns: ReadonlyMap<string, Quantity> = new Map(
  [...countedNouns.entries].filter(([noun]) => noun.endsWith('s') && noun !== 'clashes'),
)

/** “DEATHS. Nine confirmed”: one noun that stands alone before the sentence the number opens. */
export function labelBefore(reading: Reading, number: { first: number }, sentence: Sentence): Quantity | null {
  const topic = topicOf(reading, sentence)
  if (topic !== null && topic.end <= number.first) return topic.quantity
  const label = reading.sentences[sentence.index - 1]
  if (label === undefined || label.paragraph !== sentence.paragraph) return null
  const opens = number.first === sentence.firstToken
  const before = tokenAt(reading, number.first - 1).lower
  if (!opens && !/^(?:as|were|at|:|is)$/.test(before)) return null
  // “How many died? The league says: 38.”
  if (tokenAt(reading, label.endToken - 1).text === '?') return askedFor(reading, label)
  let first = label.firstToken
  while (/^(?:the|then|now|and)$/.test(tokenAt(reading, first).lower)) first++
  if (label.endToken - first > 2) return null
  const word = tokenAt(reading, first).lower
  return levelNouns.get(word) ?? stateWords.getWord(word) ?? null
}

/** “The injured: the clinic now counts 71”, “Of the hurt the clinic counts 71”: whom the sentence is about. */
function topicOf(reading: Reading, { firstToken }: Sentence): { quantity: Quantity; end: number } | null {
  let at = firstToken
  const isOf = tokenAt(reading, at).lower === 'of'
  if (isOf) at++
  if (tokenAt(reading, at).lower === 'the') at++
  if (at === firstToken + 1 && isOf) return null
  const { lower } = tokenAt(reading, at)
  const quantity = levelNouns.get(lower) ?? stateWords.getWord(lower)
  if (!quantity || !(isOf || tokenAt(reading, at + 1).text === ':')) return null
  return { quantity, end: at + 1 }
}

/** What “how many” asks about. */
function askedFor(reading: Reading, question: Sentence): Quantity | null {
  const many = question.firstToken + 1
  if (tokenAt(reading, question.firstToken).lower !== 'how' || tokenAt(reading, many).lower !== 'many') return null
  for (let at = many + 1; at < Math.min(question.endToken, many + 8); at++) {
    const { lower } = tokenAt(reading, at)
    const quantity = levelNouns.get(lower) ?? stateWords.getWord(lower) ?? fateAt(reading, at, true, true, false)
    if (quantity) return quantity
  }
  return null
}

/** “That raises to 19 the number of deaths”, “raising to twelve the number of those missing”. */
export function nounBehind(reading: Reading, end: number, sentenceEnd: number): Quantity | null {
  if (tokenAt(reading, end).lower !== 'the' || !/^(?:number|total|count)$/.test(tokenAt(reading, end + 1).lower))
    return null
  for (let at = end + 2; at < Math.min(sentenceEnd, end + 10); at++) {
    const { lower } = tokenAt(reading, at)
    const quantity = levelNouns.get(lower) ?? stateWords.getWord(lower)
    if (quantity) return quantity
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
        while (end < sentenceEnd && end < at + 9 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokenAt(reading, end).tag)) end++
        return end > at + 1 ? { first: at + 1, end } : null
      }
    }
    return null
  }
  let at = verb - 1
  while (at >= sentenceStart && (tokenAt(reading, at).tag === 'AUX' || tokenAt(reading, at).tag === 'ADV')) at--
  return phraseEndingAt(reading, at + 1, sentenceStart)
}
