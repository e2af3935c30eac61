/** Turns one clause of a query into the terms of the index it stands for. */
import { expandPattern } from './expand-pattern.ts'
import type { Clause } from './query/parse-query.ts'
import { combineParts, readSurfaces, type TermPart, type TermPostings } from './read-term.ts'
import { findSurface, type Segment, surfacesOfTerm, termOfSurface } from './segment.ts'
import type { Snapshot } from './snapshot.ts'

/** A term with lunr's clause boost and its occurrences. */
export type ExpandedTerm = { term: string; boost: number; postings: TermPostings }

/** Words that only begin like the last one typed count less than the word itself. */
const prefixBoost = 0.25

/** The terms a clause is scored by; terms that stand in no live document are left out. */
export function expandClause(snapshot: Snapshot, clause: Clause): ExpandedTerm[] {
  const groups = new Map<string, TermPart[]>()
  for (const { segment, base } of snapshot.parts) {
    const ordinals = clauseSurfaces(segment, clause)
    const perSurface = readSurfaces(segment, ordinals)
    ordinals.forEach((ordinal, place) => {
      const term = termOfSurface(segment, ordinal)
      const parts = groups.get(term) ?? []
      if (parts.length === 0) groups.set(term, parts)
      const postings = perSurface[place] ?? []
      const part = parts.at(-1)
      if (part?.segment === segment) part.surfaces.push(postings)
      else parts.push({ segment, base, surfaces: [postings] })
    })
  }
  return [...groups].flatMap(([term, parts]) => {
    const postings = combineParts(parts)
    const boost = clause.kind === 'word' && term !== clause.term ? prefixBoost : 1
    return postings.frequency === 0 ? [] : [{ term, boost, postings }]
  })
}

/** The ordinals a clause stands for in one segment, each once, in growing order. */
function clauseSurfaces(segment: Segment, clause: Clause): number[] {
  if (clause.kind === 'pattern') return expandPattern(segment, clause)
  if (clause.kind === 'phrase') {
    const ordinals = clause.surfaces.map(surface => findSurface(segment, surface)).filter(ordinal => ordinal >= 0)
    return [...new Set(ordinals)].sort((a, b) => a - b)
  }
  const exact = surfacesOfTerm(segment, clause.term)
  if (!clause.alsoPrefix) return exact
  const beginnings = expandPattern(segment, { pattern: `${clause.surface}*`, distance: null })
  return [...new Set([...exact, ...beginnings])].sort((a, b) => a - b)
}
