/** Cuts an extraction down to what grouping across articles reads, so that a thousand of them are quick to hand over. */

import type { Anchor } from '../../article/anchor.ts'
import type { ArticleExtraction, ExtractedClaim, Extraction } from './extraction.ts'

/** JSON of an `ArticleExtraction` without what grouping does not use: source and cue outside the content, surroundings, trace. */
export function digestOf(articleId: string, title: string, extraction: Extraction): string {
  const article: ArticleExtraction = {
    articleId,
    title,
    publishedAt: extraction.publishedAt,
    extraction: {
      ...extraction,
      claims: extraction.claims.map(claim => ({
        ...claim,
        source: within(claim, claim.source),
        cue: within(claim, claim.cue),
      })),
      places: extraction.places.map(place => ({ ...place, span: withoutContext(place.span) })),
      dates: extraction.dates.map(date => ({ ...date, span: withoutContext(date.span) })),
      trace: [],
    },
  }
  return JSON.stringify(article)
}

function withoutContext(anchor: Anchor): Anchor {
  return { ...anchor, prefix: '', suffix: '' }
}

/** Those inside the claim's own words, which grouping leaves out of them. */
function within({ content }: ExtractedClaim, anchors: readonly Anchor[]): Anchor[] {
  return anchors
    .filter(({ start, end }) => content.some(piece => piece.start <= start && end <= piece.end))
    .map(withoutContext)
}
