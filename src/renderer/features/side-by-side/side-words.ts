/** Says in words what a matched row is about and what each side gives. */
import type { PairRow, PairSide } from '../../../contract/pair.ts'
import { stanceWords } from '../../../contract/stance-words.ts'
import { agreeing } from '../../../contract/verb-agreement.ts'
import { figureNumber, modifierWords, quantityHeading } from '../../evidence/figure-words.ts'
import { strings as words } from '../../evidence/strings.ts'
import { strings } from './strings.ts'

/** “Soldiers killed”, “Who did it”. */
export function rowHeading({ kind, quantity, target }: Pick<PairRow, 'kind' | 'quantity' | 'target'>): string {
  if (kind === 'figure') return quantityHeading(quantity, target)
  return kind === 'responsibility' ? strings.whoDidIt : strings.wordAgainstWord
}

/** “Tavarian Army”; words for a claimant nobody can name. */
export const claimantName = (claimant: string): string => (claimant === 'unknown' ? words.unnamed : claimant)

/** “at least 40”, “none”; for words without a figure how they are said: “accuses → Orlo Front”. */
export function sideWords({ claimant, figure, stance, cueLemma, accused, place }: PairSide): string {
  if (figure !== null) {
    if (figure.none) return strings.none
    const number = figureNumber({ ...figure, ...figure.told, exact: figure.span.exact })
    return [modifierWords(figure), number].filter(Boolean).join(' ')
  }
  if (stance === null) return `“${place.exact}”`
  const says = agreeing(stanceWords({ stance, cueLemma, content: place.exact }), claimant)
  return accused === null ? says : `${says} ${strings.accuses(accused)}`
}
