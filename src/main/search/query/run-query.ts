/** Answers a query from a snapshot of the index, with the scores lunr would give the same documents. */
import { fields } from '../fields.ts'
import type { Clause } from '../language/clause.ts'
import { countGroups, groupClauses, isOneGroupOfWords } from './clause-groups.ts'
import { DocumentMarks } from './document-marks.ts'
import { type ClauseTerm, type ExpandedClause, expandClause } from './expand-clause.ts'
import { explainHit, type HitExplanation } from './explain-hit.ts'
import { findPhrase, type Phrase } from './find-phrase.ts'
import { type DocumentFilter, FilterMarks, noFilter } from './index-filter.ts'
import { listMatches } from './list-matches.ts'
import { QueryTerms } from './query-terms.ts'
import { dayOf, rankMatches, type SortOrder } from './rank-matches.ts'
import { rankingFactors } from './ranking-factors.ts'
import { type QueryVectors, scoreLikeLunr, type VectorEntry } from './score-like-lunr.ts'
import type { Snapshot } from './snapshot.ts'
import { markTitles } from './title-match.ts'

export type QueryOptions = {
  offset: number
  limit: number
  filter?: DocumentFilter
  sort?: SortOrder
  /** Looks at every word a pattern stands for, however many there are. */
  exact?: boolean
  explain?: boolean
  /** The day (since 1970-01-01) from which an article's age counts; null leaves age out of the order. */
  today?: number | null
}

export type RankedHit = {
  articleId: string
  /** lunr's score times the ranking factors. */
  score: number
  /** What a stock lunr index of the same documents gives. */
  lunrScore: number
  explanation: HitExplanation | null
}

export type QueryResult = {
  hits: RankedHit[]
  /** All documents that match, not only the hits given. */
  total: number
  /** True when a pattern stood for more words than were looked at: the total is “at least”. */
  capped: boolean
  /** How many of them have every optional word; those come first. */
  withAll: number
  /** Per clause: the terms it stood for, so that matches can be marked in a text. */
  terms: string[][]
}

type Visit = (document: number, hasAll: boolean) => void

/** What one clause came to. */
type Expanded = { clause: Clause; terms: ClauseTerm[] }

/** Keeps the arrays a query works on, so that the next one finds them ready. One query runs at a time. */
export class QueryRunner {
  readonly #terms = new QueryTerms()
  readonly #marks = new DocumentMarks()
  readonly #filters = new FilterMarks()

  /**
   * Of the order `best`, documents with every optional word come first, then those with some of them; within each, lunr's
   * score and the ranking factors decide. Of the others, the day alone does. Between equals the one that came into the index
   * later is first. `+`, `-` and filters limit all.
   */
  run(snapshot: Snapshot, clauses: readonly Clause[], options: QueryOptions): QueryResult {
    const { expanded, capped, marked } = this.#match(snapshot, clauses, options.exact ?? false, true)
    const vectors = this.#vectors(expanded)
    const { scores, titles } = this.#marks
    const { met, least } = this.#asked(clauses)
    // What does not meet the query needs no score; a single group is met by whatever has one.
    const all = least === 1 && met === this.#marks.optionalMet
    const scored = scoreLikeLunr(snapshot, vectors, this.#terms.buffer, {
      scores,
      met: marked && !all ? met : null,
      least,
      mark: marked ? null : met,
      list: this.#marks.matched,
    })
    const sort = options.sort ?? 'best'
    const today = options.today ?? null
    if (sort === 'best') markTitles(snapshot, clauses, this.#terms, titles)
    const passing = this.#filters.marks(snapshot, options.filter ?? noFilter)
    const total = !marked && passing === null ? scored : this.#list(snapshot, clauses, passing)
    const { best, withAll } = rankMatches(snapshot, this.#marks, total, {
      count: options.offset + options.limit,
      sort,
      scored: clauses.length > 0,
      optional: countGroups(clauses, 'optional'),
      today,
    })
    const hits = best.slice(options.offset).map(({ document }): RankedHit => {
      const { title, age } = rankingFactors(titles[document] ?? 0, dayOf(snapshot, document), today)
      const lunrScore = scores[document] ?? 0
      const explanation = options.explain
        ? { factors: { title, age }, ...explainHit(snapshot, document, vectors, this.#terms.buffer, expanded) }
        : null
      return { articleId: snapshot.articleId(document), score: lunrScore * title * age, lunrScore, explanation }
    })
    return { hits, total, capped, withAll, terms: expanded.map(({ terms }) => terms.map(({ term }) => term)) }
  }

  /** Calls `visit` with every document that matches and whether it has every optional word, in no order, without scoring any. */
  forEachMatch(
    snapshot: Snapshot,
    clauses: readonly Clause[],
    options: { filter?: DocumentFilter; exact?: boolean },
    visit: Visit,
  ): { capped: boolean } {
    const { capped } = this.#match(snapshot, clauses, options.exact ?? false, false)
    const found = this.#list(snapshot, clauses, this.#filters.marks(snapshot, options.filter ?? noFilter))
    const { matched, optionalMet } = this.#marks
    const optional = countGroups(clauses, 'optional')
    for (let at = 0; at < found; at++) {
      const document = matched[at] ?? 0
      visit(document, optionalMet[document] === optional)
    }
    return { capped }
  }

  /**
   * Reads what the clauses stand for and marks which documents meet them. Of a single group of words, whoever scores
   * them marks them on the way: with `scores` nothing is `marked` then.
   */
  #match(
    snapshot: Snapshot,
    clauses: readonly Clause[],
    exact: boolean,
    scores: boolean,
  ): { expanded: Expanded[]; capped: boolean; marked: boolean } {
    this.#marks.reset(snapshot.documentCount)
    this.#terms.clear()
    let capped = false
    // Pasted text repeats itself: what stands for the same words is looked up once.
    const known = new Map<string, ExpandedClause>()
    const expanded = clauses.map((clause): Expanded => {
      const key = JSON.stringify({ ...clause, presence: null, fields: null, alternative: null })
      const result = known.get(key) ?? expandClause(snapshot, clause, exact)
      known.set(key, result)
      capped ||= result.capped
      return { clause, terms: result.terms }
    })
    const masks = new Map<string, { mask: number; together: Phrase | undefined }>()
    for (const { clause, terms } of expanded) {
      const mask = clause.fields.reduce((bits, field) => bits | (1 << field), 0)
      for (const { term, together } of terms) {
        const known = masks.get(term)
        // Of two clauses with the same words, the one whose last word may go on finds what the other does.
        const phrase = known?.together?.lastIsPrefix ? known.together : together
        masks.set(term, { mask: (known?.mask ?? 0) | mask, together: phrase })
      }
    }
    for (const [term, { mask, together }] of masks) {
      if (together === undefined) this.#terms.read(snapshot, term, mask)
      else if (this.#terms.readTogether(snapshot, { term, phrase: together, mask }, exact)) capped = true
    }
    if (scores && isOneGroupOfWords(clauses)) return { expanded, capped, marked: false }
    if (this.#markClauses(snapshot, expanded, exact)) capped = true
    return { expanded, capped, marked: true }
  }

  /** Says whether a phrase stands for more than was looked at. */
  #markClauses(snapshot: Snapshot, expanded: readonly Expanded[], exact: boolean): boolean {
    let capped = false
    const marks = this.#marks
    const tallies = { optional: marks.optionalMet, required: marks.requiredMet, prohibited: marks.excluded }
    groupClauses(expanded.map(({ clause }) => clause)).forEach((group, number) => {
      for (const place of group) {
        const one = expanded[place]
        if (!one) continue
        const tally = tallies[one.clause.presence]
        const cut = this.#markClause(snapshot, one, exact, (documents, start, end) =>
          marks.meet(tally, number + 1, documents, start, end),
        )
        capped ||= cut
      }
    })
    return capped
  }

  #markClause(
    snapshot: Snapshot,
    { clause, terms }: Expanded,
    exact: boolean,
    meet: (documents: Uint32Array, start: number, end: number) => void,
  ): boolean {
    let capped = false
    if (clause.kind === 'phrase') {
      for (const segment of snapshot.segments) {
        for (const field of clause.fields) {
          const found = findPhrase(segment, clause, field, exact)
          capped ||= found.capped
          const documents = found.documents.map(document => document + segment.base)
          meet(documents, 0, documents.length)
        }
      }
      return capped
    }
    for (const { term } of terms) {
      for (const { field, start, end } of this.#terms.get(term)?.sections ?? []) {
        if (clause.fields.includes(field)) meet(this.#terms.buffer.documents, start, end)
      }
    }
    return capped
  }

  /** Which marks count the groups of clauses that a document must meet, and how many those are. */
  #asked(clauses: readonly Clause[]): { met: Uint8Array | null; least: number } {
    const { optionalMet, requiredMet } = this.#marks
    const required = countGroups(clauses, 'required')
    if (required > 0) return { met: requiredMet, least: required }
    return { met: countGroups(clauses, 'optional') > 0 ? optionalMet : null, least: 1 }
  }

  /** Lists the documents that meet the clauses and pass the filter, and returns how many there are. */
  #list(snapshot: Snapshot, clauses: readonly Clause[], passing: Uint8Array | null): number {
    // A phrase's lists hold more than its documents, and not those of words like “the”.
    const lists = clauses.some(({ kind }) => kind === 'phrase') ? null : this.#terms.buffer
    return listMatches(snapshot, this.#marks, { ...this.#asked(clauses), passing, lists })
  }

  /** A term named by several clauses has one place in a field's vector, with the sum of their boosts. */
  #vectors(expanded: readonly Expanded[]): QueryVectors {
    return fields.map((_, field) => {
      const vector = new Map<string, VectorEntry>()
      for (const { clause, terms } of expanded) {
        if (clause.presence === 'prohibited' || !clause.fields.includes(field)) continue
        const highest = terms.reduce((most, { term }) => Math.max(most, this.#terms.get(term)?.frequency ?? 0), 0)
        for (const { term, boost, mayBecome } of terms) {
          const postings = this.#terms.get(term)
          if (!postings || postings.frequency === 0) continue
          const known = vector.get(term)
          // A word that another clause names weighs what lunr gives it.
          const frequency = Math.min(mayBecome ? highest : postings.frequency, known?.frequency ?? highest)
          vector.set(term, { postings, frequency, boost: boost + (known?.boost ?? 0) })
        }
      }
      return [...vector.values()]
    })
  }
}
