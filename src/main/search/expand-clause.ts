/** Turns one clause of a query into the terms of the index it stands for. */
import { expandPattern } from './expand-pattern.ts'
import type { Clause } from './parse-query.ts'
import { readTerm, type TermPostings } from './read-term.ts'
import type { Snapshot } from './search-index.ts'
import { findSurface, surfacesOfTerm, termOfSurface } from './segment.ts'

/** A term with lunr's clause boost and its occurrences. */
export type ExpandedTerm = { term: string; boost: number; postings: TermPostings }

/** Words that only begin like the last one typed count less than the word itself. */
const prefixBoost = 0.25

/** The surfaces standing for one term, per part of the snapshot. */
type Group = { boost: number; ordinals: number[][] }

/** The terms a clause is scored by; terms that stand in no live document are left out. */
export function expandClause(snapshot: Snapshot, clause: Clause): ExpandedTerm[] {
  const groups = new Map<string, Group>()
  snapshot.parts.forEach(({ segment }, part) => {
    const add = (ordinal: number, boost: number) => {
      const term = termOfSurface(segment, ordinal)
      const group = groups.get(term) ?? { boost, ordinals: snapshot.parts.map(() => []) }
      groups.set(term, group)
      const ordinals = group.ordinals[part]
      if (ordinals && !ordinals.includes(ordinal)) ordinals.push(ordinal)
    }
    if (clause.kind === 'word') {
      for (const ordinal of surfacesOfTerm(segment, clause.term)) add(ordinal, 1)
      if (!clause.alsoPrefix) return
      const boostOf = (ordinal: number) => (termOfSurface(segment, ordinal) === clause.term ? 1 : prefixBoost)
      const pattern = { pattern: `${clause.surface}*`, distance: null }
      for (const ordinal of expandPattern(segment, pattern)) add(ordinal, boostOf(ordinal))
    } else if (clause.kind === 'pattern') {
      for (const ordinal of expandPattern(segment, clause)) add(ordinal, 1)
    } else {
      for (const ordinal of phraseSurfaces(clause.surfaces, surface => findSurface(segment, surface))) add(ordinal, 1)
    }
  })
  return [...groups].flatMap(([term, { boost, ordinals }]) => {
    for (const list of ordinals) list.sort((a, b) => a - b)
    const postings = readTerm(snapshot, ordinals)
    return postings.frequency === 0 ? [] : [{ term, boost, postings }]
  })
}

function phraseSurfaces(surfaces: readonly string[], find: (surface: string) => number): number[] {
  return [...new Set(surfaces)].map(find).filter(ordinal => ordinal >= 0)
}
