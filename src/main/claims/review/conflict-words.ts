/** Says in a few words which conflict is meant: what is counted, who says what. */
import type { Conflict, ConflictSide } from '../../../contract/claims.ts'
import { amountText } from '../../../contract/figure-text.ts'

/** “soldiers killed, Norvanian Army 9 / Marsh Front 80”. */
export function conflictWords({ quantity, target, sides }: Pick<Conflict, 'quantity' | 'target' | 'sides'>): string {
  const counted = quantity === 'other' ? null : quantity
  const subject = quantity === null ? '' : [target, counted].filter(word => word !== null).join(' ')
  const parties = sides.map(side => [side.claimant, amountOf(side)].filter(Boolean).join(' ')).join(' / ')
  return subject === '' ? parties : `${subject}, ${parties}`
}

function amountOf({ low, high, modifier, unit, figure }: ConflictSide): string {
  return low === null && high === null ? '' : amountText({ low, high, modifier, unit, exact: figure?.exact ?? '' })
}
