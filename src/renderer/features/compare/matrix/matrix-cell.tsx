/** What one party says of one count: its figure now, what it said before, how many reports carry it. */
import type { MatrixCell as Cell } from '../../../../contract/claims.ts'
import type { Party } from '../../../evidence/party.ts'
import { PartyMark } from '../../../evidence/party-mark.tsx'
import { partyStyle } from '../../../theme/party.ts'
import { strings } from '../event-strings.ts'
import { alternativeWords, figureParts, revisionWords } from '../given-words.ts'
import type { GridPosition } from './grid-position.ts'

type MatrixCellProps = {
  /** Null where the party gives no figure. */
  cell: Cell | null
  party: Party
  position: GridPosition
  /** Whether the grid's one tab stop is here. */
  isReached: boolean
  /** The id of the words shown for this cell; null while they are not. */
  open: string | null
  onFocus: () => void
  onToggle: () => void
}

/** Beyond this many characters a figure is set smaller: “tens of thousands”. */
const longNumber = 8

export function MatrixCell({ cell, party, position, isReached, open, onFocus, onToggle }: MatrixCellProps) {
  const reach = {
    'data-cell': `${position.row}-${position.column}`,
    tabIndex: isReached ? 0 : -1,
    onFocus,
  }
  if (cell === null) {
    return (
      <td className="matrix-cell matrix-cell-empty" {...reach}>
        <span className="for-screen-readers">{strings.noFigure}</span>
      </td>
    )
  }
  const { modifier, number } = figureParts(cell.latest)
  const before = revisionWords(cell.revised)
  const either = alternativeWords(cell)
  return (
    <td className="matrix-cell" style={partyStyle(party.colour)}>
      <button
        type="button"
        className="matrix-figure"
        aria-expanded={open !== null}
        aria-controls={open ?? undefined}
        onClick={onToggle}
        {...reach}
      >
        <span className="matrix-cell-party">
          <PartyMark party={party} /> {cell.claimant}
        </span>
        <span className={number.length > longNumber ? 'matrix-number matrix-number-long' : 'matrix-number'}>
          {modifier ? <span className="matrix-modifier">{modifier} </span> : null}
          {number}
        </span>
        {either ? <span className="matrix-quiet">{either}</span> : null}
        {before ? <span className="matrix-quiet">{before}</span> : null}
        <span className="matrix-quiet" title={strings.repeatsOnce}>
          {strings.inReports(cell.sources)}
        </span>
      </button>
    </td>
  )
}
