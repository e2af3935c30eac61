/** Brings the index up with the library: one round at a time, in batches small enough to search between. */
import type { Emit } from '../../../contract/index.ts'
import { unknownGeneration } from '../job-messages.ts'
import type { OpenQuestions } from '../open-questions.ts'
import type { SearchSource } from '../search-source.ts'
import type { ThreadLane } from '../thread-lane.ts'
import { readBatches } from './read-batches.ts'
import { againPage, readPages } from './read-pages.ts'
import { untilAborted } from './until-aborted.ts'

type CatchUpOptions = {
  folder: string
  source: SearchSource
  lane: ThreadLane
  emit: Emit
  onProblem: (error: unknown) => void
  /** Has the searching thread let go of the index's file. */
  release: () => Promise<void>
  /** What both threads step aside for. */
  questions: OpenQuestions
}

/** How long the indexing thread merges before it looks whether something changed, in milliseconds. */
const tidyTime = 15
/** With so many segments merging goes first for a while, in milliseconds, and with far too many until there are fewer. */
const manySegments = 48
const longestAhead = 60
const tooManySegments = 256
/** After a failure (a full disk, say) another try is made: milliseconds until the first, and the longest pause between two. */
const firstPause = 2000
const longestPause = 300_000
/** Milliseconds between two messages about what is still pending. */
const messageInterval = 200

/** An index that turns out damaged so often within so many milliseconds is not built anew once more. */
const mostRebuilds = 2
const rebuildWindow = 600_000

export class CatchUp {
  readonly #options: CatchUpOptions
  readonly #closing = new AbortController()
  #work: Promise<void> | null = null
  /** True when something may have changed after the round in progress had read its changes. */
  #again = false
  #lastMessage = 0
  #retry: NodeJS.Timeout | undefined
  #pause = firstPause
  /** When the index was lately found damaged. */
  #rebuilds: number[] = []
  /** Articles whose change could not be read. */
  #unread = new Set<string>()
  /** The index that was last caught up, by its generation; null before. */
  generation: string | null = null
  /** The generation of an index that turned out damaged; the next round makes it anew. */
  damaged: string | null = null
  /** Articles that are known to have changed and are not indexed yet. */
  pending = 0
  /** Nothing more is indexed until it goes on; what is indexed can be searched. */
  #paused = false
  /** Words for the reader when the index could not be brought up to date. */
  problem: string | null = null

  constructor(options: CatchUpOptions) {
    this.#options = options
  }

  /** What is left to index: being indexed, or waiting until it goes on. */
  get status(): { pending: number; paused: number } {
    return this.#paused ? { pending: 0, paused: this.pending } : { pending: this.pending, paused: 0 }
  }

  /** Words for the reader where search may not find all there is; null where it does, or will by itself. */
  get shortcoming(): string | null {
    const { paused } = this.status
    if (paused === 0) return this.problem
    return paused === 1
      ? 'Indexing is paused: one article is not searched yet.'
      : `Indexing is paused: ${paused} articles are not searched yet.`
  }

  get closed(): boolean {
    return this.#closing.signal.aborted
  }

  /** Stops after the batch under way, or goes on. */
  pause(paused: boolean): void {
    if (paused === this.#paused) return
    this.#paused = paused
    this.#say(this.pending, true)
    this.nudge()
  }

  nudge(): void {
    if (this.closed) return
    this.run().catch(this.#options.onProblem)
  }

  /** Joins the work in progress and asks it to look once more, or begins it. The signal only ends the waiting. */
  run(signal?: AbortSignal): Promise<void> {
    if (this.#work) this.#again = true
    else this.#work = this.#untilDone()
    return untilAborted(this.#work, signal)
  }

  async #untilDone(): Promise<void> {
    let retried = false
    try {
      do {
        this.#again = false
        try {
          const { complete, batches, left } = await this.#oneRound()
          this.#again ||= !complete
          this.#say(left, batches > 0 || left > 0)
          // Everything can be found by now; this only keeps the next query fast.
          await this.#tidy()
        } catch (error) {
          // A thread that died is replaced: once is worth another try.
          if (retried || this.closed || error instanceof KeepsBreakingError) throw error
          retried = true
          this.#again = true
        }
      } while (this.#again && !this.closed)
      this.problem = unreadProblem(this.#unread.size)
      this.#pause = firstPause
      clearTimeout(this.#retry)
    } catch (error) {
      const keepsBreaking = error instanceof KeepsBreakingError
      this.problem = keepsBreaking
        ? 'Search may miss articles: its index turns out damaged again and again. Look whether the disk is in order.'
        : 'Search may miss the latest changes: its index could not be updated.'
      // Where no index could be opened, nothing of the library is known to it.
      const pending = this.generation === null ? await this.#countAll() : this.pending
      this.#say(pending, true)
      if (!keepsBreaking) this.#tryLater()
      throw error
    } finally {
      // In the same turn as the last look at `#again`: whoever comes now begins anew.
      this.#work = null
    }
  }

  /** Tries again by itself, in ever longer pauses. The timer keeps no program from ending. */
  #tryLater(): void {
    clearTimeout(this.#retry)
    if (this.closed) return
    this.#retry = setTimeout(() => this.nudge(), this.#pause).unref()
    this.#pause = Math.min(this.#pause * 2, longestPause)
  }

  async #countAll(): Promise<number> {
    try {
      const pages = await readPages(this.#options.source, null, this.#closing.signal)
      return pages.reduce((sum, { changed }) => sum + changed.length, 0)
    } catch {
      return this.pending
    }
  }

  /**
   * Merges until there is nothing to merge, or something changed: a change is found first. Where changes never end, as
   * in a long import, merging goes on too, lest there be more and more segments to look through; a merge of tens of thousands
   * of articles takes seconds, which no single change waits for.
   */
  async #tidy(): Promise<void> {
    const { folder, lane } = this.#options
    let ahead = 0
    while (!this.closed) {
      const start = performance.now()
      const { more, segments, damage } = await lane.background('search.tidy', { folder, time: tidyTime })
      if (damage !== null) return this.#breaks(damage)
      if (!more) return
      if (!this.#again) continue
      ahead += performance.now() - start
      if (segments < manySegments || (ahead > longestAhead && segments < tooManySegments)) return
    }
  }

  /**
   * Indexes everything that changed up to now, or up to where it is paused. Not complete when the index was reopened
   * meanwhile.
   */
  async #oneRound(): Promise<{ complete: boolean; batches: number; left: number }> {
    const { folder, lane, source } = this.#options
    const questions = this.#options.questions.shared
    const { damaged } = this
    if (damaged !== null) {
      this.#countRebuild()
      await this.#options.release()
    }
    let opened = await lane.background('search.open', { folder, damaged, questions })
    if (this.damaged === damaged) this.damaged = null
    if (opened.position !== null && !source.follows(opened.position)) {
      await this.#options.release()
      opened = await lane.background('search.open', { folder, damaged: opened.generation, questions })
    }
    const { generation, position } = opened
    this.generation = generation
    if (opened.damage !== null) {
      this.#breaks(opened.damage)
      return { complete: false, batches: 0, left: this.pending }
    }
    const pages = await readPages(source, position, this.#closing.signal)
    const unread = new Set<string>()
    this.#unread = unread
    const retried = position === null ? null : againPage(opened.unread, position, pages)
    if (retried) pages.unshift(retried)
    let left = pages.reduce((sum, { changed }) => sum + changed.length, 0)
    let batches = 0
    for (const page of pages) {
      if (this.#paused) return { complete: true, batches, left }
      for await (const { size, ...batch } of readBatches(page, this.#options, unread)) {
        if (batches > 0) await this.#tidy()
        if (this.closed || this.#paused) return { complete: true, batches, left }
        this.#say(left)
        const asked = { folder, generation, unread: [...unread], ...batch }
        const { accepted, damage } = await lane.background('search.apply', asked)
        if (damage !== null) this.#breaks(damage)
        if (!accepted) return { complete: false, batches, left }
        left -= size
        batches++
      }
    }
    return { complete: true, batches, left: 0 }
  }

  /** The index turned out damaged while it was worked on: the next round makes it anew. */
  #breaks(reason: string): void {
    this.#options.onProblem(new Error(`The search index is damaged and will be built anew: ${reason}`))
    this.damaged = this.generation ?? unknownGeneration
    this.#again = true
  }

  /** An index that keeps breaking has a cause that building it anew does not mend. */
  #countRebuild(): void {
    const now = performance.now()
    this.#rebuilds = this.#rebuilds.filter(time => now - time < rebuildWindow)
    if (this.#rebuilds.length >= mostRebuilds) throw new KeepsBreakingError('The search index keeps breaking.')
    this.#rebuilds.push(now)
  }

  #say(pending: number, finished = false): void {
    const changed = pending !== this.pending
    this.pending = pending
    const due = pending === 0 || performance.now() - this.#lastMessage > messageInterval
    if (!finished && !(changed && due)) return
    this.#lastMessage = performance.now()
    this.#options.emit('search.changed', this.status)
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.#closing.abort()
    clearTimeout(this.#retry)
    // Work that failed has said so to whoever started it.
    await this.#work?.catch(() => undefined)
    await this.#options.lane.background('search.close', { folder: this.#options.folder })
  }
}

class KeepsBreakingError extends Error {}

function unreadProblem(count: number): string | null {
  if (count === 0) return null
  return count === 1
    ? 'One article could not be read; it is searched as it was before its last change.'
    : `${count} articles could not be read; they are searched as they were before their last change.`
}
