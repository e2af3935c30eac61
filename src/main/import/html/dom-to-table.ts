/** Turns an HTML table of data into a table of the article document, and tells it from one that only lays out a page. */
import type { Block, Inline, TableCell, TableRow } from '../../../article/document.ts'
import { type DomElement, type DomNode, isElement } from './dom.ts'

const widestTable = 200
const mostSpan = 100

const span = (cell: DomElement, name: 'colspan' | 'rowspan') => {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), mostSpan)
}

const isCell = (node: DomNode): node is DomElement =>
  isElement(node) && (node.localName === 'td' || node.localName === 'th')

/** The rows, also those that browsers add: cells that stand in a head or body without a row. */
const rowsOf = (table: DomElement): DomElement[] =>
  [...table.querySelectorAll('tr,thead,tbody,tfoot')].filter(
    part => part.localName === 'tr' || [...part.childNodes].some(isCell),
  )
const cellsOf = (row: DomElement): DomElement[] =>
  row.localName === 'tr' ? [...row.querySelectorAll('td,th')] : [...row.childNodes].filter(isCell)

/** True for a table whose cells hold data; pages also use tables to place text, and those are read as their content. */
function holdsData(table: DomElement): boolean {
  if (table.querySelector('table') || /presentation|none/.test(table.getAttribute('role') ?? '')) return false
  const rows = rowsOf(table)
  const columns = Math.max(0, ...rows.slice(0, 100).map(row => cellsOf(row).length))
  if (columns < 2 || columns > widestTable) return false
  if (table.querySelector('th,caption,thead')) return true
  return (
    rows.length >= 2 && !table.querySelector('td h1, td h2, td h3, td ul, td ol, td figure, td blockquote, td p ~ p')
  )
}

/**
 * The blocks of a table: its caption as a paragraph, then the table with as many cells in each row, empty ones where a
 * cell spans several. Null where the table only lays out text.
 */
export function toTable(table: DomElement, inlines: (cell: DomElement) => Inline[]): Block[] | null {
  if (!holdsData(table)) return null
  const rows: TableRow[] = []
  /** By column: how many further rows a cell above reaches into. */
  const reaching: number[] = []
  for (const row of rowsOf(table)) {
    const cells: TableCell[] = []
    const skipReached = () => {
      for (let left = reaching[cells.length] ?? 0; left > 0; left = reaching[cells.length] ?? 0) {
        reaching[cells.length] = left - 1
        cells.push({ type: 'tableCell', children: [] })
      }
    }
    for (const cell of cellsOf(row)) {
      skipReached()
      const type = cell.localName === 'th' ? 'tableHeader' : 'tableCell'
      const height = span(cell, 'rowspan')
      for (let column = 0; column < span(cell, 'colspan') && cells.length < widestTable; column++) {
        reaching[cells.length] = height - 1
        cells.push({ type, children: column === 0 ? inlines(cell) : [] })
      }
    }
    skipReached()
    if (cells.some(cell => cell.children.length > 0)) rows.push({ type: 'tableRow', children: cells })
  }
  if (rows.length === 0) return []
  const caption = table.querySelector('caption')
  const captionText = caption ? inlines(caption) : []
  const before: Block[] = captionText.length > 0 ? [{ type: 'paragraph', children: captionText }] : []
  return [...before, { type: 'table', children: rows }]
}
