/** Joins conflicts about one thing into one point with all its sides, as a reader asks: who says what about it? */
import { type Conflict, type ConflictSide, rankOfQuantity } from './claims.ts'
import { pointKey } from './contested.ts'
import { commonUnit, inUnit } from './duration-units.ts'
import { placesOfSide, type SidePlace } from './side-places.ts'

/** What one claimant says about the point, in one article or in several; `articleId` is the one whose words `quote` are. */
export type PointSide = Omit<ConflictSide, 'claimId' | 'places'> & { sources: SidePlace[] }
export type ContestedPoint = Omit<Conflict, 'conflictId' | 'sides'> & {
  key: string
  sides: PointSide[]
  /** The conflicts that were found about it. */
  conflictIds: string[]
}

/**
 * A conflict holds claimants who all exclude each other; several such sets may be about the same figure of the same
 * event. They become one point: sides by value, a claimant who gives the same figure in several places once. Sources in
 * the article `here` come first.
 * Figures come before words, and among them the most contested first, then people killed, then what several parties give.
 */
export function contestedPoints(conflicts: readonly Conflict[], here: string | null): ContestedPoint[] {
  const points = new Map<string, ContestedPoint>()
  for (const { conflictId, sides, ...about } of conflicts) {
    const key = pointKey({ conflictId, ...about })
    const point = points.get(key) ?? { ...about, key, sides: [], conflictIds: [] }
    points.set(key, point)
    point.conflictIds.push(conflictId)
    for (const side of sides) addSide(point, side)
  }
  for (const point of points.values()) {
    if (point.kind === 'numeric') point.sides = inOrderOfValue(point.sides)
    for (const side of point.sides) {
      side.sources.sort((a, b) => Number(b.articleId === here) - Number(a.articleId === here))
    }
  }
  const parties = ({ sides }: ContestedPoint) => new Set(sides.map(side => side.claimant)).size
  return [...points.values()].sort(
    (a, b) =>
      loudness.indexOf(a.kind) - loudness.indexOf(b.kind) ||
      b.conflictIds.length - a.conflictIds.length ||
      rankOfQuantity(a.quantity) - rankOfQuantity(b.quantity) ||
      parties(b) - parties(a),
  )
}

/** Figures against figures come first: they are read at a glance. Words against words take reading. */
const loudness: readonly ContestedPoint['kind'][] = ['numeric', 'revision', 'responsibility', 'polarity']

type Amount = Pick<ConflictSide, 'low' | 'high' | 'modifier' | 'unit'>

/** The same sides with their numbers in one unit, to be set against each other: 40 and 180 for “40 minutes” and “3 hours”. */
export function inOneUnit<Side extends Pick<Amount, 'low' | 'high' | 'unit'>>(sides: readonly Side[]): Side[] {
  const common = commonUnit(sides)
  const scaled = (value: number | null, unit: string | null) => (value === null ? null : inUnit(value, unit, common))
  return sides.map(side => ({ ...side, low: scaled(side.low, side.unit), high: scaled(side.high, side.unit) }))
}

/** The lowest number a side names: “up to 5” names 5, not 0. */
export const namedLow = ({ low, high, modifier }: Omit<Amount, 'unit'>): number =>
  (modifier === 'up_to' ? high : low) ?? 0

/** From the lowest number to the highest, whatever unit each is told in. */
function inOrderOfValue(sides: readonly PointSide[]): PointSide[] {
  const comparable = new Map(inOneUnit(sides).map((side, index) => [sides[index], side]))
  const of = (side: PointSide) => comparable.get(side) ?? side
  return sides.toSorted(
    (a, b) =>
      namedLow(of(a)) - namedLow(of(b)) ||
      (of(a).high ?? Number.POSITIVE_INFINITY) - (of(b).high ?? Number.POSITIVE_INFINITY) ||
      a.claimant.localeCompare(b.claimant),
  )
}

function addSide(point: ContestedPoint, side: ConflictSide): void {
  const sources = placesOfSide(side)
  const same = point.sides.find(
    other =>
      other.claimant === side.claimant &&
      other.low === side.low &&
      other.high === side.high &&
      other.unit === side.unit &&
      (side.low !== null || other.quote.exact === side.quote.exact),
  )
  if (!same) {
    const { claimId: _claimId, places: _places, ...said } = side
    point.sides.push({ ...said, sources })
    return
  }
  const isKnown = (source: SidePlace) =>
    same.sources.some(
      other => other.articleId === source.articleId && other.start === source.start && other.end === source.end,
    )
  same.sources.push(...sources.filter(source => !isKnown(source)))
}
