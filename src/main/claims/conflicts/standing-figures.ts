/** Decides which of a claimant's figures stands when several were given one after the other. */

import type { Figure } from '../../../contract/claims.ts'
import type { StoryClaim } from './story-claims.ts'

/** A figure with the claim it stands in. `low` and `high` are in the unit the group compares in. */
export type SpokenFigure = StoryClaim & { figure: Figure; low: number; high: number | null }

/** Two ranges that no number can satisfy both of. Open ends reach to infinity. */
export function disjoint(a: { low: number; high: number | null }, b: { low: number; high: number | null }): boolean {
  return (a.high !== null && a.high < b.low) || (b.high !== null && b.high < a.low)
}

const says = {
  /** Words before a number that mark it as the older one. */
  older:
    /\b(?:up from|down from|from|instead of|not|earlier|initially|first|previous(?:ly)?|originally|had (?:said|put|given|reported))[^.;]{0,24}$/i,
  newer:
    /\b(?:now|rose|risen|rises|raised|climbed|reached|revised|updated|latest|by (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^.;]{0,24}$/i,
}

/** “The rise from 9,300”, “up from 37”: given up by whoever says it, so nobody stands for it there. */
const givenUp = /\b(?:up|down|rise|increase|jump|drop|fall) from (?:the )?$/i

/** True for a number told only as what another one replaced. */
export const isGivenUp = ({ figure }: SpokenFigure) => givenUp.test(figure.span.prefix)

/** -1 for a number told as superseded, 1 for one told as the newest, 0 for neither. */
function newness({ figure }: SpokenFigure): number {
  const before = figure.span.prefix
  if (says.older.test(before)) return -1
  return says.newer.test(before) ? 1 : 0
}

/** What one claimant stands for after all that was said. */
export type Position = {
  standing: SpokenFigure
  /** Disjoint with the standing figure and older, newest first. */
  superseded: SpokenFigure[]
  /** Disjoint and just as new: nothing tells which is meant, or whether they count different things. */
  alternatives: SpokenFigure[]
}

/**
 * Sorts one claimant's figures on one thing into the one that stands, those it superseded, and those beside it. The newest
 * is the value told first the latest: an older number repeated by a later article stays old. Within one day, words
 * such as “up from” decide, then the higher number, as tolls rise; a narrower range wins over a wider one it agrees with.
 */
export function positionOf(figures: SpokenFigure[]): Position | null {
  const firstTold = new Map<string, string>()
  // “At least 31” and “31” are one number told twice.
  const key = ({ low, high }: SpokenFigure) => (low === 0 && high !== null ? `0..${high}` : String(low))
  for (const figure of figures) {
    const known = firstTold.get(key(figure))
    if (known === undefined || figure.publishedAt < known) firstTold.set(key(figure), figure.publishedAt)
  }
  const told = (figure: SpokenFigure) => firstTold.get(key(figure)) ?? ''
  const marks = new Map<string, number>()
  for (const figure of figures) {
    const value = newness(figure)
    if (Math.abs(value) > Math.abs(marks.get(key(figure)) ?? 0)) marks.set(key(figure), value)
  }
  const mark = (figure: SpokenFigure) => marks.get(key(figure)) ?? 0
  const byNewness = [...figures].sort(
    (a, b) =>
      Math.min(0, mark(b)) - Math.min(0, mark(a)) ||
      told(b).localeCompare(told(a)) ||
      mark(b) - mark(a) ||
      middle(b) - middle(a),
  )
  const newest = byNewness[0]
  if (newest === undefined) return null
  const agreeing = figures.filter(figure => !disjoint(figure, newest))
  const standing =
    agreeing.sort((a, b) => width(a) - width(b) || a.publishedAt.localeCompare(b.publishedAt))[0] ?? newest
  const others = byNewness.filter(figure => disjoint(figure, standing))
  const older = (figure: SpokenFigure) =>
    told(figure) < told(standing) || mark(figure) < 0 || (mark(standing) > 0 && mark(figure) < mark(standing))
  return { standing, superseded: others.filter(older), alternatives: others.filter(figure => !older(figure)) }
}

/** Two claimants contradict each other where no figure that one may stand for agrees with any of the other. */
export function contradict(a: Position, b: Position): boolean {
  return [a.standing, ...a.alternatives].every(one =>
    [b.standing, ...b.alternatives].every(other => disjoint(one, other)),
  )
}

function middle({ low, high }: SpokenFigure): number {
  return high === null ? low : (low + high) / 2
}

function width({ low, high }: SpokenFigure): number {
  return high === null ? Number.POSITIVE_INFINITY : high - low
}
