/** A table of the article: it scrolls inside its own frame, its heads are heads, and its numbers stand in columns. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Block, TableCell, TableRow } from '../../../article/document.ts'
import { inlineText } from '../../../article/plain-text.ts'
import type { Direction } from './direction.ts'
import { strings } from './strings.ts'

type DocumentTableProps = {
  table: Extract<Block, { type: 'table' }>
  drawCell: (cell: TableCell) => ReactNode
  wordsOf: (cell: TableCell) => { lang: string | undefined; dir: Direction | undefined }
}

/** Without a letter, with a digit, and short: a figure, a share, a span, a score. */
export const isFigure = (text: string): boolean => text.length <= 24 && /\d/.test(text) && !/\p{L}/u.test(text)

const cellText = (cell: TableCell) => inlineText(cell.children).trim()

/** The columns whose cells are figures, or empty, below their head. */
export function figureColumns(rows: readonly TableRow[]): Set<number> {
  const figures = new Set<number>()
  const words = new Set<number>()
  for (const { children } of rows) {
    for (const [column, cell] of children.entries()) {
      const text = cellText(cell)
      if (cell.type === 'tableHeader' || /^[–—-]?$/.test(text)) continue
      if (isFigure(text)) figures.add(column)
      else words.add(column)
    }
  }
  return new Set([...figures].filter(column => !words.has(column)))
}

export function DocumentTable({ table, drawCell, wordsOf }: DocumentTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const rows = table.children
  const figures = figureColumns(rows)
  const headed = rows[0]?.children.every(cell => cell.type === 'tableHeader') === true && rows.length > 1
  const drawRow = (row: TableRow, key: number) => (
    <tr key={key}>
      {row.children.map((cell, column) => {
        const isHead = cell.type === 'tableHeader'
        const Cell = isHead ? 'th' : 'td'
        return (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: a document's cells never change their places.
            key={column}
            className={figures.has(column) ? 'cell-figure' : undefined}
            scope={isHead ? (headed && key === 0 ? 'col' : 'row') : undefined}
            {...wordsOf(cell)}
          >
            {drawCell(cell)}
          </Cell>
        )
      })}
    </tr>
  )
  return (
    // A frame that scrolls must be reachable by keyboard, and says what it is.
    <section ref={frame} className="document-table" {...(scrolls ? { tabIndex: 0, 'aria-label': strings.table } : {})}>
      <table>
        {headed ? <thead>{rows.slice(0, 1).map(drawRow)}</thead> : null}
        <tbody>{rows.slice(headed ? 1 : 0).map((row, at) => drawRow(row, headed ? at + 1 : at))}</tbody>
      </table>
    </section>
  )
}
