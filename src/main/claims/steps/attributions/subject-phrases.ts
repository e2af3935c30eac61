/** Cuts out the subject of a reporting verb: over adverbs, parentheses, participles and appositions. */

import { verbCues } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import {
  isPossessive,
  isPronoun,
  isTimeWord,
  isVerb,
  opensClause,
  phraseEndingAt,
  phraseStartingAt,
} from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'

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

const periods = wordClass('week month year morning evening afternoon night day weekend summer winter')

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
    } else if (periods.has(token) && isOneOf(before.lower, 'last', 'this', 'next', 'earlier', 'past', 'that')) at -= 2
    else if ((token.tag === 'ADV' && !isMark(token)) || token.lower === 'further') at -= 1
    else if (isOneOf(token.lower, 'all', 'both', 'each') && at > floor && isOneOf(before.tag, 'NOUN', 'PROPN')) at -= 1
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
    if (isVerb(last) || isOneOf(last.lower, 'who', 'which', 'that', 'to')) continue
    const phrase = phraseEndingAt(reading, end, floor)
    const left = phrase ? tokenAt(reading, phrase.first - 1) : null
    if (phrase && (phrase.first <= floor || left?.tag === 'CCONJ' || left?.tag === 'SCONJ')) return phrase
  }
  return null
}

/** True when a relative clause is a report of its own: “Berg, who said …”. */
function speaksSoon(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 3; at++) if (verbCues.has(tokenAt(reading, at))) return true
  return false
}

/** Extends a phrase over what describes it: “, spokesman for the army,”, “, who sat in the boat”. */
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
    const goesOn = token.text === ',' && !relative && isOneOf(tokenAt(reading, at + 1).lower, 'who', 'which', 'whose')
    if (!goesOn && /^[,.;]$/.test(token.text)) return { first: phrase.first, end: at }
    if (token.quotation >= 0 || isMark(token)) return phrase
    // “, an economist who advised …”: a relative clause belongs to the description, a bare verb does not.
    if (isOneOf(token.lower, 'who', 'which', 'that', 'whose')) relative = true
    if (isVerb(token) && !relative && at > phrase.end + 2) return phrase
  }
  return { first: phrase.first, end: Math.min(ceiling, phrase.end + 30) }
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
    if (token.text === ',') relative = isOneOf(tokenAt(reading, at + 1).lower, 'who', 'which', 'whose', 'where')
    if (isVerb(token) && !relative) return true
  }
  return false
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
    phrase = { first: phrase.first - (isOneOf(tokenAt(reading, phrase.first - 1).lower, 'than', 'least') ? 2 : 1), end }
  // “Nine in ten weavers”, “six out of 10”
  if (tokenAt(reading, phrase.first).tag === 'NUM' && isOneOf(tokenAt(reading, phrase.first - 1).lower, 'in', 'of')) {
    const share = tokenAt(reading, phrase.first - 2).lower === 'out' ? phrase.first - 3 : phrase.first - 2
    if (share >= floor && tokenAt(reading, share).tag === 'NUM') phrase = { first: share, end }
  }
  // “one of them”, “some of us”
  if (isPronoun(tokenAt(reading, phrase.first)) && tokenAt(reading, phrase.first - 1).lower === 'of') {
    const part = phraseEndingAt(reading, phrase.first - 1, floor)
    if (part) return { first: part.first, end }
  }
  const first = tokenAt(reading, phrase.first)
  if (isOneOf(first.lower, 'that', 'which') && phrase.end - phrase.first > 1)
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
