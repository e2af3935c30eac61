/** Finds the articles that answer a planned query, and of the kind claims the claims that do. */
import type { SearchSort } from '../../../contract/saved-searches.ts'
import type { SearchAnswer } from '../../../contract/search.ts'
import type { SearchSource } from '../search-source.ts'
import type { Index } from './index-questions.ts'
import type { ClaimMatcher, MatchedClaim } from './match-claims.ts'
import type { SearchPlan } from './search-plan.ts'
import { takeTurns } from './take-turns.ts'
import type { FoundArticle } from './to-group.ts'

/** What is found before anything of it is shown; `claims` of the articles that were looked at for them. */
export type FoundArticles = {
  articles: FoundArticle[]
  claims: ReadonlyMap<string, MatchedClaim[]>
  total: SearchAnswer['total']
  /** Of the total, those that have all words: of the kind claims, in one claim. */
  withAll: SearchAnswer['withAll']
  claimTotal: SearchAnswer['claimTotal']
  capped: boolean
  /** Whether some article has all words, be it in no claim. */
  someHaveAll: boolean
}

/**
 * Of the kind claims, the best so many articles are looked through; further pages look through as many again, and within
 * each lot the fullest claim comes first: a page never moves what an earlier one has shown.
 */
export const mostLookedThrough = 200
export const nothingFound: FoundArticles = {
  articles: [],
  claims: new Map(),
  total: { count: 0, atLeast: false },
  withAll: { count: 0, atLeast: false },
  claimTotal: null,
  capped: false,
  someHaveAll: true,
}

type Asked = {
  source: SearchSource
  index: Index
  question: { sort: SearchSort; limit: number; offset: number; exact: boolean; explain: boolean }
  plan: SearchPlan
  matcher: ClaimMatcher
  today: number
}

export async function findArticles(
  { source, index, question, plan, matcher, today }: Asked,
  signal: AbortSignal,
): Promise<FoundArticles> {
  const { sort, limit, offset, exact, explain } = question
  const { kind, clauses, filters, only, except } = plan
  // Without words nothing is better than another; what is new is of most use.
  const ranked = clauses.some(({ presence }) => presence !== 'prohibited')
  const order: SearchSort = sort === 'best' && !ranked ? 'newest' : sort
  const asked = { clauses, filters, only, except, sort: order, exact, explain, today }
  if (kind !== 'claims') {
    const { hits, total, capped, withAll } = await index.query({ ...asked, limit, offset }, signal)
    return {
      ...{ articles: hits, claims: new Map(), claimTotal: null, capped, someHaveAll: withAll > 0 },
      total: { count: total, atLeast: capped },
      withAll: { count: withAll, atLeast: capped },
    }
  }
  const { hits, total, capped, withAll } = await index.query(
    { ...asked, limit: Math.max(1, Math.ceil((offset + limit) / mostLookedThrough)) * mostLookedThrough, offset: 0 },
    signal,
  )
  const turns = takeTurns(signal)
  const claims = new Map<string, MatchedClaim[]>()
  for (const { articleId } of hits) {
    await turns()
    const matched = matcher.match(source.claims(articleId), null)
    if (matched.length > 0) claims.set(articleId, matched)
  }
  // What has the whole query in one claim comes first; within that, the order of the articles stays.
  const share = ({ articleId }: FoundArticle) => claims.get(articleId)?.[0]?.share ?? 0
  const articles: FoundArticle[] = []
  for (let start = 0; start < hits.length; start += mostLookedThrough) {
    const lot = hits.slice(start, start + mostLookedThrough).filter(({ articleId }) => claims.has(articleId))
    articles.push(...(sort === 'best' ? lot.sort((a, b) => share(b) - share(a)) : lot))
  }
  const atLeast = capped || total > hits.length
  // In a second lot articles with all words come behind those of the first that have some: no line parts the two.
  const full = hits.length > mostLookedThrough ? articles : articles.filter(article => share(article) === 1)
  return {
    articles: articles.slice(offset, offset + limit),
    claims,
    total: { count: articles.length, atLeast },
    withAll: { count: full.length, atLeast },
    claimTotal: { count: [...claims.values()].reduce((sum, { length }) => sum + length, 0), atLeast },
    capped,
    someHaveAll: withAll > 0,
  }
}
