import { expect, it } from 'vitest'
import { buildCell, buildFigure, buildRow } from '../build-row.ts'
import { allRows, chartChoices, chosenRows } from './chart-rows.ts'

const later = buildFigure(12, 12, { publishedAt: '2026-03-05' })
const soldiers = buildRow({
  rowKey: 'soldiers',
  conflictIds: ['c'],
  cells: [buildCell('Army', later, [buildFigure(9)]), buildCell('Front', 80)],
})
const fighters = buildRow({
  rowKey: 'fighters',
  target: 'fighters',
  conflictIds: ['d'],
  cells: [buildCell('Army', 30), buildCell('Front', 5)],
})
const trucks = buildRow({ rowKey: 'trucks', target: 'drivers', cells: [buildCell('Front', 9)] })
const rows = [soldiers, fighters, trucks]

it('offers the contested counts together, then each alone', () => {
  expect(chartChoices(rows, 'parties').map(choice => choice.value)).toEqual([allRows, 'soldiers', 'fighters', 'trucks'])
  expect(chosenRows(rows, 'parties', allRows)).toEqual([soldiers, fighters])
})

it('offers over time what has figures of several days', () => {
  expect(chartChoices(rows, 'time').map(choice => choice.value)).toEqual(['soldiers'])
  expect(chosenRows(rows, 'time', allRows)).toEqual([soldiers])
})

it('falls back to the first choice when the chosen count is gone', () => {
  expect(chosenRows([trucks], 'parties', 'soldiers')).toEqual([trucks])
  expect(chosenRows([], 'parties', allRows)).toEqual([])
})
