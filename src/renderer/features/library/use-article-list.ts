/** Connects the list of one view to the application and to React. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { app, onReconnect } from '../../bridge.ts'
import { type ArticleListStore, createArticleList, type ListedView, type ListSnapshot } from './article-list-store.ts'

const source = {
  list: ({ offset, limit, ...view }: ListedView & { offset: number; limit: number }, signal: AbortSignal) =>
    app['library.list']({ ...listChoice(view), offset, limit }, { signal }),
  summaries: (articleIds: string[], signal: AbortSignal) => app['library.summaries']({ articleIds }, { signal }),
}

/** A view as the application is asked for it. */
export const listChoice = ({ view, filters, readState, sort }: ListedView) => ({
  ...{ view, sort },
  filters: filters.map(({ field, value }) => ({ field, value })),
  ...(readState === null ? {} : { readState }),
})

const nothing: ListSnapshot = { total: null, error: null, at: () => undefined, indexOf: () => -1 }

/** The list of a view, kept true by the library's events. A new view starts with an empty snapshot. */
export function useArticleList({ view, filters, readState, sort }: ListedView): {
  list: ArticleListStore | null
  snapshot: ListSnapshot
} {
  const [list, setList] = useState<ArticleListStore | null>(null)
  const filtersKey = JSON.stringify(filters)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filters are new when they say something else.
  useEffect(() => {
    const store = createArticleList(source, { view, filters, readState, sort })
    setList(store)
    store.show(0, 0)
    const stopChanges = app['library.changed'](({ articleIds }) => void store.changed(articleIds))
    // Who claims what, where and of which event is known from the claims alone.
    const byClaims = filters.some(({ field }) => field === 'claimant' || field === 'place' || field === 'event')
    const stopClaims = byClaims ? app['claims.changed'](() => void store.refresh()) : () => undefined
    const stopReconnects = onReconnect(() => void store.refresh())
    return () => {
      stopChanges()
      stopClaims()
      stopReconnects()
      store.close()
    }
  }, [view, filtersKey, readState, sort])
  const snapshot = useSyncExternalStore(list?.subscribe ?? neverChanges, list?.snapshot ?? emptySnapshot)
  return { list, snapshot }
}

const neverChanges = () => () => undefined
const emptySnapshot = () => nothing
