/** Reads number expressions: digits and words, ranges, “at least”, “dozens of”, “two and a half”, “$6 billion”. */
import type { Modifier } from '../../../../contract/claims.ts'
import { type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'

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

const units: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  mn: 1e6,
  k: 1000,
  lakh: 1e5,
  crore: 1e7,
}
/** ACLED's convention for words that give no number; an open upper end says that it is only a floor. */
const vague: Record<string, number> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  several: 3,
  few: 3,
  handful: 3,
}
const currencies: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₦': 'NGN' }
/** Whose dollars, rupees or shillings, by what stands before the sum. */
const moneyPrefixes: Record<string, string> = {
  ...{ $: 'USD', US$: 'USD', HK$: 'HKD', A$: 'AUD', AU$: 'AUD', C$: 'CAD', CA$: 'CAD', NZ$: 'NZD', S$: 'SGD' },
  ...{ NT$: 'TWD', R$: 'BRL', Rs: 'INR', KSh: 'KES', KShs: 'KES', Sh: 'KES' },
}
/** Names of money, by which a number before it is a sum. */
export const moneyNouns: Record<string, string | null> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  rupee: 'INR',
  naira: 'NGN',
  yuan: 'CNY',
  ruble: 'RUB',
  rouble: 'RUB',
  lira: 'TRY',
  shilling: 'KES',
  rand: 'ZAR',
  peso: 'MXN',
  dinar: null,
  riyal: null,
  franc: null,
  crown: null,
  mark: null,
  florin: null,
  krone: null,
  krona: 'SEK',
  kroner: null,
  kronor: 'SEK',
  forint: 'HUF',
  zloty: 'PLN',
  leu: 'RON',
  lei: 'RON',
  lev: 'BGN',
  koruna: 'CZK',
  dirham: null,
  shekel: 'ILS',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  birr: 'ETB',
  cedi: 'GHS',
  kwacha: null,
  tenge: 'KZT',
  manat: null,
  lari: 'GEL',
  dram: 'AMD',
  afghani: 'AFN',
  riel: 'KHR',
  guarani: 'PYG',
  lempira: 'HNL',
  quetzal: 'GTQ',
  gourde: 'HTG',
  ducat: null,
  taler: null,
  thaler: null,
  guilder: null,
  denar: 'MKD',
  drachma: null,
  escudo: null,
  piastre: null,
  bolivar: 'VES',
  rial: null,
  kyat: 'MMK',
  real: 'BRL',
  reale: null,
  hryvnia: 'UAH',
  taka: 'BDT',
}

const modifierWords: [string[], Modifier][] = [
  [['at', 'least'], 'at_least'],
  [['no', 'fewer', 'than'], 'at_least'],
  [['no', 'less', 'than'], 'at_least'],
  [['not', 'less', 'than'], 'at_least'],
  [['a', 'minimum', 'of'], 'at_least'],
  [['more', 'than'], 'more_than'],
  [['upwards', 'of'], 'more_than'],
  [['in', 'excess', 'of'], 'more_than'],
  [['well', 'over'], 'more_than'],
  [['over'], 'more_than'],
  [['above'], 'more_than'],
  [['up', 'to'], 'up_to'],
  [['as', 'many', 'as'], 'up_to'],
  [['as', 'much', 'as'], 'up_to'],
  [['as', 'few', 'as'], 'exact'],
  [['no', 'more', 'than'], 'up_to'],
  [['not', 'more', 'than'], 'up_to'],
  [['at', 'most'], 'up_to'],
  [['fewer', 'than'], 'up_to'],
  [['less', 'than'], 'up_to'],
  [['under'], 'up_to'],
  [['within'], 'up_to'],
  [['nearly'], 'about'],
  [['almost'], 'about'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['close', 'to'], 'about'],
  [['some'], 'about'],
  [['an', 'estimated'], 'about'],
  [['estimated'], 'about'],
  [['an', 'average', 'of'], 'about'],
  [['just'], 'exact'],
  [['only'], 'exact'],
  [['exactly'], 'exact'],
  [['another'], 'exact'],
]

/** In thousands, or behind the first thousand in hundreds, as India writes “12,34,567”. */
const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?$|^\d+(?:\.\d+)?$/
/** “1.200” as most of Europe writes a thousand. */
const pointed = /^[1-9]\d{0,2}(?:\.\d{3})+$/

function numeralValue(word: string): number | null {
  if (word.length > 16) return null
  if (pointed.test(word)) return Number(word.replace(/\./g, ''))
  if (digits.test(word)) return Number(word.replace(/,/g, ''))
  return units[word] ?? tens[word] ?? null
}

/** A numeral in digits or one word, whatever the tagger takes it for. */
export const isNumeral = (token: Token) => token.tag === 'NUM' || numeralValue(token.lower) !== null

type Plain = { value: number; end: number; isVague: boolean }

/** A plain number in words or digits that begins at `at`: “thirty-four”, “two hundred and five”, “1.2 million”, “half a dozen”. */
function plainNumber(reading: Reading, at: number): Plain | null {
  const first = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  if (first.lower === 'dozen' && /^(?:the|another|that|last)$/.test(tokenAt(reading, at - 1).lower))
    return { value: 12, end: at + 1, isVague: false }
  if (first.lower === 'a' && next.lower === 'quarter') {
    const part = plainNumber(reading, at + 1)
    if (part) return part
  }
  if (first.lower === 'quarter' && next.lower === 'of' && tokenAt(reading, at + 2).lower === 'a') {
    const whole = scales[tokenAt(reading, at + 3).lower] ?? 0
    return whole >= 1000 ? { value: whole / 4, end: at + 4, isVague: false } : null
  }
  if (first.lower === 'half' && next.lower === 'a') {
    const whole = tokenAt(reading, at + 2).lower
    const value = whole === 'dozen' ? 12 : (scales[whole] ?? 0)
    return value > 0 && whole.length > 2 ? { value: value / 2, end: at + 3, isVague: false } : null
  }
  if (first.lower === 'a' || first.lower === 'one') {
    if (next.lower === 'dozen') return { value: 12, end: at + 2, isVague: false }
    if (next.lower === 'score') return { value: 20, end: at + 2, isVague: false }
    if (next.lower === 'couple' || next.lower === 'pair') return { value: 2, end: at + 2, isVague: false }
    if (next.lower === 'few' || next.lower === 'handful') return { value: 3, end: at + 2, isVague: true }
    // “more than a week”
    if (
      first.lower === 'a' &&
      /^(?:than|over|about|nearly|almost|around|least)$/.test(tokenAt(reading, at - 1).lower) &&
      /^(?:week|month|year|day|decade|hour)$/.test(next.lower)
    ) {
      return { value: 1, end: at + 1, isVague: false }
    }
  }
  const loose = vague[first.lower]
  if (loose !== undefined && first.lower !== 'few' && first.lower !== 'handful') {
    if (first.lower === 'tens' && next.lower === 'of' && tokenAt(reading, at + 2).lower === 'thousands')
      return { value: 10_000, end: at + 3, isVague: true }
    if (
      (first.lower === 'hundreds' || first.lower === 'tens') &&
      next.lower === 'of' &&
      /^(?:thousands|millions)$/.test(tokenAt(reading, at + 2).lower)
    ) {
      return { value: loose * (tokenAt(reading, at + 2).lower === 'millions' ? 1e6 : 1000), end: at + 3, isVague: true }
    }
    if (
      first.lower === 'several' &&
      (next.lower === 'hundred' || next.lower === 'thousand' || next.lower === 'dozen')
    ) {
      return {
        value: next.lower === 'hundred' ? 300 : next.lower === 'thousand' ? 3000 : 36,
        end: at + 2,
        isVague: true,
      }
    }
    return { value: loose, end: at + 1, isVague: true }
  }
  // “a hundred and eighteen” counts on like “one hundred and sixteen”.
  const isOneScale = first.lower === 'a' && next.lower.length > 2 && next.lower in scales
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

/** Longest first: “no more than” is not “more than”. */
const modifiers = [...modifierWords].sort((a, b) => b[0].length - a[0].length)

const modifierEnds = new Set(modifiers.map(([words]) => words.at(-1) ?? ''))

function modifierBefore(reading: Reading, at: number): { first: number; modifier: Modifier } | null {
  if (!modifierEnds.has(tokenAt(reading, at - 1).lower)) return null
  for (const [words, modifier] of modifiers) {
    const first = at - words.length
    if (first < 0 || tokenAt(reading, first).sentence !== tokenAt(reading, at).sentence) continue
    if (words.every((word, index) => tokenAt(reading, first + index).lower === word)) {
      if (
        words[0] === 'over' &&
        /^(?:[a-z]+ed|dispute|fight|war|talks?|control|anger|protests?|concerns?)$/.test(
          tokenAt(reading, first - 1).lower,
        ) &&
        tokenAt(reading, first - 1).tag === 'NOUN'
      )
        continue
      return { first, modifier }
    }
  }
  return null
}

const openingWords = new Set([
  ...Object.keys(currencies),
  ...Object.keys(units),
  ...Object.keys(tens),
  ...Object.keys(vague),
  'a',
  'half',
  'quarter',
  'dozen',
])

/** A quick look before the grammar: most tokens are no number. */
function opensNumber(token: Token): boolean {
  const first = token.text.charCodeAt(0)
  return (first >= 48 && first <= 57) || openingWords.has(token.lower)
}

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

/** The number phrase whose numeral begins at `at`, with the modifier before it; null when none does. */
export function numberAt(reading: Reading, at: number): NumberPhrase | null {
  const token = tokenAt(reading, at)
  if (!opensNumber(token)) return null
  let numeral = at
  let currency: string | null = null
  if (token.text in currencies) {
    currency = currencyAt(reading, at)
    numeral = at + 1
  }
  const plain = plainNumber(reading, numeral)
  if (!plain || isTorn(reading, numeral, plain.end)) return null
  let { end } = plain
  let high: number | null = plain.value
  let low = plain.value
  let isRange = false
  let modifier: Modifier = plain.isVague ? 'vague' : 'exact'
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
    (between && joint.lower === 'and') ||
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
  if (tokenAt(reading, end).lower === 'or' && /^(?:more|so|fewer)$/.test(tokenAt(reading, end + 1).lower)) {
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
