/** Answers the requests of `review.*` from the log of judgements and the articles they are about. */
import type { HandlersOf } from '../../../contract/bridge.ts'
import type { AppContract } from '../../../contract/index.ts'
import { createClaimReviews, type ReadArticle } from './claim-reviews.ts'
import { type Aliases, nameKey } from './claimant-aliases.ts'
import { createEventJudgements, type KnownEvents } from './event-judgements.ts'
import { type ClaimantOf, mergeClaimants } from './merge-claimants.ts'
import type { ReviewLog } from './review-log.ts'

/** `readArticle` brings the article up to date first; it rejects with `not-found` for one that takes no part. */
export function createReviewHandlers(options: {
  log: ReviewLog
  aliases: () => Aliases
  readArticle: (articleId: string, signal: AbortSignal) => Promise<ReadArticle>
  events: KnownEvents
  /** Events are judged as they are grouped after everything that was said of them before. */
  catchUp: (signal: AbortSignal) => Promise<void>
  claimantOf: ClaimantOf
}): HandlersOf<AppContract, 'review'> {
  const { log, aliases, readArticle, catchUp } = options
  const claimReviews = createClaimReviews(log, aliases)
  const eventJudgements = createEventJudgements(log, options.events)
  return {
    'review.judge': async ({ articleId, claimId, verdict }, { signal }) =>
      claimReviews.judge(await readArticle(articleId, signal), claimId, verdict),
    'review.acceptAll': async ({ articleId, claimIds }, { signal }) =>
      claimReviews.acceptAll(await readArticle(articleId, signal), claimIds),
    'review.edit': async ({ articleId, claimId, rows }, { signal }) =>
      claimReviews.edit(await readArticle(articleId, signal), claimId, rows),
    'review.add': async ({ articleId, rowId, row }, { signal }) =>
      claimReviews.add(await readArticle(articleId, signal), rowId, row),
    'review.mergeClaimants': ({ names, into, type }) => mergeClaimants(log, options.claimantOf, names, into, type),
    'review.nameEvent': async ({ eventId, title }, { signal }) => {
      await catchUp(signal)
      return eventJudgements.name(eventId, title)
    },
    'review.mergeEvents': async ({ eventIds }, { signal }) => {
      await catchUp(signal)
      return eventJudgements.merge(eventIds)
    },
    'review.splitEvent': async ({ eventId, articleIds }, { signal }) => {
      await catchUp(signal)
      return eventJudgements.split(eventId, articleIds)
    },
    'review.undo': ({ changeId }) => log.undo(changeId, eventJudgements.refuseStale),
    'review.history': ({ articleId, limit }) => ({ changes: log.history(articleId, limit) }),
    'review.aliases': () => ({
      aliases: log
        .aliases()
        // That all of one name are one party gives it no other name.
        .filter(({ name, standsFor }) => nameKey(name) !== nameKey(standsFor))
        .map(({ name, standsFor }) => ({ name, standsFor: aliases().partyOf(name)?.name ?? standsFor }))
        .sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1)),
    }),
  }
}
