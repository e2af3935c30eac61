/** Reads number expressions: a number with its bounds and money: “at least 30”, “20 to 30”, “dozens”, “$6 billion”. */

import type { Modifier } from '../../../../contract/claims.ts'
import { harmByVerb } from '../../lexicon/casualties.ts'
import { currencies, moneyPrefixes } from '../../lexicon/currencies.ts'
import { modifierWords, scales, tens, units, vague } from '../../lexicon/numerals.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass, wordPattern } from '../../lexicon/word-class.ts'
import { type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { numeralValue, type Plain, plainNumber } from './plain-number.ts'

export type NumberPhrase = TokenRun & {
  /** Token of the first numeral, behind the modifier. */
  numeral: number
  low: number
  high: number | null
  value: number | null
  modifier: Modifier
  /** ISO 4217 where a currency sign or code stands beside it. */
  currency: string | null
  /** Token just behind the numeral (before “of”). */
  afterNumeral: number
  isRange: boolean
}

/** Longest first: “no more than” is not “more than”. */
const modifiers = [...modifierWords].sort((a, b) => b[0].length - a[0].length)

const modifierEnds = wordClass(modifiers.map(([words]) => words.at(-1) ?? ''))

function modifierBefore(reading: Reading, at: number): { first: number; modifier: Modifier } | null {
  if (!modifierEnds.has(tokenAt(reading, at - 1))) return null
  for (const [words, modifier] of modifiers) {
    const first = at - words.length
    if (first < 0 || tokenAt(reading, first).sentence !== tokenAt(reading, at).sentence) continue
    if (words.every((word, index) => tokenAt(reading, first + index).lower === word)) {
      if (
        words[0] === 'over' &&
        /^(?:[a-z]+ed|dispute|fight|war|talks?|control|anger|protests?|concerns?)$/.test(
          tokenAt(reading, first - 1).lower,
        ) &&
        tokenAt(reading, first - 1).tag === 'NOUN' &&
        !harmByVerb.has(tokenAt(reading, first - 1))
      )
        continue
      // “No information about two men”: what is told, and no estimate.
      if (words[0] === 'about' && toldAbout.has(tokenAt(reading, first - 1))) continue
      return { first, modifier }
    }
  }
  return null
}

/** What is “about” somebody. */
const toldAbout = wordClass(
  'information news question questions rumour rumours details concern concerns concerned story stories talk ' +
    'talks talked complaint complaints complained lies worried spoke asked told wrote warned book film video ' +
    'videos article articles nothing something anything data',
)

const moneySigns = wordClass(Object.keys(currencies))

const openingWords = new Set([
  ...Object.keys(currencies),
  ...Object.keys(units),
  ...Object.keys(tens),
  ...Object.keys(vague),
  'a',
  'an',
  'half',
  'quarter',
  'dozen',
])

/** A quick look before the grammar: most tokens are no number. */
const opensNumber = wordPattern({ test: word => /^\d/.test(word) || openingWords.has(word) }).has

/** The money whose sign stands at `at`; null for “ZX$5”, money of letters nobody knows. */
function currencyAt(reading: Reading, at: number): string | null {
  const token = tokenAt(reading, at)
  if (token.text !== '$') return currencies[token.text] ?? null
  const before = tokenAt(reading, at - 1)
  if (before.end === token.start && /^\p{L}/u.test(before.text)) return null
  const prefix = reading.text.slice(token.start, tokenAt(reading, at + 1).start).trim()
  return moneyPrefixes[prefix.replace(/\.$/, '')] ?? null
}

/** “12” of “12/345” or of “Sh12’3”: digits stand right beside it over a sign that is no dash. */
function isTorn(reading: Reading, first: number, end: number): boolean {
  const joins = (left: Token, sign: Token, right: Token) =>
    left.end === sign.start &&
    sign.end === right.start &&
    /^['’.,·/:_]$/.test(sign.text) &&
    /\d$/.test(left.text) &&
    /^\d/.test(right.text)
  return (
    joins(tokenAt(reading, first - 2), tokenAt(reading, first - 1), tokenAt(reading, first)) ||
    joins(tokenAt(reading, end - 1), tokenAt(reading, end), tokenAt(reading, end + 1))
  )
}

/** “20-30”, “1-2 million”: both ends in one word, as the tokenizer cuts them. */
function rangeIn(reading: Reading, at: number): (Plain & { high: number }) | null {
  const { text } = tokenAt(reading, at)
  const dash = Math.max(text.indexOf('-'), text.indexOf('–'))
  if (dash < 1) return null
  const low = numeralValue(text.slice(0, dash))
  const high = numeralValue(text.slice(dash + 1))
  if (low === null || high === null || high <= low || high > low * 1000) return null
  const scale = scales[tokenAt(reading, at + 1).lower]
  return scale !== undefined && scale >= 1000 && high < 1000
    ? { value: low * scale, high: high * scale, end: at + 2, isVague: false }
    : { value: low, high, end: at + 1, isVague: false }
}

/** The number phrase whose numeral begins at `at`, with the modifier before it; null when none does. */
export function numberAt(reading: Reading, at: number): NumberPhrase | null {
  const token = tokenAt(reading, at)
  if (!opensNumber(token)) return null
  let numeral = at
  let currency: string | null = null
  if (moneySigns.has(token)) {
    currency = currencyAt(reading, at)
    numeral = at + 1
  }
  const told = rangeIn(reading, numeral)
  const plain = told ?? plainNumber(reading, numeral)
  if (!plain || isTorn(reading, numeral, plain.end)) return null
  let { end } = plain
  let high: number | null = told?.high ?? plain.value
  let low = plain.value
  let isRange = told !== null
  let modifier: Modifier = plain.isVague ? 'vague' : told === null ? 'exact' : 'about'
  if (plain.isVague) high = null
  let first = at
  const before = modifierBefore(reading, at)
  if (before) {
    first = before.first
    if (!plain.isVague) modifier = before.modifier
    else if (before.modifier === 'more_than' || before.modifier === 'at_least') modifier = before.modifier
  }
  // “between 20 and 30”, “20 to 30”, “20-30”
  const joint = tokenAt(reading, end)
  const between = tokenAt(reading, at - 1).lower === 'between'
  const dash =
    (joint.text === '-' || joint.text === '–' || joint.text === '—') && joint.start === tokenAt(reading, end - 1).end
  if (
    (between && joint.lower === 'and' && told === null) ||
    (joint.lower === 'to' && !plain.isVague && tokenAt(reading, at - 1).lower !== 'from') ||
    dash
  ) {
    const upper = plainNumber(reading, currencies[tokenAt(reading, end + 1).text] ? end + 2 : end + 1)
    // “2 to 3 million”: the scale is told once for both.
    const scale = low < 100 && upper && upper.value % 1000 === 0 ? (upper.value >= 1e6 ? 1e6 : 1000) : 1
    if (upper && upper.value > low * scale && !upper.isVague && upper.value < low * scale * 1000) {
      high = upper.value
      low *= scale
      end = upper.end
      modifier = 'about'
      isRange = true
      if (between) first = at - 1
    }
  }
  const afterNumeral = end
  // “thirteen (13)”
  const again = tokenAt(reading, end + 1)
  if (/^[([]$/.test(tokenAt(reading, end).text) && /^[)\]]$/.test(tokenAt(reading, end + 2).text))
    if (numeralValue(again.lower) === plain.value) end += 3
  // “one or two”, “five or six”
  if (!isRange && tokenAt(reading, end).lower === 'or') {
    const upper = plainNumber(reading, end + 1)
    if (upper && !upper.isVague && upper.value > plain.value && upper.value <= plain.value * 2) {
      high = upper.value
      end = upper.end
      modifier = 'about'
      isRange = true
    }
  }
  // “20 or more”, “a dozen or so”, “100-plus”
  if (tokenAt(reading, end).lower === 'or' && isOneOf(tokenAt(reading, end + 1).lower, 'more', 'so', 'fewer')) {
    const word = tokenAt(reading, end + 1).lower
    modifier = word === 'more' ? 'at_least' : word === 'so' ? 'about' : 'up_to'
    end += 2
  } else if (
    tokenAt(reading, end).text === '+' ||
    (tokenAt(reading, end).text === '-' && tokenAt(reading, end + 1).lower === 'plus')
  ) {
    modifier = 'at_least'
    end += tokenAt(reading, end).text === '+' ? 1 : 2
  }
  if (modifier === 'at_least' || modifier === 'more_than') high = null
  if (modifier === 'up_to') {
    high = low
    low = 0
  }
  const value = isRange || modifier === 'vague' ? null : plain.value
  return { first, end, numeral, low, high, value, modifier, currency, afterNumeral, isRange }
}
