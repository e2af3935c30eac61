/** Reads the sentences that figures stand in out of their articles. */
import { placeBlocks } from '../../../article/plain-text.ts'
import type { GivenFigure } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { sentenceAt } from '../../evidence/sentences.ts'
import { useRequest } from '../../ui/use-request.ts'

/** A sentence in three parts: what stands before the figure, the figure, and the rest. */
export type FigureSentence = { before: string; figure: string; after: string }

export const placeKey = ({ articleId, span }: Pick<GivenFigure, 'articleId' | 'span'>): string =>
  `${articleId} ${span.start}-${span.end}`

/** The words the claim kept, for as long as the article is not read or when it can't be. */
export function quotedSentence({ span, quote }: GivenFigure): FigureSentence {
  const at = span.start - quote.start
  if (at < 0 || span.end > quote.end) return { before: '', figure: span.exact, after: '' }
  const figure = quote.exact.slice(at, at + span.end - span.start)
  return { before: quote.exact.slice(0, at), figure, after: quote.exact.slice(at + figure.length) }
}

/** Sentences by `placeKey`; those of articles that can't be read are the claim's own words. */
export function useSentences(places: readonly GivenFigure[]): ReadonlyMap<string, FigureSentence> {
  const articleIds = [...new Set(places.map(place => place.articleId))].sort()
  const quoted = new Map(places.map(place => [placeKey(place), quotedSentence(place)]))
  const requested = useRequest(places.map(placeKey).join('\n'), async signal => {
    const read = await Promise.allSettled(
      articleIds.map(articleId => app['library.article']({ articleId }, { signal })),
    )
    const sentences = new Map(quoted)
    for (const answer of read) {
      if (answer.status === 'rejected') continue
      const { articleId, document } = answer.value
      const { text, blocks } = placeBlocks(document)
      for (const place of places) {
        if (place.articleId !== articleId) continue
        const { start, end } = place.span
        const block = blocks.find(candidate => candidate.start <= start && end <= candidate.end)
        // The text may be newer than the claims: then their own words stand.
        if (!block || text.slice(start, end) !== place.span.exact) continue
        const first = sentenceAt(text, block, start, document.lang, 0)
        const last = sentenceAt(text, block, Math.max(start, end - 1), document.lang, 0)
        if (!first || !last) continue
        sentences.set(placeKey(place), {
          before: text.slice(first.start, start),
          figure: text.slice(start, end),
          after: text.slice(end, last.end),
        })
      }
    }
    return sentences
  })
  return requested.value ?? quoted
}
