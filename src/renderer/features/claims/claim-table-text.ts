/** Writes claim rows as a Markdown table or as CSV, for the clipboard. */
import type { Claim, Figure } from '../../../contract/claims.ts'
import { figureParts } from '../../evidence/figure-words.ts'
import { stanceWords } from '../../evidence/stance-words.ts'
import { strings as words } from '../../evidence/strings.ts'
import { claimWords } from './claim-rows.ts'

const columns = ['Claimant', 'Says', 'Words', 'Figures', 'Where', 'When', 'Quote', 'Start', 'End'] as const

/** “at least 40 soldiers killed”, as the row says it. */
function figureText(figure: Figure): string {
  const { modifier, number, counted } = figureParts(figure)
  return [modifier, number, counted].filter(Boolean).join(' ')
}

function cells(claim: Claim): string[] {
  return [
    claim.attributed ? claim.claimant.canonicalName : words.writer,
    claim.attributed
      ? stanceWords({ ...claim, content: claimWords(claim) }) + (claim.target ? ` (${claim.target})` : '')
      : '',
    claimWords(claim),
    claim.figures.map(figureText).join('; '),
    claim.event?.place ?? '',
    claim.event?.date ?? '',
    claim.attributed ? words.quoteType[claim.quoteType] : '',
    String(claim.content[0]?.start ?? ''),
    String(claim.content.at(-1)?.end ?? ''),
  ]
}

const markdownCell = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\|]/g, '\\$&')

/** A GFM table, one claim a row. */
export function claimsAsMarkdown(claims: readonly Claim[]): string {
  const rows = [[...columns], columns.map(() => '---'), ...claims.map(claim => cells(claim).map(markdownCell))]
  return rows.map(row => `| ${row.join(' | ')} |\n`).join('')
}

/**
 * Every cell quoted (RFC 4180). A cell a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection).
 */
export function claimsAsCsv(claims: readonly Claim[]): string {
  const quote = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return [[...columns], ...claims.map(cells)].map(row => `${row.map(quote).join(',')}\r\n`).join('')
}
