/** Answers what the contract says can be asked of the index. */
import { AppError, type HandlersOf } from '../../../contract/bridge.ts'
import type { AppContract } from '../../../contract/index.ts'
import { parseQuery } from '../language/parse-query.ts'
import { dayOf } from '../language/read-date.ts'
import type { OpenQuestions } from '../open-questions.ts'
import { type SearchSource, searchableArticle } from '../search-source.ts'
import { createMatchFinder } from '../snippets/find-matches.ts'
import { createAnswers, readOrNull } from './answer-query.ts'
import { articleMatches } from './article-matches.ts'
import { completeQuery } from './complete-query.ts'
import { countClaimants } from './count-claimants.ts'
import { toFacets } from './facet-queries.ts'
import { findArticles, mostLookedThrough } from './find-articles.ts'
import type { Index } from './index-questions.ts'
import { createClaimMatcher } from './match-claims.ts'
import { createPlanner } from './search-plan.ts'
import { sharedWords } from './shared-words.ts'
import { toGroup } from './to-group.ts'

type Options = {
  source: SearchSource
  index: Index
  /** What keeps the index up to date. */
  catchUp: { readonly closed: boolean; readonly status: { pending: number }; readonly shortcoming: string | null }
  questions: OpenQuestions
  now: () => Date
}
type IndexHandlers = Pick<
  HandlersOf<AppContract, 'search'>,
  'search.query' | 'search.facets' | 'search.complete' | 'search.similar' | 'search.matches'
>

export function searchHandlers({ source, index, catchUp, questions, now }: Options): IndexHandlers {
  // One for all questions: the answer and its facets ask for the same figures.
  const plan = createPlanner(source)
  const answer = createAnswers(
    { source, index, plan },
    {
      pending: () => catchUp.status.pending,
      problem: () => catchUp.shortcoming,
      now,
    },
  )
  const assertOpen = () => {
    if (catchUp.closed) throw new AppError('unavailable', 'The library is being closed; search again after opening it.')
  }

  return {
    'search.query': (question, { signal }) => {
      assertOpen()
      return questions.during(() => answer(question, signal))
    },
    'search.facets': async ({ query, kind, exact }, { signal }) => {
      assertOpen()
      const asked = now()
      const parsed = parseQuery(query, asked)
      const planned = plan(parsed, kind)
      if (planned.empty) return { facets: [], counted: { count: 0, atLeast: false }, onlyWithAll: false }
      const { clauses, filters, only, except } = planned
      if (planned.kind !== 'claims') {
        const found = await index.facets({ clauses, filters, only, except, exact }, signal)
        return {
          facets: toFacets(query, parsed.parts, found, asked),
          counted: { count: found.counted, atLeast: found.capped },
          onlyWithAll: found.leftOut > 0,
        }
      }
      // Counted are the articles that are listed: those with such a claim among the ones looked through.
      const matcher = createClaimMatcher(clauses, parsed)
      const question = { sort: 'best' as const, limit: mostLookedThrough, offset: 0, exact, explain: false }
      const found = await findArticles({ source, index, question, plan: planned, matcher, today: dayOf(asked) }, signal)
      const onlyWithAll = found.withAll.count > 0 && found.withAll.count < found.articles.length
      const articles = onlyWithAll ? found.articles.slice(0, found.withAll.count) : found.articles
      const ids = articles.map(({ articleId }) => articleId).join('')
      const counted = await index.facets({ clauses: [], filters: [], only: ids, except: null, exact }, signal)
      const claimants = countClaimants({ articles, claims: found.claims })
      return {
        facets: toFacets(query, parsed.parts, { ...counted, claimants }, asked),
        counted: { count: counted.counted, atLeast: found.total.atLeast },
        onlyWithAll,
      }
    },
    'search.complete': ({ query, caret, limit }, { signal }) => {
      assertOpen()
      const known = {
        values: (...[field, text, most]: Parameters<Parameters<typeof completeQuery>[3]['values']>) =>
          index.values(field, text, most, signal),
        words: (prefix: string, most: number) => index.words(prefix, most, signal),
      }
      return questions.during(() => completeQuery(query, caret, limit, known, now()))
    },
    'search.similar': async ({ articleId, limit }, { signal }) => {
      assertOpen()
      const document = source.document(articleId)
      if (document === null) throw notFound()
      const article = searchableArticle(articleId, document)
      const { hits, terms } = await index.similar({ article, limit, today: dayOf(now()) }, signal)
      const findMatches = createMatchFinder([])
      const groups = hits.flatMap(hit => {
        const like = readOrNull(source, hit.articleId)
        if (like === null) return []
        return [toGroup(hit, like, findMatches, { kind: 'articles', claims: [], wordsOf: () => '' })]
      })
      return { groups, words: sharedWords(document, terms) }
    },
    'search.matches': ({ articleId, query }) => {
      assertOpen()
      const document = source.document(articleId)
      if (document === null) throw notFound()
      const parsed = parseQuery(query, now())
      const { clauses, kind } = plan(parsed, 'everything')
      const matcher = createClaimMatcher(clauses, parsed)
      const claims = matcher.asks ? matcher.match(source.claims(articleId), document.language) : []
      return articleMatches(document, createMatchFinder(clauses), claims, kind)
    },
  }
}

const notFound = (): AppError =>
  new AppError('not-found', 'This article is not in the library any more, or it is in the trash.')
