/** Leaves out the articles that grouping can't be made with: those it takes too long with, or too much memory. */

import { AppError } from '../../../contract/bridge.ts'
import type { ClaimsStore } from '../claims-store.ts'
import type { Ungrouped } from '../story-tables.ts'
import type { ChangedArticle } from './feature-table.ts'
import type { EventNews } from './grouping-engine.ts'

/** Something was left out, or is taken in smaller pieces: grouping is to be begun again. */
export class GivenUp extends Error {}

export type LeftOut = {
  /** The first of the changes, no more than so many characters of digests; what is left out comes as gone. */
  pick: (news: readonly ChangedArticle[], mostDigests: number) => ChangedArticle[]
  /** Where the features of these can't be read in time: they are taken one by one, and one alone is left out. */
  whole: <Answer>(news: readonly ChangedArticle[], answer: Promise<Answer>) => Promise<Answer>
  /** Where all can't be grouped in time, the article with the most features is the likeliest cause. */
  any: <Answer>(answer: Promise<Answer>) => Promise<Answer>
  /** Where the conflicts of events can't be found in time: these are taken one by one, then their largest articles left out. */
  event: <Answer>(
    events: readonly EventNews[],
    articleIds: readonly string[],
    answer: Promise<Answer>,
  ) => Promise<Answer>
  /** Whether the conflicts of an event are to be found by itself. */
  isAlone: (event: EventNews | undefined) => boolean
  list: () => Ungrouped[]
}

/**
 * Of several that may be the cause the largest is left out, then the two next, the four next. What was left out stays so
 * while the program runs, until its words are others.
 */
export function createLeftOut(store: ClaimsStore): LeftOut {
  const articles = new Map<string, { digest: string; reason: string }>()
  let oneByOne = false
  /** How many to leave out next where all can't be grouped, and of each event. */
  let next = 1
  const nextOf = new Map<string, number>()

  const leaveOut = (articleIds: readonly string[], reason: string) => {
    for (const articleId of articleIds) articles.set(articleId, { digest: store.digest(articleId) ?? '', reason })
  }
  /** Runs `relent` where the work was given up; it says whether there is something to try again with. */
  const relenting = async <Answer>(answer: Promise<Answer>, relent: (reason: string) => boolean): Promise<Answer> => {
    try {
      return await answer
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unreadable' || !relent(error.message)) throw error
      throw new GivenUp(error.message)
    }
  }

  return {
    pick: (news, mostDigests) => {
      const picked: ChangedArticle[] = []
      let size = 0
      for (const each of news) {
        if (picked.length > 0 && (size > mostDigests || (oneByOne && each.digest !== null))) break
        const known = articles.get(each.articleId)
        if (known !== undefined && known.digest === store.digest(each.articleId)) {
          picked.push({ ...each, features: null, digest: null })
          continue
        }
        articles.delete(each.articleId)
        size += each.digest?.length ?? 0
        picked.push(each)
      }
      return picked
    },
    whole: (news, answer) =>
      relenting(answer, reason => {
        const read = news.filter(({ digest }) => digest !== null)
        if (read.length === 1) leaveOut([read[0]?.articleId ?? ''], reason)
        oneByOne = read.length > 1
        return read.length > 0
      }),
    any: answer =>
      relenting(answer, reason => {
        const largest = store.largestArticles(articles.size + next).filter(articleId => !articles.has(articleId))
        leaveOut(largest.slice(0, next), reason)
        next *= 2
        return largest.length > 0
      }),
    event: (events, articleIds, answer) =>
      relenting(answer, reason => {
        if (events.length > 1) {
          for (const { event } of events) nextOf.set(event.id, 1)
          return true
        }
        const [first] = events
        const count = nextOf.get(first?.event.id ?? '') ?? 1
        const sizes = articleIds.map(articleId => ({ articleId, size: store.sizeOfDigests([articleId]) }))
        const largest = sizes.sort((a, b) => b.size - a.size).slice(0, count)
        leaveOut(
          largest.map(({ articleId }) => articleId),
          reason,
        )
        nextOf.set(first?.event.id ?? '', 2 * count)
        return largest.length > 0
      }),
    isAlone: event => event !== undefined && nextOf.has(event.event.id),
    list: () =>
      [...articles]
        .map(([articleId, { reason }]) => ({ articleId, reason }))
        .sort((a, b) => (a.articleId < b.articleId ? -1 : 1)),
  }
}
