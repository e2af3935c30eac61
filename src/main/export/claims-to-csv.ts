/** Writes claims as CSV that a spreadsheet shows and never runs. */
import type { Claim } from '../../contract/claims.ts'
import { type CsvCell, csvText } from '../../contract/csv-text.ts'
import { figureText } from '../../contract/figure-text.ts'

const columns: readonly (readonly [name: string, cell: (claim: Claim) => CsvCell])[] = [
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

/** A header line, then one claim a line. `start` and `end` are UTF-16 offsets. */
export function claimsToCsv(claims: readonly Claim[]): string {
  return csvText([columns.map(([name]) => name), ...claims.map(claim => columns.map(([, cell]) => cell(claim)))])
}
