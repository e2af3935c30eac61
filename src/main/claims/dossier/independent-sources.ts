/** Counts how many independent sources carry a figure, so that one agency's text in ten papers is one. */

import { sameStatements } from '../conflicts/same-statements.ts'

/** Where a figure is carried: the article, the claim's words, and who passed them on, if the text says so. */
export type Carrier = { articleId: string; words: string; relayedBy: string | null }

/**
 * Articles that carry a figure, less those that repeat another's text or pass on the same relayer's words. At least 1 where
 * there is a carrier at all.
 */
export function independentSources(carriers: readonly Carrier[]): number {
  const sourceOf = new Map<string, string>()
  const find = (articleId: string): string => {
    const source = sourceOf.get(articleId)
    return source === undefined || source === articleId ? articleId : find(source)
  }
  for (const { articleId } of carriers) sourceOf.set(articleId, articleId)
  const join = (a: string, b: string) => sourceOf.set(find(b), find(a))
  for (const [one, other] of sameStatements(carriers)) join(one.articleId, other.articleId)
  const firstRelayed = new Map<string, string>()
  for (const { articleId, relayedBy } of carriers) {
    if (relayedBy === null) continue
    const relayer = relayedBy.toLowerCase().replace(/^the\s+/, '')
    join(firstRelayed.get(relayer) ?? articleId, articleId)
    if (!firstRelayed.has(relayer)) firstRelayed.set(relayer, articleId)
  }
  return new Set([...sourceOf.keys()].map(find)).size
}
