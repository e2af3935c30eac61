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
import { createClaimMatcher } from './match-claims.ts'
import type { Planner } from './search-plan.ts'
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
    const parsed = parseQuery(question.query, now)
    const planned = plan(parsed, question.kind)
    const matcher = createClaimMatcher(planned.clauses, parsed)
    const found = planned.empty
      ? nothingFound
      : await findArticles({ source, index, question, plan: planned, matcher, today: dayOf(now) }, signal)
    const turns = takeTurns(signal)
    const findMatches = createMatchFinder(planned.clauses)
    const groups: SearchGroup[] = []
    let gone = 0
    for (const article of found.articles) {
      await turns()
      const document = readOrNull(source, article.articleId)
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

/** Catching up says which articles cannot be read; here one of them must not spoil the answer for the others. */
function readOrNull(source: SearchSource, articleId: string): SearchDocument | null {
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
