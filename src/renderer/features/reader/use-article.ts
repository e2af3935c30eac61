/** Loads one article for reading, checks its document once more, and follows its changes. */
import { useEffect, useRef } from 'react'
import { ArticleDocument } from '../../../article/document.ts'
import { type PlacedBlock, placeBlocks } from '../../../article/plain-text.ts'
import { AppError } from '../../../contract/bridge.ts'
import type { Article } from '../../../contract/library.ts'
import { app } from '../../bridge.ts'
import { type Requested, useRequest } from '../../ui/use-request.ts'
import { strings } from './strings.ts'

/** An article with its plain text and where each text block stands in it. */
export type OpenArticle = {
  article: Article
  text: string
  blocks: PlacedBlock[]
  /** The offset its reader stopped at last; 0 for nowhere. */
  stoppedAt: number
}

export function useArticle(articleId: string): Requested<OpenArticle> {
  const last = useRef<OpenArticle | null>(null)
  const requested = useRequest(articleId, async signal => {
    const before = last.current
    const [article, place] = await Promise.all([
      app['library.article']({ articleId }, { signal }),
      // The text is read without its place all the same.
      app['reading.place']({ articleId }, { signal }).catch(() => ({ offset: 0 })),
    ])
    // The same text keeps its document object: nothing drawn from it is drawn again when only a tag changed.
    if (before && before.article.articleId === articleId && before.article.contentHash === article.contentHash) {
      last.current = { ...before, article: { ...article, document: before.article.document } }
      return last.current
    }
    const document = ArticleDocument.safeParse(article.document)
    if (!document.success) throw new AppError('unreadable', strings.damaged)
    last.current = {
      article: { ...article, document: document.data },
      ...placeBlocks(document.data),
      stoppedAt: place.offset,
    }
    return last.current
  })
  const { refresh } = requested
  useEffect(
    () =>
      app['library.changed'](({ articleIds }) => {
        if (articleIds.length === 0 || articleIds.includes(articleId)) refresh()
      }),
    [articleId, refresh],
  )
  return requested
}
