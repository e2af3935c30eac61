/** Changes the index: every batch is committed whole, as a small segment with the tombstones it causes. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import type { SearchableArticle } from '../fields.ts'
import { fewArticles } from '../open-questions.ts'
import { DamagedIndexError } from '../storage/byte-stream.ts'
import { ChunkWriter, positionsStream, postingsStream } from '../storage/chunks.ts'
import {
  fileIdentity,
  indexPath,
  isDamage,
  nextSegmentNumber,
  openForWriting,
  readMeta,
  removeIndexFiles,
  writeMeta,
} from '../storage/search-database.ts'
import { buildSegment } from './build-segment.ts'
import { insertSegment, type ListedSegment, readSegmentList } from './listed-segment.ts'
import { packWhole } from './segment-data.ts'
import { eraseMark, markForErasing, SegmentTidier } from './segment-tidier.ts'

export class IndexWriter {
  readonly database: Database.Database
  readonly #path: string
  readonly #identity: string | null
  readonly generation: string
  #segments: ListedSegment[]
  #nextSequence: number
  readonly #tidier: SegmentTidier
  readonly #remember: Database.Statement
  readonly #forget: Database.Statement
  readonly #bury: Database.Statement

  readonly #stepAside: () => void

  private constructor(folder: string, stepAside: () => void) {
    this.#stepAside = stepAside
    this.#path = indexPath(folder)
    this.database = openForWriting(folder)
    try {
      this.#identity = fileIdentity(this.#path)
      this.generation = readMeta(this.database, 'generation') ?? ''
      this.#segments = readSegmentList(this.database)
      this.#nextSequence = nextSequence(this.database)
      this.#tidier = new SegmentTidier(this.database)
      this.#remember = this.database.prepare('INSERT INTO documents VALUES (?, ?)')
      this.#forget = this.database.prepare('DELETE FROM documents WHERE articleId = ? RETURNING sequence').pluck()
      this.#bury = this.database.prepare('INSERT OR IGNORE INTO dead (sequence) VALUES (?)')
    } catch (error) {
      this.database.close()
      throw error
    }
  }

  /** Opens the folder's index; one that cannot be used is made anew. `stepAside` is called between small pieces of work. */
  static open(folder: string, stepAside: () => void = () => {}): IndexWriter {
    // Where an earlier version kept its index.
    const formerFolder = join(folder, 'search')
    if (existsSync(join(formerFolder, 'manifest.json'))) rmSync(formerFolder, { recursive: true, force: true })
    try {
      return new IndexWriter(folder, stepAside)
    } catch (error) {
      if (!isDamage(error)) throw error
      removeIndexFiles(indexPath(folder))
      return new IndexWriter(folder, stepAside)
    }
  }

  /** What the index reaches up to; null before the first batch that said so. */
  get position(): string | null {
    return readMeta(this.database, 'position')
  }

  /** Articles before that position that could not be read. */
  get unread(): string[] {
    const written = readMeta(this.database, 'unread')
    if (written === null) return []
    try {
      return z.array(z.string()).parse(JSON.parse(written))
    } catch {
      throw new DamagedIndexError('its list of unread articles makes no sense.')
    }
  }

  get articleCount(): number {
    return this.#segments.reduce((sum, { documentCount, deadCount }) => sum + documentCount - deadCount, 0)
  }

  get segmentCount(): number {
    return this.#segments.length
  }

  /** False once somebody deleted or replaced the file: what is written now would be lost. */
  get isInPlace(): boolean {
    return this.#identity !== null && fileIdentity(this.#path) === this.#identity
  }

  /**
   * Takes in new and changed articles, drops deleted ones and notes how far the index reaches, in one transaction:
   * after a crash either all of it is there or nothing. The next query sees it.
   */
  apply(
    articles: readonly SearchableArticle[],
    deleted: readonly string[],
    position: string | null,
    { unread = [], erased = false }: { unread?: readonly string[]; erased?: boolean } = {},
  ): void {
    const last = [...new Map(articles.map(article => [article.articleId, article])).values()]
    const firstSequence = this.#nextSequence
    const data =
      last.length === 0
        ? null
        : buildSegment(last, firstSequence, last.length > fewArticles ? this.#stepAside : undefined)
    this.#changing(() => {
      const killed: number[] = []
      for (const articleId of deleted) killed.push(...this.#kill(articleId))
      for (const { articleId } of last) killed.push(...this.#kill(articleId))
      if (data) {
        const segment = insertSegment(this.database, nextSegmentNumber(this.database), packWhole(data))
        for (const [stream, bytes] of [
          [postingsStream, data.postings] as const,
          [positionsStream, data.positions] as const,
        ]) {
          const writer = new ChunkWriter(this.database, segment.segment, stream)
          writer.append(bytes)
          writer.finish()
        }
        last.forEach(({ articleId }, document) => {
          this.#remember.run(articleId, firstSequence + document)
        })
        this.#segments.push(segment)
        this.#nextSequence += last.length
      }
      for (const sequence of killed) {
        const holder = this.#segments.findLast(segment => segment.firstSequence <= sequence)
        if (holder) holder.deadCount++
      }
      if (erased) markForErasing(this.database)
      this.#tidier.dropEmpty(this.#segments)
      if (position === null) return
      writeMeta(this.database, 'position', position)
      writeMeta(this.database, 'unread', JSON.stringify(unread))
    })
  }

  /** Ends the newest version of an article. Returns its sequence number, or nothing where there was none. */
  #kill(articleId: string): number[] {
    const sequence: unknown = this.#forget.get(articleId)
    if (sequence === undefined) return []
    if (typeof sequence !== 'number') throw new DamagedIndexError('an article has no sequence number.')
    this.#bury.run(sequence)
    return [sequence]
  }

  /** Merges and clears up until `deadline` (as `performance.now()` counts). Returns whether there is more to do. */
  tidy(deadline: number): boolean {
    let more = false
    this.#changing(() => {
      more = this.#tidier.work(this.#segments, deadline, this.#stepAside)
    })
    if (!more && eraseMark(this.database) > 0) this.#finishErasing()
    return more
  }

  /** The log of what was written last holds the words too. Where a reader needs it, the next tidying tries again. */
  #finishErasing(): void {
    const [answer] = z.array(z.object({ busy: z.number() })).parse(this.database.pragma('wal_checkpoint(TRUNCATE)'))
    if (answer?.busy === 0) writeMeta(this.database, 'erase', '0')
  }

  /** Runs a change in a transaction; when it fails, what is known of the segments is read anew. */
  #changing(change: () => void): void {
    try {
      this.database.transaction(change).immediate()
    } catch (error) {
      this.#tidier.abandon()
      if (!isDamage(error)) {
        this.#segments = readSegmentList(this.database)
        this.#nextSequence = nextSequence(this.database)
      }
      throw error
    }
  }

  close(): void {
    this.database.close()
  }

  /** Closes the index and removes it: it turned out damaged. */
  discard(): void {
    this.database.close()
    removeIndexFiles(this.#path)
  }
}

function nextSequence(database: Database.Database): number {
  const last: unknown = database
    .prepare(
      `SELECT max((SELECT coalesce(max(lastSequence), 0) FROM segments), (SELECT coalesce(max(sequence), 0) FROM dead),
        (SELECT coalesce(max(sequence), 0) FROM documents))`,
    )
    .pluck()
    .get()
  if (typeof last !== 'number') throw new DamagedIndexError('its documents cannot be numbered.')
  return last + 1
}
