/** Cuts an extraction down to what grouping across articles reads, so that a thousand of them are quick to hand over. */

import type { Anchor } from '../../article/anchor.ts'
import type { ArticleExtraction, Extraction } from './extraction.ts'

/** JSON of an `ArticleExtraction` without what grouping does not use: source and cue spans, surroundings, trace. */
export function digestOf(articleId: string, title: string, extraction: Extraction): string {
  const article: ArticleExtraction = {
    articleId,
    title,
    publishedAt: extraction.publishedAt,
    extraction: {
      ...extraction,
      claims: extraction.claims.map(claim => ({ ...claim, source: [], cue: [] })),
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
