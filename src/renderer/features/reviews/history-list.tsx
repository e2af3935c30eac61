/** Everything a reader did, day by day, each with its way back or forth again. */
import type { RememberedChange } from '../../../contract/review.ts'
import type { ArticleName } from '../../evidence/use-article-names.ts'
import { useReviews } from '../../reviews/use-reviews.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant, formatLocalDay, formatTime } from '../../ui/formats.ts'
import { historyDays } from './history-days.ts'
import { strings } from './strings.ts'

type HistoryListProps = {
  changes: readonly RememberedChange[]
  names: ReadonlyMap<string, ArticleName>
  /** Whether each line names its article. */
  namesArticles: boolean
  onOpen: (articleId: string, claimId: string | null) => void
}

export function HistoryList({ changes, names, namesArticles, onOpen }: HistoryListProps) {
  return historyDays(changes).map(({ day, changes: ofDay }) => (
    <section key={day} className="history-day" aria-label={formatLocalDay(day)}>
      <h3 className="history-date">{formatLocalDay(day)}</h3>
      <ol className="history-list">
        {ofDay.map(change => (
          <HistoryLine
            key={change.changeId}
            change={change}
            name={change.articleId === null ? null : (names.get(change.articleId) ?? null)}
            namesArticle={namesArticles}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </section>
  ))
}

type HistoryLineProps = {
  change: RememberedChange
  /** Null where the change is of the whole library, or its article is not known yet. */
  name: ArticleName | null
  namesArticle: boolean
  onOpen: HistoryListProps['onOpen']
}

function HistoryLine({ change, name, namesArticle, onOpen }: HistoryLineProps) {
  const { takeBack } = useReviews()
  const { changeId, summary, articleId, takenBackBy, at, claimIds } = change
  const isTakenBack = takenBackBy !== null
  return (
    <li className={isTakenBack ? 'history-line history-taken-back' : 'history-line'}>
      <time dateTime={at} title={formatInstant(at)}>
        {formatTime(at)}
      </time>
      <p>
        <span className="history-summary">{summary}</span>
        {isTakenBack ? <span className="history-state"> {strings.takenBack}</span> : null}
        {namesArticle ? (
          <span className="history-of">
            {articleId === null ? (
              strings.wholeLibrary
            ) : (
              <button type="button" title={strings.openArticle} onClick={() => onOpen(articleId, claimIds[0] ?? null)}>
                {name?.title ?? strings.goneArticle}
              </button>
            )}
          </span>
        ) : null}
      </p>
      <Button
        kind="quiet"
        aria-label={isTakenBack ? strings.againReview(summary) : strings.takeBackReview(summary)}
        onClick={() => void takeBack(takenBackBy ?? changeId)}
      >
        {isTakenBack ? strings.again : strings.takeBack}
      </Button>
    </li>
  )
}
