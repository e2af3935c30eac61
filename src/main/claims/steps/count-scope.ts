/** Tells whether a count adds up many happenings, is part of another count, or names again what was counted before. */
import type { NumberPhrase } from './read-numbers.ts'
import { type Reading, tokenAt } from './reading.ts'

const cumulativePattern =
  /\b(?:since|so far this year|in the (?:past|last) (?:[a-z0-9]+ )?(?:year|month|decade|week)s?|over the (?:past|last)|to date|this year|in total|a total of|altogether|overall|annually|per year|every year|year-on-year)\b/i

/** “four of them seriously”, “including three officers”, “two officers among them”: part of the count before. */
export function amongThem(reading: Reading, number: NumberPhrase, end: number): boolean {
  const before = tokenAt(reading, number.first - 1).lower
  if (before === 'including' || before === 'among') return true
  if (before === 'them' && tokenAt(reading, number.first - 2).lower === 'among') return true
  return tokenAt(reading, end).lower === 'among' && /^(?:them|those)$/.test(tokenAt(reading, end + 1).lower)
}

/** “The ministry says 1,500”, “its figure is 64”, “stands at 41”: a number that names again what was counted before. */
export function isBareLevel(reading: Reading, number: NumberPhrase, sentenceStart: number): boolean {
  const after = tokenAt(reading, number.end)
  if (
    !(
      after.text === '' ||
      /^[.,;:!?”"]$/.test(after.text) ||
      after.tag === 'CCONJ' ||
      after.sentence !== tokenAt(reading, number.numeral).sentence ||
      after.lower === 'in'
    )
  )
    return false
  const words = reading.tokens.slice(Math.max(sentenceStart, number.first - 5), number.first).map(token => token.lower)
  const last = words.at(-1) ?? ''
  const level = /^(?:at|to|is|was|now|of|by|says|said|gives|gave|counted|counts|reached|between|be|as)$/
  if (!level.test(last)) return false
  if (/^(?:says|said|gives|gave|counted|counts)$/.test(last)) return true
  return words.some(word =>
    /^(?:figure|number|toll|count|tally|total|list|estimate|stands|stood|put|puts|speaks|spoke|reached|it|rises|rose|raised|ministry|organisers|stays)$/.test(
      word,
    ),
  )
}

/** Words that a cumulative phrase cannot do without: a cheap look before the pattern. */
const cumulativeWords = ['since', 'year', 'past', 'last', 'total', 'date', 'overall', 'altogether', 'annually']

/** “, which has fought since 2019,” describes a party and bounds no count. */
export const withoutAsides = (text: string) => text.replace(/, (?:which|who|whose|where)\b[^,.;]*,/g, ',')

export function addsUp(sentence: string): boolean {
  if (!cumulativeWords.some(word => sentence.includes(word))) return false
  const text = withoutAsides(sentence)
  return cumulativePattern.test(text) && !timeBound(text)
}

/** “since Wednesday” bounds one happening; “since 2014” adds up many. */
const timeBound = (text: string) =>
  /\bsince (?:\w+day|yesterday|morning|noon|dawn|midnight|last night)\b/i.test(text) && !/\b(?:19|20)\d\d\b/.test(text)
