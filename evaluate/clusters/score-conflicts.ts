/** Compares the conflicts found in one cluster of reports with its annotation. */
import type { Conflict } from '../../src/contract/claims.ts'
import { largestMatching } from '../align.ts'
import { createNameMatcher } from './claimant-names.ts'
import type { GoldCluster, GoldFigure, NumericConflict, StatementConflict } from './clusters-gold.ts'

/** `articleOf` names the report a side's figure stands in by its file; null where it has no figure. */
export type ClusterConflicts = { conflicts: readonly Conflict[]; articleOf: (articleId: string) => string | null }

export type ConflictScore = {
  numericGold: readonly NumericConflict[]
  /** Annotated numeric conflicts that were found. */
  numericFound: ReadonlySet<NumericConflict>
  numericSystem: readonly Conflict[]
  /** Found ones that are annotated, and those that readers may differ on. */
  numericRight: ReadonlySet<Conflict>
  arguable: ReadonlySet<Conflict>
  /** What is neither, with the kinds of trap it fell into. */
  falseAlarms: readonly { conflict: Conflict; traps: ReadonlySet<string> }[]
  statementsGold: readonly StatementConflict[]
  statementsSystem: readonly Conflict[]
  /** Found as a conflict of whatever kind that is not used up by a numeric one. */
  statementsFound: ReadonlySet<StatementConflict>
  /** … as a polarity or responsibility conflict. */
  statementsFoundAsSuch: ReadonlySet<StatementConflict>
}

type Side = Conflict['sides'][number]

const hoursIn: Record<string, number> = { seconds: 1 / 3600, minutes: 1 / 60, hours: 1, days: 24, weeks: 168 }
const equal = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))

/** A duration may be told in any unit of time. */
function sameNumber(system: number, gold: number, { quantity, unit }: GoldFigure): boolean {
  if (equal(system, gold)) return true
  if (quantity !== 'duration') return false
  return Object.values(hoursIn).some(hours => equal(system, (gold * (hoursIn[unit ?? ''] ?? Number.NaN)) / hours))
}

/** By the lower end; “up to N” by the upper one; “more than N” is N or the next. */
function sameFigure({ low, high }: Side, figure: GoldFigure): boolean {
  if (figure.low === null) {
    return (low === null || low === 0) && high !== null && sameNumber(high, figure.high ?? 0, figure)
  }
  if (low === null) return false
  return sameNumber(low, figure.low, figure) || (figure.modifier === 'more_than' && equal(low, figure.low + 1))
}

/** True when two different sides of one fit two different sides of the other. */
function twoSidesFit(system: number, gold: number, fits: (system: number, gold: number) => boolean): boolean {
  for (let i = 0; i < system; i++)
    for (let j = 0; j < system; j++)
      for (let x = 0; x < gold; x++)
        for (let y = x + 1; y < gold; y++) if (i !== j && fits(i, x) && fits(j, y)) return true
  return false
}

export function scoreConflicts(gold: GoldCluster, { conflicts, articleOf }: ClusterConflicts): ConflictScore {
  const figures = new Map(gold.figures.map(figure => [figure.id, figure]))
  const sameClaimant = createNameMatcher(gold)
  const reportOf = ({ figure }: Side) => (figure ? articleOf(figure.articleId) : null)
  const sideFits = (side: Side, goldSide: NumericConflict['sides'][number]) => {
    if (!sameClaimant(side.claimant, goldSide.claimant)) return false
    const report = reportOf(side)
    return goldSide.figures.some(id => {
      const figure = figures.get(id)
      return figure !== undefined && sameFigure(side, figure) && (report === null || report === figure.article)
    })
  }
  const fitsNumeric = ({ quantity, sides }: Conflict, other: NumericConflict) =>
    quantity === other.quantity &&
    twoSidesFit(sides.length, other.sides.length, (i, x) => {
      const [side, goldSide] = [sides[i], other.sides[x]]
      return side !== undefined && goldSide !== undefined && sideFits(side, goldSide)
    })
  const sideIs = (side: Side | undefined, figure: GoldFigure | undefined) => {
    if (!side || !figure || !sameFigure(side, figure)) return false
    const report = reportOf(side)
    return report === null ? sameClaimant(side.claimant, figure.claimant) : report === figure.article
  }
  const trapsOf = ({ quantity, sides }: Conflict) =>
    new Set(
      gold.nonConflicts
        .filter(({ figures: [idA, idB] }) => {
          const a = figures.get(idA)
          const b = figures.get(idB)
          if (quantity !== a?.quantity && quantity !== b?.quantity) return false
          return sides.some((side, i) =>
            sides
              .slice(i + 1)
              .some(other => (sideIs(side, a) && sideIs(other, b)) || (sideIs(side, b) && sideIs(other, a))),
          )
        })
        .map(({ why }) => why),
    )

  const numericGold = gold.conflicts.filter(conflict => conflict.kind === 'numeric')
  const numericArguable = gold.arguable.filter(conflict => conflict.kind === 'numeric')
  const numericSystem = conflicts.filter(({ kind }) => kind === 'numeric')
  const numericFound = new Set<NumericConflict>()
  const numericRight = new Set<Conflict>()
  const arguable = new Set<Conflict>()
  for (const conflict of numericSystem) {
    const fitting = numericGold.filter(other => fitsNumeric(conflict, other))
    for (const other of fitting) numericFound.add(other)
    if (fitting.length > 0) numericRight.add(conflict)
    else if (numericArguable.some(other => fitsNumeric(conflict, other))) arguable.add(conflict)
  }
  const wrong = numericSystem.filter(conflict => !numericRight.has(conflict) && !arguable.has(conflict))

  const statementsGold = gold.conflicts.filter(conflict => conflict.kind !== 'numeric')
  const statementsSystem = conflicts.filter(({ kind }) => kind !== 'numeric')
  const found = (pool: readonly Conflict[]) => {
    const edges = pool.map(({ sides }) =>
      statementsGold.flatMap((other, index) =>
        twoSidesFit(sides.length, other.sides.length, (i, x) =>
          sameClaimant(sides[i]?.claimant ?? null, other.sides[x]?.claimant ?? null),
        )
          ? [index]
          : [],
      ),
    )
    const taken = largestMatching(edges)
    return new Set(statementsGold.filter((_, index) => taken.has(index)))
  }
  return {
    numericGold,
    numericFound,
    numericSystem,
    numericRight,
    arguable,
    falseAlarms: wrong.map(conflict => ({ conflict, traps: trapsOf(conflict) })),
    statementsGold,
    statementsSystem,
    statementsFound: found([...statementsSystem, ...numericSystem.filter(conflict => !numericRight.has(conflict))]),
    statementsFoundAsSuch: found(statementsSystem),
  }
}
