import { describe, expect, it } from 'vitest'
import { daysBetween, readDateWindow, windowBeforePublication } from './date-window.ts'

const days = (value: string) => {
  const window = readDateWindow(value)
  return window === null ? null : window.to - window.from + 1
}
const between = (a: string, b: string) => {
  const [x, y] = [readDateWindow(a), readDateWindow(b)]
  if (x === null || y === null) throw new Error('Not a date.')
  return daysBetween(x, y)
}

describe('date windows', () => {
  it.each([
    ['2026-03-02', 1],
    ['2026-03-02T21:15:00Z', 1],
    ['2024-02', 29],
    ['2023-12', 31],
    ['2024', 366],
    ['2026-03-01/2026-03-05', 5],
  ])('“%s” covers %i days', (value, count) => {
    expect(days(value)).toBe(count)
  })

  it.each(['', 'March', '2026-03-05/2026-03-01'])('“%s” is no date', value => {
    expect(readDateWindow(value)).toBeNull()
  })

  it('counts the days between, none where one lies in the other', () => {
    expect(between('2026-02-27', '2026-03-02')).toBe(3)
    expect(between('2026-03', '2026-03-02')).toBe(0)
    expect(between('2026-03-02', '2025')).toBe(61)
  })

  it('takes undated news to be of the week before', () => {
    const window = windowBeforePublication('2026-03-09')
    expect(window && window.to - window.from).toBe(7)
    expect(windowBeforePublication(null)).toBeNull()
  })
})
