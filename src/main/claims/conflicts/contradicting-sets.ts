/** Finds the sets of claimants who all contradict each other. */

/** More maximal sets than this say nothing a reader could take in; the rest is left out. */
const mostSets = 12

/** Claimants set against each other; a crowd of more is damage in the text, and would cost much. */
export const mostMembers = 40

/** Steps of the search: far more than any real story takes, and over in a moment. */
const mostVisits = 5000

/**
 * The maximal sets (two or more) whose members all contradict each other, largest first; at most twelve, of the first forty
 * members. Bron and Kerbosch (1973) with the pivot of Tomita, Tanaka and Takahashi (2006): without it a crowd that all
 * disagree would be visited in all its subsets.
 */
export function maximalContradictingSets<T>(members: readonly T[], contradict: (a: T, b: T) => boolean): T[][] {
  const crowd = members.slice(0, mostMembers)
  const opponents = new Map(
    crowd.map(one => [one, new Set(crowd.filter(other => other !== one && contradict(one, other)))]),
  )
  const opposed = (one: T, other: T): boolean => opponents.get(one)?.has(other) ?? false
  const found: T[][] = []
  let visits = 0
  const visit = (chosen: T[], candidates: T[], excluded: T[]) => {
    if (found.length >= mostSets || ++visits > mostVisits) return
    if (candidates.length === 0 && excluded.length === 0) {
      if (chosen.length > 1) found.push(chosen)
      return
    }
    const left = new Set(candidates)
    const out = [...excluded]
    const pivot = mostOpposed([...candidates, ...excluded], candidates, opposed)
    for (const next of candidates.filter(one => !opposed(pivot, one))) {
      left.delete(next)
      visit(
        [...chosen, next],
        [...left].filter(other => opposed(next, other)),
        out.filter(other => opposed(next, other)),
      )
      out.push(next)
    }
  }
  if (crowd.length > 0) visit([], crowd, [])
  return found.sort((a, b) => b.length - a.length)
}

/** Of `all`, the one that contradicts most candidates: sets without it need not be looked for among those. */
function mostOpposed<T>(all: readonly T[], candidates: readonly T[], opposed: (one: T, other: T) => boolean): T {
  const count = (one: T) => candidates.filter(other => opposed(one, other)).length
  return all
    .map(one => ({ one, opponents: count(one) }))
    .reduce((best, each) => (each.opponents > best.opponents ? each : best)).one
}
