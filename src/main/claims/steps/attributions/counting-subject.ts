/** Finds who counts: the subject of a verb that gives a figure, and whose count, list or toll it is. */

import { durationNouns } from '../../lexicon/casualties.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import {
  headOf,
  isPossessive,
  isPronoun,
  isTimeWord,
  isVerb,
  phraseEndingAt,
  phraseStartingAt,
} from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Sentence, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { groupStart, isPassive } from '../reading/verb-group.ts'
import { endOfClause, reach } from './clause-of-figure.ts'
import { isThere, restrictedSubject } from './described-subjects.ts'
import type { FigureSource } from './find-figure-sources.ts'
import { noVoice } from './no-voice.ts'
import { mainSubject } from './subject-phrases.ts'
import { canCount, countingVerbs, countNouns } from './who-counts.ts'

/** Verbs that take a bare number right behind them: “the ministry says 1,200”, “the union stands by 90”. */
const statingVerbs = wordClass('say says said claim claims claimed report reports reported insist insists insisted')
/** What these two say together of a bare number: “the guild has worked out 8 million”. */
const statingPhrases =
  /^(?:(?:say|says|said|speak|speaks|spoke|spoken|talk|talks|talked|write|writes|wrote|written) of|(?:stand|stands|stood) (?:by|at)|(?:work|works|worked) out|(?:arrive|arrives|arrived) at|(?:admit|admits|admitted|confess|confesses|confessed) to|(?:come|comes|came) up with)$/
/** Verbs that take a number, with or without what it counts, right behind them: “the wardens acknowledge ten”. */
const concedingVerbs = wordClass(
  'acknowledge acknowledges acknowledged admit admits admitted concede concedes conceded mention mentions mentioned confirm confirms confirmed announce announces announced',
)
/** “The duty raised the price”, “the storm lowered the level”: only who keeps a count changes it. */
const changing = /^(?:raise|lower|revise)[ds]?$/
const isCounted = (token: Token) =>
  countNouns.has(token) ||
  /^(?:number|losses|casualties|deaths|dead|missing|wounded|injured|hurt|arrests)$/.test(token.lower)
/** What ties the number to a verb that also takes other things: “put the dead at nine”, “gave a toll of nine”. */
const ties: readonly [verb: RegExp, tie: RegExp][] = [
  [/^puts?$/, /^(?:at|between|as|to)$/],
  [/^(?:gives?|gave)$/, /^(?:as|at|of)$/],
  [changing, /^(?:to|from|by|of)$/],
]
/** Who is sent to look, and what such people do there. */
const lookers = wordClass(
  'reporter reporters journalist journalists correspondent correspondents photographer photographers monitor monitors observer observers inspector inspectors',
)
const looking = wordClass('saw counted watched photographed filmed visited')
const beforeCountNoun = wordClass(
  'own latest official initial first final new death casualty provisional current last revised',
)
/** Who cares for the hurt, and the verbs for it: whom a hospital has treated it has counted. */
const carers = wordClass(
  'hospital hospitals clinic clinics doctor doctors dr nurse nurses medic medics surgeon surgeons paramedics infirmary ward wards',
)
const caring = wordClass('treated admitted received has had')

/** A counting verb before the figure and its subject, or a count with its owner. */
export function countedBy(reading: Reading, figure: RawFigure, sentence: Sentence): FigureSource | null {
  const number = numberStart(reading, figure)
  const lowest = Math.max(sentence.firstToken, number - reach)
  for (let at = number - 1; at >= lowest; at--) {
    const token = tokenAt(reading, at)
    if (token.text === ';' || token.quotation >= 0) return null
    // “Opened a case and charged 15”: the number is what the second verb is about.
    if (isSecondVerb(reading, token) && !isCounting(reading, token, number)) return null
    if (countNouns.has(token)) {
      const source = ownerBefore(reading, at, sentence.firstToken)
      if (source !== null) {
        const content = { first: sentence.firstToken, end: endOfClause(reading, figure) }
        return { source, content, follows: null, why: 'whose count it is' }
      }
    }
    if (!gives(reading, token, number, figure)) continue
    const source = isUndergone(reading, at, sentence.firstToken)
      ? null
      : subjectBefore(reading, at, sentence.firstToken)
    if (source === null || !mayGive(reading, source, token)) return null
    const content = { first: at + 1, end: endOfClause(reading, figure) }
    return { source, content, follows: null, why: 'who puts the number' }
  }
  return null
}

/** The figure's first token, or the mark it is quoted behind: “put the dead at ‘46, and no fewer’”. */
function numberStart(reading: Reading, { run }: RawFigure): number {
  return isMark(tokenAt(reading, run.first - 1)) ? run.first - 1 : run.first
}

/** A verb behind “and” that shares the subject of another, unless it is a participle with its doer. */
const isSecondVerb = (reading: Reading, { tag, index }: Token) =>
  tag === 'VERB' && tokenAt(reading, index - 1).tag === 'CCONJ' && tokenAt(reading, index + 1).lower !== 'by'

/** True for a verb that makes its subject answer for the number, where the subject is one who may. */
function gives(reading: Reading, token: Token, number: number, { quantity }: RawFigure): boolean {
  if (looking.has(token) || states(reading, token.index, number) || isCounting(reading, token, number)) return true
  return caring.has(token) && isOneOf(quantity, 'wounded', 'killed')
}

/** Whether such a subject gives numbers by this verb: looking is a reporter's, caring a hospital's. */
function mayGive(reading: Reading, source: TokenRun, verb: Token): boolean {
  if (isNumber(reading, source)) return false
  if (countingVerbs.has(verb)) return !changing.test(verb.lower) || canCount(reading, source)
  const head = tokenAt(reading, headOf(reading, source))
  if (looking.has(verb))
    return lookers.has(head) || (verb.lower === 'saw' && isOneOf(partyNouns.get(head) ?? '', 'person', 'witness'))
  if (caring.has(verb)) return reading.tokens.slice(source.first, source.end).some(token => carers.has(token))
  return true
}

/** “Revised its losses to two dead and 16 hurt”: the tie before the first number holds the next; “gives 58” needs none. */
function isTied(reading: Reading, verb: number, number: number, tie: RegExp): boolean {
  const [given, next] = [tokenAt(reading, number), tokenAt(reading, number + 1)]
  const bare = number === verb + 1 && given.tag === 'NUM' && !isOneOf(next.tag, 'NOUN', 'ADJ', 'PROPN', 'NUM')
  const gives = isOneOf(tokenAt(reading, verb).lower, 'gives', 'give', 'gave')
  if ((bare && gives) || tie.test(tokenAt(reading, number - 1).lower)) return true
  for (let at = verb + 1; at < number - 1; at++)
    if (tie.test(tokenAt(reading, at).lower) && tokenAt(reading, at + 1).tag === 'NUM') return true
  return false
}

/** “Have been recorded”, “an estimated”, “herons counted in”: no one who counts is told before these. */
function isUndergone(reading: Reading, verb: number, floor: number): boolean {
  const before = tokenAt(reading, verb - 1)
  const next = tokenAt(reading, verb + 1)
  const { lower } = tokenAt(reading, verb)
  if (isPassive(reading, groupStart(reading, verb, floor), verb) || before.tag === 'DET') return true
  return countingVerbs.hasWord(lower) && lower.endsWith('ed') && isOneOf(next.lower, 'in', 'by', 'on', 'for', 'among')
}

const isNumber = (reading: Reading, { first, end }: TokenRun) =>
  reading.tokens.slice(first, end).every(({ tag }) => tag === 'NUM')

/** “Speaks of 33”, “acknowledges ten”: a verb right before the number, but for one small word or two. */
function states(reading: Reading, verb: number, number: number): boolean {
  const token = tokenAt(reading, verb)
  // “The flood claimed six lives” says nothing.
  if (/^claim/.test(token.lower) && isOneOf(tokenAt(reading, number + 1).lower, 'life', 'lives', 'victims', 'victim'))
    return false
  if (number === verb + 1) return statingVerbs.has(token) || concedingVerbs.has(token)
  if (number > verb + 3) return false
  const words = reading.tokens.slice(verb, number).map(({ lower }) => lower)
  return statingPhrases.test(words.join(' '))
}

/** “The firm estimates its loss at 75 million”: a plural by its letters, a verb behind its subject. */
function isCounting(reading: Reading, token: Token, number: number): boolean {
  if (!countingVerbs.has(token)) return false
  const tie = ties.find(([verb]) => verb.test(token.lower))?.[1]
  if (tie && !isTied(reading, token.index, number, tie)) return false
  if (changing.test(token.lower) && !reading.tokens.slice(token.index, number).some(isCounted)) return false
  if (isVerb(token)) return true
  const [before, next] = [tokenAt(reading, token.index - 1), tokenAt(reading, token.index + 1)]
  const object = isOneOf(next.tag, 'DET', 'PRON') || next.index === number
  return object && token.lower.endsWith('s') && isOneOf(before.tag, 'NOUN', 'PROPN') && !before.lower.endsWith('s')
}

/** “Blue Lamp’s own tally”, “its list”: the phrase before the apostrophe, or the possessive. */
function ownerBefore(reading: Reading, noun: number, floor: number): TokenRun | null {
  let at = noun - 1
  while (at > floor && beforeCountNoun.has(tokenAt(reading, at))) at--
  const token = tokenAt(reading, at)
  // “Orsk's List”, “our total debt”
  const named = tokenAt(reading, noun).capital || isOneOf(tokenAt(reading, noun + 1).tag, 'NOUN', 'ADJ')
  if (named || isOneOf(token.lower, 'my', 'our', 'your')) return null
  if (isPossessive(token)) {
    // “The association withdrew some names, and its list …”: the sentence's own subject, before anybody further up.
    const sentence = reading.sentences[token.sentence]
    const subject = sentence === undefined ? null : mainSubject(reading, sentence, at)
    return subject !== null && subject.end <= at ? subject : { first: at, end: at + 1 }
  }
  if (/^['’]s?$/.test(token.lower)) {
    const owner = phraseEndingAt(reading, at, floor)
    // “Monday's count”
    return owner && isTimeWord(tokenAt(reading, headOf(reading, owner))) ? null : owner
  }
  // “A list drawn up by the guild names 37”
  const by = [noun + 2, noun + 3].find(at => tokenAt(reading, at).lower === 'by')
  return by && isVerb(tokenAt(reading, noun + 1)) ? phraseStartingAt(reading, by + 1, by + 1 + reach) : null
}

const isAuxiliary = ({ tag, lower }: Token) => tag === 'ADV' || tag === 'AUX' || lower === 'not'

/** The noun phrase before a verb; what stands between commas, such as “which checks every name”, is stepped over. */
function subjectBefore(reading: Reading, verb: number, floor: number): TokenRun | null {
  let end = verb
  while (end - 1 > floor && isAuxiliary(tokenAt(reading, end - 1))) end--
  // “She shook her head, and put the dead at 46”
  const sentence = reading.sentences[tokenAt(reading, verb).sentence]
  if (sentence && tokenAt(reading, end - 1).tag === 'CCONJ') {
    const first = reading.tokens.slice(floor, end - 1).findIndex(isVerb) + floor
    return mainSubject(reading, sentence, end - 1) ?? (first > floor ? subjectBefore(reading, first, floor) : null)
  }
  const identified = restrictedSubject(reading, end, floor)?.mention
  if (identified) return identified
  if (tokenAt(reading, end - 1).text === ',') {
    let comma = end - 2
    while (comma > floor && tokenAt(reading, comma).text !== ',') comma--
    if (comma <= floor) return null
    // “The organisers, the Marsh Workers Union, counted 600”: what stands between the commas may be the name.
    const name = phraseStartingAt(reading, comma + 1, end - 1)
    const stop = isThere(tokenAt(reading, comma - 1)) ? comma - 1 : comma
    const outer = phraseEndingAt(reading, stop, floor)
    if (name !== null && name.end === end - 1 && hasName(reading, name) && outer !== null && !hasName(reading, outer)) {
      return name
    }
    end = stop
  }
  const phrase = phraseEndingAt(reading, end, floor)
  if (phrase === null) return null
  if (noVoice(reading, phrase)) return null
  const head = tokenAt(reading, phrase.end - 1)
  if (isPronoun(tokenAt(reading, phrase.first)) && isOneOf(head.lower, 'i', 'we', 'you', 'that', 'which', 'who'))
    return null
  // “Have in four years put 600 in prison”, “on Sunday counted 40”: when, and nobody.
  if (timeNouns.has(head) || durationNouns.has(head.singular)) return null
  const counted = reading.tokens
    .slice(phrase.first, phrase.end)
    .some(token => isOneOf(token.lower, 'number', 'numbers') || countNouns.has(token))
  return counted ? null : phrase
}

function hasName(reading: Reading, run: TokenRun): boolean {
  return reading.tokens
    .slice(run.first, run.end)
    .some(token => token.capital && token.tag !== 'DET' && !isPossessive(token))
}
