/** Says a figure in a reader's words: “at least 40”, “20–30”, “dozens”, “$6 billion”. */
import type { Figure } from '../../contract/claims.ts'
import { strings } from './strings.ts'

type Amount = Pick<Figure, 'low' | 'high' | 'modifier'> &
  Partial<Pick<Figure, 'unit' | 'value'>> & {
    /** The words of the figure in the text; they stand for a vague amount (“dozens”) as no number may. */
    exact?: string
  }

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const compact = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 })

/** A number as it is set in the tables; amounts from ten million on in words (“6 billion”). */
export const numberWords = (value: number): string =>
  Math.abs(value) >= 10_000_000 ? compact.format(value) : plain.format(value)

function currencySymbol(code: string): string {
  const style = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' } as const
  return new Intl.NumberFormat('en', style).formatToParts(0).find(part => part.type === 'currency')?.value ?? code
}

function withUnit(value: number, unit: string | null | undefined): string {
  if (!unit) return numberWords(value)
  if (!/^[A-Z]{3}$/.test(unit)) return `${numberWords(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`
  const symbol = currencySymbol(unit)
  return `${symbol}${/\p{L}$/u.test(symbol) ? ' ' : ''}${numberWords(value)}`
}

/** “dozens” of “dozens of people”, “tens of thousands” of “tens of thousands of miners”: the amount without the counted. */
const vagueAmount = (exact: string) =>
  exact.replace(/\s+of\s+(?!(?:tens|dozens|scores|hundreds|thousands|millions)\b).*$/isu, '')

/** The bare number or range, without the words that qualify it; a vague amount in its own words. */
export function figureNumber({ low, high, modifier, unit, value, exact }: Amount): string {
  if (modifier === 'vague' && exact) return vagueAmount(exact)
  if (modifier === 'up_to' && high !== null) return withUnit(high, unit)
  if (value !== null && value !== undefined) return withUnit(value, unit)
  if (high === null || high === low || modifier === 'at_least' || modifier === 'more_than') return withUnit(low, unit)
  return `${unit && /^[A-Z]{3}$/.test(unit) ? withUnit(low, unit) : numberWords(low)}–${withUnit(high, unit)}`
}

/** The words before the number (“at least”), or an empty string. A range says itself that it is none exactly. */
export function modifierWords({ low, high, modifier }: Pick<Amount, 'low' | 'high' | 'modifier'>): string {
  const isRange = modifier === 'about' && high !== null && high !== low
  return isRange ? '' : strings.modifier[modifier]
}

/** Units say by themselves that it is money, or how long something lasted. */
const isSaidByUnit = ({ quantity, unit }: Pick<Figure, 'quantity' | 'unit'>) =>
  unit !== null && (quantity === 'money' || quantity === 'duration')

/** A figure of the claim table in its three parts: “at least”, “40”, “soldiers killed”. Each may be empty but the second. */
export function figureParts(figure: Figure): { modifier: string; number: string; counted: string } {
  const { quantity, targetGroup } = figure
  const number = figureNumber({ ...figure, exact: figure.span.exact })
  // Vague words may name whom they count themselves: “several soldiers”.
  const group = targetGroup && !number.toLowerCase().includes(targetGroup.toLowerCase()) ? targetGroup : ''
  const of = group && figure.modifier === 'vague' && number !== figure.span.exact ? 'of' : ''
  const what = quantity === 'other' || isSaidByUnit(figure) ? '' : strings.quantity[quantity]
  return { modifier: modifierWords(figure), number, counted: [of, group, what].filter(Boolean).join(' ') }
}

/** “participant” says no more than “participants”. */
const isSameWord = (a: string, b: string) => a.toLowerCase().replace(/s$/, '') === b.toLowerCase().replace(/s$/, '')

/** What is counted, as a heading: “Soldiers killed”, “Wounded”, “Attacks”. */
export function quantityHeading(quantity: Figure['quantity'] | null, target: string | null): string {
  const what = quantity === null || quantity === 'other' ? '' : strings.quantity[quantity]
  const words =
    quantity === 'money' || quantity === 'duration' || quantity === 'attacks' || quantity === 'participants'
      ? [what, target && !isSameWord(target, what) ? `(${target})` : '']
      : [target ?? '', what]
  const heading = words.filter(Boolean).join(' ') || strings.quantity.other
  return heading.charAt(0).toUpperCase() + heading.slice(1)
}
