/** Counts who makes the claims that were found: of the kind claims, others that their articles name would promise too much. */
import type { FoundArticles } from './find-articles.ts'

/** As many as other facets have. */
const mostClaimants = 12

/** In how many of the articles each claimant makes a claim that matches, the most frequent first. */
export function countClaimants({ articles, claims }: Pick<FoundArticles, 'articles' | 'claims'>) {
  const counts = new Map<string, number>()
  for (const { articleId } of articles) {
    const names = new Set((claims.get(articleId) ?? []).map(({ claim }) => claim.claimant))
    for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostClaimants)
}
