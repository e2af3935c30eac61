/** Says what each column of a claim table holds, in a reader's words: the same for Markdown and HTML. */
import type { Claim } from '../../contract/claims.ts'
import { figureText } from '../../contract/figure-text.ts'
import { blockId } from './markdown-text.ts'

/** FactBank's values in words. */
const certainties: Record<Claim['certainty'], string> = {
  'CT+': 'certain',
  'PR+': 'probable',
  'PS+': 'possible',
  'CT-': 'denied',
  Uu: '',
}

/** Cells are plain text: each format escapes them its own way. */
export const claimColumns: readonly (readonly [name: string, cell: (claim: Claim) => string])[] = [
  ['claimant', claim => claim.claimant.canonicalName + (claim.relayedBy === null ? '' : ` (via ${claim.relayedBy})`)],
  ['stance', claim => claim.stance.replaceAll('_', ' ') + (claim.target === null ? '' : `: ${claim.target}`)],
  ['words', claim => claim.content.map(({ exact }) => exact).join(' … ')],
  ['figures', claim => claim.figures.map(figureText).join('; ')],
  ['date', claim => claim.event?.date ?? ''],
  ['place', claim => claim.event?.place ?? ''],
  ['certainty', claim => certainties[claim.certainty]],
  ['id', claim => blockId('claim', claim.claimId)],
]
