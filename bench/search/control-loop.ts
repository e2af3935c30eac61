/** Tells whether the machine was as quick before a measurement as after it. */

/** Milliseconds of a fixed amount of arithmetic: when it takes longer, so does everything else. */
export function controlTime(): number {
  const start = performance.now()
  let sum = 0
  for (let number = 0; number < 1e8; number++) sum += number % 7
  return sum > 0 ? performance.now() - start : 0
}

/** How far the slower time may lie over the quicker one. */
const steady = 1.1

export const isSteady = ([before, after]: readonly [number, number]): boolean =>
  Math.max(before, after) <= steady * Math.min(before, after)
