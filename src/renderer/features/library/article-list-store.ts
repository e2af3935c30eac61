/** Holds the part of a long article list that is in view, page by page, and keeps it true as the library changes. */
import type { ArticleSummary, LibraryFilter, LibrarySort, LibraryView, ReadState } from '../../../contract/library.ts'

/** A filter with what it is called: an event is asked for by its id. */
export type NamedFilter = LibraryFilter & { label: string }
/** `readState` is null where articles read and unread are listed. */
export type ListedView = {
  view: LibraryView
  filters: readonly NamedFilter[]
  readState: ReadState | null
  sort: LibrarySort
}

/** What the store asks of the application. */
export type ListSource = {
  list: (
    query: ListedView & { offset: number; limit: number },
    signal: AbortSignal,
  ) => Promise<{ articles: ArticleSummary[]; total: number }>
  summaries: (articleIds: string[], signal: AbortSignal) => Promise<ArticleSummary[]>
}

export type ListSnapshot = {
  /** Null until the first answer. */
  total: number | null
  error: Error | null
  /** The article at a position, undefined while its page is not loaded. */
  at: (index: number) => ArticleSummary | undefined
  /** Where a loaded article stands, −1 when it is not loaded. */
  indexOf: (articleId: string) => number
}

export const pageSize = 100
/** Requests under way at once while a long range is chosen. */
const pagesAtOnce = 4

/** Whether a changed article still belongs where it is shown. A read article stays in Unread until the view is left. */
function staysIn(view: ListedView, before: ArticleSummary, after: ArticleSummary): boolean {
  const trashed = after.trashedAt !== null
  const archived = after.archivedAt !== null
  const inView =
    view.view === 'trash'
      ? trashed
      : view.view === 'archive'
        ? archived && !trashed
        : view.view === 'stubs'
          ? after.needsContent && !trashed
          : view.view === 'all'
            ? !trashed
            : !archived && !trashed
  const sameOrder =
    view.sort === 'title'
      ? before.title === after.title
      : view.sort === 'site'
        ? before.site === after.site
        : view.sort === 'published'
          ? before.publishedAt === after.publishedAt
          : before.capturedAt === after.capturedAt
  const tagged = view.filters.every(({ field, value }) => field !== 'tag' || after.tags.includes(value))
  return inView && sameOrder && tagged
}

export type ArticleListStore = ReturnType<typeof createArticleList>

/** Lists one view. Pages are asked for when `show` names them; errors stay until `refresh`. */
export function createArticleList(source: ListSource, view: ListedView) {
  const listeners = new Set<() => void>()
  const abort = new AbortController()
  let pages = new Map<number, ArticleSummary[]>()
  let places = new Map<string, number>()
  let total: number | null = null
  let error: Error | null = null
  let shown = { first: 0, last: pageSize - 1 }
  const loading = new Map<number, Promise<void>>()
  /** Answers to questions asked before the last refresh are dropped. */
  let generation = 0
  let refreshing: Promise<void> | null = null
  let refreshAgain = false

  const takeSnapshot = (): ListSnapshot => {
    const nowPages = pages
    const nowPlaces = places
    return {
      total,
      error,
      at: index => nowPages.get(Math.floor(index / pageSize))?.[index % pageSize],
      indexOf: articleId => nowPlaces.get(articleId) ?? -1,
    }
  }
  let snapshot = takeSnapshot()
  const tell = () => {
    snapshot = takeSnapshot()
    for (const listener of listeners) listener()
  }
  const put = (page: number, articles: ArticleSummary[]) => {
    // Only this page's places change: a library of 100,000 articles has a thousand pages.
    for (const { articleId } of pages.get(page) ?? []) {
      if (Math.floor((places.get(articleId) ?? -1) / pageSize) === page) places.delete(articleId)
    }
    pages.set(page, articles)
    for (const [at, { articleId }] of articles.entries()) places.set(articleId, page * pageSize + at)
  }
  const fail = (reason: unknown) => {
    if (abort.signal.aborted) return
    error = reason instanceof Error ? reason : new Error(String(reason))
    tell()
  }
  const askFor = (page: number) => source.list({ ...view, offset: page * pageSize, limit: pageSize }, abort.signal)

  const load = (page: number): Promise<void> => {
    const asked = generation
    const running = loading.get(page)
    if (running) return running
    const answer = askFor(page)
      .then(({ articles, total: newTotal }) => {
        if (asked !== generation || abort.signal.aborted) return
        put(page, articles)
        total = newTotal
        error = null
        tell()
      }, fail)
      .finally(() => {
        if (loading.get(page) === answer) loading.delete(page)
      })
    loading.set(page, answer)
    return answer
  }

  const pagesBetween = (first: number, last: number): number[] => {
    const from = Math.floor(Math.max(0, first) / pageSize)
    const to = Math.floor(Math.max(0, total === null ? last : Math.min(last, total - 1)) / pageSize)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
  }

  /** Asks for what is in view again and forgets the rest; what is shown stays until the answers are there. */
  const reload = async () => {
    generation++
    loading.clear()
    const asked = generation
    const wanted = pagesBetween(shown.first, shown.last)
    try {
      const answers = await Promise.all(wanted.map(askFor))
      if (asked !== generation || abort.signal.aborted) return
      pages = new Map()
      places = new Map()
      wanted.forEach((page, at) => {
        put(page, answers[at]?.articles ?? [])
      })
      total = answers[0]?.total ?? 0
      error = null
      tell()
    } catch (reason) {
      fail(reason)
    }
  }
  const refresh = (): Promise<void> => {
    // While one reload runs, any number of nudges make one more.
    if (refreshing) {
      refreshAgain = true
      return refreshing
    }
    refreshing = reload().finally(() => {
      refreshing = null
      if (refreshAgain) {
        refreshAgain = false
        void refresh()
      }
    })
    return refreshing
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    snapshot: () => snapshot,
    /** Says which positions are in view, so that their pages are loaded. */
    show: (first: number, last: number) => {
      shown = { first, last }
      if (error) return
      for (const page of pagesBetween(first, last)) if (!pages.has(page)) void load(page)
    },
    refresh,
    /** Takes in that the given articles changed; an empty list means too many to name. */
    changed: async (articleIds: readonly string[]) => {
      const before = articleIds.map(id => snapshot.at(snapshot.indexOf(id)))
      const held = before.filter(article => article !== undefined)
      if (articleIds.length === 0 || held.length < articleIds.length || held.length > pageSize) return refresh()
      try {
        const after = await source.summaries([...articleIds], abort.signal)
        if (after.length < held.length) return refresh()
        for (const article of after) {
          const old = held.find(candidate => candidate.articleId === article.articleId)
          const index = places.get(article.articleId)
          if (!old || index === undefined || !staysIn(view, old, article)) return refresh()
          const page = Math.floor(index / pageSize)
          put(
            page,
            (pages.get(page) ?? []).map(held => (held.articleId === article.articleId ? article : held)),
          )
        }
        tell()
      } catch (reason) {
        fail(reason)
      }
    },
    /** The ids from one position to another, loading what is missing. */
    idsBetween: async (from: number, to: number): Promise<string[]> => {
      const first = Math.min(from, to)
      const last = Math.max(from, to)
      const missing = pagesBetween(first, last).filter(page => !pages.has(page))
      for (let at = 0; at < missing.length; at += pagesAtOnce) {
        await Promise.all(missing.slice(at, at + pagesAtOnce).map(load))
      }
      const ids: string[] = []
      for (let index = first; index <= last; index++) {
        const article = pages.get(Math.floor(index / pageSize))?.[index % pageSize]
        if (article) ids.push(article.articleId)
      }
      return ids
    },
    close: () => abort.abort(),
  }
}
