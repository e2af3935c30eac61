/** Says a figure in digits, the same in exports and on the command line, with what its words leave open (“at least 40”). */
import type { Figure, Modifier, Quantity } from './claims.ts'

type Amount = {
  low: number | null
  high: number | null
  modifier: Modifier | null
  /** The figure's own words; empty when they are not known. */
  exact: string
  value?: number | null
  unit?: string | null
}

const format = new Intl.NumberFormat('en')
const phrases: Record<Modifier, string> = {
  exact: '',
  at_least: 'at least ',
  more_than: 'more than ',
  up_to: 'up to ',
  about: 'about ',
  vague: 'about ',
}

/** “9”, “10–12”, “at least 40”, “USD 5,000”, “3 days”. Vague words (“dozens”) stay the words they are. */
export function amountText({ low, high, modifier, exact, value, unit }: Amount): string {
  if (modifier === 'vague' && exact !== '') return exact
  // “Between 10 and 12” is about neither: a range says itself that it is no exact number.
  const isRange = modifier === 'about' && low !== null && high !== null && low !== high
  const single = isRange ? null : (value ?? (low === high ? low : null))
  const open = modifier === 'exact' || modifier === null || isRange ? null : low
  const bound = single ?? (modifier === 'up_to' ? high : open)
  const [from, to] = bound === null ? [low, high] : [bound, bound]
  if (from === null || to === null) return exact
  const number = from === to ? format.format(from) : `${format.format(from)}–${format.format(to)}`
  // A currency's code stands before its number, “days” behind it.
  const isCurrency = /^[A-Z]{3}$/.test(unit ?? '')
  const counted = number === '1' ? unit?.replace(/s$/, '') : unit
  const measured = isCurrency ? `${unit} ${number}` : [number, counted ?? ''].join(' ').trim()
  return `${isRange ? '' : phrases[modifier ?? 'exact']}${measured}`
}

/** What stands behind the number and whom it counts; null where the number and its unit say it all. */
const verbs: Record<Quantity, string | null> = {
  killed: 'killed',
  wounded: 'wounded',
  captured: 'captured',
  arrested: 'arrested',
  displaced: 'displaced',
  missing: 'missing',
  kidnapped: 'kidnapped',
  attacks: null,
  participants: null,
  money: null,
  duration: null,
  other: null,
}

/** “9 soldiers killed”, “at least USD 5,000,000”, “3 attacks”. */
export function figureText(figure: Figure): string {
  const { quantity, targetGroup } = figure
  const uncounted = quantity === 'attacks' || quantity === 'participants' ? quantity : null
  const amount = amountText({ ...figure, exact: figure.span.exact })
  const counted = targetGroup ?? uncounted
  // Vague words are the text's own and may name whom they count: “several attacks”.
  const group = counted !== null && amount.toLowerCase().includes(counted.toLowerCase()) ? null : counted
  return [amount, group, verbs[quantity]].filter(word => word !== null).join(' ')
}
