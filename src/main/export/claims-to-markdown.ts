/** Writes claims as a GFM table, one row each. */
import type { Claim } from '../../contract/claims.ts'
import { claimColumns, type Outlets } from './claim-columns.ts'
import { escapeInline, table } from './markdown-text.ts'

/** A table of claims in the given order; an empty string when there are none. Row ids hold letters, digits, dashes. */
export function claimsToMarkdown(claims: readonly Claim[], outlets: Outlets): string {
  if (claims.length === 0) return ''
  const columns = claimColumns(claims, outlets)
  const rows = claims.map(claim => columns.map(([, cell]) => escapeInline(cell(claim))))
  const header = columns.map(([name]) => name)
  return `${table(header, rows)}\n`
}
