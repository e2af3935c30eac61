import { describe, expect, it } from 'vitest'
import { maximalContradictingSets } from './contradicting-sets.ts'

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Counts how often two are compared, which bounds the work. */
function counted(contradict: (a: number, b: number) => boolean) {
  let calls = 0
  return { calls: () => calls, contradict: (a: number, b: number) => ++calls > 0 && contradict(a, b) }
}

describe('sets of claimants who all contradict each other', () => {
  it('are as large as they can be', () => {
    // 1 and 2 agree with each other and contradict everybody else.
    const sets = maximalContradictingSets([1, 2, 30, 400], (a, b) => Math.abs(a - b) > 1)
    expect(sets.map(set => [...set].sort((a, b) => a - b))).toEqual(
      expect.arrayContaining([
        [1, 30, 400],
        [2, 30, 400],
      ]),
    )
    expect(sets).toHaveLength(2)
  })

  it('need two', () => {
    expect(maximalContradictingSets([1, 1], (a, b) => a !== b)).toEqual([])
    expect(maximalContradictingSets([], () => true)).toEqual([])
  })

  it('are found in a crowd that all disagree, without visiting its subsets', () => {
    const { calls, contradict } = counted((a, b) => a !== b)
    const [only, ...others] = maximalContradictingSets(range(60), contradict)
    expect(only).toHaveLength(40)
    expect(others).toEqual([])
    expect(calls()).toBeLessThan(40 * 40)
  })

  it('are twelve at most where pairs agree and all else disagrees', () => {
    expect(maximalContradictingSets(range(40), (a, b) => Math.floor(a / 2) !== Math.floor(b / 2))).toHaveLength(12)
  })
})
