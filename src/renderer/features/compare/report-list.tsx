/** The reports that tell of an event, each leading to itself. */
import type { EventDossier } from '../../../contract/claims.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import type { ArticleName } from '../../evidence/use-article-names.ts'
import { reportFacts } from './event-facts.ts'

type ReportListProps = Pick<EventDossier, 'articles'> & {
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
}

export function ReportList({ articles, names, onOpen }: ReportListProps) {
  return (
    <ul className="event-list">
      {articles.map(({ articleId, title, publishedAt }) => (
        <li key={articleId} className="event-row">
          <button type="button" className="event-link" onClick={() => onOpen(articleId, null)}>
            <span className="event-report-title">{title}</span>
            <span className="event-link-facts">{reportFacts(names.get(articleId), publishedAt)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
