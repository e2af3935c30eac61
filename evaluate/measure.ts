/** Says what one row of the evaluation is: counts of each article, and how they become one figure. */

/**
 * What one article adds to a measure. `right` counts among the `system`'s items, `found` among the `gold` ones: they
 * differ only where one item may match several of the other side.
 */
export type Counts = { right: number; system: number; found: number; gold: number }

/** `f1` of precision and recall; `precision`; `recall` for every share of the gold items, accuracy among them. */
export type ScoreKind = 'f1' | 'precision' | 'recall'

export type Measure = {
  name: string
  score: ScoreKind
  articles: readonly Counts[]
  /** Percent that must be reached; a row without it only informs. */
  required?: number
  moonshot?: number
  /** The required figure is a ceiling, not a floor. */
  lowerIsBetter?: boolean
  /** Published figures and those of the prototypes, as text. */
  anchors?: string
}

/** One thing the extractor got wrong, with the words around it. */
export type Miss = { kind: string; where: string; words: string }

export type SetResult = {
  set: string
  /** Why the set could not be run; null when it was. */
  missing: string | null
  measures: readonly Measure[]
  misses: readonly Miss[]
  /** Lines that are printed below the table: the worst articles, times. */
  notes?: readonly string[]
}

const noCounts: Counts = { right: 0, system: 0, found: 0, gold: 0 }

export function sum(articles: readonly Counts[]): Counts {
  const total = { ...noCounts }
  for (const counts of articles) {
    total.right += counts.right
    total.system += counts.system
    total.found += counts.found
    total.gold += counts.gold
  }
  return total
}

/** Counts of items matched one to one. */
export const matched = (both: number, system: number, gold: number): Counts => ({
  right: both,
  system,
  found: both,
  gold,
})

/** Counts of a share: so many of so many. */
export const share = (part: number, of: number): Counts => matched(part, of, of)

export const precisionOf = ({ right, system, gold }: Counts): number => (system > 0 ? right / system : gold > 0 ? 0 : 1)
export const recallOf = ({ found, gold, system }: Counts): number => (gold > 0 ? found / gold : system > 0 ? 0 : 1)

/** The figure of a measure, 0 to 1. */
export function scoreOf(kind: ScoreKind, counts: Counts): number {
  const precision = precisionOf(counts)
  const recall = recallOf(counts)
  if (kind === 'precision') return precision
  if (kind === 'recall') return recall
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}
