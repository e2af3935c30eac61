/** Writes claims as an HTML table, one row each, for documents, mails and web pages. */
import type { Claim } from '../../contract/claims.ts'
import { claimColumns, type Outlets } from './claim-columns.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that stays text, in elements and in quoted attributes. */
const escapeHtml = (text: string) =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/[&<>"]/g, character => entities[character] ?? '')

/** A table of claims in the given order with a heading row; it has no style of its own, so that it takes the page's. */
export function claimsToHtml(claims: readonly Claim[], outlets: Outlets): string {
  const columns = claimColumns(claims, outlets)
  const heads = columns.map(([name]) => `<th scope="col">${escapeHtml(name)}</th>`)
  const rows = claims.map(claim => columns.map(([, cell]) => `<td>${escapeHtml(cell(claim))}</td>`))
  const line = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>\n`
  return `<table>\n<thead>\n${line(heads)}</thead>\n<tbody>\n${rows.map(line).join('')}</tbody>\n</table>\n`
}
