/** Shows how a hit came by its score: what each term added in each field, and what the order took into account besides. */
import { type FieldName, fieldBoosts, fields } from '../fields.ts'
import type { Clause } from '../language/clause.ts'
import type { ClauseTerm } from './expand-clause.ts'
import type { PostingBuffer } from './posting-list.ts'
import type { RankingFactors } from './ranking-factors.ts'
import { inverseFrequency, magnitude, type QueryVectors, termWeight } from './score-like-lunr.ts'
import type { Snapshot } from './snapshot.ts'

export type TermExplanation = {
  /** The places of the clauses that look for it. */
  clauses: number[]
  term: string
  field: FieldName
  /** How often it stands in the field of this document, and in how many fields of all documents it stands. */
  count: number
  frequency: number
  idf: number
  /** Words in the field, and on average in that field of all documents. */
  length: number
  averageLength: number
  /** lunr's BM25 weight, its boosts in the query added up, and what both add to the score. */
  weight: number
  boost: number
  share: number
}
export type HitExplanation = { factors: RankingFactors; terms: TermExplanation[] }

export function explainHit(
  snapshot: Snapshot,
  document: number,
  vectors: QueryVectors,
  { documents, counts }: PostingBuffer,
  expanded: readonly { clause: Clause; terms: readonly ClauseTerm[] }[],
): { terms: TermExplanation[] } {
  const terms = vectors.flatMap((vector, field) => {
    const queryLength = magnitude(vector)
    const averageLength = snapshot.averageLengths[field] ?? 0
    return vector.flatMap(({ postings, boost, frequency }): TermExplanation[] => {
      const section = postings.sections.find(
        ({ field: own, segment }) =>
          own === field && document >= segment.base && document < segment.base + segment.documentCount,
      )
      const place = section ? documents.subarray(section.start, section.end).indexOf(document) : -1
      if (!section || place < 0) return []
      const count = counts[section.start + place] ?? 0
      const idf = inverseFrequency(snapshot.liveCount, frequency)
      const length = section.segment.columns.lengths[field]?.[document - section.segment.base] ?? 0
      const weight = termWeight(idf, count, length, averageLength || 1, fieldBoosts[field] ?? 1)
      const { term } = postings
      return [
        {
          clauses: clausesOf(expanded, term, field),
          term,
          field: fields[field] ?? 'text',
          count,
          frequency,
          idf,
          length,
          averageLength,
          weight,
          boost,
          share: queryLength === 0 ? 0 : (boost * weight) / queryLength,
        },
      ]
    })
  })
  return { terms: terms.sort((a, b) => b.share - a.share) }
}

function clausesOf(
  expanded: readonly { clause: Clause; terms: readonly ClauseTerm[] }[],
  term: string,
  field: number,
): number[] {
  return expanded.flatMap(({ clause, terms }, place) =>
    clause.presence !== 'prohibited' && clause.fields.includes(field) && terms.some(one => one.term === term)
      ? [place]
      : [],
  )
}
