/** Says under the headline who wrote an article, where and when it appeared, and when it was captured. */
import type { ReactNode } from 'react'
import type { Article } from '../../../contract/library.ts'
import { formatDay, formatNumber } from '../../ui/formats.ts'
import { ArticleOrigin } from './article-origin.tsx'
import { wordsPerMinute } from './reading-share.ts'
import { strings } from './strings.ts'
import './article-header.css'

type ArticleHeaderProps = {
  article: Article
  /** Buttons that stand at its end. */
  tools: ReactNode
  /** A line on other captures of the page; null where there are none to tell of. */
  captures: ReactNode
  /** What has to be said of it before it is read. */
  notices: ReactNode
}

export function ArticleHeader({ article, tools, captures, notices }: ArticleHeaderProps) {
  const { site, authors, publishedAt, capturedAt, originalUrl, wordCount, imageCredit } = article
  const minutes = Math.max(1, Math.round(wordCount / wordsPerMinute))
  return (
    <div className="article-header">
      <div className="article-header-words">
        <p>
          {site ? <strong>{site}</strong> : null}
          {authors.length > 0 ? <span>{authors.join(', ')}</span> : null}
          {publishedAt ? <time dateTime={publishedAt}>{formatDay(publishedAt)}</time> : null}
        </p>
        <p className="article-header-quiet">
          <span>{strings.words(formatNumber(wordCount))}</span>
          <span>{strings.minutes(minutes)}</span>
          <span>{strings.captured(formatDay(capturedAt))}</span>
          {imageCredit ? <span>{strings.imageCredit(imageCredit)}</span> : null}
          {originalUrl && /^https?:/i.test(originalUrl) ? (
            <span>
              <a href={originalUrl} rel="noreferrer">
                {strings.original}
              </a>
              <span className="for-print">{originalUrl}</span>
            </span>
          ) : null}
        </p>
        {captures}
      </div>
      <div className="article-tools" role="toolbar" aria-label={strings.tools}>
        {tools}
      </div>
      <ArticleOrigin article={article} />
      {notices}
    </div>
  )
}
