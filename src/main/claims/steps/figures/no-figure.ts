/** Tells numbers that count nothing: ages, dates, percentages, measures, house numbers, parts of names. */

import { measureNouns, stateWords } from '../../lexicon/casualties.ts'
import { countryOfDemonym } from '../../lexicon/countries.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import type { Counted } from './count-phrases.ts'
import { isHuman, isOneThing } from './human-nouns.ts'
import { isNumeral } from './plain-number.ts'
import type { NumberPhrase } from './read-numbers.ts'

/** Ages, dates, percentages, distances, house numbers, scores: numbers that are no figure. Says why, or null. */
export function noFigure(reading: Reading, number: NumberPhrase, counted: Counted): string | null {
  const numeral = tokenAt(reading, number.numeral)
  const before = tokenAt(reading, number.first - 1)
  const after = tokenAt(reading, number.end)
  const next = tokenAt(reading, number.end + 1)
  const touching = after.start === tokenAt(reading, number.end - 1).end
  if (after.text === '%' || /^percent(?:age)?$/.test(after.lower) || (after.lower === 'per' && next.lower === 'cent'))
    return 'a percentage'
  if (after.text === '-' && touching && next.start === after.end && next.lower !== 'plus' && !counted.strong)
    return 'a compound adjective or a score'
  if (
    /^(?:aged|age|no\.|number|article|section|chapter|page|resolution|highway|route|room|bloc|block|flight|version|group|phase|level|operation|bus|lines?|lanes?|gates?|platform|cell|ward|unit)$/.test(
      before.lower,
    ) &&
    !isOneOf(tokenAt(reading, number.first - 2).lower, 'now', 'dead', 'already') &&
    !(number.first !== number.numeral || isCounting(reading, number.first - 1))
  )
    return 'an age or a number in a series'
  if (isAgeOf(reading, number, counted)) return 'an age'
  // “at 21.15”
  const clock = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(numeral.text) && counted.head === null && number.currency === null
  if (clock && /^(?:at|by|until|till|from|around|since|about|before|after)$/.test(before.lower)) return 'a time of day'
  // “the millions promised for the dam”
  if (
    number.modifier === 'vague' &&
    counted.head === null &&
    after.lower !== 'of' &&
    isOneOf(before.lower, 'the', 'those', 'these', 'famous')
  )
    return 'points at what is known'
  if (isAgeLimit(reading, number)) return 'an age'
  // “three or four to a cart”
  if (after.lower === 'to' && /^an?$/.test(next.lower) && counted.head === null) return 'so many to each'
  if (isListedNumber(reading, number) || isListedAge(reading, number.first)) return 'an age or a number in a series'
  if (isAge(reading, number)) return 'an age'
  if (number.low <= 31 && number.currency === null && isInDate(reading, number)) return 'part of a date'
  if (/^(?:19|20)\d\d$/.test(numeral.text) && number.currency === null && number.modifier === 'exact') {
    const noun = counted.head === null ? null : tokenAt(reading, counted.head).singular
    if (
      noun === null ||
      !isHuman(noun) ||
      /^(?:in|since|by|from|until|of|early|late|mid|the|,|and|to)$/.test(before.lower)
    )
      return 'a year'
  }
  if (isYears(number)) return 'a span of years'
  if (after.text === ':' && next.tag === 'NUM' && touching) return 'a time of day'
  if (before.text === ':' && tokenAt(reading, number.first - 2).tag === 'NUM') return 'a time of day'
  if (measureNouns.has(after.singular) || measureNouns.has(after)) return 'a measure'
  if (number.numeral === number.first && numeral.tag === 'PROPN' && number.low < 3) return 'part of a name'
  // “the tug Three Sisters”: a numeral with a capital inside a sentence, and a noun with one.
  const opens = before.sentence !== numeral.sentence || before.tag === 'PUNCT'
  const isTitle = reading.paragraphs[numeral.paragraph]?.kind === 'title'
  if (numeral.capital && !opens && !isTitle && after.capital) return 'part of a name'
  if (
    numeral.lower === 'one' &&
    after.tag === 'PROPN' &&
    counted.head !== null &&
    tokenAt(reading, counted.head).capital &&
    !countryOfDemonym.has(after.text)
  )
    return '“one” before a name'
  if (counted.head !== null) {
    const noun = tokenAt(reading, counted.head)
    if (
      counted.group &&
      counted.partitive === null &&
      isWholeName(reading, counted.group) &&
      !countsMembers(reading, number, counted.group)
    )
      return 'part of a name'
    if (measureNouns.has(noun.singular)) return 'a measure'
    if (
      number.low > 1 &&
      counted.partitive === null &&
      counted.state === null &&
      !counted.strong &&
      isOneThing(noun.lower)
    )
      return 'one thing, with a number in its name'
  }
  if (numeral.lower === 'one' && before.lower === 'no') return 'nobody'
  if (numeral.lower === 'one' && isOneOf(before.lower, 'every', 'each')) return 'all of them'
  // “68 students, and not one more”
  if (numeral.lower === 'one' && before.lower === 'not' && isOneOf(after.lower, 'more', 'less', 'fewer', 'single'))
    return 'nobody'
  if (numeral.lower === 'one' && before.lower === 'without') return 'nobody'
  if (before.text === '$' || (before.text === '(' && after.capital)) return 'a conversion or a note'
  return null
}

/** “Between 2018 and 2020”, “2018-20”: no two counts lie so near each other up there. */
const isYears = ({ isRange, low, high, currency }: NumberPhrase) =>
  isRange && currency === null && low >= 1900 && low < 2100 && high !== null && high < 2100 && high - low < 100

/** “The injured number twelve”, “the marchers we saw number 300”: a verb. */
const isCounting = (reading: Reading, at: number) =>
  tokenAt(reading, at).lower === 'number' &&
  (tokenAt(reading, at).tag === 'VERB' ||
    stateWords.has(tokenAt(reading, at - 1)) ||
    (isHuman(tokenAt(reading, at - 1).singular) && tokenAt(reading, at - 1).lower.endsWith('s')))

/** “Tor Venn, 37,”, “Sol Fen-ara, 46,”, “the suspect, 22,”: between commas behind a name or one human being. */
function isAge(reading: Reading, { first, end, low, high }: NumberPhrase): boolean {
  if (high !== low || low < 4 || low > 109) return false
  if (tokenAt(reading, first - 1).text !== ',' || tokenAt(reading, end).text !== ',') return false
  const somebody = tokenAt(reading, first - 2)
  const hyphen = tokenAt(reading, first - 3)
  const doubled = hyphen.text === '-' && hyphen.end === somebody.start && tokenAt(reading, first - 4).capital
  return somebody.tag === 'PROPN' || doubled || (isHuman(somebody) && isOneThing(somebody.lower))
}

/** “Five of the hurt were under 18”: no count is told so without its noun. */
function isAgeLimit(reading: Reading, { first, end, numeral, low, high }: NumberPhrase): boolean {
  if (
    numeral !== first + 1 ||
    !isOneOf(tokenAt(reading, first).lower, 'under', 'over') ||
    Math.max(low, high ?? 0) > 80
  )
    return false
  if (
    !isOneOf(tokenAt(reading, first - 1).lower, 'is', 'are', 'was', 'were') ||
    !/^[.,;]$/.test(tokenAt(reading, end).text)
  )
    return false
  for (let at = first - 2; at > first - 14 && at >= 0; at--)
    if (isOneOf(tokenAt(reading, at).lower, 'toll', 'number', 'total', 'count', 'figure', 'losses', 'crowd', 'turnout'))
      return false
  return true
}

/** “A boy of nine”, “a woman of 30 who sold bread”. */
function isAgeOf(reading: Reading, { first, end, high, low }: NumberPhrase, counted: Counted): boolean {
  if (high !== low || low < 1 || low > 109 || tokenAt(reading, first - 1).lower !== 'of') return false
  const somebody = tokenAt(reading, first - 2)
  const one = isHuman(somebody) && isOneThing(somebody.lower) && somebody.lower !== 'family'
  return one && counted.state === null && !isOneOf(tokenAt(reading, end).tag, 'NOUN', 'PROPN', 'ADJ')
}

/** “Aged 71, 78 and 80”: the ages of several. */
function isListedAge(reading: Reading, first: number): boolean {
  let at = first - 1
  while (at > first - 12 && (isNumeral(tokenAt(reading, at)) || isOneOf(tokenAt(reading, at).lower, 'and', ','))) at--
  return at < first - 1 && isOneOf(tokenAt(reading, at).lower, 'aged', 'ages')
}

/** “Piers 3 and 9”, “chapters 2, 3”: the last of several numbers behind one noun. */
const isListedNumber = (reading: Reading, number: NumberPhrase) =>
  isOneOf(tokenAt(reading, number.first - 1).lower, 'and', 'or', ',', 'to', '-', '–') &&
  isNumeral(tokenAt(reading, number.first - 2)) &&
  /^(?:lines|gates|rooms|chapters|articles|sections|pages|blocs|blocks|routes|platforms|cells|wards|units|lanes|aged|ages|trams|trains|piers|districts|zones)$/.test(
    tokenAt(reading, number.first - 3).lower,
  )

/** “42 Harbour Guards”: every word has its capital, and none is that of a people. */
const isWholeName = (reading: Reading, group: TokenRun) =>
  group.end - group.first > 1 &&
  reading.paragraphs[tokenAt(reading, group.first).paragraph]?.kind !== 'title' &&
  reading.tokens.slice(group.first, group.end).every(token => token.capital && !countryOfDemonym.has(token.text))

/** “At least 10 Coast Guards”, “nine U.S. Marines”, “10 Coast Guards died”: a corps by its name, and so many of its men. */
function countsMembers(reading: Reading, number: NumberPhrase, group: TokenRun): boolean {
  const head = tokenAt(reading, group.end - 1)
  if (!isHuman(head.singular) || head.singular.lower === head.lower) return false
  // “The firm 42 Harbour Guards was hired”, “an officer of 42 Harbour Guards”
  if (number.modifier !== 'exact' || !/^\d/.test(tokenAt(reading, number.numeral).text)) return true
  const next = tokenAt(reading, group.end)
  const acts = next.tag === 'VERB' || isOneOf(next.lower, 'were', 'are', 'have', 'had')
  return acts && !isOneOf(tokenAt(reading, number.first - 1).tag, 'ADP', 'NOUN')
}

const isMonth = (token: Token) =>
  (timeNouns.has(token) && !token.lower.endsWith('day') && token.capital) ||
  (isOneOf(token.lower, 'march', 'may') && token.capital)

/** “March 7”, “7 March”; but in “on 7 March 12 men” the month has its day, and a weekday takes none behind it. */
function isInDate(reading: Reading, number: NumberPhrase): boolean {
  const before = tokenAt(reading, number.first - 1)
  if (isMonth(tokenAt(reading, number.end))) return true
  return isMonth(before) && !/^\d{1,2}(?:st|nd|rd|th)?$/.test(tokenAt(reading, number.first - 2).lower)
}
