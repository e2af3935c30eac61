/** Finds the sets of claimants who all contradict each other. */

/** More maximal sets than this say nothing a reader could take in; the rest is left out. */
const mostSets = 12

/** Claimants set against each other; a crowd of more is damage in the text, and would cost much. */
const mostMembers = 40

/**
 * The maximal sets (two or more) whose members all contradict each other, largest first. Claimants are few, and the search
 * stops at twelve sets. Bron and Kerbosch (1973), without pivoting.
 */
export function maximalContradictingSets<T>(members: readonly T[], contradict: (a: T, b: T) => boolean): T[][] {
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
        left.filter(other => contradict(next, other)),
        out.filter(other => contradict(next, other)),
      )
      out.push(next)
    }
  }
  visit([], members.slice(0, mostMembers), [])
  return found.sort((a, b) => b.length - a.length)
}
