/** What a reader taught the program: names that stand for parties, and every review, each taken back where it stands. */
import { useEffect, useState } from 'react'
import { app } from '../../bridge.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import { useArticleNames } from '../../evidence/use-article-names.ts'
import { Button } from '../../ui/button.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { HistoryList } from './history-list.tsx'
import { LearnedNames } from './learned-names.tsx'
import { strings } from './strings.ts'
import './reviews.css'

type ReviewsPageProps = {
  /** Only what was done to this article; null for everything. */
  articleId: string | null
  onOpen: OpenPlace
  onAll: () => void
  /** Leads to the articles, where nothing was reviewed yet. */
  onLibrary: () => void
}

/** Changes read at once; more come when they are asked for. */
const page = 100

export function ReviewsPage({ articleId, onOpen, onAll, onLibrary }: ReviewsPageProps) {
  const [limit, setLimit] = useState(page)
  const history = useRequest(`${articleId} ${limit}`, signal =>
    app['review.history']({ limit, ...(articleId !== null && { articleId }) }, { signal }),
  )
  const learned = useRequest('aliases', signal => app['review.aliases']({}, { signal }))
  const [refreshHistory, refreshLearned] = [history.refresh, learned.refresh]
  useEffect(
    () =>
      app['review.changed'](() => {
        refreshHistory()
        refreshLearned()
      }),
    [refreshHistory, refreshLearned],
  )
  // The lines stay while more of them are read.
  const [shown, setShown] = useState(history.value)
  if (history.value && history.value !== shown) setShown(history.value)
  const changes = shown?.changes ?? []
  const names = useArticleNames([articleId, ...changes.map(change => change.articleId)].filter(id => id !== null))
  const left = (shown?.total ?? 0) - changes.length
  return (
    <div className="reviews-page">
      <div className="reviews-content">
        {articleId === null ? null : (
          <nav className="reviews-way">
            <Button kind="quiet" icon="back" onClick={onAll}>
              {strings.everything}
            </Button>
          </nav>
        )}
        <header>
          <h1 ref={focusWhenDrawn} tabIndex={-1} className="reviews-title">
            {articleId === null ? strings.title : strings.titleOf(names.get(articleId)?.title ?? strings.thisArticle)}
          </h1>
        </header>
        {articleId === null && learned.value ? (
          <section className="reviews-section" aria-labelledby="reviews-names">
            <h2 id="reviews-names" className="reviews-section-title">
              {strings.names}
            </h2>
            <LearnedNames {...learned.value} />
          </section>
        ) : null}
        <section className="reviews-section" aria-labelledby="reviews-history">
          <h2 id="reviews-history" className="reviews-section-title">
            {strings.reviews}
          </h2>
          {history.state === 'failed' ? (
            <ErrorState title={strings.failed} error={history.error} onRetry={history.refresh} />
          ) : shown === undefined ? (
            <Loading lines={8} />
          ) : changes.length === 0 ? (
            <div className="reviews-none">
              <p className="reviews-note">{strings.noReviews}</p>
              <Button onClick={onLibrary}>{strings.toLibrary}</Button>
            </div>
          ) : (
            <>
              <p className="reviews-note">{strings.reviewsHint}</p>
              <HistoryList
                changes={changes}
                names={names}
                namesArticles={articleId === null}
                onOpen={(id, claimId) => onOpen(id, claimId === null ? null : { kind: 'claim', claimId })}
              />
              {left > 0 ? (
                <Button className="reviews-more" onClick={() => setLimit(now => now + page)}>
                  {strings.more(Math.min(left, page))}
                </Button>
              ) : null}
            </>
          )}
        </section>
      </div>
    </div>
  )
}
