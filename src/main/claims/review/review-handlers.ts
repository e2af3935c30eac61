/** Answers the requests of `review.*` from the log of judgements and the articles they are about. */
import type { HandlersOf } from '../../../contract/bridge.ts'
import type { AppContract } from '../../../contract/index.ts'
import type { ReviewChange } from '../../../contract/review.ts'
import { type ClaimReviews, createClaimReviews, type ReadArticle } from './claim-reviews.ts'
import { type Aliases, nameKey } from './claimant-aliases.ts'
import { type ConflictJudgements, createConflictJudgements, type KnownConflicts } from './conflict-judgements.ts'
import { createEventJudgements, type EventJudgements, type KnownEvents } from './event-judgements.ts'
import type { AliasJudgement } from './judgement.ts'
import { type ClaimantOf, forgetAlias, mergeClaimants } from './merge-claimants.ts'
import type { ReviewLog } from './review-log.ts'

/** `readArticle` brings the article up to date first; it rejects with `not-found` for one that takes no part. */
export function createReviewHandlers(options: {
  log: ReviewLog
  aliases: () => Aliases
  readArticle: (articleId: string, signal: AbortSignal) => Promise<ReadArticle>
  events: KnownEvents
  conflicts: KnownConflicts
  /** Events and conflicts are judged as they are grouped after everything that was said of them before. */
  catchUp: (signal: AbortSignal) => Promise<void>
  claimantOf: ClaimantOf
}): HandlersOf<AppContract, 'review'> {
  const { log, aliases, readArticle, catchUp } = options
  /** Nothing is awaited between the look for a change of this id and the change: of two requests alike one makes it. */
  const onClaims = async (
    { changeId, articleId }: { changeId: string; articleId: string },
    signal: AbortSignal,
    work: (reviews: ClaimReviews, article: ReadArticle) => ReviewChange,
  ) => {
    const article = await readArticle(articleId, signal)
    return log.once(changeId, once => work(createClaimReviews(once, aliases), article))
  }
  const onEvents = async (
    changeId: string,
    signal: AbortSignal,
    work: (judgements: EventJudgements) => ReviewChange,
  ) => {
    await catchUp(signal)
    return log.once(changeId, once => work(createEventJudgements(once, options.events)))
  }
  const onConflicts = async (
    changeId: string,
    signal: AbortSignal,
    work: (judgements: ConflictJudgements) => ReviewChange,
  ) => {
    await catchUp(signal)
    return log.once(changeId, once => work(createConflictJudgements(once, options.conflicts)))
  }
  return {
    'review.judge': (input, { signal }) =>
      onClaims(input, signal, (reviews, article) => reviews.judge(article, input.claimId, input.verdict)),
    'review.acceptAll': (input, { signal }) =>
      onClaims(input, signal, (reviews, article) => reviews.acceptAll(article, input.claimIds)),
    'review.edit': (input, { signal }) =>
      onClaims(input, signal, (reviews, article) => reviews.edit(article, input.claimId, input.rows)),
    'review.add': (input, { signal }) =>
      onClaims(input, signal, (reviews, article) => reviews.add(article, input.changeId, input.row)),
    'review.mergeClaimants': ({ changeId, names, into, type }) =>
      log.once(changeId, once => mergeClaimants(once, options.claimantOf, names, into, type)),
    'review.forgetAlias': ({ changeId, name }) => log.once(changeId, once => forgetAlias(once, name)),
    'review.nameEvent': ({ changeId, eventId, title }, { signal }) =>
      onEvents(changeId, signal, judgements => judgements.name(eventId, title)),
    'review.mergeEvents': ({ changeId, eventIds }, { signal }) =>
      onEvents(changeId, signal, judgements => judgements.merge(eventIds)),
    'review.splitEvent': ({ changeId, eventId, articleIds }, { signal }) =>
      onEvents(changeId, signal, judgements => judgements.split(eventId, articleIds)),
    'review.dismissConflicts': ({ changeId, conflictIds, claimIds, reason }, { signal }) =>
      onConflicts(changeId, signal, judgements => judgements.dismiss(conflictIds, claimIds ?? null, reason)),
    'review.restoreConflicts': ({ changeId, conflictIds }, { signal }) =>
      onConflicts(changeId, signal, judgements => judgements.restore(conflictIds)),
    'review.undo': ({ changeId, undoes }) =>
      log.once(changeId, once => once.undo(undoes, createEventJudgements(once, options.events).refuseStale)),
    'review.history': ({ articleId, limit }) => log.history(articleId, limit),
    'review.aliases': () => {
      const known = log.aliases().sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1))
      // That all of one name are one party gives it no other name.
      const isSettled = ({ name, standsFor }: AliasJudgement) => nameKey(name) === nameKey(standsFor)
      return {
        aliases: known
          .filter(alias => !isSettled(alias))
          .map(({ name, standsFor }) => ({ name, standsFor: aliases().partyOf(name)?.name ?? standsFor })),
        settled: known.filter(isSettled).map(({ name, type }) => ({ name, type })),
      }
    },
  }
}
