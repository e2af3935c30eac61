import { expect, test } from 'vitest'
import { bestTimes, type MeasuredPeer, type MeasuredRound, timesOf } from './measure-size.ts'

const round = (steady: boolean, times: number[]): MeasuredRound => ({
  steady,
  control: [1, 1],
  rows: [{ row: 'common word', times, queries: 3, cpu: 2, found: 5 }],
})
const peer = (...rounds: MeasuredRound[]): MeasuredPeer => ({
  ...{ name: 'one', build: null, saved: true, disk: null, first: null, memory: null, changes: null },
  rounds,
})

test('rounds on an unsteady machine count only where there is no other', () => {
  expect(timesOf(peer(round(true, [1, 2]), round(false, [9, 9])), 'common word')?.times).toEqual([1, 2])
  expect(timesOf(peer(round(false, [9, 9])), 'common word')?.times).toEqual([9, 9])
  expect(timesOf(peer(round(true, [1])), 'rare word')).toBeNull()
})

test('the best time of a query is taken over all rounds', () => {
  expect(bestTimes(peer(round(true, [4, 2, 7]), round(false, [3, 5, 8])), 'common word')).toEqual([3, 2, 7])
})
