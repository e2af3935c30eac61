/** Says in words what a conflict is about and how far its sides are apart. */
import type { Conflict } from '../../../contract/claims.ts'
import { figureNumber, numberWords, quantityHeading } from '../../evidence/figure-words.ts'
import { strings } from './strings.ts'

export function conflictHeading({ kind, quantity, target, event }: Conflict): string {
  if (quantity !== null) return quantityHeading(quantity, target)
  if (kind === 'responsibility') return strings.whoDidIt
  return target ?? event.title
}

/** “9 against 80: 71 apart”; null where there are no two numbers to set apart. */
export function conflictDistance(conflict: Conflict): string | null {
  const bounds = conflict.sides.flatMap(({ low, high, modifier }) =>
    low === null || modifier === 'vague' ? [] : [{ low, high: high ?? low }],
  )
  if (bounds.length < 2) return null
  const lowest = Math.min(...bounds.map(bound => bound.low))
  const highest = Math.max(...bounds.map(bound => bound.high))
  return highest > lowest ? strings.apart(numberWords(highest - lowest)) : null
}

/** A side's figure as the large numeral of its row; null for sides that have words only. */
export function sideNumber({ low, high, modifier, figure }: Conflict['sides'][number]): string | null {
  if (low === null) return null
  return figureNumber({ low, high, modifier: modifier ?? 'exact', ...(figure ? { exact: figure.exact } : {}) })
}
