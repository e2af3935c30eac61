/** Names the window by the open article, whether the list shows it or not. */
import { useEffect, useState } from 'react'
import { app } from './bridge.ts'
import { strings } from './strings.ts'

/** `listed` is the title where the list knows it. */
export function useWindowTitle(articleId: string | null, listed: string | undefined): void {
  const [asked, setAsked] = useState<{ articleId: string; title: string | undefined } | null>(null)
  const isKnown = articleId === null || listed !== undefined
  useEffect(() => {
    if (isKnown) return
    const abort = new AbortController()
    app['library.summaries']({ articleIds: [articleId] }, { signal: abort.signal }).then(
      ([article]) => setAsked({ articleId, title: article?.title }),
      // Without an answer the window goes by the program's name.
      () => undefined,
    )
    return () => abort.abort()
  }, [articleId, isKnown])
  const title = articleId === null ? undefined : (listed ?? (asked?.articleId === articleId ? asked.title : undefined))
  useEffect(() => {
    document.title = title === undefined ? strings.name : strings.windowTitle(title)
  }, [title])
}
