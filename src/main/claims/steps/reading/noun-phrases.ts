/** Cuts noun phrases out of tagged tokens: leftwards from a verb for its subject, rightwards for what follows. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, personTitles } from '../../lexicon/parties.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isMark, type Reading, type Token, type TokenRun, tokenAt } from './reading.ts'

/** No phrase of news is longer; the bound keeps every walk linear. */
const longestPhrase = 40

const personalPronouns = wordClass(
  'he she it they i we you who which him them us me someone somebody everyone everybody nobody',
)
const possessives = wordClass('his her its their our my your whose')
const links = wordClass('of for at in from on with to against between within among near inside behind by')

/** “US” in capitals is a country. */
export const isPronoun = (token: Token) => personalPronouns.has(token) && token.text !== 'US'
/** The “'s” or “'” behind an owner. */
export const isOwnersMark = ({ lower }: Token) => lower === "'s" || lower === "'"
export const isPossessive = (token: Token) => possessives.has(token)
export const isVerb = (token: Token) => token.tag === 'VERB' || token.tag === 'AUX'
const isApostrophe = (token: Token) =>
  token.lower === "'s" || (token.lower === "'" && token.tag === 'PART') || token.text === '’'
const isHyphen = (token: Token) => token.text === '-' || token.text === '–' || token.text === '&' || token.text === '/'
const touches = (left: Token, right: Token) => left.end === right.start

/** A token that can stand inside a noun phrase by itself. */
export function isNominal(reading: Reading, token: Token): boolean {
  if (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'NUM' || token.tag === 'ADJ' || token.tag === 'X')
    return true
  if (token.tag === 'SYM') return token.text === '$' || token.text === '€' || token.text === '£'
  // Names are often tagged by the common word they are made of (“Protect”, “Watch”).
  if (!token.capital || token.tag === 'PUNCT' || token.tag === 'PRON' || token.tag === 'DET') return false
  const sentence = reading.sentences[token.sentence]
  const paragraph = reading.paragraphs[token.paragraph]
  if (paragraph?.kind === 'title' || paragraph?.kind === 'heading') return false
  if (sentence === undefined || token.tag === 'ADP' || token.tag === 'SCONJ') return false
  return sentence.firstToken !== token.index || isNameBeforeVerb(reading, token)
}

/** “Lynch said”: what the tagger takes for a verb at the sentence’s start is a name where the verb follows it. */
function isNameBeforeVerb(reading: Reading, token: Token): boolean {
  if (token.tag !== 'VERB' || /(?:ed|ing)$/.test(token.lower)) return false
  const next = tokenAt(reading, token.index + 1)
  return isVerb(next) || (next.tag === 'ADV' && isVerb(tokenAt(reading, token.index + 2)))
}

const isDeterminer = (token: Token) => token.tag === 'DET' || isPossessive(token)
/** “the released statement”, “the U.S.-led coalition”: a participle that only describes the noun after it. */
function isModifier(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index)
  if (token.tag !== 'VERB') return false
  const next = tokenAt(reading, index + 1)
  const previous = tokenAt(reading, index - 1)
  // “the hard-left union”
  const compound = isHyphen(previous) && touches(previous, token) && !touches(token, next)
  if (!compound && !/(?:ed|ing|en|born|held|run|led)$/.test(token.lower)) return false
  if (!(next.tag === 'NOUN' || next.tag === 'PROPN' || next.tag === 'ADJ') || next.lower === '') return false
  const opens = previous.sentence !== token.sentence || previous.text === ',' || previous.lower === 'where'
  return (
    (opens && isOneOf(next.tag, 'NOUN', 'PROPN')) ||
    isDeterminer(previous) ||
    // “the town's rowing club”
    (isOwnersMark(previous) && previous.tag === 'PART') ||
    previous.tag === 'ADP' ||
    compound ||
    previous.tag === 'ADJ' ||
    previous.tag === 'NUM'
  )
}

/** The index of the bracket that opens what closes at `index`, or -1. */
function openingBracket(reading: Reading, index: number, floor: number): number {
  for (let at = index - 1; at >= floor && at > index - 14; at--) if (tokenAt(reading, at).text === '(') return at
  return -1
}

/** “today” and “Friday”, but not the “Today” of a newspaper’s name. */
export const isTimeWord = (token: Token) => timeNouns.has(token) && !(token.lower === 'today' && /^T/.test(token.text))

/** A lower-case thing right before a capitalised name belongs to the words before it. */
function joinsNoName(token: Token, right: Token): boolean {
  if (token.tag !== 'NOUN' || token.capital || !right.capital || right.tag !== 'PROPN') return false
  if (token.end === right.start || right.sentence !== token.sentence) return false
  if (personTitles.has(token) || partyNouns.has(token)) return false
  if (/(?:er|or|ist|man|woman|ian|ant|ee|ent|ess|ey|yer)s?$/.test(token.lower)) return false
  return /^(?:interview|week|month|year|time|day|story|statement|speech|debate|letter|night|morning|evening|rally|event|meeting|report|video|case|ago)$/.test(
    token.lower,
  )
}

/** What leads to a phrase and is no part of it. */
const leadsIn = wordClass('of for at in from on with to by and')

/**
 * The noun phrase whose last token is `end - 1`, not reaching below `floor`; null when no noun ends there.
 * Walks over “of”, possessives, hyphens, brackets, and over “and” only where the whole phrase opens the clause.
 */
export function phraseEndingAt(reading: Reading, end: number, floor: number): TokenRun | null {
  const last = tokenAt(reading, end - 1)
  if (end - 1 < floor) return null
  if (isPronoun(last)) return { first: end - 1, end }
  let first = end
  let at = end - 1
  const lowest = Math.max(floor, end - longestPhrase)
  while (at >= lowest) {
    const token = tokenAt(reading, at)
    const right = tokenAt(reading, at + 1)
    const left = tokenAt(reading, at - 1)
    if (token.text === ')') {
      const opening = openingBracket(reading, at, lowest)
      if (opening < 0) break
      at = opening - 1
      if (first === end) first = opening
      continue
    }
    if (isDeterminer(token)) {
      first = at
      if (
        links.has(left) &&
        at - 2 >= lowest &&
        (isNominal(reading, tokenAt(reading, at - 2)) || tokenAt(reading, at - 2).text === ')')
      ) {
        if (isTimeWord(tokenAt(reading, at - 2))) break
        at -= 1
        continue
      }
      if (isOneOf(left.lower, 'all', 'both', 'half', 'some', 'many', 'most') && at - 1 >= lowest) first = at - 1
      if (left.lower === 'and' && at - 2 >= lowest && isNominal(reading, tokenAt(reading, at - 2))) {
        // “the army and the police said”: one subject where the first of the two opens the clause.
        const partner = phraseEndingAt(reading, at - 1, lowest)
        if (partner && startsClause(reading, partner.first, floor)) first = partner.first
      }
      break
    }
    if (isNominal(reading, token) || isModifier(reading, at) || isApostrophe(token)) {
      // “Tuesday the ministry”: a day before the phrase is no part of it.
      if (isTimeWord(token) && first < end && !isApostrophe(right) && !isDeterminer(left)) break
      // “in an interview the minister”, “last week Smith”: a common noun that is no title does not join a name.
      if (joinsNoName(token, right)) break
      if (!isApostrophe(token)) first = at
      at--
      continue
    }
    // “Loomer.com”
    if (token.text === '.' && first < end && touches(left, token) && touches(token, right)) {
      at--
      continue
    }
    if (isHyphen(token) && first < end && isNominal(reading, left) && (touches(left, token) || touches(token, right))) {
      at--
      continue
    }
    // “Rebels seize mill as union strikes”: in a headline a clause begins.
    if (token.lower === 'as' && reading.paragraphs[token.paragraph]?.kind === 'title') break
    if ((links.has(token) || token.tag === 'ADP') && first < end && at - 1 >= lowest) {
      const before = tokenAt(reading, at - 1)
      if (isTimeWord(right) || isTimeWord(before)) break
      const number = before.tag === 'NUM' && before.lower !== 'one' && token.lower !== 'of'
      if (!(isNominal(reading, before) || before.text === ')') || number) break
      at--
      continue
    }
    if (isMark(token) && token.quotation < 0 && first < end && tokenAt(reading, at + 1).quotation < 0) {
      // A name held with tongs inside the phrase (“the so-called ‘Council’”).
      at--
      continue
    }
    // “Institute for Harbours and Inland Waters”
    if (token.lower === 'and' && first < end && left.capital && right.capital && isJoined(reading, at - 1, lowest)) {
      at--
      continue
    }
    // “observers in the port and around the country”
    if (token.lower === 'and' && first < end && right.tag === 'ADP' && isNominal(reading, left)) {
      at--
      continue
    }
    if (token.lower === 'and' && first < end && at - 1 >= lowest && (isNominal(reading, left) || left.text === ')')) {
      const partner = phraseEndingAt(reading, at, lowest)
      if (partner && opensClause(reading, partner.first, floor)) first = partner.first
      break
    }
    break
  }
  if (first >= end) return null
  while (first < end && leadsIn.has(tokenAt(reading, first))) first++
  while (first < end && isMark(tokenAt(reading, first))) first++
  return first < end ? { first, end } : null
}

/** True at the floor, and behind “that”, a mark or a conjunction; a comma is not enough. */
function startsClause(reading: Reading, first: number, floor: number): boolean {
  if (first <= floor) return true
  const before = tokenAt(reading, first - 1)
  return before.tag === 'SCONJ' || before.tag === 'CCONJ' || isMark(before) || before.lower === 'that'
}

/** True when the capitals ending at `at` follow “of” or “for” behind another capital, as in the name of a body. */
function isJoined(reading: Reading, at: number, lowest: number): boolean {
  let first = at
  while (first > lowest && tokenAt(reading, first).capital) first--
  return isOneOf(tokenAt(reading, first).lower, 'of', 'for') && tokenAt(reading, first - 1).capital
}

/** True where a clause can begin at `first`: at the floor, or after a comma, a mark, a conjunction, “that” or “what”. */
export function opensClause(reading: Reading, first: number, floor: number): boolean {
  if (first <= floor) return true
  const before = tokenAt(reading, first - 1)
  return (
    before.tag === 'PUNCT' ||
    before.tag === 'SCONJ' ||
    before.tag === 'CCONJ' ||
    isOneOf(before.lower, 'that', 'what', 'which', 'whom') ||
    isTimeWord(before)
  )
}

/** Words before a number or a noun that belong to its phrase. */
const measures = wordClass('all both some many most several least more than about nearly around')

/** The noun phrase that begins at `start`, ending before `ceiling`; null when none begins there. */
export function phraseStartingAt(reading: Reading, start: number, ceiling: number): TokenRun | null {
  let at = start
  if (at >= ceiling) return null
  if (isPronoun(tokenAt(reading, at))) return { first: at, end: at + 1 }
  const limit = Math.min(ceiling, start + longestPhrase)
  let end = start
  let open = true
  while (at < limit) {
    const token = tokenAt(reading, at)
    const next = tokenAt(reading, at + 1)
    if (isDeterminer(token)) {
      if (!open) break
      at++
      open = true
      continue
    }
    const atLeast = token.lower === 'at' && isOneOf(next.lower, 'least', 'most')
    if (open && (atLeast || measures.has(token))) {
      at++
      continue
    }
    if (isNominal(reading, token) || (token.tag === 'VERB' && isModifier(reading, at))) {
      if (isTimeWord(token) && end > start && !isApostrophe(next)) break
      at++
      end = at
      open = false
      continue
    }
    if (isApostrophe(token) && end > start) {
      at++
      end = at
      open = false
      continue
    }
    const compound = touches(token, next) && touches(tokenAt(reading, at - 1), token) && !isNominal(reading, next)
    if (isHyphen(token) && at + 1 < limit && (isNominal(reading, next) || compound)) {
      if (compound) at++
      at++
      continue
    }
    if (token.text === '(' && end > start) {
      let close = at + 1
      while (close < limit && close < at + 12 && tokenAt(reading, close).text !== ')') close++
      if (tokenAt(reading, close).text !== ')') break
      at = close + 1
      end = at
      continue
    }
    const of = token.lower === 'of' || (end > start && links.has(token) && token.lower !== 'to' && token.lower !== 'by')
    const toName = token.lower === 'to' && next.capital && tokenAt(reading, at - 1).capital
    if ((of || toName) && end > start && at + 1 < limit) {
      if (isTimeWord(next) || !(isNominal(reading, next) || isDeterminer(next))) break
      if (token.lower === 'in' && /^(?:19|20)\d\d$/.test(next.text)) break
      at++
      open = true
      continue
    }
    if (token.lower === 'and' && end > start && at + 1 < limit && (isNominal(reading, next) || isDeterminer(next))) {
      // A second clause may begin here: a verb soon after the next noun says so.
      const other = phraseStartingAt(reading, at + 1, limit)
      if (!other || isVerb(tokenAt(reading, other.end))) break
      end = other.end
      break
    }
    break
  }
  return end > start ? { first: start, end } : null
}

/** The noun a phrase is about: its last noun before the first preposition, comma or bracket. */
export function headOf(reading: Reading, run: TokenRun): number {
  let head = run.first
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (at > run.first && (token.tag === 'ADP' || token.text === '(' || token.text === ',' || token.lower === 'who')) {
      if (tokenAt(reading, head).tag !== '' && isNominal(reading, tokenAt(reading, head))) break
    }
    const name = token.capital && token.tag !== 'DET' && isNominal(reading, token) && !isTitleWord(token)
    if (token.tag === 'NOUN' || token.tag === 'PROPN' || name || isPronoun(token)) head = at
    else if (
      isNominal(reading, token) &&
      !isApostrophe(token) &&
      tokenAt(reading, head).tag !== 'PROPN' &&
      tokenAt(reading, head).tag !== 'NOUN'
    )
      head = at
  }
  return head
}

/** True when the words before `at` are a title or an office (“ministry spokesman”). */
const isTitleWord = (token: Token) => personTitles.has(token)
