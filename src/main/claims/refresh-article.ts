/** Brings one article's stored extraction up to date, whoever asks for it first. */

import { createHash } from 'node:crypto'
import { AppError } from '../../contract/bridge.ts'
import type { ClaimsArticle, ClaimsOptions } from './claims-options.ts'
import type { ClaimsStore, StoredExtraction } from './claims-store.ts'
import { digestOf } from './digest.ts'
import type { Extraction } from './extraction.ts'
import { applyReviews, countedClaims } from './review/apply-reviews.ts'
import type { ClaimReview } from './review/judgement.ts'

export type Refresher = {
  /**
   * Extracts the article where its text is new, and with `again` where the extraction failed before. Resolves to whether
   * anything a reader sees changed. Rejects on abort.
   */
  refresh: (
    articleId: string,
    documentRevision: number | null,
    signal: AbortSignal,
    again?: boolean,
  ) => Promise<boolean>
  /** Resolves when nothing is under way. */
  idle: () => Promise<void>
}

/** One refresh of an article at a time: the second waits for the first and then finds nothing left to do. */
export function createRefresher(
  store: ClaimsStore,
  options: Pick<ClaimsOptions, 'articles' | 'extract'>,
  reviewsOf: (articleId: string) => ClaimReview[],
): Refresher {
  const underWay = new Map<string, Promise<unknown>>()

  const refreshNow = async (
    articleId: string,
    documentRevision: number | null,
    signal: AbortSignal,
    again: boolean,
  ) => {
    const article = readOrExplain(articleId)
    if (article === null) return store.hide(articleId)
    if ('damage' in article) {
      const known = store.readKept(articleId)
      if (known?.inputHash === article.damage) return false
      store.put({
        articleId,
        documentRevision: documentRevision ?? known?.documentRevision ?? 0,
        inputHash: article.damage,
        title: '',
        publishedAt: null,
        extraction: emptyExtraction(null),
        // Its reviews wait for a text to stand in.
        ...reviewedParts(articleId, '', '', emptyExtraction(null), []),
        failure: article.damage,
      })
      return true
    }
    const { title, ...input } = article
    const reviews = reviewsOf(articleId)
    const inputHash = sha256(JSON.stringify(input))
    const known = store.readKept(articleId)
    const revision = documentRevision ?? known?.documentRevision ?? 0
    // It may take its whole time once more: only a reader can say that it is worth that.
    const tryAgain = again && known !== null && known.failure !== null
    if (known !== null && known.inputHash === inputHash && !tryAgain) {
      if (known.title === title && !known.hidden && known.reviewHash === hashOf(reviews)) {
        if (known.documentRevision !== revision) store.setDocumentRevision(articleId, revision)
        return false
      }
      const parts = reviewedParts(articleId, title, article.text, known.extraction, reviews)
      store.put({ ...known, title, documentRevision: revision, ...parts })
      return true
    }
    const { extraction, failure } = await extractOrExplain(article, signal)
    // Nothing new to tell: saying so would make the window ask once more, for ever.
    if (tryAgain && failure !== null && failure === known.failure) return false
    store.put({
      ...{ articleId, title, inputHash, extraction, failure },
      documentRevision: revision,
      publishedAt: article.publishedAt,
      // Read again: a review may have come while the text was worked on.
      ...reviewedParts(articleId, title, article.text, extraction, reviewsOf(articleId)),
    })
    return true
  }

  /** An article that can't be read has no claims; the others must not wait for it. */
  const readOrExplain = (articleId: string): ClaimsArticle | { damage: string } | null => {
    try {
      return options.articles.read(articleId)
    } catch {
      return { damage: 'Its stored text is damaged.' }
    }
  }

  const extractOrExplain = async (
    { text, publishedAt, site, sections, raised }: ClaimsArticle,
    signal: AbortSignal,
  ) => {
    const extract = () => options.extract({ text, publishedAt, site, sections, raised }, { signal })
    try {
      return { extraction: await extract().catch(error => againIfUnavailable(error, extract, signal)), failure: null }
    } catch (error) {
      signal.throwIfAborted()
      // One text that can't be worked on must not hold up the others; what went wrong is kept beside it.
      const failure = error instanceof Error ? error.message : String(error)
      return { extraction: emptyExtraction(publishedAt), failure }
    }
  }

  return {
    refresh: async (articleId, documentRevision, signal, again = false) => {
      // Several may have waited for the same one: each looks again.
      while (underWay.has(articleId)) await underWay.get(articleId)
      const work = refreshNow(articleId, documentRevision, signal, again)
      // Who waits in line wants to know when, not whether it went well; who asked is told by `work`.
      const settled = work.catch(() => undefined)
      underWay.set(articleId, settled)
      try {
        return await work
      } finally {
        if (underWay.get(articleId) === settled) underWay.delete(articleId)
      }
    },
    idle: async () => {
      await Promise.all(underWay.values())
    },
  }
}

const emptyExtraction = (publishedAt: string | null): Extraction => ({
  publishedAt,
  claims: [],
  dates: [],
  places: [],
  events: [],
  trace: [],
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const hashOf = (reviews: readonly ClaimReview[]): string =>
  reviews.length === 0 ? '' : sha256(JSON.stringify(reviews))

/** Everything that is kept of an extraction after the reader's reviews. */
function reviewedParts(
  articleId: string,
  title: string,
  text: string,
  extraction: Extraction,
  reviews: readonly ClaimReview[],
): Pick<StoredExtraction, 'reviewHash' | 'reviewed' | 'digest'> {
  const reviewed = applyReviews(text, extraction, reviews)
  return {
    reviewHash: hashOf(reviews),
    reviewed: reviews.length === 0 ? null : reviewed,
    digest: digestOf(articleId, title, { ...extraction, claims: countedClaims(reviewed) }),
  }
}

/** A worker that died may have died of another text: one more try. */
function againIfUnavailable(error: unknown, extract: () => Promise<Extraction>, signal: AbortSignal) {
  if (error instanceof AppError && error.code === 'unavailable' && !signal.aborted) return extract()
  throw error
}
