/** Says in a caption who published what a chart shows, and when. */
import type { EventDossier, MatrixRow } from '../../../../contract/claims.ts'
import type { ArticleName } from '../../../evidence/use-article-names.ts'
import { formatDay } from '../../../ui/formats.ts'

/** Reports named one by one; of more than these the rest are counted. */
const most = 8

/** “Sources: Orsk Courier (2 March 2026), Varrow Post (3 March 2026).” – every report a figure of `rows` stands in. */
export function chartSources(
  rows: readonly MatrixRow[],
  articles: EventDossier['articles'],
  names: ReadonlyMap<string, ArticleName>,
): string {
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap(cell => cell.places.map(place => place.articleId))))
  const said = articles
    .filter(({ articleId }) => used.has(articleId))
    .sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''))
    .map(({ articleId, title, publishedAt }) => {
      const name = names.get(articleId)?.site ?? `“${title}”`
      return publishedAt === null ? name : `${name} (${formatDay(publishedAt)})`
    })
  const distinct = [...new Set(said)]
  if (distinct.length === 0) return ''
  const rest = distinct.length - most
  const named = distinct.slice(0, most).join(', ')
  return `${distinct.length === 1 ? 'Source' : 'Sources'}: ${named}${rest > 0 ? ` and ${rest} more` : ''}.`
}
