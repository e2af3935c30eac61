/** Says how often the word of each rank is used: Zipf–Mandelbrot for frequent words, a steeper tail for rare ones. */
import type { Random } from '../seeded-random.ts'

/** Zipf–Mandelbrot for the head: the word of rank r has the weight 1 / (r + offset). */
const rankOffset = 0.9
/**
 * From about this rank on weights fall faster, as they do in large collections of news. The tail’s exponent decides how the
 * vocabulary grows: by Heaps’ law with the exponent 1 / (1 + steepening).
 */
const tailFrom = 8_500
const steepening = 0.95
/** Ranks up to here are drawn from a table, those beyond by the tail’s formula; there is no last rank. */
const tabulated = 1 << 18
const guideSize = 1 << 16

const weight = (rank: number): number => 1 / (rank + 1 + rankOffset) / (1 + (rank / tailFrom) ** steepening)

const cumulative = new Float64Array(tabulated)
let sum = 0
for (let rank = 0; rank < tabulated; rank++) cumulative[rank] = sum += weight(rank)
/** What all ranks beyond the table weigh together: the integral of a power law. */
const tailWeight = (weight(tabulated) * tabulated) / steepening
const total = sum + tailWeight

/** Where to begin looking for a share of the total weight. */
const guide = new Uint32Array(guideSize)
for (let place = 0, rank = 0; place < guideSize; place++) {
  while (rank < tabulated - 1 && (cumulative[rank] ?? 0) < (place / guideSize) * total) rank++
  guide[place] = rank
}

/** A rank from 0 on, drawn with its frequency. */
export function drawRank(random: Random): number {
  const share = random()
  const wanted = share * total
  if (wanted >= sum) return Math.floor(tabulated * ((total - wanted) / tailWeight) ** (-1 / steepening))
  let rank = guide[Math.floor(share * guideSize)] ?? 0
  while ((cumulative[rank] ?? total) < wanted) rank++
  return rank
}
