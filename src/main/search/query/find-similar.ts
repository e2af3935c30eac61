/** Finds articles like a given one: those that share its most telling words. */
import { fieldNumber, fieldPassages, fields, type SearchableArticle } from '../fields.ts'
import type { Clause } from '../language/clause.ts'
import { forEachWord } from '../text/analyse-words.ts'
import { idLength } from './id-set.ts'
import type { QueryRunner, RankedHit } from './run-query.ts'
import { inverseFrequency } from './score-like-lunr.ts'
import type { Snapshot } from './snapshot.ts'

const mostTerms = 25
/** Fields whose words tell what an article is about. */
const telling = [fieldNumber('title'), fieldNumber('text')]
/** Where their words are looked for. */
const askedFields = [...telling, fieldNumber('claimants'), fieldNumber('places'), fieldNumber('tags')]

/** A term that the article and those like it have, and how much of their likeness it makes. */
export type CarryingTerm = { term: string; weight: number }

/**
 * An ordinary query of the article's 25 stems with the highest tf·idf, each boosted by it. The article is analysed
 * anew, since the index does not keep the words of a document together.
 */
export function findSimilar(
  snapshot: Snapshot,
  runner: QueryRunner,
  article: SearchableArticle,
  { limit, today }: { limit: number; today: number | null },
): { hits: RankedHit[]; terms: CarryingTerm[] } {
  const counts = new Map<string, number>()
  for (const field of telling) {
    for (const passage of fieldPassages(article, fields[field] ?? 'text')) {
      forEachWord(
        passage,
        ({ term, stop }) => {
          if (!stop) counts.set(term, (counts.get(term) ?? 0) + 1)
        },
        article.language,
      )
    }
  }
  const weighed = [...counts]
    .map(([term, count]) => ({ term, weight: weigh(snapshot, term, count) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, mostTerms)
  const highest = weighed[0]?.weight ?? 1
  const clauses = weighed.map(
    ({ term, weight }): Clause => ({
      kind: 'word',
      surface: term,
      term,
      droppable: false,
      alsoPrefix: false,
      presence: 'optional',
      fields: askedFields,
      boost: weight / highest,
    }),
  )
  if (clauses.length === 0) return { hits: [], terms: [] }
  const except = article.articleId.length === idLength ? article.articleId : null
  // One clause that any of the words meets: no article has all of them.
  const alternatives = clauses.map(clause => ({ ...clause, alternative: 0 }))
  const { hits } = runner.run(snapshot, alternatives, {
    offset: 0,
    limit,
    today,
    explain: true,
    filter: { filters: [], only: null, except },
  })
  return { hits: hits.map(hit => ({ ...hit, explanation: null })), terms: carryingTerms(hits) }
}

/** What each term added to the hits' scores, tf·idf of the one article times that of the other; most first. */
function carryingTerms(hits: readonly RankedHit[]): CarryingTerm[] {
  const weights = new Map<string, number>()
  for (const { term, share } of hits.flatMap(({ explanation }) => explanation?.terms ?? [])) {
    weights.set(term, (weights.get(term) ?? 0) + share)
  }
  return [...weights].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight)
}

/** tf·idf; nothing for a word no other article has. */
function weigh(snapshot: Snapshot, term: string, count: number): number {
  let frequency = 0
  for (const { dictionary } of snapshot.segments) {
    const stem = dictionary.stems.find(term)
    if (stem >= 0) frequency += dictionary.frequencies[stem] ?? 0
  }
  return frequency > 1 ? Math.sqrt(count) * inverseFrequency(snapshot.liveCount, frequency) : 0
}
