/** Answers a query: asks the index, reads the articles of the page, and shows what was found in each. */
import type { SearchKind, SearchSort } from '../../../contract/saved-searches.ts'
import type { SearchAnswer, SearchGroup, SearchHint } from '../../../contract/search.ts'
import { parseQuery } from '../language/parse-query.ts'
import { dayOf } from '../language/read-date.ts'
import type { SearchDocument, SearchSource } from '../search-source.ts'
import { createMatchFinder } from '../snippets/find-matches.ts'
import { clauseWords } from './clause-words.ts'
import { didYouMean } from './did-you-mean.ts'
import { type FoundArticles, findArticles, nothingFound } from './find-articles.ts'
import type { Index } from './index-questions.ts'
import { type ClaimMatcher, createClaimMatcher } from './match-claims.ts'
import type { Planner, SearchPlan } from './search-plan.ts'
import { takeTurns } from './take-turns.ts'
import { toGroup } from './to-group.ts'

type Question = {
  query: string
  kind: SearchKind
  sort: SearchSort
  limit: number
  offset: number
  exact: boolean
  explain: boolean
}
/** A query that finds fewer than this may be misspelt. */
const fewHits = 3

export function createAnswers(
  { source, index, plan }: { source: SearchSource; index: Index; plan: Planner },
  state: { pending: () => number; problem: () => string | null; now: () => Date },
) {
  return async (question: Question, signal: AbortSignal): Promise<SearchAnswer> => {
    const now = state.now()
    const parsed = parseQuery(question.query, now, { submitted: question.exact })
    const planned = plan(parsed, question.kind)
    const matcher = createClaimMatcher(planned.clauses, parsed)
    const find = (asked: Question, asPlanned: SearchPlan, asMatched: ClaimMatcher) =>
      findArticles({ source, index, question: asked, plan: asPlanned, matcher: asMatched, today: dayOf(now) }, signal)
    const found = planned.empty ? nothingFound : await find(question, planned, matcher)
    const turns = takeTurns(signal)
    const findMatches = createMatchFinder(planned.clauses)
    const groups: SearchGroup[] = []
    const gone = { total: 0, withAll: 0 }
    for (const [place, article] of found.articles.entries()) {
      await turns()
      const document = readOrNull(source, article.articleId)
      if (document === null) {
        gone.total++
        if (question.offset + place < found.withAll.count) gone.withAll++
      } else {
        const looked = found.claims.get(article.articleId)
        const showsClaims = matcher.asks && (planned.kind === 'everything' || planned.kind === 'claims')
        const claims = looked ?? (showsClaims ? matcher.match(source.claims(article.articleId), document.language) : [])
        const wordsOf = (clauses: number[]) => clauseWords(planned.clauses, clauses)
        groups.push(toGroup(article, document, findMatches, { kind: planned.kind, claims, wordsOf }))
      }
    }
    const total = { ...found.total, count: Math.max(0, found.total.count - gone.total) }
    const withAll = { ...found.withAll, count: Math.max(0, found.withAll.count - gone.withAll) }
    const suggestion =
      question.offset === 0 && (total.count < fewHits || !found.someHaveAll)
        ? await didYouMean(question.query, parsed.parts, (word, unfinished) => index.suggest(word, unfinished, signal))
        : null
    // A word may be well known and yet stand nowhere that the rest of the query lets through.
    const findsMore = async ({ query }: { query: string }): Promise<boolean> => {
      const better = parseQuery(query, now)
      const surfaces = new Set(parsed.clauses.map(clause => (clause.kind === 'word' ? clause.surface : null)))
      for (const clause of better.clauses) {
        if (clause.kind === 'word' && clause.presence === 'optional' && !surfaces.has(clause.surface)) {
          clause.presence = 'required'
        }
      }
      const betterPlan = plan(better, question.kind)
      const asked = { ...question, query, limit: 1, explain: false }
      return (await find(asked, betterPlan, createClaimMatcher(betterPlan.clauses, better))).total.count > 0
    }
    return {
      groups,
      total,
      withAll,
      claimTotal: found.claimTotal,
      kind: planned.kind,
      parts: parsed.parts,
      hints: [...parsed.hints, ...hintsOf(found, state.problem())],
      didYouMean: suggestion !== null && (await findsMore(suggestion)) ? suggestion : null,
      pending: state.pending(),
    }
  }
}

/** Catching up says which articles cannot be read; here one of them must not spoil the answer for the others. */
export function readOrNull(source: SearchSource, articleId: string): SearchDocument | null {
  try {
    return source.document(articleId)
  } catch {
    return null
  }
}

function hintsOf({ total, capped, someHaveAll }: FoundArticles, problem: string | null): SearchHint[] {
  const hints: SearchHint[] = []
  if (problem !== null) hints.push({ kind: 'behind', text: problem })
  if (total.count > 0 && !someHaveAll) {
    hints.push({ kind: 'partly', text: 'No article has all of these words; these have some of them.' })
  }
  if (capped) {
    hints.push({
      kind: 'capped',
      text: 'Very many words begin like this; the most frequent were searched. “Search every word” searches all.',
    })
  }
  return hints
}
