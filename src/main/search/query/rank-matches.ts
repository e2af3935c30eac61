/** Picks the best of the documents that meet a query. */
import { noDay } from '../columns/document-columns.ts'
import { BestDocuments, type Ranked } from './best-documents.ts'
import type { DocumentMarks } from './document-marks.ts'
import { highestFactor, rankingFactors } from './ranking-factors.ts'
import type { Snapshot } from './snapshot.ts'

export type SortOrder = 'best' | 'newest' | 'oldest'

type Order = {
  /** How many of the best are wanted. */
  count: number
  sort: SortOrder
  /** Whether the query has clauses to score by. */
  scored: boolean
  /** How many groups of optional clauses there are. */
  optional: number
  today: number | null
}

/** Of the order `best`, documents with every optional word come first. Counts those. */
export function rankMatches(
  snapshot: Snapshot,
  marks: DocumentMarks,
  found: number,
  { count, sort, scored, optional, today }: Order,
): { best: Ranked[]; withAll: number } {
  const { matched, optionalMet, scores, titles } = marks
  const byScore = sort === 'best' && scored
  const most = highestFactor(1)
  const best = new BestDocuments(count)
  let withAll = 0
  // A common word has tens of thousands of documents, and nearly all of them end at the bar: what the loop does for
  // those is what a query costs.
  let [barOfAll, barOfSome] = [best.bar(true), best.bar(false)]
  for (let at = 0; at < found; at++) {
    const document = matched[at] ?? 0
    const hasAll = optionalMet[document] === optional
    if (hasAll) withAll++
    const lunrScore = scores[document] ?? 0
    const bar = hasAll ? barOfAll : barOfSome
    if (byScore && lunrScore * most < bar) continue
    const titleMark = titles[document] ?? 0
    if (byScore && lunrScore * highestFactor(titleMark) < bar) continue
    const day = dayOf(snapshot, document)
    if (sort !== 'best') best.offer(document, dayRank(day, sort), true)
    else if (scored) {
      const { title, age } = rankingFactors(titleMark, day, today)
      best.offer(document, lunrScore * title * age, hasAll)
    } else best.offer(document, dayRank(day, sort), hasAll)
    barOfAll = best.bar(true)
    barOfSome = best.bar(false)
  }
  return { best: best.inOrder(), withAll }
}

export function dayOf(snapshot: Snapshot, document: number): number {
  const segment = snapshot.segmentOf(document)
  return segment?.columns.days[document - segment.base] ?? noDay
}

const dayRank = (day: number, sort: SortOrder): number =>
  day === noDay ? Number.NEGATIVE_INFINITY : sort === 'oldest' ? -day : day
