/** Reads an amount as a reader types it: “40”, “at least 1,200”, “9–12”, “dozens”, “$2.5 million”. */
import type { FigureEdit } from '../../../../contract/review.ts'

export type Amount = Pick<FigureEdit, 'value' | 'low' | 'high' | 'modifier'> & {
  /** ISO 4217, where a sign of money says it. */
  currency: string | null
}

const small: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  k: 1000,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
}
/** The lowest number the words can mean, as ACLED counts them. */
const vague: Record<string, number> = {
  'a few': 3,
  few: 3,
  several: 3,
  'a handful': 3,
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1000,
  'tens of thousands': 10_000,
  'hundreds of thousands': 100_000,
  millions: 1_000_000,
}
const signs: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₦': 'NGN' }

/** Longer phrases before those they begin with. */
const modifiers: readonly (readonly [pattern: RegExp, modifier: FigureEdit['modifier']])[] = [
  [/^(?:at least|no (?:fewer|less) than|not less than|a minimum of|minimum|≥)\s*/, 'at_least'],
  [/^(?:more than|over|above|upwards of|in excess of|>)\s*/, 'more_than'],
  [/^(?:up to|at most|no more than|not more than|as many as|fewer than|less than|under|≤|<)\s*/, 'up_to'],
  [
    /^(?:about|around|roughly|approximately|approx\.?|nearly|almost|close to|some|an estimated|estimated|ca?\.|~|≈)\s*/,
    'about',
  ],
  [/^(?:exactly|only|just|=)\s*/, 'exact'],
]

/** The longest number a figure can hold without losing digits. */
const largest = Number.MAX_SAFE_INTEGER

/** Digits with groups and decimals, or number words, with an optional scale behind: null for anything else. */
function readNumber(text: string): number | null {
  const digits = /^(\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+|\d+)(\.\d+)?\s*([a-z]+)?$/.exec(text)
  if (digits) {
    const scale = digits[3] === undefined ? 1 : scales[digits[3]]
    if (scale === undefined) return null
    const value = Number(`${(digits[1] ?? '').replace(/\D/g, '')}${digits[2] ?? ''}`) * scale
    return value <= largest ? Math.round(value * 100) / 100 : null
  }
  return readNumberWords(text.split(/[\s-]+/).filter(word => word !== 'and'))
}

function readNumberWords(words: readonly string[]): number | null {
  if (words.length === 0 || words.length > 12) return null
  let total = 0
  let current = 0
  let read = false
  for (const [at, word] of words.entries()) {
    const unit = small.indexOf(word)
    const ten = tens.indexOf(word)
    const scale = scales[word]
    if (unit >= 0) current += unit
    else if (ten >= 0) current += (ten + 2) * 10
    else if (word === 'a' && at === 0) current = 1
    else if (word === 'dozen') current = (current || 1) * 12
    else if (scale === 100) current = (current || 1) * 100
    else if (scale !== undefined && word.length > 2) {
      total += (current || 1) * scale
      current = 0
    } else return null
    read ||= word !== 'a'
  }
  return read ? total + current : null
}

function readRange(text: string): { low: number; high: number } | null {
  const parts = /^between (.+) and (.+)$/.exec(text) ?? /^(?:from )?(.+?)\s*(?:–|—|-| to )\s*(.+)$/.exec(text)
  const high = parts?.[2] === undefined ? null : readNumber(parts[2].trim())
  let low = parts?.[1] === undefined ? null : readNumber(parts[1].trim())
  if (low === null || high === null) return null
  // “2 to 3 million”
  const scale = /^[\d.]+\s*(thousand|million|billion|bn|m|k)$/.exec(parts?.[2]?.trim() ?? '')?.[1]
  if (scale !== undefined && low < 1000) low *= scales[scale] ?? 1
  return low < high ? { low, high } : null
}

/** Null when it is no amount. Open ends are null; `up_to` begins at 0; vague words have a lowest number and no value. */
export function readAmount(typed: string): Amount | null {
  let text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  let modifier: FigureEdit['modifier'] = 'exact'
  for (const [pattern, meant] of modifiers) {
    if (!pattern.test(text)) continue
    text = text.replace(pattern, '')
    modifier = meant
    break
  }
  const behind = /(?:\s+or more|\s*\+|[\s-]plus)$/.exec(text)
  if (behind) {
    text = text.slice(0, behind.index)
    modifier = 'at_least'
  }
  const sign = Object.keys(signs).find(candidate => text.includes(candidate))
  const currency = sign === undefined ? null : (signs[sign] ?? null)
  if (sign !== undefined) text = text.replaceAll(sign, '').trim()
  const floor = vague[text.replace(/ of$/, '')]
  if (floor !== undefined) {
    const kept = modifier === 'at_least' || modifier === 'more_than' ? modifier : 'vague'
    return { value: null, low: floor, high: null, modifier: kept, currency }
  }
  const value = readNumber(text)
  if (value === null) {
    const range = readRange(text)
    return range ? { value: null, ...range, modifier: 'about', currency } : null
  }
  if (modifier === 'at_least' || modifier === 'more_than') return { value, low: value, high: null, modifier, currency }
  if (modifier === 'up_to') return { value, low: 0, high: value, modifier, currency }
  return { value, low: value, high: value, modifier, currency }
}
