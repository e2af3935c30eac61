/** Connects the list of one view to the application and to React. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { app, onReconnect } from '../../bridge.ts'
import { type ArticleListStore, createArticleList, type ListedView, type ListSnapshot } from './article-list-store.ts'

const source = {
  list: ({ tag, ...query }: ListedView & { offset: number; limit: number }, signal: AbortSignal) =>
    app['library.list'](tag === null ? query : { ...query, tag }, { signal }),
  summaries: (articleIds: string[], signal: AbortSignal) => app['library.summaries']({ articleIds }, { signal }),
}

const nothing: ListSnapshot = { total: null, error: null, at: () => undefined, indexOf: () => -1 }

/** The list of a view, kept true by the library's events. A new view starts with an empty snapshot. */
export function useArticleList({ view, tag, sort }: ListedView): {
  list: ArticleListStore | null
  snapshot: ListSnapshot
} {
  const [list, setList] = useState<ArticleListStore | null>(null)
  useEffect(() => {
    const store = createArticleList(source, { view, tag, sort })
    setList(store)
    store.show(0, 0)
    const stopChanges = app['library.changed'](({ articleIds }) => void store.changed(articleIds))
    const stopReconnects = onReconnect(() => void store.refresh())
    return () => {
      stopChanges()
      stopReconnects()
      store.close()
    }
  }, [view, tag, sort])
  const snapshot = useSyncExternalStore(list?.subscribe ?? neverChanges, list?.snapshot ?? emptySnapshot)
  return { list, snapshot }
}

const neverChanges = () => () => undefined
const emptySnapshot = () => nothing
