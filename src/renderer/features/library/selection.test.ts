import { describe, expect, test } from 'vitest'
import {
  chooseAll,
  chooseRange,
  countChosen,
  isChosen,
  moveCursor,
  noSelection,
  startOver,
  toggle,
} from './selection.ts'

describe('selection', () => {
  test('moving keeps what is chosen and stays inside the list', () => {
    const chosen = toggle(noSelection, 1, 'b')
    const moved = moveCursor(chosen, 99, 3)
    expect(moved.cursor).toBe(2)
    expect([...moved.ids]).toEqual(['b'])
    expect(moveCursor(moved, -4, 3).cursor).toBe(0)
    expect(moveCursor(moved, 4, 0).cursor).toBe(0)
  })

  test('choosing twice is choosing not at all', () => {
    const once = toggle(noSelection, 0, 'a')
    expect(toggle(once, 0, 'a').ids.size).toBe(0)
    expect(once.ids.has('a')).toBe(true)
  })

  test('a list chosen as a whole is all but what is taken out of it, however long it is', () => {
    const all = chooseAll(toggle(noSelection, 1, 'b'))
    expect(countChosen(all, 100_000)).toBe(100_000)
    const less = toggle(all, 4, 'e')
    expect(countChosen(less, 100_000)).toBe(99_999)
    expect([isChosen(less, 'e'), isChosen(less, 'never loaded')]).toEqual([false, true])
    expect(countChosen(chooseRange(less, 5, ['e', 'f'], true), 100_000)).toBe(100_000)
    expect(chooseRange(less, 5, ['e', 'f'], false)).toMatchObject({ whole: false, ids: new Set(['e', 'f']) })
    expect(countChosen(startOver(0, 100_000), 100_000)).toBe(0)
  })

  test('a range replaces what was chosen unless asked to add, and keeps its anchor', () => {
    const start = toggle(startOver(2, 10), 2, 'c')
    const range = chooseRange(start, 4, ['c', 'd', 'e'], false)
    expect([...range.ids]).toEqual(['c', 'd', 'e'])
    expect(range.anchor).toBe(2)
    const other = chooseRange(range, 0, ['a', 'b', 'c'], false)
    expect([...other.ids]).toEqual(['a', 'b', 'c'])
    expect([...chooseRange(other, 4, ['e'], true).ids]).toEqual(['a', 'b', 'c', 'e'])
  })
})
