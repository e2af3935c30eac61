/** Tells, when asked, what is known of an article and where each value was found. */
import { type Article, ArticleField } from '../../../contract/library.ts'
import { formatDay, formatInstant } from '../../ui/formats.ts'
import { strings } from './strings.ts'

function wordsOf(article: Article, field: ArticleField): string | null {
  const value = article[field]
  if (Array.isArray(value)) return value.join(', ') || null
  return field === 'publishedAt' && value !== null ? formatDay(value) : value
}

export function ArticleOrigin({ article }: { article: Article }) {
  const { provenance, sourceName, capturedAt } = article
  const told = ArticleField.options.filter(field => provenance[field] !== undefined)
  if (told.length === 0 && sourceName === null) return null
  return (
    <details className="article-origin">
      <summary>{strings.origin.title}</summary>
      <dl>
        {told.map(field => (
          <div key={field}>
            <dt>{strings.origin.fields[field]}</dt>
            <dd>
              {wordsOf(article, field) ?? strings.origin.nothing}
              <span> {strings.origin.from(provenance[field] ?? '')}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{strings.origin.captured}</dt>
          <dd>
            {formatInstant(capturedAt)}
            {sourceName === null ? null : <span> {strings.origin.from(sourceName)}</span>}
          </dd>
        </div>
      </dl>
    </details>
  )
}
