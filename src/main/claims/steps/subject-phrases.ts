/** Cuts out the subject of a reporting verb: over adverbs, parentheses, participles and appositions. */
import { verbCues } from '../lexicon/cues.ts'
import { partyNouns, spokespersonNouns } from '../lexicon/parties.ts'
import type { Cue } from './find-cues.ts'
import {
  isPossessive,
  isPronoun,
  isTimeWord,
  isVerb,
  opensClause,
  phraseEndingAt,
  phraseStartingAt,
} from './noun-phrases.ts'
import { isMark, type Reading, type Sentence, type TokenRun, tokenAt } from './reading.ts'

export type Source = {
  /** The words at the cue; null where the text has none. */
  mention: TokenRun | null
  /** Mention with its apposition. */
  full: TokenRun | null
  /** For “who said”: what the relative pronoun stands for. */
  antecedent: TokenRun | null
  place: 'before' | 'after' | 'shared' | 'none'
}

export const none: Source = { mention: null, full: null, antecedent: null, place: 'none' }

const periods = new Set([
  'week',
  'month',
  'year',
  'morning',
  'evening',
  'afternoon',
  'night',
  'day',
  'weekend',
  'summer',
  'winter',
])

/** Walks left over adverbs and times (“on Tuesday”, “last week”, “also”) that stand between subject and verb. */
export function skipLeft(reading: Reading, from: number, floor: number): number {
  let at = from
  for (let step = 0; step < 6 && at >= floor; step++) {
    const token = tokenAt(reading, at)
    const before = tokenAt(reading, at - 1)
    const year = /^(?:19|20)\d\d$/.test(token.text) && before.lower === 'in'
    if (isTimeWord(token) || year || (token.tag === 'NUM' && isTimeWord(before))) {
      at -= 1
      while (
        at >= floor &&
        (isTimeWord(tokenAt(reading, at)) ||
          /^(?:on|in|late|early|since|until|the|last|this)$/.test(tokenAt(reading, at).lower))
      )
        at--
    } else if (periods.has(token.lower) && /^(?:last|this|next|earlier|past|that)$/.test(before.lower)) at -= 2
    else if ((token.tag === 'ADV' && !isMark(token)) || token.lower === 'further') at -= 1
    else if (/^(?:all|both|each)$/.test(token.lower) && at > floor && /^(?:NOUN|PROPN)$/.test(before.tag)) at -= 1
    else break
  }
  return at
}

/** The subject of the sentence's first clause: what participles and coordinated verbs share. */
export function mainSubject(reading: Reading, sentence: Sentence, before: number): TokenRun | null {
  const limit = Math.min(before, sentence.firstToken + 80)
  for (let at = sentence.firstToken; at < limit; at++) {
    if (!isVerb(tokenAt(reading, at)) || tokenAt(reading, at).quotation >= 0) continue
    const end = skipLeft(reading, at - 1, sentence.firstToken) + 1
    const phrase = phraseEndingAt(reading, end, sentence.firstToken)
    if (phrase && opensClause(reading, phrase.first, sentence.firstToken)) return phrase
  }
  // “Berg shot back, saying …”: the verb may pass for a noun; a name that opens the sentence is its subject.
  const first = tokenAt(reading, sentence.firstToken)
  return isPronoun(first) || first.tag === 'PROPN' ? phraseStartingAt(reading, sentence.firstToken, before) : null
}

/** The subject of the nearest verb before `before` that has one: what a verb behind “and” or “but” shares. */
export function nearestSubject(reading: Reading, before: number, floor: number): TokenRun | null {
  for (let at = before - 1; at > floor && at > before - 40; at--) {
    if (!isVerb(tokenAt(reading, at)) || tokenAt(reading, at).quotation >= 0) continue
    const end = skipLeft(reading, at - 1, floor) + 1
    const last = tokenAt(reading, end - 1)
    if (isVerb(last) || /^(?:who|which|that|to)$/.test(last.lower)) continue
    const phrase = phraseEndingAt(reading, end, floor)
    const left = phrase ? tokenAt(reading, phrase.first - 1) : null
    if (phrase && (phrase.first <= floor || left?.tag === 'CCONJ' || left?.tag === 'SCONJ')) return phrase
  }
  return null
}

/** True when a relative clause is a report of its own: “Berg, who said …”. */
function speaksSoon(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 3; at++) if (verbCues.has(tokenAt(reading, at).lower)) return true
  return false
}

/** Extends a phrase over what describes it: “, spokesman for the army,”, “, who was in the vehicle”. */
export function withApposition(reading: Reading, phrase: TokenRun, ceiling: number): TokenRun {
  const comma = tokenAt(reading, phrase.end)
  if (comma.text !== ',' && comma.text !== '(') return phrase
  const next = tokenAt(reading, phrase.end + 1)
  const describes =
    next.tag === 'DET' ||
    next.tag === 'NOUN' ||
    next.tag === 'PROPN' ||
    next.tag === 'ADJ' ||
    next.lower === 'of' ||
    ((next.lower === 'who' || next.lower === 'which') && !speaksSoon(reading, phrase.end + 2)) ||
    isPossessive(next) ||
    next.tag === 'NUM'
  if (!describes || isTimeWord(next)) return phrase
  let relative = false
  for (let at = phrase.end + 1; at < ceiling && at < phrase.end + 30; at++) {
    const token = tokenAt(reading, at)
    const goesOn = token.text === ',' && !relative && /^(?:who|which|whose)$/.test(tokenAt(reading, at + 1).lower)
    if (!goesOn && /^[,.;]$/.test(token.text)) return { first: phrase.first, end: at }
    if (token.quotation >= 0 || isMark(token)) return phrase
    // “, an economist who advised …”: a relative clause belongs to the description, a bare verb does not.
    if (/^(?:who|which|that|whose)$/.test(token.lower)) relative = true
    if (isVerb(token) && !relative && at > phrase.end + 2) return phrase
  }
  return { first: phrase.first, end: Math.min(ceiling, phrase.end + 30) }
}

/** No subject with all its descriptions is longer. */
const longestSubject = 60

/**
 * “Ann B., 59, of Oltmar, who watched, said”: the phrase that opens the clause, with every description up to the mark at
 * `close`, where no verb but a relative clause's stands between. Null when something else is told there.
 */
export function describedSubject(reading: Reading, close: number, floor: number): Source | null {
  let first = floor
  while (first < close && /^(?:CCONJ|SCONJ|ADV)$/.test(tokenAt(reading, first).tag)) first++
  if (tokenAt(reading, first).text === ',') first++
  const phrase = phraseStartingAt(reading, first, close)
  if (!phrase || close - first > longestSubject || tokenAt(reading, phrase.end).text !== ',') return null
  if (isTimeWord(tokenAt(reading, phrase.end - 1)) || tokenAt(reading, phrase.first).tag === 'NUM') return null
  const inside = tokenAt(reading, phrase.end + 1)
  if (inside.tag === 'ADP' && inside.lower !== 'of') return null
  if (inside.tag === 'ADV' || (inside.tag === 'VERB' && inside.lower !== 'including')) return null
  let relative = false
  let described = close + 1
  for (let at = phrase.end; at < close; at++) {
    const token = tokenAt(reading, at)
    if (token.quotation >= 0 || /^[;:]$/.test(token.text)) return null
    if (/^(?:who|which|whose|whom|that|where)$/.test(token.lower)) {
      if (!relative && at > phrase.end + 2 && tokenAt(reading, at - 1).text === ',') described = at
      relative = true
    }
    if (token.tag === 'CCONJ' && tokenAt(reading, at - 1).text === ',' && !relative) return null
    if (!relative && isVerb(token) && !/(?:ing|ed)$/.test(token.lower)) return null
  }
  // What stands first says who it is; a relative clause behind it is told by the way.
  return { mention: phrase, full: { first: phrase.first, end: described }, antecedent: null, place: 'before' }
}

/** “The woman who came forward last week said”: the phrase that opens the clause with the clause that tells which one. */
export function restrictedSubject(reading: Reading, cue: number, floor: number): Source | null {
  let first = floor
  while (first < cue && /^(?:CCONJ|ADV)$/.test(tokenAt(reading, first).tag)) first++
  const phrase = phraseStartingAt(reading, first, cue)
  if (!phrase || cue - first > longestSubject / 2 || isPronoun(tokenAt(reading, first))) return null
  if (!/^(?:who|whom|whose|that)$/.test(tokenAt(reading, phrase.end).lower)) return null
  let verb = false
  for (let at = phrase.end + 1; at < cue; at++) {
    const token = tokenAt(reading, at)
    if (/^(?:[,;:]|that|and|but)$/.test(token.lower) || /^(?:—|–|--|―)$/.test(token.text) || isMark(token)) return null
    if (isVerb(token)) verb = true
  }
  // “the man who said”: the relative pronoun itself speaks.
  if (!verb || cue - phrase.end < 3) return null
  const run = { first: phrase.first, end: skipLeft(reading, cue - 1, floor) + 1 }
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
    const phrase = phraseEndingAt(reading, at, floor)
    if (!phrase) continue
    const before = tokenAt(reading, phrase.first - 1)
    const opens =
      phrase.first <= floor ||
      before.tag === 'SCONJ' ||
      before.tag === 'CCONJ' ||
      isMark(before) ||
      before.lower === 'that' ||
      before.text === ',' ||
      before.text === ':'
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
    const describes =
      mark === ')' ||
      !(inside.tag === 'ADP' || inside.tag === 'ADV' || (inside.tag === 'VERB' && /ing$/.test(inside.lower)))
    const full = describes ? { first: phrase.first, end: close + 1 } : phrase
    return { mention: phrase, full, antecedent: null, place: 'before' }
  }
  return null
}

/** Words up to the next comma or stop: for sources the tagger takes for verbs (“according to monitors”). */
export function untilPunctuation(reading: Reading, first: number, ceiling: number): TokenRun | null {
  let end = first
  while (end < ceiling && end < first + 8 && !/^[.,;:]$/.test(tokenAt(reading, end).text)) end++
  return end > first ? { first, end } : null
}

/** True when a clause or a quotation stands between the sentence’s start and the cue, outside a “which” parenthesis. */
export function speaksBefore(reading: Reading, cue: Cue, sentence: Sentence): boolean {
  let relative = false
  for (let at = sentence.firstToken; at < cue.first; at++) {
    const token = tokenAt(reading, at)
    if (token.quotation >= 0) return true
    if (token.lower === 'including') continue
    if (token.text === ',') relative = /^(?:who|which|whose|where)$/.test(tokenAt(reading, at + 1).lower)
    if (isVerb(token) && !relative) return true
  }
  return false
}

/** What is done with a document before it speaks. */
export const issuing =
  /^(?:released|published|posted|conducted|issued|obtained|filed|commissioned|taken|signed|broadcast|leaked)$/

/** “The report released on Friday by the union”: a thing with when and by whom it was issued, ending before `end`. */
export function issuedPhrase(reading: Reading, end: number, floor: number): TokenRun | null {
  for (let at = end - 1; at > floor && at > end - 16; at--) {
    const token = tokenAt(reading, at)
    if (/^[,.;:]$/.test(token.text) || token.quotation >= 0 || token.tag === 'AUX') return null
    if (token.tag !== 'VERB') continue
    if (!issuing.test(token.lower)) return null
    const behind = tokenAt(reading, at + 1)
    const noun = tokenAt(reading, at - 1).lower === 'being' ? at - 1 : at
    if (at + 1 < end && behind.tag !== 'ADP' && !isTimeWord(behind) && !/^(?:last|this|earlier)$/.test(behind.lower))
      return null
    const phrase = phraseEndingAt(reading, noun, floor)
    return phrase && opensClause(reading, phrase.first, floor) ? { first: phrase.first, end } : null
  }
  return null
}

/**
 * The subject that ends before `end`: its last phrase, widened over “released by …”, “of …” when a participle or a time
 * joins it to an earlier noun, without a relative “that” or “which” before it.
 */
export function wholeSubject(reading: Reading, end: number, floor: number): TokenRun | null {
  let phrase = phraseEndingAt(reading, end, floor)
  if (!phrase) return null
  // “Only 52 percent of voters”, “at least nine of the guards”
  while (
    phrase.first > floor &&
    (tokenAt(reading, phrase.first).tag === 'NUM' || tokenAt(reading, phrase.first).lower === 'than') &&
    /^(?:only|nearly|almost|about|around|roughly|some|over|than|least)$/.test(tokenAt(reading, phrase.first - 1).lower)
  )
    phrase = { first: phrase.first - (/^(?:than|least)$/.test(tokenAt(reading, phrase.first - 1).lower) ? 2 : 1), end }
  const first = tokenAt(reading, phrase.first)
  if (/^(?:that|which)$/.test(first.lower) && phrase.end - phrase.first > 1)
    return { first: phrase.first + 1, end: phrase.end }
  for (let step = 0; step < 2; step++) {
    let at = phrase.first - 1
    if (at <= floor || tokenAt(reading, at).tag !== 'ADP') break
    at--
    const participle = tokenAt(reading, at)
    if (!(participle.tag === 'VERB' && /(?:ed|en|sent|made|held|seen)$/.test(participle.lower))) break
    if (tokenAt(reading, at - 1).tag === 'AUX') break
    const noun = phraseEndingAt(reading, at, floor)
    if (!noun) break
    phrase = { first: noun.first, end: phrase.end }
  }
  return phrase
}

/** “Ines D., the network’s coordinator said”: a role after a comma describes the name before it. */
export function personBeforeRole(reading: Reading, phrase: TokenRun, floor: number): Source | null {
  const comma = phrase.first - 1
  if (tokenAt(reading, comma).text !== ',' || comma - 1 < floor) return null
  const last = tokenAt(reading, phrase.end - 1).lower
  if (!spokespersonNouns.has(last) && partyNouns.get(last) !== 'person') return null
  const person = phraseEndingAt(reading, comma, floor)
  if (!person || person.end - person.first > 5 || !tokenAt(reading, person.end - 1).capital) return null
  if (isTimeWord(tokenAt(reading, person.end - 1)) || !opensClause(reading, person.first, floor)) return null
  if (tokenAt(reading, person.first).tag === 'DET' || tokenAt(reading, person.first - 1).tag === 'ADP') return null
  return { mention: person, full: { first: person.first, end: phrase.end }, antecedent: null, place: 'before' }
}
