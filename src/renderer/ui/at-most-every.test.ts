import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a burst is answered at once and once more after its last request', () => {
  const work = vi.fn()
  const { ask } = atMostEvery(300, work)
  for (let request = 0; request < 50; request++) ask()
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(300)
  expect(work).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  expect(work).toHaveBeenCalledTimes(2)
  ask()
  expect(work).toHaveBeenCalledTimes(3)
})

test('what is cancelled is not done', () => {
  const work = vi.fn()
  const { ask, cancel } = atMostEvery(300, work)
  ask()
  ask()
  cancel()
  vi.advanceTimersByTime(1000)
  expect(work).toHaveBeenCalledTimes(1)
})
