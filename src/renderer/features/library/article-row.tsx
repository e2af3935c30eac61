/** One line of the list: title, where it appeared, when, and whether it is new. */
import { memo } from 'react'
import type { ArticleSummary } from '../../../contract/library.ts'
import { formatShortDay } from '../../ui/formats.ts'
import { Icon } from '../../ui/icon.tsx'
import { libraryStrings as strings } from './strings.ts'

type ArticleRowProps = {
  id: string
  /** Undefined while its page is loading. */
  article: ArticleSummary | undefined
  position: number
  total: number
  top: number
  height: number
  selected: boolean
  open: boolean
  cursor: boolean
}

export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { id, article, position, total, top, height, selected, open, cursor } = props
  const unread = article?.readState === 'unread'
  const date = article?.publishedAt ?? null
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and points here with aria-activedescendant.
    <div
      id={id}
      role="option"
      className="article-row"
      aria-selected={selected}
      aria-current={open ? 'true' : undefined}
      aria-posinset={position + 1}
      aria-setsize={total}
      data-position={position}
      data-cursor={cursor || undefined}
      data-unread={unread || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {article ? (
        <>
          <div className="article-row-head">
            <div className="article-row-title">
              {unread ? <span className="for-screen-readers">{`${strings.unread}: `}</span> : null}
              {article.title || strings.untitled}
            </div>
          </div>
          <div className="article-row-about">
            <span className="article-row-site">{article.site ?? article.sourceName ?? ''}</span>
            {article.needsContent ? (
              <span className="article-row-stub">
                <Icon name="link" size={0.8125} />
                {strings.needsContent}
              </span>
            ) : null}
            {article.noteCount > 0 ? (
              <span className="article-row-notes" role="img" aria-label={strings.notes(article.noteCount)}>
                <Icon name="note" size={0.8125} />
                {article.noteCount}
              </span>
            ) : null}
            <span className="article-row-date">{date === null ? strings.undated : formatShortDay(date)}</span>
          </div>
        </>
      ) : (
        <>
          <div className="loading-line" />
          <div className="loading-line" />
        </>
      )}
    </div>
  )
})
