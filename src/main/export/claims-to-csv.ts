/** Writes claims as CSV that a spreadsheet shows and never runs. */
import { claimStrings } from '../../contract/claim-strings.ts'
import type { Claim } from '../../contract/claims.ts'
import { type CsvCell, csvText } from '../../contract/csv-text.ts'
import { figureText } from '../../contract/figure-text.ts'
import { claimantName, claimStance, claimText, type Outlets, outletName, reviewWords } from './claim-columns.ts'

/** The cells are in the words of the screen; only ids, dates and offsets are for programs. */
const columns = (outlets: Outlets): readonly (readonly [name: string, cell: (claim: Claim) => CsvCell])[] => [
  ['claimId', claim => claim.claimId],
  ['articleId', claim => claim.articleId],
  ['outlet', claim => outletName(outlets?.get(claim.articleId))],
  ['title', claim => outlets?.get(claim.articleId)?.title ?? null],
  ['publishedAt', claim => claim.publishedAt],
  ['claimant', claimantName],
  ['claimantType', claim => claimStrings.claimantType[claim.claimant.type]],
  ['onBehalfOf', claim => claim.claimant.onBehalfOf],
  ['relayedBy', claim => claim.relayedBy],
  ['stance', claimStance],
  ['target', claim => claim.target],
  ['asTheyPutIt', claim => claimStrings.certainty[claim.certainty]],
  ['quoteType', claim => claimStrings.quoteType[claim.quoteType]],
  ['attributed', claim => claim.attributed],
  ['words', claimText],
  ['start', claim => (isInText(claim) ? (claim.content[0]?.start ?? null) : null)],
  ['end', claim => (isInText(claim) ? (claim.content.at(-1)?.end ?? null) : null)],
  ['figures', claim => claim.figures.map(figureText).join('; ')],
  ['date', claim => claim.event?.date ?? null],
  ['place', claim => claim.event?.place ?? null],
  ['review', reviewWords],
  ['confidence', claim => claim.confidence],
]

/** A reviewed row outlives its words: where they stood is no place in the text any more. */
function isInText({ reviewed }: Claim): boolean {
  return reviewed?.found !== false
}

/** A header line, then one claim a line. `start` and `end` are UTF-16 offsets. */
export function claimsToCsv(claims: readonly Claim[], outlets: Outlets): string {
  const all = columns(outlets)
  return csvText([all.map(([name]) => name), ...claims.map(claim => all.map(([, cell]) => cell(claim)))])
}
