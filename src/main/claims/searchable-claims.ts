/** Gives search the claims of one article: their words, who makes them, and their figures in words. */
import type { FigureQuestion } from '../../contract/claims.ts'
import { figureText } from '../../contract/figure-text.ts'
import { stanceWords } from '../../contract/stance-words.ts'
import { claimIdOf } from './claim-id.ts'
import type { ClaimsStore } from './claims-store.ts'
import { answersQuestion } from './figure-table.ts'
import { countedClaims } from './review/apply-reviews.ts'
import { type Aliases, aliasedClaimant, nameKey } from './review/claimant-aliases.ts'

export type SearchableClaim = {
  claimId: string
  /** Under the name the reader knows; null for the writer's own statements and where nobody is named. */
  claimant: string | null
  /** Every name the claimant, or whom it speaks for, is found by. */
  names: string[]
  stance: string
  figures: string[]
  /** What is said: pieces of the article's plain text in their order. */
  content: { start: number; end: number; exact: string }[]
  answers: (question: FigureQuestion) => boolean
}

export function searchableClaims(
  store: Pick<ClaimsStore, 'read'>,
  articleId: string,
  aliases: Aliases,
): SearchableClaim[] {
  const stored = store.read(articleId)
  if (stored === null) return []
  const { extraction, reviewed } = stored
  return countedClaims(reviewed ?? { claims: extraction.claims, marks: {} }).map(claim => {
    const { canonicalName, aliases: others, onBehalfOf } = aliasedClaimant(claim.claimant, aliases)
    const named = claim.attributed && nameKey(canonicalName) !== 'unknown'
    const content = claim.content.map(piece => piece.exact).join(' … ')
    return {
      claimId: claimIdOf(articleId, claim.claimKey),
      claimant: named ? canonicalName : null,
      names: named ? [canonicalName, ...others, ...(onBehalfOf === null ? [] : [onBehalfOf])] : [],
      stance: claim.attributed ? stanceWords({ ...claim, content }) : '',
      figures: claim.figures.map(figureText),
      content: claim.content.map(({ start, end, exact }) => ({ start, end, exact })),
      answers: question => claim.figures.some(figure => answersQuestion(figure, question)),
    }
  })
}
