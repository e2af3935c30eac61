/** Says clauses as they might have been typed, for explaining a score. */
import type { Clause } from '../language/clause.ts'

const wordsOf = (clause: Clause): string => {
  if (clause.kind === 'word') {
    const word = typeof clause.apart === 'object' ? clause.apart.join('-') : clause.surface
    return clause.alsoPrefix ? `${word}…` : word
  }
  if (clause.kind === 'pattern')
    return clause.distance === null ? clause.pattern : `${clause.pattern}~${clause.distance}`
  return `"${clause.surfaces.join(' ')}"`
}

/** The words of the clauses at these places. */
export function clauseWords(clauses: readonly Clause[], places: readonly number[]): string {
  const words = places.map(place => clauses[place]).filter(clause => clause !== undefined)
  return [...new Set(words.map(wordsOf))].join(', ')
}
