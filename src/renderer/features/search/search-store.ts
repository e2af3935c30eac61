/** Holds one search: what is asked, the part of its hits that is in view, and where the keyboard is in them. */
import type { SearchKind, SearchSort } from '../../../contract/saved-searches.ts'
import type { SearchAnswer, SearchGroup } from '../../../contract/search.ts'

export type Asked = { query: string; kind: SearchKind; sort: SearchSort }

/** What the store asks of the application. */
export type SearchSource = (
  question: Asked & { offset: number; limit: number; exact: boolean },
  signal: AbortSignal,
) => Promise<SearchAnswer>

/** What was found for a question. It stays while the next question is under way, so that the list never flickers. */
export type Found = {
  asked: Asked
  /** Every word that a prefix stands for was searched. */
  exact: boolean
  /** What the first page said of the whole. */
  about: Omit<SearchAnswer, 'groups'>
  /** Rows of the list; more when not all were counted and the last page was full. */
  count: number
  /** The group at a position, undefined while its page is not loaded. */
  at: (position: number) => SearchGroup | undefined
}

/** A row, and one of the places in it; −1 is the article itself. */
export type HitCursor = { position: number; place: number }

export type SearchSnapshot = {
  asked: Asked
  found: Found | null
  error: Error | null
  searching: boolean
  cursor: HitCursor
}

export const pageSize = 30

export const isBlank = ({ query }: Asked): boolean => query.trim() === ''
export const sameQuestion = (a: Asked, b: Asked): boolean =>
  a.query.trim() === b.query.trim() && a.kind === b.kind && a.sort === b.sort

/** The first row that has only some of the words, below others that have all; null where all rows are of one kind or the days order them. */
export function someWordsFrom({ asked, about, count }: Pick<Found, 'asked' | 'about' | 'count'>): number | null {
  const { withAll, total } = about
  const isParted = asked.sort === 'best' && withAll.count > 0 && withAll.count < total.count && withAll.count < count
  return isParted ? withAll.count : null
}

export type SearchStore = ReturnType<typeof createSearchStore>

export function createSearchStore(source: SearchSource) {
  const listeners = new Set<() => void>()
  let snapshot: SearchSnapshot = {
    asked: { query: '', kind: 'everything', sort: 'best' },
    found: null,
    error: null,
    searching: false,
    cursor: { position: 0, place: -1 },
  }
  let pages = new Map<number, SearchGroup[]>()
  let exact = false
  /** Of the question under way: a newer one takes it back, with every page that is still on its way. */
  let running = new AbortController()
  const loading = new Set<number>()
  let shown = { first: 0, last: 0 }

  const tell = (change: Partial<SearchSnapshot>) => {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener()
  }
  const askFor = (asked: Asked, page: number, signal: AbortSignal) =>
    source({ ...asked, query: asked.query.trim(), offset: page * pageSize, limit: pageSize, exact }, signal)

  const foundIn = (asked: Asked, about: Found['about']): Found => {
    const held = pages
    const last = Math.max(...held.keys())
    const end = last * pageSize + (held.get(last)?.length ?? 0)
    const lastIsFull = held.get(last)?.length === pageSize
    const { count, atLeast } = about.total
    // A page that is not full is the last one, whatever was counted before.
    const rows = lastIsFull ? Math.max(count, end + (atLeast && end >= count ? 1 : 0)) : end
    return {
      asked,
      exact,
      about,
      count: rows,
      at: position => held.get(Math.floor(position / pageSize))?.[position % pageSize],
    }
  }
  const fail = (reason: unknown, signal: AbortSignal) => {
    if (signal.aborted) return
    tell({ error: reason instanceof Error ? reason : new Error(String(reason)), searching: false })
  }

  /** Asks for the first page and for `others`; what is shown stays until all are there. */
  const run = async (others: readonly number[]) => {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const { asked } = snapshot
    loading.clear()
    if (isBlank(asked)) {
      pages = new Map()
      return tell({ found: null, error: null, searching: false })
    }
    tell({ searching: true })
    try {
      const [first, ...rest] = await Promise.all([0, ...others].map(page => askFor(asked, page, signal)))
      if (signal.aborted || !first) return
      const { groups, ...about } = first
      pages = new Map([[0, groups]])
      for (const [at, page] of others.entries()) {
        const more = rest[at]?.groups ?? []
        if (more.length > 0) pages.set(page, more)
      }
      const found = foundIn(asked, about)
      const position = Math.max(0, Math.min(snapshot.cursor.position, found.count - 1))
      const cursor = position === snapshot.cursor.position ? snapshot.cursor : { position, place: -1 }
      tell({ found, error: null, searching: false, cursor })
    } catch (reason) {
      fail(reason, signal)
    }
  }

  const load = async (page: number, { asked, about }: Found) => {
    const { signal } = running
    loading.add(page)
    try {
      const { groups } = await askFor(asked, page, signal)
      if (signal.aborted) return
      pages = new Map(pages).set(page, groups)
      tell({ found: foundIn(asked, about) })
    } catch (reason) {
      fail(reason, signal)
    } finally {
      loading.delete(page)
    }
  }

  const ask = (change: Partial<Asked>) => {
    const asked = { ...snapshot.asked, ...change }
    const isSame = sameQuestion(asked, snapshot.asked)
    tell(isSame ? { asked } : { asked, cursor: { position: 0, place: -1 } })
    if (isSame && !exact) return
    exact = false
    shown = { first: 0, last: 0 }
    void run([])
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    snapshot: () => snapshot,
    ask,
    /** Asks the same with every word a prefix stands for, however many. */
    askExactly: () => {
      exact = true
      void run([])
    },
    /** Asks again: the library or the index changed. The reader keeps their place. */
    again: () => {
      if (isBlank(snapshot.asked)) return
      const isShown = snapshot.found !== null && sameQuestion(snapshot.found.asked, snapshot.asked)
      const first = Math.floor(shown.first / pageSize)
      const last = Math.floor(shown.last / pageSize)
      const others = isShown ? Array.from({ length: last - first + 1 }, (_, step) => first + step) : []
      void run(others.filter(page => page > 0))
    },
    /** Says which rows are in view, so that their pages are loaded. */
    show: (first: number, last: number) => {
      const { found, error, searching } = snapshot
      if (!found || error || searching || !sameQuestion(found.asked, snapshot.asked)) return
      shown = { first, last }
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) {
        if (!pages.has(page) && !loading.has(page)) void load(page, found)
      }
    },
    moveTo: (cursor: HitCursor) => {
      const last = Math.max(0, (snapshot.found?.count ?? 0) - 1)
      const next = { position: Math.max(0, Math.min(cursor.position, last)), place: cursor.place }
      const { position, place } = snapshot.cursor
      // The same place again moves nothing: the list follows every new cursor.
      if (next.position !== position || next.place !== place) tell({ cursor: next })
    },
    close: () => running.abort(),
  }
}
