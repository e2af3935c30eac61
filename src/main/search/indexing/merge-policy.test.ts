import { expect, test } from 'vitest'
import { createRandom } from '../test-library.ts'
import type { ListedSegment } from './listed-segment.ts'
import { chooseMerge } from './merge-policy.ts'

const listed = (sizes: readonly (number | [number, number])[]): ListedSegment[] =>
  sizes.map((size, place) => {
    const [documentCount, deadCount] = typeof size === 'number' ? [size, 0] : size
    return { segment: place, documentCount, deadCount, firstSequence: place, lastSequence: place }
  })
const chosen = (sizes: readonly (number | [number, number])[]) =>
  chooseMerge(listed(sizes))?.map(({ documentCount }) => documentCount) ?? null

test.each<[(number | [number, number])[], number[] | null]>([
  [[], null],
  [[200, 200, 200, 200, 200, 200, 200], null],
  [
    [200, 200, 200, 200, 200, 200, 200, 200],
    [200, 200, 200, 200, 200, 200, 200, 200],
  ],
  [
    [5000, 1, 1, 1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 1, 1, 1],
  ],
  // Only neighbours: the small ones before a large one stay.
  [[1, 1, 1, 1, 5000, 1, 1, 1, 1], null],
  [
    [900, 1, 200, 1, 200, 1, 200, 1, 400],
    [900, 1, 200, 1, 200, 1, 200, 1, 400],
  ],
  [[40_000, 40_000, 9000], null],
  [[[100, 31]], [100]],
  [[[100, 29]], null],
  [[[20, 16]], null],
])('%j merges %j', (sizes, expected) => {
  expect(chosen(sizes)).toEqual(expected)
})

test('however they come, segments stay few, none is too large and each document is rewritten a handful of times', () => {
  const random = createRandom(5)
  let segments: ListedSegment[] = []
  let [documents, rewritten] = [0, 0]
  for (let batch = 0; batch < 3000; batch++) {
    const size = random() < 0.5 ? 200 : 1
    documents += size
    segments.push(...listed([size]))
    for (let merge = chooseMerge(segments); merge; merge = chooseMerge(segments)) {
      const sum = merge.reduce((total, { documentCount }) => total + documentCount, 0)
      rewritten += sum
      const [first] = merge
      const at = first ? segments.indexOf(first) : 0
      segments = [...segments.slice(0, at), ...listed([sum]), ...segments.slice(at + merge.length)]
    }
    expect(segments.length).toBeLessThan(50)
  }
  expect(Math.max(...segments.map(({ documentCount }) => documentCount))).toBeLessThanOrEqual(40_000)
  expect(rewritten / documents).toBeLessThan(6)
})
