/** Follows the library's changes by revision: extracts in small batches, and groups events and conflicts beside that. */

import { isDeepStrictEqual } from 'node:util'
import type { ClaimsOptions } from './claims-options.ts'
import type { ClaimsStore } from './claims-store.ts'
import type { LibraryJudgements } from './group-claims.ts'
import { createLibraryGrouping } from './grouping/library-grouping.ts'
import type { Refresher } from './refresh-article.ts'
import { nameKey, resolveAliases } from './review/claimant-aliases.ts'
import type { StandingDismissal } from './review/judgement.ts'

export type CatchUp = {
  /** Catches up with everything that changed before the call. One runs at a time, for all who ask. */
  run: () => Promise<void>
  /**
   * Stops reading changed articles after those under way, or goes on; a run then groups what is there and ends. What was
   * deleted or put into the trash meanwhile is taken out all the same.
   */
  pause: (paused: boolean) => void
  isPaused: () => boolean
  /**
   * Articles whose text changed since the last batch: being read, or waiting until it goes on. Those that somebody opened
   * meanwhile may be extracted already.
   */
  left: () => { pending: number; paused: number }
  /** Resolves when no catch-up runs, however it ended. */
  idle: () => Promise<void>
}

const batchSize = 32
/** Changes looked through at a time while nothing is read. */
const lookedAtOnce = 200
/** Extractions under way at once: few, so that the article a reader opens does not queue behind a whole import. */
const atOnce = 2
/** Grouping takes at most about this share of the time while articles are still coming in. */
const groupingShare = 0.2

/** What a reader said of the whole library; `revision` grows with every change of it. */
export type JudgementSource = {
  revision: () => number
  read: () => LibraryJudgements
  dismissals: () => StandingDismissal[]
}

/** Catches up until `signal` is aborted; where the store was made anew meanwhile (`timesMended`), from the start. */
export function createCatchUp(
  store: ClaimsStore,
  timesMended: () => number,
  refresher: Refresher,
  judgements: JudgementSource,
  options: Pick<ClaimsOptions, 'articles' | 'grouping' | 'emit'>,
  signal: AbortSignal,
): CatchUp {
  const { articles, emit } = options
  let running: Promise<void> | null = null
  let again = false
  /** Ends the wait for a grouping: there may be something to read. */
  let wake = (): void => undefined
  let paused = false
  /** The newest change that was looked at while paused, for what is there no more. */
  let looked = 0

  let sameHistory = false
  /** A library older than this store may have been put in its place: what was stored then belongs to another history. */
  const forgetOtherHistory = (): void => {
    if (sameHistory) return
    const position = store.position()
    if (position > 0 && articles.changes(position - 1, 1).length === 0) store.clear()
    sameHistory = true
  }
  try {
    forgetOtherHistory()
  } catch {
    // A damaged library must open all the same, or nobody could check it; the first run meets this again, and tells.
  }

  const pending = (): number => articles.textsChangedAfter(store.position())

  const left = (count: number) => (paused ? { pending: 0, paused: count } : { pending: count, paused: 0 })

  /** How many articles were said to be left the last time. */
  let told = 0
  const tell = (articleIds: string[], count: number): void => {
    told = count
    emit('claims.changed', { articleIds, ...left(count) })
  }

  const textOf = (articleId: string): string | null => {
    try {
      return articles.read(articleId)?.text ?? null
    } catch {
      // A damaged text holds nobody's words.
      return null
    }
  }

  const { regroup } = createLibraryGrouping(store, timesMended, judgements, options.grouping, textOf)
  /** The grouping under way: articles are extracted meanwhile. */
  let grouping: Promise<void> | null = null
  let groupAfter = 0
  /** Articles that read differently since grouping, and nobody was told yet. */
  const regrouped = new Set<string>()
  const startGrouping = (): Promise<void> => {
    const started = performance.now()
    const work = regroup(signal).then(articleIds => {
      for (const articleId of articleIds) regrouped.add(articleId)
      const finished = performance.now()
      groupAfter = finished + (finished - started) / groupingShare
    })
    grouping = work
    const over = () => {
      if (grouping === work) grouping = null
    }
    // Who waits for it is told of a failure.
    work.then(over, over)
    return work
  }

  /** Search names follow the aliases. Returns the articles whose claimants are called by other names now. */
  const followAliases = (): string[] => {
    const { aliases } = judgements.read()
    const told = store.toldAliases()
    if (isDeepStrictEqual(told, aliases)) return []
    const [before, after] = [resolveAliases(told), resolveAliases(aliases)]
    const names = [...told, ...aliases].flatMap(({ name, standsFor }) => [name, standsFor])
    const renamed = names.filter(name => !isDeepStrictEqual(before.partyOf(name), after.partyOf(name)))
    return store.tellAliases(aliases, [...new Set(renamed.map(nameKey))])
  }

  /** Refreshes a batch of changed articles. Returns those that read differently now. */
  const takeBatch = async (changes: ReturnType<typeof articles.changes>): Promise<Set<string>> => {
    const touched = new Set<string>()
    const queue = [...changes]
    const times = timesMended()
    const takeNext = async (): Promise<void> => {
      for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
        signal.throwIfAborted()
        if (paused) return
        const { articleId, documentRevision, deleted } = change
        const changed = deleted ? store.remove(articleId) : await refresher.refresh(articleId, documentRevision, signal)
        if (changed) touched.add(articleId)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, takeNext))
    // Only now: a run that stops within a batch takes it again, and finds most of it done.
    const newest = changes.at(-1)
    if (newest !== undefined && !paused && times === timesMended()) store.setPosition(newest.revision)
    return touched
  }

  /** What is there no more is taken out of the claims although nothing is read: each change is looked at once. */
  const takeOutGone = async (): Promise<Set<string>> => {
    const touched = new Set<string>()
    looked = Math.max(looked, store.position())
    for (;;) {
      const changes = articles.changes(looked, lookedAtOnce)
      for (const { articleId, documentRevision, deleted } of changes) {
        const isGone = deleted || articles.isTrashed(articleId)
        const changed = deleted
          ? store.remove(articleId)
          : isGone && (await refresher.refresh(articleId, documentRevision, signal))
        if (changed) touched.add(articleId)
      }
      looked = changes.at(-1)?.revision ?? looked
      if (changes.length < lookedAtOnce) return touched
      await new Promise(resolve => setImmediate(resolve))
      signal.throwIfAborted()
    }
  }

  const runOnce = async (): Promise<void> => {
    forgetOtherHistory()
    let waiting = pending()
    /** The grouping that this run began: its failure is this run's. */
    let begun: Promise<void> | null = null
    const isStale = () => store.storyIsStale(judgements.revision())
    try {
      for (;;) {
        const changes = paused ? [] : articles.changes(store.position(), batchSize)
        const touched = await takeBatch(changes)
        if (paused) for (const articleId of await takeOutGone()) touched.add(articleId)
        const done = paused || changes.length < batchSize
        waiting = paused ? pending() : done ? 0 : Math.max(0, waiting - changes.length)
        if (begun !== null && grouping === null) {
          await begun
          begun = null
        }
        if (begun === null && isStale()) {
          for (const articleId of followAliases()) touched.add(articleId)
          if (done || performance.now() > groupAfter) begun = startGrouping()
        }
        if (done && begun !== null) {
          // What comes meanwhile is read meanwhile.
          await Promise.race([begun, new Promise<void>(resolve => (wake = resolve))])
          if (grouping === null) begun = null
        }
        for (const articleId of regrouped) touched.add(articleId)
        regrouped.clear()
        // What waited may turn out to be read already, because somebody opened it: that it waits no more is told all the same.
        if (touched.size > 0 || (waiting === 0 && told > 0)) tell([...touched], waiting)
        const waits = begun !== null || (!paused && articles.changes(store.position(), 1).length > 0) || isStale()
        if (done && !waits) return
      }
    } finally {
      await begun?.catch(() => undefined)
    }
  }

  return {
    run: () => {
      if (running !== null) {
        again = true
        wake()
        return running
      }
      running = (async () => {
        try {
          do {
            again = false
            await runOnce()
          } while (again)
        } finally {
          running = null
        }
      })()
      return running
    },
    pause: wanted => {
      if (wanted === paused) return
      looked = 0
      paused = wanted
      tell([], pending())
    },
    isPaused: () => paused,
    left: () => left(pending()),
    idle: async () => {
      await running?.catch(() => undefined)
    },
  }
}
