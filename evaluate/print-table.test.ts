import { expect, test } from 'vitest'
import { matched, share } from './measure.ts'
import { formatMarkdown, formatTable, isReached, toRow } from './print-table.ts'

test('a measure is reached at its figure, a ceiling below it', () => {
  const figures = { name: 'figures', score: 'f1' as const, articles: [matched(85, 100, 100)] }
  expect(isReached({ ...figures, required: 85 })).toBe(true)
  expect(isReached({ ...figures, required: 85.1 })).toBe(false)
  expect(isReached(figures)).toBeNull()
  const alarms = { name: 'alarms', score: 'recall' as const, lowerIsBetter: true, required: 10 }
  expect(isReached({ ...alarms, articles: [share(1, 10)] })).toBe(true)
  expect(isReached({ ...alarms, articles: [share(2, 10)] })).toBe(false)
})

test('what was not measured is not reached', () => {
  expect(isReached({ name: 'empty', score: 'f1', articles: [], required: 85 })).toBeNull()
})

test('a row tells counts, precision, recall and score', () => {
  const row = toRow('made-up', { name: 'dates', score: 'f1', articles: [matched(3, 4, 6)], required: 50 })
  expect(row).toMatchObject({ counts: '3/4/6', precision: '75.0', recall: '50.0', score: '60.0', reached: 'yes' })
})

test('precision and recall of different items show both counts', () => {
  const articles = [{ right: 3, system: 4, found: 2, gold: 8 }]
  expect(toRow('made-up', { name: 'conflicts', score: 'recall', articles })).toMatchObject({
    counts: '3/4, 2/8',
    score: '25.0',
  })
})

test('a set that is missing has a line that says so', () => {
  const table = formatTable([{ set: 'made-up', missing: 'not found: /nowhere', measures: [], misses: [] }])
  expect(table).toMatch(/made-up +not found: \/nowhere/)
})

test('a document’s table holds what is required and nothing else', () => {
  const measures = [
    { name: 'dates', score: 'f1' as const, articles: [matched(3, 4, 6)], required: 50 },
    { name: 'places', score: 'f1' as const, articles: [matched(3, 4, 6)] },
  ]
  const table = formatMarkdown([{ set: 'made-up', missing: null, measures, misses: [] }])
  expect(table).toContain('| made-up | dates | 3/4/6 | 60.0 |')
  expect(table).not.toContain('places')
})
