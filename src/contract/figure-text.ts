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
  const single = value ?? (low === high ? low : null)
  const bound = single ?? (modifier === 'up_to' ? high : modifier === 'exact' || modifier === null ? null : low)
  const [from, to] = bound === null ? [low, high] : [bound, bound]
  if (from === null || to === null) return exact
  const number = from === to ? format.format(from) : `${format.format(from)}–${format.format(to)}`
  // A currency's code stands before its number, “days” behind it.
  const isCurrency = /^[A-Z]{3}$/.test(unit ?? '')
  const measured = isCurrency ? `${unit} ${number}` : [number, unit ?? ''].join(' ').trim()
  return `${phrases[modifier ?? 'exact']}${measured}`
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
  return [amount, targetGroup ?? uncounted, verbs[quantity]].filter(word => word !== null).join(' ')
}
