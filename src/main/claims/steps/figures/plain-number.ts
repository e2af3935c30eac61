/** Reads a number in digits or words: “34”, “two hundred and five”, “1.2 million”, “half a dozen”, “12 000”. */

import { scales, tens, units, vague } from '../../lexicon/numerals.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordPattern } from '../../lexicon/word-class.ts'
import { type Reading, type Token, tokenAt } from '../reading/reading.ts'

/** In thousands, or behind the first thousand in hundreds, as India writes “12,34,567”. */
const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?$|^\d+(?:\.\d+)?$/
/** “1.200” as most of Europe writes a thousand. */
const pointed = /^[1-9]\d{0,2}(?:\.\d{3})+$/

export function numeralValue(word: string): number | null {
  if (word.length > 16) return null
  const first = word.charCodeAt(0)
  if (first < 48 || first > 57) return units[word] ?? tens[word] ?? null
  if (pointed.test(word)) return Number(word.replace(/\./g, ''))
  return digits.test(word) ? Number(word.replace(/,/g, '')) : null
}

/** A numeral in digits or one word, whatever the tagger takes it for. */
export const isNumeral = (token: Token) => token.tag === 'NUM' || numerals.has(token)
const numerals = wordPattern({ test: word => numeralValue(word) !== null })

export type Plain = { value: number; end: number; isVague: boolean }

/** A plain number in words or digits that begins at `at`: “thirty-four”, “two hundred and five”, “1.2 million”, “half a dozen”. */
export function plainNumber(reading: Reading, at: number): Plain | null {
  return collective(reading, at) ?? vagueNumber(reading, at) ?? countedNumber(reading, at)
}

/** Numbers told by a noun: “a dozen”, “half a million”, “a couple”. */
function collective(reading: Reading, at: number): Plain | null {
  const first = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  if (first.lower === 'dozen' && isOneOf(tokenAt(reading, at - 1).lower, 'the', 'another', 'that', 'last'))
    return { value: 12, end: at + 1, isVague: false }
  if (first.lower === 'a' && next.lower === 'quarter') {
    const part = plainNumber(reading, at + 1)
    if (part) return part
  }
  if (first.lower === 'quarter' && next.lower === 'of' && tokenAt(reading, at + 2).lower === 'a') {
    const whole = scales[tokenAt(reading, at + 3).lower] ?? 0
    if (whole >= 1000) return { value: whole / 4, end: at + 4, isVague: false }
  }
  if (first.lower === 'half' && next.lower === 'a') {
    const whole = tokenAt(reading, at + 2).lower
    const value = whole === 'dozen' ? 12 : (scales[whole] ?? 0)
    if (value > 0 && whole.length > 2) return { value: value / 2, end: at + 3, isVague: false }
  }
  if (first.lower === 'half' && next.lower === 'an' && tokenAt(reading, at + 2).lower === 'hour')
    return { value: 0.5, end: at + 2, isVague: false }
  // “nearly an hour”
  if (
    first.lower === 'an' &&
    next.lower === 'hour' &&
    isOneOf(tokenAt(reading, at - 1).lower, 'than', 'over', 'about', 'nearly', 'almost', 'around', 'least', 'lasted')
  )
    return { value: 1, end: at + 1, isVague: false }
  if (first.lower === 'a' || first.lower === 'one') {
    if (next.lower === 'dozen') return { value: 12, end: at + 2, isVague: false }
    if (next.lower === 'score') return { value: 20, end: at + 2, isVague: false }
    if (next.lower === 'couple' || next.lower === 'pair') return { value: 2, end: at + 2, isVague: false }
    if (next.lower === 'few' || next.lower === 'handful') return { value: 3, end: at + 2, isVague: true }
    // “more than a week”
    if (
      first.lower === 'a' &&
      isOneOf(tokenAt(reading, at - 1).lower, 'than', 'over', 'about', 'nearly', 'almost', 'around', 'least') &&
      isOneOf(next.lower, 'week', 'month', 'year', 'day', 'decade', 'hour')
    ) {
      return { value: 1, end: at + 1, isVague: false }
    }
  }
  return null
}

/** Words that give no number: “dozens”, “tens of thousands”, “several hundred”. */
function vagueNumber(reading: Reading, at: number): Plain | null {
  const first = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  const loose = vague[first.lower]
  // “Few came”: only “a few” counts.
  if (loose === undefined || first.lower === 'few' || first.lower === 'handful') return null
  if (first.lower === 'tens' && next.lower === 'of' && tokenAt(reading, at + 2).lower === 'thousands')
    return { value: 10_000, end: at + 3, isVague: true }
  if (
    (first.lower === 'hundreds' || first.lower === 'tens') &&
    next.lower === 'of' &&
    isOneOf(tokenAt(reading, at + 2).lower, 'thousands', 'millions')
  ) {
    return { value: loose * (tokenAt(reading, at + 2).lower === 'millions' ? 1e6 : 1000), end: at + 3, isVague: true }
  }
  if (first.lower === 'several' && (next.lower === 'hundred' || next.lower === 'thousand' || next.lower === 'dozen')) {
    return {
      value: next.lower === 'hundred' ? 300 : next.lower === 'thousand' ? 3000 : 36,
      end: at + 2,
      isVague: true,
    }
  }
  return { value: loose, end: at + 1, isVague: true }
}

/** Digits or words that count on: “1.2 million”, “two hundred and five”, “12 000”, “three and a half”. */
function countedNumber(reading: Reading, at: number): Plain | null {
  const first = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  // “a hundred and eighteen” counts on like “one hundred and sixteen”.
  const isOneScale = first.lower === 'a' && next.lower.length > 2 && next.lower in scales
  if (!isOneScale && !numerals.has(first)) return null
  let value = isOneScale ? 1 : numeralValue(first.lower)
  if (value === null) return null
  let end = at + 1
  let total = 0
  const isDigits = /\d/.test(first.text)
  // “12 000”: groups of three digits, a narrow or plain space between them.
  while (
    /^\d{1,3}$/.test(first.text) &&
    /^\d{3}$/.test(tokenAt(reading, end).text) &&
    tokenAt(reading, end).start - tokenAt(reading, end - 1).end === 1
  )
    value = value * 1000 + Number(tokenAt(reading, end++).text)
  for (let step = 0; step < 12; step++) {
    const token = tokenAt(reading, end)
    const scale = scales[token.lower]
    const touching = token.start === tokenAt(reading, end - 1).end
    if (scale && (token.lower.length > 2 || touching)) {
      value = (value === 0 ? 1 : value) * scale
      if (scale >= 1000) {
        total += value
        value = 0
      }
      end++
      continue
    }
    // “a 10-million-euro fine”
    const scaled = tokenAt(reading, end + 1)
    if (isDigits && token.text === '-' && touching && scaled.lower.endsWith('illion') && scaled.start === token.end) {
      value *= scales[scaled.lower] ?? 1
      end += 2
      continue
    }
    if (token.lower === 'dozen') {
      value *= 12
      end++
      continue
    }
    if (isDigits) break
    // “thirty-four”
    const other = tokenAt(reading, end + 1)
    if (token.text === '-' && touching && units[other.lower] !== undefined && value % 10 === 0 && value % 100 !== 0) {
      value += units[other.lower] ?? 0
      end += 2
      continue
    }
    const follow = units[token.lower] ?? tens[token.lower]
    if (
      follow !== undefined &&
      value % 10 === 0 &&
      (value >= 100 || (tens[token.lower] === undefined && value >= 20 && follow < 10) || value === 0)
    ) {
      value += follow
      end++
      continue
    }
    if (token.lower === 'and' && (value >= 100 || total > 0)) {
      const rest = units[other.lower] ?? tens[other.lower]
      const noun = tokenAt(reading, end + 2)
      if (rest !== undefined && value % 100 === 0 && rest < 100 && noun.tag !== '') {
        value += rest
        end += 2
        continue
      }
    }
    break
  }
  value += total
  // “three and a half years”
  if (
    tokenAt(reading, end).lower === 'and' &&
    tokenAt(reading, end + 1).lower === 'a' &&
    tokenAt(reading, end + 2).lower === 'half'
  ) {
    value += 0.5
    end += 3
  }
  return { value, end, isVague: false }
}
