/** Writes claims as CSV that a spreadsheet shows and never runs. */
import type { Claim } from '../../contract/claims.ts'
import { figureText } from '../../contract/figure-text.ts'

const columns: readonly (readonly [name: string, cell: (claim: Claim) => string | number | boolean | null])[] = [
  ['claimId', claim => claim.claimId],
  ['articleId', claim => claim.articleId],
  ['publishedAt', claim => claim.publishedAt],
  ['claimant', claim => claim.claimant.canonicalName],
  ['claimantType', claim => claim.claimant.type],
  ['onBehalfOf', claim => claim.claimant.onBehalfOf],
  ['relayedBy', claim => claim.relayedBy],
  ['stance', claim => claim.stance],
  ['target', claim => claim.target],
  ['certainty', claim => claim.certainty],
  ['quoteType', claim => claim.quoteType],
  ['attributed', claim => claim.attributed],
  ['words', claim => claim.content.map(({ exact }) => exact).join(' … ')],
  ['start', claim => (isInText(claim) ? (claim.content[0]?.start ?? null) : null)],
  ['end', claim => (isInText(claim) ? (claim.content.at(-1)?.end ?? null) : null)],
  ['figures', claim => claim.figures.map(figureText).join('; ')],
  ['date', claim => claim.event?.date ?? null],
  ['place', claim => claim.event?.place ?? null],
  ['review', claim => claim.review],
  ['confidence', claim => claim.confidence],
]

/** A reviewed row outlives its words: where they stood is no place in the text any more. */
function isInText({ reviewed }: Claim): boolean {
  return reviewed?.found !== false
}

/**
 * RFC 4180 with a header line, CRLF line ends and every cell quoted. A cell that a spreadsheet could take for a formula
 * gets an apostrophe in front (OWASP, “CSV Injection”); one that starts with an apostrophe gets another, so that
 * taking one leading apostrophe away always gives the value back. `start` and `end` are UTF-16 offsets.
 */
export function claimsToCsv(claims: readonly Claim[]): string {
  const lines = [columns.map(([name]) => name), ...claims.map(claim => columns.map(([, cell]) => cell(claim)))]
  return lines.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value).toWellFormed().replaceAll('\0', '')
  // Full-width signs count too: spreadsheets set to Chinese or Japanese read them as formulas.
  const guarded = /^(\s*[=+\-@＝＋－＠]|[\t\r\n']|\s*\|)/.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}
