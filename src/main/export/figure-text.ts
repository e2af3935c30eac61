/** Says a figure in digits, with what its words leave open (“at least 40”). */
import type { Figure, Modifier } from '../../contract/claims.ts'

type Amount = {
  low: number | null
  high: number | null
  modifier: Modifier | null
  exact: string
  value?: number | null
}

const format = new Intl.NumberFormat('en')
const phrases: Record<Exclude<Modifier, 'exact' | 'vague'>, string> = {
  at_least: 'at least',
  more_than: 'more than',
  up_to: 'up to',
  about: 'about',
}

/** “9”, “10–12”, “at least 40”. Vague words (“dozens”) stay the words they are. */
export function amountText({ low, high, modifier, exact, value }: Amount): string {
  if (modifier === 'vague' || (low === null && high === null)) return exact
  const single = value ?? (low === high ? low : null)
  if (modifier === null || modifier === 'exact') {
    if (single !== null) return format.format(single)
    if (low === null || high === null) return exact
    return `${format.format(low)}–${format.format(high)}`
  }
  const bound = single ?? (modifier === 'up_to' ? high : (low ?? high))
  return bound === null ? exact : `${phrases[modifier]} ${format.format(bound)}`
}

/** “9 soldiers killed”, “USD 5,000,000”, “3 attacks”. */
export function figureText(figure: Figure): string {
  const amount = amountText({ ...figure, exact: figure.span.exact })
  const words = [figure.unit === null ? null : figure.unit, amount, figure.targetGroup]
  const said = words.filter(word => word !== null).join(' ')
  const named = new Set<string>(['money', 'duration', 'other', 'participants'])
  const alreadySaid = named.has(figure.quantity) || figure.targetGroup?.toLowerCase() === figure.quantity
  return alreadySaid ? said : `${said} ${figure.quantity}`
}
