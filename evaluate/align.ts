/** Pairs gold items with system items. */

/**
 * One to one, the best scores first; ties go to the earlier gold item, then to the earlier system item. `score` is 0
 * for a pair that must not be made.
 */
export function alignGreedily<Gold, System>(
  gold: readonly Gold[],
  system: readonly System[],
  score: (gold: Gold, system: System) => number,
): [Gold, System][] {
  const candidates: { value: number; i: number; j: number; pair: [Gold, System] }[] = []
  gold.forEach((g, i) => {
    system.forEach((s, j) => {
      const value = score(g, s)
      if (value > 0) candidates.push({ value, i, j, pair: [g, s] })
    })
  })
  candidates.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j)
  const goldTaken = new Set<number>()
  const systemTaken = new Set<number>()
  const pairs: [Gold, System][] = []
  for (const { i, j, pair } of candidates) {
    if (goldTaken.has(i) || systemTaken.has(j)) continue
    goldTaken.add(i)
    systemTaken.add(j)
    pairs.push(pair)
  }
  return pairs
}

/**
 * The largest one-to-one pairing, by augmenting paths (Kuhn 1955). `edges[i]` lists what item `i` may take; returns who
 * holds each.
 */
export function largestMatching(edges: readonly (readonly number[])[]): Map<number, number> {
  const holder = new Map<number, number>()
  const place = (item: number, seen: Set<number>): boolean =>
    (edges[item] ?? []).some(wanted => {
      if (seen.has(wanted)) return false
      seen.add(wanted)
      const current = holder.get(wanted)
      if (current !== undefined && !place(current, seen)) return false
      holder.set(wanted, item)
      return true
    })
  edges.forEach((_, item) => {
    place(item, new Set())
  })
  return holder
}
