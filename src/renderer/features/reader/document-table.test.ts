/** Columns of figures are told from columns of words. */
import { expect, test } from 'vitest'
import type { TableCell, TableRow } from '../../../article/document.ts'
import { figureColumns, isFigure } from './document-table.tsx'

const cell = (text: string, type: TableCell['type'] = 'tableCell'): TableCell => ({
  type,
  children: [{ type: 'text', text }],
})
const row = (...cells: TableCell[]): TableRow => ({ type: 'tableRow', children: cells })

test('figures, shares and spans are figures; words with a number are not', () => {
  for (const text of ['9', '1,204', '≈ 40 %', '30–41', '−7.5', '(12)']) expect(isFigure(text), text).toBe(true)
  for (const text of ['', '–', '9 dead', 'Office', '12 March']) expect(isFigure(text), text).toBe(false)
})

test('a column with one word among its figures is a column of words', () => {
  const rows = [
    row(cell('Who', 'tableHeader'), cell('Lost', 'tableHeader'), cell('Note', 'tableHeader')),
    row(cell('Office'), cell('9'), cell('12')),
    row(cell('Union'), cell('–'), cell('unclear')),
  ]
  expect([...figureColumns(rows)]).toEqual([1])
})
