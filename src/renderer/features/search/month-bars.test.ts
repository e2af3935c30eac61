import { describe, expect, test } from 'vitest'
import { monthBars, mostBars } from './month-bars.ts'

const month = (value: string, count = 1) => ({ value, count, chosen: false, query: `harbour on:${value}` })

describe('monthBars', () => {
  test('months without articles keep their room', () => {
    const bars = monthBars([month('2025-02', 3), month('2024-11', 2)])
    expect(bars.map(bar => [bar.month, bar.count])).toEqual([
      ['2024-11', 2],
      ['2024-12', 0],
      ['2025-01', 0],
      ['2025-02', 3],
    ])
    expect(bars[1]?.query).toBeNull()
    expect(bars[3]?.query).toBe('harbour on:2025-02')
  })

  test('a long time shows only months with articles, the last ones', () => {
    const bars = monthBars([month('1962-03'), month('2024-11')])
    expect(bars.map(bar => bar.month)).toEqual(['1962-03', '2024-11'])
    const many = Array.from({ length: 90 }, (_, at) => month(`${1900 + at}-01`))
    expect(monthBars(many)).toHaveLength(mostBars)
    expect(monthBars(many).at(-1)?.month).toBe('1989-01')
  })

  test('what is no month is left out', () => {
    expect(monthBars([month('2024'), month('2024-13'), month('undated')])).toEqual([])
  })
})
