import { describe, expect, test } from 'vitest'
import { monthBars, mostYears } from './month-bars.ts'

const month = (value: string, count = 1) => ({ value, count, chosen: false, query: `harbour on:${value}` })

describe('monthBars', () => {
  test('months without articles keep their room', () => {
    const bars = monthBars([month('2025-02', 3), month('2024-11', 2)])
    expect(bars.map(bar => [bar.time, bar.count])).toEqual([
      ['2024-11', 2],
      ['2024-12', 0],
      ['2025-01', 0],
      ['2025-02', 3],
    ])
    expect(bars[1]?.query).toBeNull()
    expect(bars[3]?.query).toBe('harbour on:2025-02')
  })

  test('a long time is shown by years, which are asked for as such', () => {
    const bars = monthBars([month('2021-03', 2), month('2021-11', 5), month('2024-11')])
    expect(bars.map(bar => [bar.time, bar.count, bar.query])).toEqual([
      ['2021', 7, 'harbour on:2021'],
      ['2022', 0, null],
      ['2023', 0, null],
      ['2024', 1, 'harbour on:2024'],
    ])
  })

  test('of a very long time the last years are shown', () => {
    const bars = monthBars([month('1890-01'), month('2024-11')])
    expect(bars).toHaveLength(mostYears)
    expect(bars.at(-1)?.time).toBe('2024')
  })

  test('what is no month is left out', () => {
    expect(monthBars([month('2024'), month('2024-13'), month('undated')])).toEqual([])
  })
})
