/** Knows the titles of the articles that conflicts lead to. */
import { app } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'

const none: ReadonlyMap<string, string> = new Map()

/** Titles by article id; an article whose title is not known yet, or is gone, is left out. */
export function useTitles(articleIds: readonly string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(articleIds)].sort().slice(0, 1000)
  const requested = useRequest(wanted.join(' '), async signal => {
    if (wanted.length === 0) return none
    const summaries = await app['library.summaries']({ articleIds: wanted }, { signal })
    return new Map(summaries.map(summary => [summary.articleId, summary.title]))
  })
  return requested.value ?? none
}
