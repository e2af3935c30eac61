/** Answers the requests of `review.*` from the log of judgements and the articles they are about. */
import type { HandlersOf } from '../../../contract/bridge.ts'
import type { AppContract } from '../../../contract/index.ts'
import { createClaimReviews, type ReadArticle } from './claim-reviews.ts'
import { type Aliases, nameKey } from './claimant-aliases.ts'
import type { ReviewLog } from './review-log.ts'

type ReviewHandlers = HandlersOf<AppContract, 'review'>

/** `readArticle` brings the article up to date first; it rejects with `not-found` for one that takes no part. */
export function createReviewHandlers(options: {
  log: ReviewLog
  aliases: () => Aliases
  readArticle: (articleId: string, signal: AbortSignal) => Promise<ReadArticle>
}): Omit<ReviewHandlers, 'review.mergeClaimants' | 'review.nameEvent' | 'review.mergeEvents' | 'review.splitEvent'> {
  const { log, aliases, readArticle } = options
  const claimReviews = createClaimReviews(log, aliases)
  return {
    'review.judge': async ({ articleId, claimId, verdict }, { signal }) =>
      claimReviews.judge(await readArticle(articleId, signal), claimId, verdict),
    'review.edit': async ({ articleId, claimId, rows }, { signal }) =>
      claimReviews.edit(await readArticle(articleId, signal), claimId, rows),
    'review.add': async ({ articleId, rowId, row }, { signal }) =>
      claimReviews.add(await readArticle(articleId, signal), rowId, row),
    'review.undo': ({ changeId }) => log.undo(changeId),
    'review.history': ({ articleId, limit }) => ({ changes: log.history(articleId, limit) }),
    'review.aliases': () => ({
      aliases: log
        .aliases()
        .map(({ name, standsFor }) => ({ name, standsFor: aliases().partyOf(name)?.name ?? standsFor }))
        .sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1)),
    }),
  }
}
