import { expect, test } from 'vitest'
import { byYear } from './by-year.ts'

const value = (name: string, count: number) => ({ value: name, label: name, count })

test('months are gathered under years that count them all, and what has no date stays by itself', () => {
  expect(byYear([value('2031-05', 2), value('2031-04', 3), value('2030-12', 1), value('-', 4)])).toEqual([
    { ...value('2031', 5), months: [value('2031-05', 2), value('2031-04', 3)] },
    { ...value('2030', 1), months: [value('2030-12', 1)] },
    { ...value('-', 4), months: [] },
  ])
})
