/** Sets lengths of time told in different units against each other: “40 minutes”, “3 hours”. */

const seconds: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  fortnight: 1_209_600,
  month: 2_628_000,
  year: 31_557_600,
  decade: 315_576_000,
}

/** How many seconds one of a unit of time lasts (a month a twelfth of a common year); null for what is no unit of time. */
export const secondsIn = (unit: string | null): number | null =>
  unit === null ? null : (seconds[unit.toLowerCase().replace(/s$/, '')] ?? null)

/** A number of one unit, told in another; as it is where either is no unit of time. */
export function inUnit(value: number, from: string | null, to: string | null): number {
  const [length, other] = [secondsIn(from), secondsIn(to)]
  return from === to || length === null || other === null ? value : (value * length) / other
}

type Length = { low: number | null; high: number | null; unit: string | null }

/**
 * The unit to set these beside each other in: the one they share; else, of the units of time they are told in, the
 * largest that makes none of them a fraction of one, or the smallest. Null where they have none, or none in common.
 */
export function commonUnit(lengths: readonly Length[]): string | null {
  const units = [...new Set(lengths.map(({ unit }) => unit))]
  if (units.length < 2) return units[0] ?? null
  const known = units.flatMap(unit => {
    const length = secondsIn(unit)
    return unit === null || length === null ? [] : [{ unit, length }]
  })
  if (known.length < units.length) return null
  known.sort((a, b) => b.length - a.length)
  // “Up to 40 minutes” starts at nothing; what it names is its end.
  const named = lengths.map(({ low, high, unit }) => (low || high || 0) * (secondsIn(unit) ?? 1))
  const shortest = Math.min(...named)
  return (known.find(({ length }) => length <= shortest) ?? known.at(-1))?.unit ?? null
}
