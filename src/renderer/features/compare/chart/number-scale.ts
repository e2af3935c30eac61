/** Chooses the axis for a set of figures, from zero or logarithmic, with round numbers to read it by. */

export type NumberScale = {
  kind: 'linear' | 'logarithmic'
  /** Where a number stands, from 0 to 1. */
  place: (value: number) => number
  /** Round numbers for the axis, lowest first. */
  ticks: number[]
}

/** Above this ratio the smaller figures could not be told from nothing on an axis from zero. */
const largestLinearRatio = 40

/** The steps of an axis: 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].find(each => each * power >= rough) ?? 10
  return step * power
}

/**
 * The scale on which `values` are compared: from zero, so that lengths keep their proportions, unless the largest is over
 * forty times the smallest above zero; then logarithmic, which the caption must say. `roughTicks` is how many steps fit.
 */
export function numberScale(values: readonly number[], roughTicks = 5): NumberScale {
  const max = Math.max(1, ...values)
  const positive = values.filter(value => value > 0)
  const min = Math.min(max, ...positive)
  if (positive.length === values.length && max / min > largestLinearRatio) return logarithmic(min, max)
  const step = Math.max(niceStep(max / roughTicks), Number.MIN_VALUE)
  // Things counted have no halves.
  const whole = values.every(Number.isInteger) ? Math.max(1, step) : step
  const top = Math.ceil(max / whole - 1e-9) * whole
  const ticks = Array.from({ length: Math.round(top / whole) + 1 }, (_, index) => index * whole)
  return { kind: 'linear', place: value => clamp(value / top), ticks }
}

function logarithmic(min: number, max: number): NumberScale {
  const low = Math.floor(Math.log10(min) + 1e-9)
  const high = Math.ceil(Math.log10(max) - 1e-9)
  const every = Math.ceil((high - low) / 6)
  const ticks = []
  for (let power = low; power <= high; power += every) ticks.push(10 ** power)
  return {
    kind: 'logarithmic',
    place: value => (value <= 0 ? 0 : clamp((Math.log10(value) - low) / (high - low))),
    ticks,
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
