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
import type { AskedChange, ReviewLog } from './review-log.ts'

/**
 * `readArticle` brings the article up to date first; it rejects with `not-found` for one that takes no part.
 * `refuseTrashed` throws the same for an article in the trash.
 */
export function createReviewHandlers(options: {
  log: ReviewLog
  aliases: () => Aliases
  readArticle: (articleId: string, signal: AbortSignal) => Promise<ReadArticle>
  refuseTrashed: (articleId: string) => void
  events: KnownEvents
  conflicts: KnownConflicts
  /** Events and conflicts are judged as they are grouped after everything that was said of them before. */
  catchUp: (signal: AbortSignal) => Promise<void>
  claimantOf: ClaimantOf
}): HandlersOf<AppContract, 'review'> {
  const { log, aliases, readArticle, catchUp } = options
  /** Nothing is awaited between the look for a change of this id and the change: of two requests alike one makes it. */
  const onClaims = async <Input extends { changeId: string; articleId: string }>(
    name: string,
    input: Input,
    signal: AbortSignal,
    work: (reviews: ClaimReviews, article: ReadArticle) => ReviewChange,
  ) => {
    const article = await readArticle(input.articleId, signal)
    return log.once({ name, input }, once => work(createClaimReviews(once, aliases), article))
  }
  const onEvents = async (
    request: AskedChange,
    signal: AbortSignal,
    work: (judgements: EventJudgements) => ReviewChange,
  ) => {
    await catchUp(signal)
    return log.once(request, once => work(createEventJudgements(once, options.events)))
  }
  const onConflicts = async (
    request: AskedChange,
    signal: AbortSignal,
    work: (judgements: ConflictJudgements) => ReviewChange,
  ) => {
    await catchUp(signal)
    return log.once(request, once => work(createConflictJudgements(once, options.conflicts)))
  }
  return {
    'review.judge': (input, { signal }) =>
      onClaims('judge', input, signal, (reviews, article) => reviews.judge(article, input.claimId, input.verdict)),
    'review.acceptAll': (input, { signal }) =>
      onClaims('acceptAll', input, signal, (reviews, article) => reviews.acceptAll(article, input.claimIds)),
    'review.edit': (input, { signal }) =>
      onClaims('edit', input, signal, (reviews, article) => reviews.edit(article, input.claimId, input.rows)),
    'review.add': (input, { signal }) =>
      onClaims('add', input, signal, (reviews, article) => reviews.add(article, input.changeId, input.row)),
    'review.mergeClaimants': input =>
      log.once({ name: 'mergeClaimants', input }, once =>
        mergeClaimants(once, options.claimantOf, input.names, input.into, input.type),
      ),
    'review.forgetAlias': input => log.once({ name: 'forgetAlias', input }, once => forgetAlias(once, input.name)),
    'review.nameEvent': (input, { signal }) =>
      onEvents({ name: 'nameEvent', input }, signal, judgements => judgements.name(input.eventId, input.title)),
    'review.mergeEvents': (input, { signal }) =>
      onEvents({ name: 'mergeEvents', input }, signal, judgements => judgements.merge(input.eventIds)),
    'review.splitEvent': (input, { signal }) =>
      onEvents({ name: 'splitEvent', input }, signal, judgements => judgements.split(input.eventId, input.articleIds)),
    'review.dismissConflicts': (input, { signal }) =>
      onConflicts({ name: 'dismissConflicts', input }, signal, judgements =>
        judgements.dismiss(input.conflictIds, input.claimIds ?? null, input.reason),
      ),
    'review.restoreConflicts': (input, { signal }) =>
      onConflicts({ name: 'restoreConflicts', input }, signal, judgements => judgements.restore(input.conflictIds)),
    'review.undo': input =>
      log.once({ name: 'undo', input }, once =>
        once.undo(input.undoes, change => {
          if (change.articleId !== null) options.refuseTrashed(change.articleId)
          createEventJudgements(once, options.events).refuseStale(change)
        }),
      ),
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
