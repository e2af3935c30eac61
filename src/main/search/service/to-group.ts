/** Shows one found article: its best passages, its best claims, and how it came by its place. */
import type { SearchKind } from '../../../contract/saved-searches.ts'
import type { ClaimHit, Explanation, SearchGroup } from '../../../contract/search.ts'
import type { HitExplanation } from '../query/explain-hit.ts'
import type { SearchDocument } from '../search-source.ts'
import { cutSnippets } from '../snippets/cut-snippets.ts'
import type { MatchFinder } from '../snippets/find-matches.ts'
import { type MatchedClaim, toClaimHit } from './match-claims.ts'

export type FoundArticle = {
  articleId: string
  score: number
  lunrScore: number
  explanation: HitExplanation | null
}

/** So many claims are shown beside the passages of an article, and of the kind claims. */
const fewClaims = 2
const manyClaims = 10
/** Beside passages, a claim must have this much of the query: others would only repeat a common word. */
const leastShare = 0.6

export function toGroup(
  found: FoundArticle,
  document: SearchDocument,
  findMatches: MatchFinder,
  {
    kind,
    claims,
    wordsOf,
  }: { kind: SearchKind; claims: readonly MatchedClaim[]; wordsOf: (clauses: number[]) => string },
): SearchGroup {
  const { title, site, publishedAt, readState, archived } = document
  const shown = kind === 'claims' ? claims : claims.filter(({ share }) => share >= leastShare)
  const hits = shown.slice(0, kind === 'claims' ? manyClaims : fewClaims).map((claim): ClaimHit => toClaimHit(claim))
  const { titleMatches, snippets } = cutSnippets(document, findMatches, kind)
  return {
    articleId: found.articleId,
    ...{ title, titleMatches, site, publishedAt, readState, archived },
    score: found.score,
    snippets: kind === 'claims' ? [] : snippets,
    claims: hits,
    moreClaims: shown.length - hits.length,
    explanation: found.explanation && toExplanation(found, found.explanation, wordsOf),
  }
}

const factorWords = {
  title: (value: number) =>
    value > 1.3 ? 'the title is just these words' : 'the title has all of these words in order',
  age: () => 'how new it is',
}

function toExplanation(
  { score, lunrScore }: FoundArticle,
  { terms, factors }: HitExplanation,
  wordsOf: (clauses: number[]) => string,
): Explanation {
  return {
    lunrScore,
    score,
    terms: terms.map(({ clauses, idf, share, ...term }) => ({
      ...term,
      word: wordsOf(clauses),
      inverseFrequency: idf,
      added: share,
    })),
    factors: (['title', 'age'] as const)
      .filter(name => factors[name] !== 1)
      .map(name => ({ name, value: factors[name], meaning: factorWords[name](factors[name]) })),
  }
}
