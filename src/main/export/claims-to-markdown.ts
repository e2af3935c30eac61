/** Writes claims as a GFM table, one row each. */
import type { Claim } from '../../contract/claims.ts'
import { figureText } from '../../contract/figure-text.ts'
import { blockId, escapeInline, table } from './markdown-text.ts'

/** FactBank's values in words. */
const certainties: Record<Claim['certainty'], string> = {
  'CT+': 'certain',
  'PR+': 'probable',
  'PS+': 'possible',
  'CT-': 'denied',
  Uu: '',
}

const columns: readonly (readonly [name: string, cell: (claim: Claim) => string])[] = [
  ['claimant', claim => claim.claimant.canonicalName + (claim.relayedBy === null ? '' : ` (via ${claim.relayedBy})`)],
  ['stance', claim => claim.stance.replaceAll('_', ' ') + (claim.target === null ? '' : `: ${claim.target}`)],
  ['words', claim => claim.content.map(({ exact }) => exact).join(' … ')],
  ['figures', claim => claim.figures.map(figureText).join('; ')],
  ['date', claim => claim.event?.date ?? ''],
  ['place', claim => claim.event?.place ?? ''],
  ['certainty', claim => certainties[claim.certainty]],
  ['id', claim => blockId('claim', claim.claimId)],
]

/** A table of claims in the given order; an empty string when there are none. Row ids hold letters, digits, dashes. */
export function claimsToMarkdown(claims: readonly Claim[]): string {
  if (claims.length === 0) return ''
  const rows = claims.map(claim => columns.map(([, cell]) => escapeInline(cell(claim))))
  const header = columns.map(([name]) => name)
  return `${table(header, rows)}\n`
}
