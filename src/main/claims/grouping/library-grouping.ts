/**
 * Keeps the events and conflicts of a library: hands the grouping thread what changed, and looks for conflicts only in
 * events that are others now, from the digests of their articles. What it holds is bounded, and it works in short steps.
 */
import type { JudgementSource } from '../catch-up.ts'
import type { GroupingThread } from '../claims-options.ts'
import type { ClaimsStore } from '../claims-store.ts'
import { judgeConflicts } from '../review/judge-conflicts.ts'
import type { StandingDismissal } from '../review/judgement.ts'
import type { EventNews } from './grouping-engine.ts'
import { createLeftOut, GivenUp } from './left-out.ts'

/** Articles, or events, that are handed over at once: few milliseconds of this thread's time. */
const atOnce = 50
/** Characters of digests that are handed over at once, where a single event does not need more. */
const mostDigests = 1_000_000
/** Hashes of kept events that are handed over at once. */
const hashesAtOnce = 2_000

export type LibraryGrouping = {
  /** Groups what changed. Returns the articles whose conflicts, or by new judgements whose events, read differently now. */
  regroup: (signal: AbortSignal) => Promise<string[]>
}

/** The file was made anew: the next round groups what is in the new one. */
class StoreLost extends Error {}

/** Lets a reader's request through. */
const breath = () => new Promise(resolve => setImmediate(resolve))

export function createLibraryGrouping(
  store: ClaimsStore,
  timesMended: () => number,
  judgements: JudgementSource,
  thread: GroupingThread,
  textOf: (articleId: string) => string | null,
): LibraryGrouping {
  const leftOut = createLeftOut(store)
  /** Grows when the thread may believe something kept that is not. */
  let session = 0

  const attempt = async (signal: AbortSignal, touch: (articleIds: readonly string[]) => void): Promise<void> => {
    const times = timesMended()
    /** Waits for the thread; what came meanwhile may end the attempt. */
    const answered = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
      const given = await answer
      signal.throwIfAborted()
      if (times !== timesMended()) throw new StoreLost()
      return given
    }
    const [generation, revision] = [store.generation(), judgements.revision()]
    const { aliases, events: eventJudgements } = judgements.read()
    const dismissals = judgements.dismissals()
    const withEvents = store.judgedRevision() !== revision
    /** Articles whose conflicts are to be judged again: what a dismissal names stands elsewhere, or the dismissal is new. */
    const judgedAgain = articlesOfChanged(store.toldDismissals(), dismissals)
    const dismissedIn = new Set(dismissals.flatMap(articlesOf))

    const known = await answered(thread.begin({ library: `${session} ${times} ${store.timesCleared()}` }, signal))
    for (let sequence = known.sequence; ; ) {
      const news = leftOut.pick(store.groupingNews(sequence, atOnce), mostDigests)
      const last = news.at(-1)
      if (last === undefined) break
      sequence = last.sequence
      for (const { articleId } of news) if (dismissedIn.has(articleId)) judgedAgain.add(articleId)
      const made = await answered(leftOut.whole(news, thread.take({ articles: news, sequence, aliases }, signal)))
      const sequences = new Map(news.map(each => [each.articleId, each.sequence]))
      store.keepFeatures(made.map(row => ({ ...row, sequence: sequences.get(row.articleId) ?? -1 })))
      await answered(breath())
    }
    for (let after = ''; !known.isTold; ) {
      const events = store.keptEvents(after, hashesAtOnce)
      await answered(thread.told({ events, isLast: events.length < hashesAtOnce }, signal))
      const last = events.at(-1)
      if (events.length < hashesAtOnce || last === undefined) break
      after = last.eventId
    }

    const { gone } = await answered(leftOut.any(thread.group({ events: eventJudgements }, signal)))
    for (let from = 0; from < gone.length; from += atOnce) {
      touch(store.removeEvents(gone.slice(from, from + atOnce), withEvents))
      await answered(breath())
    }
    for (;;) {
      const page = await answered(thread.next({ limit: atOnce }, signal))
      if (page.length === 0) break
      for (let left = page; left.length > 0; ) {
        const { events, articleIds } = nextBatch(left)
        left = left.slice(events.length)
        const find = async () => {
          for (let from = 0; from < articleIds.length; from += atOnce) {
            const digests = articleIds.slice(from, from + atOnce).flatMap(articleId => store.digest(articleId) ?? [])
            await answered(thread.hold({ digests }, signal))
          }
          return thread.conflicts({ events, aliases }, signal)
        }
        const found = await answered(leftOut.event(events, articleIds, find()))
        const judged = events.map((event, index) => ({
          ...event,
          conflicts: judgeConflicts(found[index] ?? [], dismissals, textOf),
        }))
        touch(store.putEvents(judged, withEvents))
        await answered(breath())
      }
    }
    for (const articleId of judgedAgain) {
      touch(store.rejudge([articleId], conflicts => judgeConflicts(conflicts, dismissals, textOf)))
      await answered(breath())
    }
    touch(store.putUngrouped(leftOut.list()))
    if (times !== timesMended()) throw new StoreLost()
    store.finishStory(generation, revision, dismissals)
  }

  /** The first of the events, as many as their digests allow, with their articles. */
  const nextBatch = (events: readonly EventNews[]) => {
    const taken: EventNews[] = []
    const articleIds = new Set<string>()
    let size = 0
    for (const event of events) {
      if (taken.length > 0 && (size > mostDigests || leftOut.isAlone(event) || leftOut.isAlone(taken[0]))) break
      const added = event.event.articleIds.filter(articleId => !articleIds.has(articleId))
      size += store.sizeOfDigests(added)
      for (const articleId of added) articleIds.add(articleId)
      taken.push(event)
    }
    return { events: taken, articleIds: [...articleIds] }
  }

  return {
    regroup: async signal => {
      const touched = new Set<string>()
      for (;;) {
        try {
          await attempt(signal, articleIds => {
            for (const articleId of articleIds) touched.add(articleId)
          })
          return [...touched]
        } catch (error) {
          session++
          signal.throwIfAborted()
          if (error instanceof StoreLost) return [...touched]
          if (!(error instanceof GivenUp)) throw error
        }
      }
    },
  }
}

function articlesOf({ dismissal: { apart, others } }: StandingDismissal): string[] {
  return [...apart, ...others].flat().map(place => place.articleId)
}

/** The articles of dismissals that came, went or are others now. */
function articlesOfChanged(before: readonly StandingDismissal[], after: readonly StandingDismissal[]): Set<string> {
  const [known, current] = [before, after].map(list => new Set(list.map(each => JSON.stringify(each))))
  const changed = [
    ...before.filter(each => !current?.has(JSON.stringify(each))),
    ...after.filter(each => !known?.has(JSON.stringify(each))),
  ]
  return new Set(changed.flatMap(articlesOf))
}
