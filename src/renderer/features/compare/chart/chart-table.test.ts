import { expect, it } from 'vitest'
import { buildCell, buildFigure, buildRow } from '../build-row.ts'
import { chartTable, tableAsCsv, tableAsMarkdown } from './chart-table.ts'

const rows = [
  buildRow({
    cells: [
      buildCell('Army', buildFigure(9, 9, { publishedAt: '2026-03-03' }), [buildFigure(4)], { sources: 2 }),
      buildCell('Front', buildFigure(80, null)),
    ],
  }),
]

it('has a line for each party, open ends empty', () => {
  expect(chartTable(rows).rows).toEqual([
    ['Soldiers killed', 'Army', '9', '9', '9', '', '4, 2026-03-02', '2', '2026-03-03'],
    ['Soldiers killed', 'Front', 'at least 80', '80', '', '', '', '1', '2026-03-02'],
  ])
})

it('never starts a formula, and gives quotation marks back', () => {
  const hostile = tableAsCsv({ columns: ['Party'], rows: [['=1+1'], ['a "front", they say'], ["'tis"], [' @sum']] })
  expect(hostile).toBe('"Party"\r\n"\'=1+1"\r\n"a ""front"", they say"\r\n"\'\'tis"\r\n"\' @sum"\r\n')
})

it('keeps its columns whatever a name holds', () => {
  const [head, rule, line] = tableAsMarkdown({ columns: ['Party', 'Figure'], rows: [['A | *B*\n[c](d)', '9']] }).split(
    '\n',
  )
  expect([head, rule]).toEqual(['| Party | Figure |', '| --- | --- |'])
  expect(line).toBe('| A \\| \\*B\\* \\[c\\](d) | 9 |')
})
