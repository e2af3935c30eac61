/** Cuts out subjects with what describes them: appositions, relative clauses, and by whom a document was issued. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, spokespersonNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import {
  isPronoun,
  isTimeWord,
  isVerb,
  opensClause,
  phraseEndingAt,
  phraseStartingAt,
} from '../reading/noun-phrases.ts'
import { isMark, isStop, type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import type { Source } from './subject-phrases.ts'

/** No subject with all its descriptions is longer. */
const longestSubject = 60

/** “A farmer there, leaning on his gate, said”: where somebody is, between who it is and the comma. */
export const isThere = ({ lower }: Token) => lower === 'there' || lower === 'here'

/**
 * “Ann B., 59, of Oltmar, who watched, said”: the phrase that opens the clause, with every description up to the mark at
 * `close`, where no verb but a relative clause's stands between. Null when something else is told there.
 */
export function describedSubject(reading: Reading, close: number, floor: number): Source | null {
  let first = floor
  while (first < close && isOneOf(tokenAt(reading, first).tag, 'CCONJ', 'SCONJ', 'ADV')) first++
  if (tokenAt(reading, first).text === ',') first++
  const phrase = phraseStartingAt(reading, first, close)
  if (!phrase || close - first > longestSubject) return null
  const comma = isThere(tokenAt(reading, phrase.end)) ? phrase.end + 1 : phrase.end
  if (tokenAt(reading, comma).text !== ',') return null
  if (isTimeWord(tokenAt(reading, phrase.end - 1)) || tokenAt(reading, phrase.first).tag === 'NUM') return null
  const inside = tokenAt(reading, comma + 1)
  if (inside.tag === 'ADP' && inside.lower !== 'of') return null
  if (inside.tag === 'ADV' || (inside.tag === 'VERB' && inside.lower !== 'including')) return null
  let relative = false
  let described = close + 1
  for (let at = phrase.end; at < close; at++) {
    const token = tokenAt(reading, at)
    if (token.quotation >= 0 || /^[;:]$/.test(token.text)) return null
    if (isOneOf(token.lower, 'who', 'which', 'whose', 'whom', 'that', 'where')) {
      if (!relative && at > phrase.end + 2 && tokenAt(reading, at - 1).text === ',') described = at
      relative = true
    }
    if (token.tag === 'CCONJ' && tokenAt(reading, at - 1).text === ',' && !relative) return null
    if (!relative && isVerb(token) && !/(?:ing|ed)$/.test(token.lower)) return null
  }
  // “The mayor, 54, denied”: how old somebody is says nothing of who it is.
  if (inside.tag === 'NUM' && phrase.end + 2 === close)
    return { mention: phrase, full: phrase, antecedent: null, place: 'before' }
  // What stands first says who it is; a relative clause behind it is told by the way.
  return { mention: phrase, full: { first: phrase.first, end: described }, antecedent: null, place: 'before' }
}

/** “The clerk who left the office said”: the phrase that opens the clause with the clause that tells which one. */
export function restrictedSubject(reading: Reading, cue: number, floor: number): Source | null {
  let first = floor
  while (first < cue && isOneOf(tokenAt(reading, first).tag, 'CCONJ', 'ADV')) first++
  const phrase = phraseStartingAt(reading, first, cue)
  if (!phrase || cue - first > longestSubject / 2 || isPronoun(tokenAt(reading, first))) return null
  if (!isOneOf(tokenAt(reading, phrase.end).lower, 'who', 'whom', 'whose', 'that')) return null
  let verb = false
  for (let at = phrase.end + 1; at < cue; at++) {
    const token = tokenAt(reading, at)
    if (
      isOneOf(token.lower, ',', ';', ':', 'that', 'and', 'but') ||
      isOneOf(token.text, '—', '–', '--', '―') ||
      isMark(token)
    )
      return null
    if (isVerb(token)) verb = true
  }
  // “the man who said”: the relative pronoun itself speaks.
  if (!verb || cue - phrase.end < 3) return null
  const run = { first: phrase.first, end: cue }
  // “A commander who identified himself as Crow”: the name is the mention.
  const last = phraseEndingAt(reading, run.end, phrase.end)
  const named = last && tokenAt(reading, last.first - 1).lower === 'as' && tokenAt(reading, last.end - 1).capital
  return { mention: named ? last : phrase, full: run, antecedent: null, place: 'before' }
}

/** “The army, which had …, said”: the phrase before the comma that opens the parenthesis closing at `close`. */
export function acrossParenthesis(reading: Reading, close: number, floor: number): Source | null {
  const mark = tokenAt(reading, close).text
  for (let at = close - 1; at > floor && at > close - 45; at--) {
    const token = tokenAt(reading, at)
    if (token.text !== mark && !(mark === ')' && token.text === '(')) continue
    const phrase = phraseEndingAt(reading, isThere(tokenAt(reading, at - 1)) ? at - 1 : at, floor)
    if (!phrase) continue
    const before = tokenAt(reading, phrase.first - 1)
    const opens =
      phrase.first <= floor ||
      before.tag === 'SCONJ' ||
      before.tag === 'CCONJ' ||
      isMark(before) ||
      before.lower === 'that' ||
      /^[,:;]$/.test(before.text)
    if (!opens) continue
    if (isTimeWord(tokenAt(reading, phrase.end - 1)) || tokenAt(reading, phrase.end - 1).tag === 'NUM') continue
    // “Ann B., head of the union, which …, said”: the name stands one comma further.
    const earlier = before.text === ',' ? phraseEndingAt(reading, phrase.first - 1, floor) : null
    const opening = earlier ? tokenAt(reading, earlier.first - 1) : null
    const opensSentence =
      earlier && (earlier.first <= floor || opening?.tag === 'SCONJ' || (opening && isMark(opening)))
    if (
      earlier &&
      opensSentence &&
      tokenAt(reading, earlier.end - 1).capital &&
      !isTimeWord(tokenAt(reading, earlier.end - 1))
    ) {
      return { mention: earlier, full: { first: earlier.first, end: close + 1 }, antecedent: null, place: 'before' }
    }
    // A description belongs to the source; “, speaking in the capital,” or “, at a rally,” does not.
    const inside = tokenAt(reading, at + 1)
    const age = inside.tag === 'NUM' && at + 2 === close
    const describes =
      mark === ')' ||
      !(age || inside.tag === 'ADP' || inside.tag === 'ADV' || (inside.tag === 'VERB' && inside.lower.endsWith('ing')))
    const full = describes ? { first: phrase.first, end: close + 1 } : phrase
    return { mention: phrase, full, antecedent: null, place: 'before' }
  }
  return null
}

/** What is done with a document before it speaks. */
export const issuing =
  /^(?:released|published|posted|conducted|issued|obtained|filed|commissioned|taken|signed|broadcast|leaked)$/

/** “The report released on Friday by the union”: a thing with when and by whom it was issued, ending before `end`. */
export function issuedPhrase(reading: Reading, end: number, floor: number): TokenRun | null {
  for (let at = end - 1; at > floor && at > end - 16; at--) {
    const token = tokenAt(reading, at)
    if (isStop(token) || token.quotation >= 0 || token.tag === 'AUX') return null
    if (token.tag !== 'VERB') continue
    if (!issuing.test(token.lower)) return null
    const behind = tokenAt(reading, at + 1)
    const noun = tokenAt(reading, at - 1).lower === 'being' ? at - 1 : at
    if (
      at + 1 < end &&
      behind.tag !== 'ADP' &&
      !isTimeWord(behind) &&
      !isOneOf(behind.lower, 'last', 'this', 'earlier')
    )
      return null
    const phrase = phraseEndingAt(reading, noun, floor)
    return phrase && opensClause(reading, phrase.first, floor) ? { first: phrase.first, end } : null
  }
  return null
}

/** “Ines D., the network’s coordinator said”: a role after a comma describes the name before it. */
export function personBeforeRole(reading: Reading, phrase: TokenRun, floor: number): Source | null {
  const comma = phrase.first - 1
  if (tokenAt(reading, comma).text !== ',' || comma - 1 < floor) return null
  const last = tokenAt(reading, phrase.end - 1).lower
  if (!spokespersonNouns.hasWord(last) && partyNouns.getWord(last) !== 'person') return null
  const person = phraseEndingAt(reading, comma, floor)
  if (!person || person.end - person.first > 5 || !tokenAt(reading, person.end - 1).capital) return null
  if (isTimeWord(tokenAt(reading, person.end - 1)) || !opensClause(reading, person.first, floor)) return null
  if (tokenAt(reading, person.first).tag === 'DET' || tokenAt(reading, person.first - 1).tag === 'ADP') return null
  return { mention: person, full: { first: person.first, end: phrase.end }, antecedent: null, place: 'before' }
}

/** What those who speak do for or about others, told right behind them. */
const activities = wordClass(
  'representing leading heading monitoring investigating tracking handling treating guarding organising ' +
    'organizing running documenting covering observing defending advising assisting helping accompanying ' +
    'overseeing fighting combating campaigning promoting seeking opposing regulating protecting supporting policing tackling ' +
    'demanding working',
)

/** “A lawyer representing the men said”: who is told of by what he does; the phrase ends before `end`. */
export function activeSubject(reading: Reading, end: number, floor: number): Source | null {
  let object = phraseEndingAt(reading, end, floor)
  for (let more = 0; object && more < 3; more++) {
    const joint = tokenAt(reading, object.first - 1)
    if (joint.lower !== 'and' && joint.text !== ',') break
    object = phraseEndingAt(reading, object.first - 1, floor)
  }
  if (!object || !activities.has(tokenAt(reading, object.first - 1))) return null
  const doer = phraseEndingAt(reading, object.first - 1, floor)
  if (!doer || !opensClause(reading, doer.first, floor)) return null
  return { mention: doer, full: { first: doer.first, end }, antecedent: null, place: 'before' }
}
