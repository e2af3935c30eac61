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

export type ClaimColumn = readonly [name: string, cell: (claim: Claim) => string]

/** Cells are plain text: each format escapes them its own way. A table nobody reviewed has no column for it. */
export function claimColumns(claims: readonly Claim[]): readonly ClaimColumn[] {
  const reviewed = claims.some(claim => claim.review !== 'machine')
  return columns.filter(([name]) => name !== 'review' || reviewed)
}

/** What a reader made of the row; empty for the machine's own. */
function reviewCell({ review, reviewed }: Claim): string {
  if (review === 'machine') return ''
  const state = review === 'edited' && reviewed?.original === null ? 'added' : review
  return reviewed?.found === false ? `${state}; its words are not in the text any more` : state
}

const columns: readonly ClaimColumn[] = [
  ['claimant', claim => claim.claimant.canonicalName + (claim.relayedBy === null ? '' : ` (via ${claim.relayedBy})`)],
  ['stance', claim => claim.stance.replaceAll('_', ' ') + (claim.target === null ? '' : `: ${claim.target}`)],
  ['words', claim => claim.content.map(({ exact }) => exact).join(' … ')],
  ['figures', claim => claim.figures.map(figureText).join('; ')],
  ['date', claim => claim.event?.date ?? ''],
  ['place', claim => claim.event?.place ?? ''],
  ['certainty', claim => certainties[claim.certainty]],
  ['review', reviewCell],
  ['id', claim => blockId('claim', claim.claimId)],
]
