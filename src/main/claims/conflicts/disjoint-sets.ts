/** Finds the sets of claimants who all contradict each other. */

import { disjoint } from './standing-figures.ts'

/** More maximal sets than this say nothing a reader could take in; the rest is left out. */
const mostSets = 12

/**
 * The maximal sets (two or more) of pairwise disjoint ranges, largest first. Ranges are few, and the search stops
 * at twelve sets. Bron and Kerbosch (1973), without pivoting.
 */
export function maximalDisjointSets<T extends { low: number; high: number | null }>(ranges: readonly T[]): T[][] {
  const found: T[][] = []
  const visit = (chosen: T[], candidates: T[], excluded: T[]) => {
    if (found.length >= mostSets) return
    if (candidates.length === 0 && excluded.length === 0) {
      if (chosen.length > 1) found.push(chosen)
      return
    }
    const left = [...candidates]
    const out = [...excluded]
    while (left.length > 0) {
      const next = left.shift()
      if (next === undefined) return
      visit(
        [...chosen, next],
        left.filter(other => disjoint(next, other)),
        out.filter(other => disjoint(next, other)),
      )
      out.push(next)
    }
  }
  visit([], [...ranges], [])
  return found.sort((a, b) => b.length - a.length)
}
