/** Answers a query: asks the index, reads the articles of the page, and shows what was found in each. */
import type { SearchKind, SearchSort } from '../../../contract/saved-searches.ts'
import type { SearchAnswer, SearchGroup, SearchHint } from '../../../contract/search.ts'
import { parseQuery } from '../query/parse-query.ts'
import { dayOf } from '../query/read-date.ts'
import type { SearchSource } from '../search-source.ts'
import { createMatchFinder } from '../snippets/find-matches.ts'
import { clauseWords } from './clause-words.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Index } from './index-questions.ts'
import { createClaimMatcher, type MatchedClaim } from './match-claims.ts'
import { createPlanner, type SearchPlan } from './search-plan.ts'
import { takeTurns } from './take-turns.ts'
import { type FoundArticle, toGroup } from './to-group.ts'

type Question = {
  query: string
  kind: SearchKind
  sort: SearchSort
  limit: number
  offset: number
  exact: boolean
  explain: boolean
}
/** What is found before anything of it is shown; `claims` of the articles that were looked at for them. */
type Found = {
  articles: FoundArticle[]
  claims: ReadonlyMap<string, MatchedClaim[]>
  total: SearchAnswer['total']
  claimTotal: SearchAnswer['claimTotal']
  capped: boolean
  someHaveAll: boolean
}

/** Of the kind claims, the best so many articles are looked through. */
const mostLookedThrough = 200
/** A query that finds fewer than this may be misspelt. */
const fewHits = 3

export function createAnswers(
  source: SearchSource,
  index: Index,
  state: { pending: () => number; problem: () => string | null; now: () => Date },
) {
  const plan = createPlanner(source)

  return async (question: Question, signal: AbortSignal): Promise<SearchAnswer> => {
    const now = state.now()
    const parsed = parseQuery(question.query, now)
    const planned = plan(parsed, question.kind)
    const matcher = createClaimMatcher(planned.clauses, parsed)
    const found = planned.empty ? nothing : await find(source, index, question, planned, matcher, dayOf(now), signal)
    const turns = takeTurns(signal)
    const findMatches = createMatchFinder(planned.clauses)
    const groups: SearchGroup[] = []
    let gone = 0
    for (const article of found.articles) {
      await turns()
      const document = source.document(article.articleId)
      if (document === null) gone++
      else {
        const looked = found.claims.get(article.articleId)
        const showsClaims = matcher.asks && (planned.kind === 'everything' || planned.kind === 'claims')
        const claims = looked ?? (showsClaims ? matcher.match(source.claims(article.articleId), document.language) : [])
        const wordsOf = (clauses: number[]) => clauseWords(planned.clauses, clauses)
        groups.push(toGroup(article, document, findMatches, { kind: planned.kind, claims, wordsOf }))
      }
    }
    const total = { ...found.total, count: Math.max(0, found.total.count - gone) }
    const suggestion =
      question.offset === 0 && (total.count < fewHits || !found.someHaveAll)
        ? await didYouMean(question.query, parsed.parts, word => index.suggest(word, signal))
        : null
    return {
      groups,
      total,
      claimTotal: found.claimTotal,
      kind: planned.kind,
      parts: parsed.parts,
      hints: [...parsed.hints, ...hintsOf(found, state.problem())],
      didYouMean: suggestion,
      pending: state.pending(),
    }
  }
}

const nothing: Found = {
  articles: [],
  claims: new Map(),
  total: { count: 0, atLeast: false },
  claimTotal: null,
  capped: false,
  someHaveAll: true,
}

async function find(
  source: SearchSource,
  index: Index,
  { sort, limit, offset, exact, explain }: Question,
  { kind, clauses, filters, only, except }: SearchPlan,
  matcher: ReturnType<typeof createClaimMatcher>,
  today: number,
  signal: AbortSignal,
): Promise<Found> {
  // Without words nothing is better than another; what is new is of most use.
  const ranked = clauses.some(({ presence }) => presence !== 'prohibited')
  const order: SearchSort = sort === 'best' && !ranked ? 'newest' : sort
  const asked = { clauses, filters, only, except, sort: order, exact, explain, today }
  if (kind !== 'claims') {
    const { hits, total, capped, someHaveAll } = await index.query({ ...asked, limit, offset }, signal)
    const count = { count: total, atLeast: capped }
    return { articles: hits, claims: new Map(), total: count, claimTotal: null, capped, someHaveAll }
  }
  const { hits, total, capped, someHaveAll } = await index.query(
    { ...asked, limit: Math.max(mostLookedThrough, offset + limit), offset: 0 },
    signal,
  )
  const turns = takeTurns(signal)
  const claims = new Map<string, MatchedClaim[]>()
  for (const { articleId } of hits) {
    await turns()
    const matched = matcher.match(source.claims(articleId), null)
    if (matched.length > 0) claims.set(articleId, matched)
  }
  const articles = hits.filter(({ articleId }) => claims.has(articleId))
  // What has the whole query in one claim comes first; within that, the order of the articles stays.
  const share = ({ articleId }: FoundArticle) => claims.get(articleId)?.[0]?.share ?? 0
  if (sort === 'best') articles.sort((a, b) => share(b) - share(a))
  const atLeast = capped || total > hits.length
  return {
    articles: articles.slice(offset, offset + limit),
    claims,
    total: { count: articles.length, atLeast },
    claimTotal: { count: [...claims.values()].reduce((sum, { length }) => sum + length, 0), atLeast },
    capped,
    someHaveAll,
  }
}

function hintsOf({ total, capped, someHaveAll }: Found, problem: string | null): SearchHint[] {
  const hints: SearchHint[] = []
  if (problem !== null) hints.push({ kind: 'behind', text: problem })
  if (total.count > 0 && !someHaveAll) {
    hints.push({ kind: 'partly', text: 'No article has all of these words; these have some of them.' })
  }
  if (capped) {
    hints.push({
      kind: 'capped',
      text: 'Very many words begin like this; the most frequent were searched. Enter searches all.',
    })
  }
  return hints
}
