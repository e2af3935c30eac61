/** The index as a whole: its segments from oldest to newest, kept few, kept current, and kept on disk. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { buildSegment } from './build-segment.ts'
import { DamagedIndexError } from './byte-stream.ts'
import type { SearchableArticle } from './fields.ts'
import { readManifest, removeIndex, removeOtherFiles, writeManifest } from './manifest.ts'
import { type Merge, mergeSegments } from './merge-segments.ts'
import type { Segment } from './segment.ts'
import { type OpenSegment, openSegmentFile, type SegmentRecord, writeSegmentFile } from './segment-file.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'
import { type SegmentBytes, segmentInMemory } from './write-segment.ts'

/** With this many articles in memory the newest segments are written to disk. */
const articlesKeptInMemory = 1024
/** Neighbours of one size class are merged when there are this many; a class is four times the one before. */
const segmentsPerClass = 6
const smallestClass = 64
/** A segment with a larger part dead is rewritten. */
const deadPart = 0.3

/** A merge in progress. `position` is what the files reach up to once it is on disk. */
type CurrentMerge = { work: Merge; sources: Part[]; position: string | null }
type Part = { segment: Segment; record: SegmentRecord | null; close: () => void }

export class SearchIndex {
  readonly #folder: string
  #parts: Part[] = []
  /** Where each live article is. */
  #places = new Map<string, { segment: Segment; document: number }>()
  #snapshot: Snapshot | null = null
  #merge: CurrentMerge | null = null
  /** What the files alone reach up to. */
  #savedPosition: string | null = null
  #unsaved = false
  position: string | null = null
  /** New after every opening; a batch meant for an earlier one is refused, since its forerunners may be lost. */
  readonly generation = randomUUID()

  constructor(folder: string) {
    this.#folder = folder
  }

  get articleCount(): number {
    return this.#places.size
  }

  /** Opens what is in the folder. Whatever cannot be used there is removed, and the index starts empty. */
  static open(folder: string): SearchIndex {
    const index = new SearchIndex(folder)
    try {
      index.#load()
    } catch (error) {
      if (!(error instanceof DamagedIndexError)) {
        index.close()
        throw error
      }
      index.discard()
      return new SearchIndex(folder)
    }
    return index
  }

  #load(): void {
    const manifest = readManifest(this.#folder)
    removeOtherFiles(this.#folder, new Set(manifest?.segments.map(({ record }) => record.file)))
    for (const { record, dead } of manifest?.segments ?? []) {
      this.#parts.push({ ...openSegmentFile(this.#folder, record, { dead }), record })
    }
    this.position = manifest?.position ?? null
    this.#savedPosition = this.position
    for (const { segment } of this.#parts) {
      segment.articleIds.forEach((articleId, document) => {
        if (!segment.dead[document]) this.#places.set(articleId, { segment, document })
      })
    }
  }

  /** Takes in new and changed articles and drops deleted ones. Visible to the next query; on disk after `save`. */
  apply(articles: readonly SearchableArticle[], deleted: readonly string[], position: string | null): void {
    for (const articleId of deleted) this.#kill(articleId)
    for (const { articleId } of articles) this.#kill(articleId)
    if (articles.length > 0) {
      const last = new Map(articles.map(article => [article.articleId, article]))
      this.#add(segmentInMemory(buildSegment([...last.values()])))
    }
    if (position !== null && position !== this.position) {
      this.position = position
      this.#unsaved = true
    }
    this.#snapshot = null
  }

  #add(segment: Segment): void {
    this.#parts.push(partInMemory(segment))
    segment.articleIds.forEach((articleId, document) => {
      this.#places.set(articleId, { segment, document })
    })
    this.#unsaved = true
  }

  #kill(articleId: string): void {
    const place = this.#places.get(articleId)
    if (!place) return
    place.segment.dead[place.document] = 1
    place.segment.deadCount++
    this.#places.delete(articleId)
    this.#unsaved = true
  }

  snapshot(): Snapshot {
    this.#snapshot ??= takeSnapshot(this.#parts.map(({ segment }) => segment))
    return this.#snapshot
  }

  /** Works on merging and saving until `deadline` (as `performance.now()` counts). Returns whether there is more. */
  tidy(deadline: number): boolean {
    this.#merge ??= this.#chooseMerge()
    if (!this.#merge) return false
    while (this.#merge) {
      const step = this.#merge.work.steps.next()
      if (step.done) this.#finishMerge(step.value)
      else if (performance.now() > deadline) return true
    }
    return this.#partsToMerge() !== null
  }

  #chooseMerge(): CurrentMerge | null {
    const sources = this.#partsToMerge()
    if (!sources) return null
    const takesAllInMemory = this.#parts.every(part => part.record !== null || sources.includes(part))
    const position = takesAllInMemory ? this.position : this.#savedPosition
    return { work: mergeSegments(sources.map(({ segment }) => segment)), sources, position }
  }

  /** Only neighbours are merged, newest first, so that documents stay in the order in which they came. */
  #partsToMerge(): Part[] | null {
    const sizes = this.#parts.map(({ segment }) => segment.articleIds.length - segment.deadCount)
    const inMemory = this.#parts.filter(({ record }) => record === null)
    const articlesInMemory = inMemory.reduce((sum, { segment }) => sum + segment.articleIds.length, 0)
    let start = this.#parts.length
    for (let sizeClass = smallestClass; start > 0; sizeClass *= 4) {
      while (start > 0 && (sizes[start - 1] ?? 0) <= sizeClass) start--
      if (this.#parts.length - start >= segmentsPerClass) return this.#parts.slice(start)
    }
    if (articlesInMemory >= articlesKeptInMemory) return inMemory
    const mostlyDead = this.#parts.find(
      ({ segment }) => segment.deadCount > Math.max(16, segment.articleIds.length * deadPart),
    )
    return mostlyDead ? [mostlyDead] : null
  }

  #finishMerge(bytes: SegmentBytes): void {
    const merge = this.#merge
    if (!merge) return
    this.#merge = null
    const toDisk =
      merge.sources.some(({ record }) => record !== null) || bytes.directory.articleIds.length >= articlesKeptInMemory
    const part = toDisk ? this.#write(bytes) : partInMemory(segmentInMemory(bytes))
    merge.work.carryOver(part.segment.dead)
    part.segment.deadCount = part.segment.dead.reduce((sum, flag) => sum + flag, 0)
    this.#replace(merge.sources, part)
    for (const source of merge.sources) source.close()
    if (!toDisk) return
    this.#savedPosition = merge.position
    this.#writeManifest()
  }

  /** Puts a part where its sources were. One without live documents takes no place. */
  #replace(sources: readonly Part[], part: Part): void {
    const [first] = sources
    const at = first ? this.#parts.indexOf(first) : 0
    const { segment } = part
    const isEmpty = segment.deadCount === segment.articleIds.length
    this.#parts.splice(at, sources.length, ...(isEmpty ? [] : [part]))
    if (isEmpty) part.close()
    segment.articleIds.forEach((articleId, document) => {
      if (!segment.dead[document]) this.#places.set(articleId, { segment, document })
    })
    this.#snapshot = null
  }

  #write(bytes: SegmentBytes): Part {
    // Somebody may have deleted the folder meanwhile; what is missing in it then is found at the next opening.
    mkdirSync(this.#folder, { recursive: true })
    const record = writeSegmentFile(this.#folder, bytes)
    const opened: OpenSegment = openSegmentFile(this.#folder, record, { directory: bytes.directory })
    return { ...opened, record }
  }

  /** Puts everything on disk: the segments in memory as one file, then the manifest that names it. */
  save(): void {
    this.#merge = null
    const inMemory = this.#parts.filter(({ record }) => record === null)
    if (inMemory.length > 0) {
      const { steps } = mergeSegments(inMemory.map(({ segment }) => segment))
      let step = steps.next()
      while (!step.done) step = steps.next()
      this.#replace(inMemory, this.#write(step.value))
    }
    this.#savedPosition = this.position
    this.#writeManifest()
    this.#unsaved = false
  }

  /**
   * Names the files there are now. An article whose newer version is only in memory counts as dead in them already:
   * after a crash it is missing until everything since the saved position is caught up, which brings it back.
   */
  #writeManifest(): void {
    const saved = this.#parts.flatMap(({ segment, record }) =>
      record ? [{ record, dead: deadDocuments(segment) }] : [],
    )
    // In this order: a crash after the first leaves files nobody reads, the other way round it would lose the index.
    writeManifest(this.#folder, { position: this.#savedPosition, segments: saved })
    removeOtherFiles(this.#folder, new Set(saved.map(({ record }) => record.file)))
  }

  /** True when closing now would lose something that would have to be caught up again. */
  get unsaved(): boolean {
    return this.#unsaved
  }

  /** Removes everything: for an index whose files turned out damaged. */
  discard(): void {
    this.close()
    removeIndex(this.#folder)
  }

  /** Lets go of the files. */
  close(): void {
    for (const part of this.#parts) part.close()
    this.#parts = []
    this.#places.clear()
    this.#snapshot = null
  }
}

const partInMemory = (segment: Segment): Part => ({ segment, record: null, close: () => undefined })

function deadDocuments(segment: Segment): number[] {
  const documents: number[] = []
  segment.dead.forEach((flag, document) => {
    if (flag) documents.push(document)
  })
  return documents
}
