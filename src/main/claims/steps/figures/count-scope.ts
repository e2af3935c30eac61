/** Tells whether a count adds up many happenings, is part of another count, or names again what was counted before. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isOwnersMark } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import type { NumberPhrase } from './read-numbers.ts'

const cumulativePattern =
  /\b(?:(?<!ha(?:ve|s|d) )since (?!(?:been|then|\w+ed)\b)(?=\w)|so far this year|in the (?:past|last|present|current) (?:[a-z0-9]+ )?(?:year|month|decade|week|winter|summer|spring|autumn)s?|over the (?:past|last)(?! (?:day|night|hours?|24|48|few hours|two days))|to date|this year|annually|per year|every year|year-on-year|in the month of \w+|in \w+ alone|by \w+ \d\d?(?:st|nd|rd|th)?,? a total of|ha(?:s|ve) (?:in|over|for) [a-z0-9]+ years|in the [a-z0-9]+ years (?:that|since|of)|each (?:day|week|month|year))\b/i

/** The words before a number that any of the patterns for them ends with. */
const leadsToLevel = wordClass("of from the not 's were are now than to its their his her")

/** “The council says 1,200”, “its figure is 64”, “stands at 41”: a number that names again what was counted before. */
export function isBareLevel(reading: Reading, number: NumberPhrase, sentenceStart: number): boolean {
  const before = tokenAt(reading, number.first - 1)
  const near = leadsToLevel.has(before)
    ? `${tokenAt(reading, number.first - 3).lower} ${tokenAt(reading, number.first - 2).lower} ${before.lower}`
    : ''
  // “the figure of eight”, “up from the 60 it gave”, “…, not 64”
  if (
    /(?:figure|number|toll|total|tally|count|names?|list) of$|\b(?:rise|increase|climb|jump|drop|fall) from$|(?:up|down) from the$|\b(?:up|down) from$|, not$|day 's$|no (?:further|higher|lower) than$|stands? by (?:its|their|his|her)$|(?:gone|went) up to$|there were$|there (?:are|are now|were now)$/.test(
      near,
    )
  )
    return true
  const after = tokenAt(reading, number.end)
  if (
    !(
      after.text === '' ||
      /^[.,;:!?”"]$/.test(after.text) ||
      after.tag === 'CCONJ' ||
      after.sentence !== tokenAt(reading, number.numeral).sentence ||
      /^(?:in|on|by|last|until|so|now|yesterday|today|since|too|after|because|which|but|though)$/.test(after.lower)
    )
  )
    return false
  const words = reading.tokens
    .slice(Math.max(sentenceStart, number.first - 6), number.first)
    .filter(token => !isMark(token))
    .map(token => token.lower)
  const last = words.at(-1) ?? ''
  const level = /^(?:at|to|from|is|are|was|were|now|of|by|reached|between|be|as|stays)$/
  const stated =
    /^(?:says?|said|gives?|gave|counts?|counted|claims?|claimed|reports?|reported|admits?|admitted|insists?|concedes?|conceded|acknowledges?|acknowledged|confirms?|confirmed|registers?|registered|records?|recorded|lists?|listed|logged|documents?|documented|making|found|speaks?|spoke|announces?|announced|writes|wrote|verify|verified|counts?)$/
  // “well above the league's 38”
  if (isOwnersMark(tokenAt(reading, number.first - 1))) return true
  // “The toll is as it was: 38”
  if (
    last === ':' &&
    countNoun.test(
      reading.text.slice(tokenAt(reading, sentenceStart).start, tokenAt(reading, number.first).start).slice(-300),
    )
  )
    return true
  // “risen from eight to ten”
  if (
    isOneOf(last, 'to', 'from') &&
    words.some(word =>
      /^(?:climbed|moved|shifted|crept|corrected|revised|risen|rose|jumped|grown|grew|fallen|dropped)$/.test(word),
    )
  )
    return true
  // “put the toll at 20 at noon, at 26 by dusk”
  if (
    last === 'at' &&
    isOneOf(words.at(-2) ?? '', ',', 'and', 'then') &&
    putAt(reading, number.first - 2, sentenceStart)
  )
    return true
  if (isOneOf(last, 'it', 'them') && isOneOf(words.at(-2) ?? '', 'make', 'makes', 'made', 'making')) return true
  if (stated.test(last) || (isOneOf(last, 'to', 'of', 'on') && stated.test(words.at(-2) ?? ''))) return true
  if (!level.test(last)) return false
  return words.some(word =>
    /^(?:figure|number|toll|count|tally|total|list|estimate|numbers|count|stands|stood|put|puts|speaks|spoke|it|rises|rose|raised|came|comes|stopped|boasts?|ministry|organisers|stays|ours|theirs|losses)$/.test(
      word,
    ),
  )
}

const countNoun = /\b(?:figure|toll|count|tally|number|total|report|estimate)\b/i

/** Somebody “puts” or “gives” a number in this sentence before. */
function putAt(reading: Reading, from: number, floor: number): boolean {
  for (let at = from; at >= Math.max(floor, from - 24); at--)
    if (isOneOf(tokenAt(reading, at).lower, 'put', 'puts', 'putting', 'stood', 'stands')) return true
  return false
}

/**
 * Part of a count, many happenings added up, or one happening. “Including three officers”, “two of them” and “of these, 26”
 * are parts whatever else the sentence says.
 */
export function scopeOf(
  reading: Reading,
  number: NumberPhrase,
  end: number,
  partitive: 'whole' | 'part' | null,
  sentence: Sentence,
): 'incident' | 'cumulative' | 'sub_count' {
  if (partitive === 'part' || isAmong(reading, number, end) || isOfThese(reading, number, sentence)) return 'sub_count'
  if (rateBehind(reading, end) !== null) return 'cumulative'
  return addsUp(reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)))
    ? 'cumulative'
    : 'incident'
}

/** “Six people a day”, “70 murders per month”: how long it takes to count so many, as “per day”. */
export function rateBehind(reading: Reading, end: number): string | null {
  const word = tokenAt(reading, end).lower
  if (isOneOf(word, 'daily', 'weekly', 'monthly', 'annually', 'yearly')) return rates.get(word) ?? null
  if (!isOneOf(word, 'a', 'per', 'each', 'every')) return null
  const unit = tokenAt(reading, end + 1).lower
  if (!isOneOf(unit, 'hour', 'day', 'night', 'week', 'month', 'year')) return null
  // “Two officers a day later”
  return isOneOf(tokenAt(reading, end + 2).lower, 'after', 'before', 'later', 'earlier', 'ago', 'since', 'old', 'in')
    ? null
    : `per ${unit}`
}

const rates: ReadonlyMap<string, string> = new Map([
  ['daily', 'per day'],
  ['weekly', 'per week'],
  ['monthly', 'per month'],
  ['annually', 'per year'],
  ['yearly', 'per year'],
])

/** “Of these, 17 died”, “of the 19 who left, 13 were caught”: the first number of the latter is the whole. */
const isOfThese = (reading: Reading, number: NumberPhrase, sentence: Sentence) =>
  // “Of the hurt the clinic counts 71”: all of them.
  !/^(?:lists?|listed|counts?|counted|records?|recorded|registered|puts?)$/.test(
    tokenAt(reading, number.first - 1).lower,
  ) &&
  /^(?:out )?of (?:these|those|them|the)\b/i.test(reading.text.slice(sentence.start, sentence.start + 12)) &&
  number.first > sentence.firstToken + (tokenAt(reading, sentence.firstToken).lower === 'out' ? 3 : 2)

/** “including three officers”, “including at least three”, “three sergeants among them”. */
export function isAmong(reading: Reading, number: NumberPhrase, end: number): boolean {
  const before = tokenAt(reading, number.first - 1).lower
  const further = tokenAt(reading, number.first - 2).lower
  if (isOneOf(before, 'including', 'among') || further === 'including') return true
  if (before === 'them' && further === 'among') return true
  return tokenAt(reading, end).lower === 'among' && isOneOf(tokenAt(reading, end + 1).lower, 'them', 'those')
}

/** “Seven certain (four in the town, three in the hills)”: in brackets stand the parts of what was counted before. */
export function isBracketed(reading: Reading, number: NumberPhrase, sentenceStart: number): boolean {
  for (let at = number.first - 1; at >= Math.max(sentenceStart, number.first - 20); at--) {
    const { text } = tokenAt(reading, at)
    if (text === ')') return false
    if (text === '(') return true
  }
  return false
}

/** Words that a cumulative phrase cannot do without: a cheap look before the pattern. */
const cumulativeWords =
  /total of|years|winter|summer|spring|autumn|present|current|since|year|past|last|date|annually|every|alone|month of|each /i

/** “, which has fought since 2019,” describes a party and bounds no count. */
const withoutAsides = (text: string) => text.replace(/, (?:which|who|whose|where)\b[^,.;]*,/g, ',')

/** “The deadliest raid since the one of 2004, which killed 48”: that is how long it held the record, and adds nothing up. */
const recordSince =
  /\b(?:worst|deadliest|bloodiest|heaviest|largest|biggest|highest|lowest|gravest|fiercest|most \w+|first|only)\b[^.;]{0,60}? since\b/gi

function addsUp(sentence: string): boolean {
  if (!cumulativeWords.test(sentence)) return false
  const text = withoutAsides(sentence).replace(recordSince, ' ')
  return cumulativePattern.test(text) && !timeBound(text)
}

/** “since Wednesday” bounds one happening; “since 2014” adds up many. */
const timeBound = (text: string) =>
  /\bsince (?:a |an |\w+day|yesterday|morning|noon|dawn|midnight|last night)\b/i.test(text) &&
  !/\b(?:19|20)\d\d\b/.test(text)
