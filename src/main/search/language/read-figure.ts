/** Reads what is asked of a figure: `killed>20`, `"soldiers killed">=9`, `killed:9..20`, `>100`. */
import { type FigureQuestion, Quantity } from '../../../contract/claims.ts'

/** Other words for what is counted. */
export const quantityWords: ReadonlyMap<string, Quantity> = new Map([
  ...Quantity.options.map(quantity => [quantity, quantity] as const),
  ...([
    ['dead', 'killed'],
    ['deaths', 'killed'],
    ['died', 'killed'],
    ['injured', 'wounded'],
    ['hurt', 'wounded'],
    ['detained', 'arrested'],
    ['arrests', 'arrested'],
    ['hostages', 'kidnapped'],
    ['abducted', 'kidnapped'],
    ['prisoners', 'captured'],
    ['refugees', 'displaced'],
    ['attack', 'attacks'],
  ] as const),
])
const scale: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 }
const number = '\\d[\\d,]*(?:\\.\\d+)?(?:k|m|bn)?'
const comparison = new RegExp(
  `^(.*?)(?:(>=|<=|>|<|=)(${number})|:?(${number})\\.\\.(${number})|:?(${number})\\.\\.|:?\\.\\.(${number})|:?(${number}))?$`,
  'isu',
)

function amount(text: string): number {
  const [, digits = '', unit = ''] = /^([\d.,]+)(k|m|bn)?$/iu.exec(text) ?? []
  return Number(digits.replaceAll(',', '')) * (scale[unit.toLowerCase()] ?? 1)
}

/** Null when there is neither a number nor something that is counted. */
export function readFigure(text: string): FigureQuestion | null {
  const match = comparison.exec(text.trim())
  if (!match) return null
  const [, named = '', sign, compared, from, to, least, most, single] = match
  // A number of hundreds of digits is none.
  if ([compared, from, to, least, most, single].some(one => one !== undefined && !Number.isFinite(amount(one))))
    return null
  const words = named
    .toLowerCase()
    .split(/[\s_]+/u)
    .filter(Boolean)
  const quantityAt = words.findIndex(word => quantityWords.has(word))
  const quantity = quantityWords.get(words[quantityAt] ?? '') ?? null
  const group = words.filter((_, place) => place !== quantityAt).join(' ') || null
  if (group !== null && /[^\p{L}\p{M}\p{N}'’ -]/u.test(group)) return null
  const question = { quantity, group, low: null, high: null, lowOpen: false, highOpen: false }
  if (compared !== undefined) {
    const value = amount(compared)
    if (sign === '=') return { ...question, low: value, high: value }
    return sign?.startsWith('>')
      ? { ...question, low: value, lowOpen: sign === '>' }
      : { ...question, high: value, highOpen: sign === '<' }
  }
  if (from !== undefined && to !== undefined) {
    const ends = [amount(from), amount(to)].sort((a, b) => a - b)
    return { ...question, low: ends[0] ?? null, high: ends[1] ?? null }
  }
  if (least !== undefined) return { ...question, low: amount(least) }
  if (most !== undefined) return { ...question, high: amount(most) }
  if (single !== undefined) return { ...question, low: amount(single), high: amount(single) }
  return quantity === null && group === null ? null : question
}

const digits = new Intl.NumberFormat('en')

/** “a figure over 20 killed”, “a figure of 9 to 20”. */
export function figureInWords({ quantity, group, low, high, lowOpen, highOpen }: FigureQuestion): string {
  const range =
    low !== null && high !== null
      ? low === high
        ? `of ${digits.format(low)}`
        : `of ${digits.format(low)} to ${digits.format(high)}`
      : low !== null
        ? `${lowOpen ? 'over' : 'of at least'} ${digits.format(low)}`
        : high !== null
          ? `${highOpen ? 'under' : 'of at most'} ${digits.format(high)}`
          : 'of'
  return ['a figure', range, group, quantity].filter(word => word !== null).join(' ')
}
