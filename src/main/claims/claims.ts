/** Keeps the library's claims caught up with its articles, and answers what is asked about them. */

import { createHash } from 'node:crypto'
import { AppError, type HandlersOf } from '../../contract/bridge.ts'
import type { ArticleClaims } from '../../contract/claims.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import { articleClaims } from './article-claims.ts'
import { type GroupedStory, openClaimsStore } from './claims-store.ts'
import { digestOf } from './digest.ts'
import { type Extraction, type ExtractionInput, extractionVersion, type TextSection } from './extraction.ts'

/** What extraction reads of one article. */
export type ClaimsArticle = { title: string; publishedAt: string | null; text: string; sections: TextSection[] }

export type ClaimsOptions = {
  /** The library's folder; `claims.db` is kept there. */
  folder: string
  articles: {
    /** Changes after a revision, oldest first, each article once at its newest. */
    changes: (
      afterRevision: number,
      limit: number,
    ) => { articleId: string; revision: number; documentRevision: number; deleted: boolean }[]
    /** Null when the article takes no part: it is gone, or in the trash. */
    read: (articleId: string) => ClaimsArticle | null
  }
  /** Runs the extraction, off the main thread. Rejects when the text can't be worked on. */
  extract: (input: ExtractionInput, options: { signal?: AbortSignal; trace?: boolean }) => Promise<Extraction>
  /** Groups events and finds conflicts, off the main thread. Takes digests as JSON so that sending them costs no copying of objects. */
  group: (digests: string[], options: { signal?: AbortSignal }) => Promise<GroupedStory>
  emit: Emit
}

export type Claims = {
  handlers: HandlersOf<AppContract, 'claims'>
  /** Extracts what changed since the last time and groups anew. Rejects only when the store itself fails or on abort. */
  catchUp: (signal?: AbortSignal) => Promise<void>
  /** Says that the library changed: catches up in the background, once for many nudges. */
  nudge: () => void
  /** Names under which the article's claimants can be searched. */
  claimantsOf: (articleId: string) => string[]
  /** Articles whose claimants changed after a sequence number, oldest change first. */
  changesAfter: (sequence: number, limit: number) => { articleId: string; sequence: number }[]
  /** What is stored of an article now; empty where nothing is extracted yet. */
  claimsOf: (articleId: string) => ArticleClaims
  /** Stops catching up and closes the store. */
  close: () => Promise<void>
}

const batchSize = 32
/** Extractions under way at once: few, so that the article a reader opens does not queue behind a whole import. */
const atOnce = 2
/** Grouping takes at most about this share of the time while articles are still coming in. */
const groupingShare = 0.2

/** Opens the claims of a library. */
export function createClaims(options: ClaimsOptions): Claims {
  const { articles, emit } = options
  const store = openClaimsStore(options.folder, extractionVersion)
  const closing = new AbortController()
  const underWay = new Map<string, Promise<void>>()
  let running: Promise<void> | null = null
  let again = false

  /** How many of the changes since the position still need an extraction. */
  const pending = (): number => {
    let count = 0
    let position = store.position()
    for (;;) {
      const changes = articles.changes(position, 1000)
      for (const change of changes) {
        if (!change.deleted && store.documentRevision(change.articleId) !== change.documentRevision) count++
        position = change.revision
      }
      if (changes.length < 1000) return count
    }
  }

  /** Brings one article's extraction up to date. Returns whether anything changed. */
  const refresh = async (articleId: string, documentRevision: number | null, signal: AbortSignal): Promise<boolean> => {
    const article = articles.read(articleId)
    if (article === null) return store.hide(articleId)
    const { title, ...input } = article
    const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
    const known = store.readKept(articleId)
    const revision = documentRevision ?? known?.documentRevision ?? 0
    if (known !== null && known.inputHash === inputHash) {
      const sameStory = known.title === title && !known.hidden
      if (sameStory && known.documentRevision === revision) return false
      store.put({ ...known, title, documentRevision: revision, digest: digestOf(articleId, title, known.extraction) })
      return !sameStory
    }
    const { extraction, failure } = await extractOrExplain(article, signal)
    store.put({
      articleId,
      documentRevision: revision,
      inputHash,
      title,
      publishedAt: article.publishedAt,
      extraction,
      digest: digestOf(articleId, title, extraction),
      claimants: searchNames(extraction),
      failure,
    })
    return true
  }

  const extractOrExplain = async (article: ClaimsArticle, signal: AbortSignal) => {
    const { text, publishedAt, sections } = article
    try {
      return { extraction: await options.extract({ text, publishedAt, sections }, { signal }), failure: null }
    } catch (error) {
      signal.throwIfAborted()
      // One text that can't be worked on must not hold up the others; what went wrong is kept beside it.
      const failure = error instanceof Error ? error.message : String(error)
      return { extraction: { publishedAt, claims: [], dates: [], places: [], events: [], trace: [] }, failure }
    }
  }

  /** One refresh of an article at a time, whoever asks. */
  const refreshOnce = async (articleId: string, documentRevision: number | null, signal: AbortSignal) => {
    await underWay.get(articleId)
    let changed = false
    const work = refresh(articleId, documentRevision, signal).then(result => {
      changed = result
    })
    const settled = work.catch(() => undefined)
    underWay.set(articleId, settled)
    try {
      await work
    } finally {
      if (underWay.get(articleId) === settled) underWay.delete(articleId)
    }
    return changed
  }

  const regroup = async (signal: AbortSignal): Promise<string[]> => {
    const generation = store.generation()
    const digests: string[] = []
    let after = ''
    for (;;) {
      const rows = store.digests(after, 200)
      for (const row of rows) digests.push(row.digest)
      const last = rows.at(-1)
      if (last === undefined) break
      after = last.articleId
      // Reading thousands of rows must not hold up a reader's request.
      await new Promise(resolve => setImmediate(resolve))
      signal.throwIfAborted()
    }
    const story = await options.group(digests, { signal })
    signal.throwIfAborted()
    return store.putStory(story, generation)
  }

  const run = async (signal: AbortSignal): Promise<void> => {
    let groupAfter = 0
    for (;;) {
      const changes = articles.changes(store.position(), batchSize)
      const touched = new Set<string>()
      const queue = [...changes]
      const takeNext = async (): Promise<void> => {
        for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
          signal.throwIfAborted()
          const changed = change.deleted
            ? store.remove(change.articleId)
            : await refreshOnce(change.articleId, change.documentRevision, signal)
          if (changed) touched.add(change.articleId)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, takeNext))
      const newest = changes.at(-1)
      if (newest !== undefined) store.setPosition(newest.revision)
      const done = changes.length < batchSize
      if (store.storyIsStale() && (done || performance.now() > groupAfter)) {
        const started = performance.now()
        for (const articleId of await regroup(signal)) touched.add(articleId)
        const finished = performance.now()
        groupAfter = finished + (finished - started) / groupingShare
      }
      if (touched.size > 0) emit('claims.changed', { articleIds: [...touched], pending: done ? 0 : pending() })
      if (done && articles.changes(store.position(), 1).length === 0 && !store.storyIsStale()) return
    }
  }

  /** One catch-up at a time; whoever asks while one runs gets one that has seen everything up to now. */
  const shared = (): Promise<void> => {
    if (running !== null) {
      again = true
      return running
    }
    running = (async () => {
      try {
        do {
          again = false
          await run(closing.signal)
        } while (again)
      } finally {
        running = null
      }
    })()
    return running
  }

  const catchUp = async (signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted()
    closing.signal.throwIfAborted()
    const work = shared()
    if (signal === undefined) return work
    await Promise.race([work, aborted(signal)])
  }

  const claimsOf = (articleId: string): ArticleClaims => articleClaims(store, articleId)

  return {
    handlers: {
      'claims.forArticle': async ({ articleId }, { signal }) => {
        if (articles.read(articleId) === null && store.read(articleId) === null) throw notFound(articleId)
        const changed = await refreshOnce(articleId, null, AbortSignal.any([signal, closing.signal]))
        // Its conflicts come with the next grouping, and an event tells of them.
        if (changed || store.storyIsStale()) nudge()
        return claimsOf(articleId)
      },
      'claims.conflicts': async ({ articleIds }, { signal }) => {
        await catchUp(signal)
        return { conflicts: store.conflicts(articleIds) }
      },
      'claims.trace': async ({ articleId }, { signal }) => {
        const article = articles.read(articleId)
        if (article === null) throw notFound(articleId)
        const { text, publishedAt, sections } = article
        return (await options.extract({ text, publishedAt, sections }, { signal, trace: true })).trace
      },
      'claims.status': () => {
        const waiting = pending()
        return { pending: waiting, total: store.count() + waiting }
      },
    },
    catchUp,
    nudge,
    claimantsOf: store.claimants,
    changesAfter: store.changesAfter,
    claimsOf,
    close: async () => {
      closing.abort(new AppError('cancelled', 'Counterclaim is closing.'))
      await running?.catch(() => undefined)
      await Promise.all(underWay.values())
      store.close()
    },
  }

  function nudge(): void {
    if (closing.signal.aborted) return
    // A failure here is met again, and told, by whoever waits for the next catch-up.
    shared().catch(() => undefined)
  }
}

function notFound(articleId: string): AppError {
  return new AppError('not-found', `There is no article ${articleId} in this library, or it is in the trash.`)
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled', 'Cancelled.')), { once: true })
  })
}

/** Every name an attributed claimant goes by, each once. */
function searchNames(extraction: Extraction): string[] {
  const names = new Set<string>()
  for (const claim of extraction.claims) {
    if (!claim.attributed) continue
    const { canonicalName, aliases, onBehalfOf } = claim.claimant
    for (const name of [canonicalName, ...aliases, onBehalfOf ?? '']) {
      if (name !== '' && name.toLowerCase() !== 'unknown') names.add(name)
    }
  }
  return [...names]
}
