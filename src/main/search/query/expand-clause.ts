/** Turns one clause of a query into the terms of the index it stands for. */
import { surfaceRange } from '../dictionary/dictionary.ts'
import { expandPattern, isStopStem, prefixOf } from '../dictionary/expand-pattern.ts'
import { LazyAutomaton, type Pattern } from '../dictionary/lazy-automaton.ts'
import type { Clause } from '../language/clause.ts'
import type { Phrase } from './find-phrase.ts'
import { isLiveSurface } from './live-surfaces.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import type { Snapshot } from './snapshot.ts'
import { waysApart } from './ways-apart.ts'

/** A term with lunr's clause boost. */
export type ClauseTerm = {
  term: string
  boost: number
  /**
   * One of the words that a word still being typed may become: each weighs as if it were as frequent as the most frequent of
   * the clause. By lunr's inverse frequency the rarest ending would come first, “ki” finding kilobytes before anybody killed.
   */
  mayBecome?: boolean
  /** Not a term of the index but these words side by side, which are counted as if they were one. */
  together?: Phrase
}
export type ExpandedClause = {
  terms: ClauseTerm[]
  /** True when the clause stands for more terms than these. */
  capped: boolean
}

/** Words that only begin like the last one typed count less than the word itself. */
const prefixBoost = 0.25
/** While somebody types, a pattern stands for so many terms, and for so many postings of them, at most. */
const mostTerms = 64
const mostPostings = 100_000

/** Unless `exact`, patterns that stand for very many words are cut to those that stand in most articles. */
export function expandClause(snapshot: Snapshot, clause: Clause, exact: boolean): ExpandedClause {
  const boost = clause.boost ?? 1
  if (clause.kind === 'phrase') return { terms: phraseTerms(snapshot, clause.surfaces, boost), capped: false }
  if (clause.kind === 'pattern') {
    const { terms, capped } = expand(snapshot, clause, exact)
    return { terms: terms.map(term => ({ term, boost })), capped }
  }
  const own = clause.terms ?? [clause.term]
  const terms: ClauseTerm[] = own.map(term => ({ term, boost }))
  for (const together of waysApart(snapshot, clause, exact)) {
    terms.push({ term: together.surfaces.join(' '), boost, together })
  }
  if (!clause.alsoPrefix || own.length === 0) return { terms, capped: false }
  const beginnings = expand(snapshot, { pattern: `${clause.surface}*`, distance: null }, exact)
  const others = beginnings.terms.filter(term => !own.includes(term))
  return {
    terms: [...terms, ...others.map(term => ({ term, boost: boost * prefixBoost, mayBecome: true }))],
    capped: beginnings.capped,
  }
}

/** A phrase is scored by its words' stems; by those of words like “the” only when it has no others. */
function phraseTerms(snapshot: Snapshot, surfaces: readonly string[], boost: number): ClauseTerm[] {
  const terms = new Set<string>()
  const stops = new Set<string>()
  for (const { dictionary } of snapshot.segments) {
    for (const surface of surfaces) {
      const { first, end } = surfaceRange(dictionary, surface)
      for (let ordinal = first; ordinal < end; ordinal++) {
        const stem = dictionary.stemOf[ordinal] ?? 0
        const list = isStopStem(dictionary, stem) ? stops : terms
        list.add(dictionary.stems.at(stem))
      }
    }
  }
  return [...(terms.size > 0 ? terms : stops)].map(term => ({ term, boost }))
}

/** The terms of all words a pattern stands for, in any segment. */
function expand(snapshot: Snapshot, pattern: Pattern, exact: boolean): { terms: string[]; capped: boolean } {
  const automaton = prefixOf(pattern) === null ? new LazyAutomaton(pattern) : null
  const frequencies = new Map<string, number>()
  let capped = false
  for (const segment of snapshot.segments) {
    const { stems, frequencies: own } = segment.dictionary
    let found = matchingStems(segment, pattern, automaton, exact)
    if (!exact && found.length > mostTerms) {
      capped = true
      found = mostFrequent(found, own)
    }
    for (const stem of found) {
      const term = stems.at(stem)
      frequencies.set(term, (frequencies.get(term) ?? 0) + (own[stem] ?? 0))
    }
  }
  if (exact) return { terms: [...frequencies.keys()], capped: false }
  const ordered = [...frequencies].sort(([, a], [, b]) => b - a)
  const terms: string[] = []
  let postings = 0
  for (const [term, frequency] of ordered) {
    postings += frequency
    if (terms.length > 0 && (terms.length === mostTerms || postings > mostPostings)) return { terms, capped: true }
    terms.push(term)
  }
  return { terms, capped }
}

/** Exactly, a word that only dead documents have is none; otherwise it may count until its segment is merged. */
function matchingStems(
  segment: LoadedSegment,
  pattern: Pattern,
  automaton: LazyAutomaton | null,
  exact: boolean,
): number[] {
  const { stemOf } = segment.dictionary
  const found = new Set<number>()
  expandPattern(segment.dictionary, pattern, automaton, surface => {
    const stem = stemOf[surface] ?? 0
    if (found.has(stem)) return
    if (!exact || segment.dead === null || isLiveSurface(segment, surface)) found.add(stem)
  })
  return [...found]
}

/** The most frequent of many stems, of which all but a few end at the least frequent one kept so far. */
function mostFrequent(stems: readonly number[], frequencies: Uint32Array): number[] {
  // Frequency and stem in one number, in growing order; what is not filled yet is less than any.
  const kept = new Float64Array(mostTerms).fill(-1)
  for (const stem of stems) {
    const key = (frequencies[stem] ?? 0) * 2 ** 24 + stem
    if (key < (kept[0] ?? 0)) continue
    let place = 0
    while (place + 1 < mostTerms && (kept[place + 1] ?? 0) < key) {
      kept[place] = kept[place + 1] ?? 0
      place++
    }
    kept[place] = key
  }
  return Array.from(kept, key => key % 2 ** 24)
}
