/** Answers a parsed query from a snapshot of the index, with the scores lunr would give the same articles. */
import { type ExpandedTerm, expandClause } from './expand-clause.ts'
import { fieldBoosts, fields } from './fields.ts'
import { findPhrase } from './find-phrase.ts'
import { keepBest, type Ranked } from './keep-best.ts'
import type { Clause } from './query/parse-query.ts'
import type { Snapshot } from './snapshot.ts'

export type RankedHit = { articleId: string; score: number }
export type QueryResult = {
  hits: RankedHit[]
  /** All articles that match, not only the hits given. */
  total: number
  /** True when some article has every optional word; those come first. */
  someHaveAll: boolean
}

/** BM25's parameters, as `lunr.Builder` sets them. */
const saturation = 1.2
const lengthNormalisation = 0.75

/** `lunr.idf`: how much a term tells, from the number of articles and its frequency over all fields. */
export function inverseFrequency(articleCount: number, frequency: number): number {
  return Math.log(1 + Math.abs((articleCount - frequency + 0.5) / (frequency + 0.5)))
}

/**
 * Articles with every optional word come first, then those with some of them; within each, lunr's score decides, and
 * between equal scores the one that came into the index later. `+` and `-` limit both.
 */
export function runQuery(
  snapshot: Snapshot,
  clauses: readonly Clause[],
  page: { offset: number; limit: number },
): QueryResult {
  const matches = new Matches(snapshot, clauses)
  const expanded = clauses.map(clause => matches.apply(clause))
  const scores = scoreLikeLunr(
    snapshot,
    clauses.flatMap((clause, place) => {
      const terms = expanded[place] ?? []
      return clause.presence === 'prohibited' ? [] : [{ fields: clause.fields, terms }]
    }),
  )
  const found: Ranked[] = []
  let someHaveAll = false
  for (const document of matches.documents()) {
    const hasAll = matches.hasAll(document)
    someHaveAll ||= hasAll
    found.push({ document, score: scores[document] ?? 0, hasAll })
  }
  const best = keepBest(found, page.offset + page.limit).slice(page.offset)
  return {
    hits: best.map(({ document, score }) => ({ articleId: articleIdOf(snapshot, document), score })),
    total: found.length,
    someHaveAll,
  }
}

function articleIdOf(snapshot: Snapshot, document: number): string {
  for (const { segment, base } of snapshot.parts) {
    if (document < base + segment.articleIds.length) return segment.articleIds[document - base] ?? ''
  }
  return ''
}

/** Which documents satisfy which clauses. */
class Matches {
  readonly #snapshot: Snapshot
  readonly #optional: number
  readonly #required: number
  readonly #optionalMet: Uint8Array
  readonly #requiredMet: Uint8Array
  readonly #excluded: Uint8Array

  constructor(snapshot: Snapshot, clauses: readonly Clause[]) {
    this.#snapshot = snapshot
    this.#optional = clauses.filter(({ presence }) => presence === 'optional').length
    this.#required = clauses.filter(({ presence }) => presence === 'required').length
    this.#optionalMet = new Uint8Array(snapshot.documentCount)
    this.#requiredMet = new Uint8Array(snapshot.documentCount)
    this.#excluded = snapshot.dead.slice()
  }

  /** Notes which documents meet a clause. Returns the terms it is scored by. */
  apply(clause: Clause): ExpandedTerm[] {
    const terms = expandClause(this.#snapshot, clause)
    const met = new Uint8Array(this.#snapshot.documentCount)
    if (clause.kind === 'phrase') {
      for (const { segment, base } of this.#snapshot.parts) {
        for (const field of clause.fields) {
          for (const document of findPhrase(segment, clause, field)) met[base + document] = 1
        }
      }
    } else {
      for (const { postings } of terms) {
        for (const field of clause.fields) {
          for (const document of postings.perField[field]?.documents ?? []) met[document] = 1
        }
      }
    }
    const tally = { optional: this.#optionalMet, required: this.#requiredMet, prohibited: this.#excluded }[
      clause.presence
    ]
    met.forEach((flag, document) => {
      if (flag) tally[document] = (tally[document] ?? 0) + 1
    })
    return terms
  }

  /** As in lunr, a query of exclusions only finds everything else. */
  *documents(): Generator<number> {
    const onlyExclusions = this.#optional + this.#required === 0
    for (let document = 0; document < this.#snapshot.documentCount; document++) {
      if (this.#excluded[document] || this.#requiredMet[document] !== this.#required) continue
      if (onlyExclusions || this.#required > 0 || (this.#optionalMet[document] ?? 0) > 0) yield document
    }
  }

  hasAll(document: number): boolean {
    return this.#optionalMet[document] === this.#optional
  }
}

/**
 * `lunr.Index#query`'s score: per field, the dot product of the query's boosts with the article's rounded BM25 weights,
 * over the length of the query's vector; the sum over the fields. Everything is counted over the whole index.
 */
function scoreLikeLunr(
  snapshot: Snapshot,
  parts: readonly { fields: readonly number[]; terms: readonly ExpandedTerm[] }[],
): Float64Array {
  const scores = new Float64Array(snapshot.documentCount)
  fields.forEach((_, field) => {
    const vector = queryVector(parts.filter(part => part.fields.includes(field)).flatMap(({ terms }) => terms))
    const magnitude = Math.sqrt(vector.reduce((sum, { boost }) => sum + boost * boost, 0))
    const lengths = snapshot.lengths[field] ?? new Uint32Array()
    const average = snapshot.averageLengths[field] ?? 0
    const fieldBoost = fieldBoosts[field] ?? 1
    for (const { boost, postings } of vector) {
      const idf = inverseFrequency(snapshot.liveCount, postings.frequency)
      const { documents, counts } = postings.perField[field] ?? { documents: [], counts: [] }
      documents.forEach((document, place) => {
        const count = counts[place] ?? 0
        const length = (lengths[document] ?? 0) / (average || 1)
        const normalised = saturation * (1 - lengthNormalisation + lengthNormalisation * length) + count
        const weight = ((idf * ((saturation + 1) * count)) / normalised) * fieldBoost
        // lunr rounds its weights to a thousandth when it builds an index.
        const rounded = Math.round(weight * 1000) / 1000
        scores[document] = (scores[document] ?? 0) + (boost * rounded) / magnitude
      })
    }
  })
  return scores
}

/** A term named by several clauses has one place in the vector, with the sum of their boosts. */
function queryVector(terms: readonly ExpandedTerm[]): ExpandedTerm[] {
  const vector = new Map<string, ExpandedTerm>()
  for (const term of terms) {
    const known = vector.get(term.term)
    const wider = known && known.postings.frequency > term.postings.frequency ? known : term
    vector.set(term.term, { ...wider, boost: term.boost + (known?.boost ?? 0) })
  }
  return [...vector.values()]
}
