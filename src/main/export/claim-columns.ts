/** Says what each column of a claim table holds, in the words of the screen. */
import { claimStrings } from '../../contract/claim-strings.ts'
import type { Claim } from '../../contract/claims.ts'
import { figureText } from '../../contract/figure-text.ts'
import { stanceWords } from '../../contract/stance-words.ts'
import { agreeing } from '../../contract/verb-agreement.ts'
import { blockId } from './markdown-text.ts'

/** Where an article appeared: what a table of several articles, or one that is pasted elsewhere, says of each row. */
export type Outlet = { site: string | null; title: string }
/** By article id; null where the table stands in its article’s own file. */
export type Outlets = ReadonlyMap<string, Outlet> | null

export type ClaimColumn = readonly [name: string, cell: (claim: Claim) => string]

/** Cells are plain text: each format escapes them its own way. A table nobody reviewed has no column for it. */
export function claimColumns(claims: readonly Claim[], outlets: Outlets): readonly ClaimColumn[] {
  const reviewed = claims.some(claim => claim.review !== 'machine')
  return [
    ['claimant', claim => claimantCell(claim)],
    ['says', claim => saysCell(claim)],
    ['words', claim => claimText(claim)],
    ['quoted', claim => (claim.attributed ? claimStrings.quoteType[claim.quoteType] : '')],
    ['figures', claim => claim.figures.map(figureText).join('; ')],
    ['date', claim => claim.event?.date ?? ''],
    ['place', claim => claim.event?.place ?? ''],
    ['as they put it', claim => claimStrings.certainty[claim.certainty]],
    ...(reviewed ? [['review', reviewCell] as const] : []),
    ...(outlets === null
      ? []
      : ([
          ['outlet', claim => outletName(outlets.get(claim.articleId))],
          ['published', claim => claim.publishedAt ?? ''],
        ] as const satisfies ClaimColumn[])),
    ['id', claim => blockId('claim', claim.claimId)],
  ]
}

/** The words of a claim, with its gaps shown. */
export const claimText = ({ content }: Claim): string => content.map(({ exact }) => exact).join(' … ')

/** Who says it: a name, “Not named”, or the writer of the article. */
export function claimantName({ attributed, claimant: { canonicalName } }: Claim): string {
  if (!attributed) return claimStrings.writer
  return canonicalName === 'unknown' || canonicalName === '' ? claimStrings.unnamed : canonicalName
}

/** How it is said; what the writer states needs no word for it. */
export const claimStance = (claim: Claim): string =>
  claim.attributed ? stanceWords({ ...claim, content: claimText(claim) }) : ''

/** What a reader made of the row: “edited”, “added by hand”, “not reviewed”. */
export function reviewWords({ review, reviewed }: Claim): string {
  const state =
    review === 'edited' && reviewed?.original === null ? claimStrings.addedByHand : claimStrings.review[review]
  const gone = reviewed?.found === false ? `; ${claimStrings.wordsGone}` : ''
  return `${state}${gone}`.toLowerCase()
}

export const outletName = (outlet: Outlet | undefined): string => outlet?.site ?? outlet?.title ?? ''

function claimantCell(claim: Claim): string {
  const { onBehalfOf } = claim.claimant
  const asides = [
    ...(onBehalfOf === null ? [] : [claimStrings.for(onBehalfOf)]),
    ...(claim.relayedBy === null ? [] : [claimStrings.via(claim.relayedBy)]),
  ]
  return claimantName(claim) + (asides.length === 0 ? '' : ` (${asides.join(', ')})`)
}

function saysCell(claim: Claim): string {
  const says = agreeing(claimStance(claim), claimantName(claim))
  return [says, claim.target === null ? '' : claimStrings.against(claim.target)].filter(Boolean).join(' ')
}

function reviewCell(claim: Claim): string {
  return claim.review === 'machine' ? '' : reviewWords(claim)
}
