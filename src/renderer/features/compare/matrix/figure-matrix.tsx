/** The figures of one event, counts against parties; each cell shows the words it was read from. */
import { Fragment, type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import type { MatrixRow } from '../../../../contract/claims.ts'
import { type Party, unnamedParty } from '../../../evidence/party.ts'
import type { OpenPlace } from '../../../evidence/place.ts'
import type { ArticleName } from '../../../evidence/use-article-names.ts'
import { Icon } from '../../../ui/icon.tsx'
import { strings } from '../event-strings.ts'
import { rowHeading, spanWords } from '../given-words.ts'
import { CellWords } from './cell-words.tsx'
import { type GridPosition, moveInGrid } from './grid-position.ts'
import { layOutMatrix } from './lay-out-matrix.ts'
import { MatrixCell } from './matrix-cell.tsx'
import { PartyHead } from './party-head.tsx'
import './matrix.css'

type FigureMatrixProps = {
  rows: readonly MatrixRow[]
  /** The conflict whose count is opened and brought into view. */
  openAt: string | undefined
  parties: ReadonlyMap<string, Party>
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
  /** Says that two parties are one, called as the second, in the whole library. */
  onMergeParties: (voiceId: string, intoVoiceId: string) => void
  /** Asks whether the figures of a contested count contradict each other at all. */
  onDismiss: (row: MatrixRow) => void
}

/** A cell is named by what it is about, so that it stays open when the figures are read anew. */
type OpenCell = { rowKey: string; voiceId: string }

const isShown = (cell: HTMLElement | null | undefined) => cell?.offsetParent != null

function nextShown(table: HTMLElement | null, from: HTMLElement | null | undefined, isForward: boolean) {
  if (!from) return undefined
  const cells = [...(table?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].filter(isShown)
  const index = cells.indexOf(from)
  return index < 0 ? undefined : cells[index + (isForward ? 1 : -1)]
}

export function FigureMatrix({ rows, openAt, parties, names, onOpen, onMergeParties, onDismiss }: FigureMatrixProps) {
  const [showsAll, setShowsAll] = useState(false)
  const [reached, setReached] = useState<GridPosition | null>(null)
  const [open, setOpen] = useState<OpenCell | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const wordsId = useId()
  const layout = useMemo(() => layOutMatrix(rows, showsAll), [rows, showsAll])
  const size = { rows: layout.rows.length, columns: layout.columns.length }
  const filled = layout.rows[0]?.cells.findIndex(cell => cell !== null) ?? 0
  const at =
    reached !== null && reached.row < size.rows && reached.column < size.columns ? reached : { row: 0, column: filled }

  const openFirst = useEffectEvent((conflictId: string) => {
    const index = layout.rows.findIndex(({ row }) => row.conflictIds.includes(conflictId))
    const column = layout.rows[index]?.cells.findIndex(cell => cell !== null) ?? -1
    const [row, cell] = [layout.rows[index]?.row, layout.rows[index]?.cells[column]]
    if (!row || !cell) return
    setReached({ row: index, column })
    setOpen({ rowKey: row.rowKey, voiceId: cell.voiceId })
    cellAt({ row: index, column })?.scrollIntoView({ block: 'start' })
  })
  useEffect(() => {
    if (openAt !== undefined) openFirst(openAt)
  }, [openAt])

  const cellAt = ({ row, column }: GridPosition) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)
  const focusCell = (position: GridPosition) => {
    const cell = cellAt(position)
    // Cards leave out the cells without a figure: the next one in the order of reading takes their place.
    const isForward = position.row > at.row || position.column > at.column
    const shown = isShown(cell) ? cell : nextShown(table.current, cellAt(at), isForward)
    shown?.focus({ preventScroll: true })
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const close = () => {
    setOpen(null)
    cellAt(at)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && open !== null) {
      event.preventDefault()
      return close()
    }
    // Inside the words behind a cell the keys are those of the page.
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return
    const next = moveInGrid(at, event, size)
    if (next === null) return
    event.preventDefault()
    focusCell(next)
  }

  return (
    <>
      <div className="matrix-scroll">
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved through by arrow keys is a grid.
          role="grid"
          className="matrix"
          aria-label={strings.figures}
          aria-description={strings.figuresHint}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className="matrix-count">
                {strings.count}
              </th>
              <th scope="col" className="matrix-span">
                {strings.span}
              </th>
              {layout.columns.map(column => (
                <th key={column.voiceId} scope="col" className="matrix-party">
                  <PartyHead
                    column={column}
                    party={parties.get(column.claimant) ?? unnamedParty}
                    others={layout.columns.filter(other => other !== column)}
                    onMerge={onMergeParties}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map(({ row, cells }, rowIndex) => {
              const opened = open?.rowKey === row.rowKey ? cells.find(cell => cell?.voiceId === open.voiceId) : null
              const isContested = row.conflictIds.length > 0
              return (
                <Fragment key={row.rowKey}>
                  <tr className={isContested ? 'matrix-row matrix-row-contested' : 'matrix-row'}>
                    <th scope="row" className="matrix-count">
                      {rowHeading(row)}
                      {isContested ? (
                        <span className="matrix-contested">
                          <Icon name="contested" size={0.75} /> {strings.contested}
                        </span>
                      ) : null}
                    </th>
                    <td className="matrix-span">{spanWords(row) ?? '–'}</td>
                    {layout.columns.map(({ voiceId, claimant }, column) => {
                      const position = { row: rowIndex, column }
                      const cell = cells[column] ?? null
                      const isOpen = opened !== null && opened !== undefined && opened === cell
                      return (
                        <MatrixCell
                          key={voiceId}
                          cell={cell}
                          party={parties.get(claimant) ?? unnamedParty}
                          position={position}
                          isReached={at.row === rowIndex && at.column === column}
                          open={isOpen ? wordsId : null}
                          onFocus={() => setReached(position)}
                          onToggle={() => setOpen(isOpen ? null : { rowKey: row.rowKey, voiceId })}
                        />
                      )
                    })}
                  </tr>
                  {opened ? (
                    <tr className="matrix-words-row">
                      <td colSpan={layout.columns.length + 2}>
                        <CellWords
                          key={opened.voiceId}
                          id={wordsId}
                          row={row}
                          cell={opened}
                          party={parties.get(opened.claimant) ?? unnamedParty}
                          names={names}
                          onOpen={onOpen}
                          onDismiss={isContested ? () => onDismiss(row) : null}
                          onClose={close}
                        />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
      {layout.left > 0 || showsAll ? (
        <button
          type="button"
          className="contested-more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(now => !now)}
        >
          {showsAll ? strings.onlyCompared : strings.oneParty(layout.left)}
        </button>
      ) : null}
    </>
  )
}
