/** Knows what the articles that are named beside what they say are called. */
import { app } from '../bridge.ts'
import { useRequest } from '../ui/use-request.ts'

/** Where an article appeared, where that is known, and its title. */
export type ArticleName = { site: string | null; title: string }

const none: ReadonlyMap<string, ArticleName> = new Map()

/** Names by article id; an article that is not known yet, or is gone, is left out. */
export function useArticleNames(articleIds: readonly string[]): ReadonlyMap<string, ArticleName> {
  const wanted = [...new Set(articleIds)].sort().slice(0, 1000)
  const requested = useRequest(wanted.join(' '), async signal => {
    if (wanted.length === 0) return none
    const summaries = await app['library.summaries']({ articleIds: wanted }, { signal })
    return new Map(summaries.map(({ articleId, title, site }) => [articleId, { site, title }]))
  })
  return requested.value ?? none
}
