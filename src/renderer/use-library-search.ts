/** Keeps what is searched for, and opens what was found without losing the list of results. */
import { useCallback, useState } from 'react'
import type { Place } from './evidence/place.ts'
import { type Search, useSearch } from './features/search/use-search.ts'

export type LibrarySearch = {
  query: string
  changeQuery: (query: string) => void
  search: Search
  cursor: number
  setCursor: (cursor: number) => void
  open: (articleId: string, target: Place | null, position: number) => void
}

export function useLibrarySearch(openArticle: (articleId: string, target: Place | null) => void): LibrarySearch {
  const [query, setQuery] = useState('')
  const [cursor, setCursor] = useState(0)
  const search = useSearch(query)
  const changeQuery = useCallback((next: string) => {
    setQuery(next)
    setCursor(0)
  }, [])
  const open = useCallback(
    (articleId: string, target: Place | null, position: number) => {
      setCursor(position)
      openArticle(articleId, target)
    },
    [openArticle],
  )
  return { query, changeQuery, search, cursor, setCursor, open }
}
