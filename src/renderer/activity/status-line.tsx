/** Says in one quiet line what the program is working on; a press tells more. */
import type { Import } from '../features/import/use-import.ts'
import { formatNumber } from '../ui/formats.ts'
import { Icon } from '../ui/icon.tsx'
import { strings } from './strings.ts'
import { useWork } from './use-work.ts'
import './activity.css'

/** A few articles are done before anyone could read the line. */
const worthSaying = 3

type StatusLineProps = { importing: Import; onOpen: () => void }

export function StatusLine({ importing, onOpen }: StatusLineProps) {
  const { claims, index } = useWork()
  const { state } = importing
  const said =
    state.phase === 'handing' || state.phase === 'importing'
      ? {
          words: strings.importing(formatNumber(state.done), formatNumber(state.total)),
          part: state.done / state.total,
        }
      : claims.pending > worthSaying
        ? { words: strings.reading(formatNumber(claims.pending)), part: 1 - claims.pending / claims.total }
        : index.pending > worthSaying
          ? { words: strings.indexing(formatNumber(index.pending)), part: 1 - index.pending / index.total }
          : null
  return (
    <button type="button" className="status-line" onClick={onOpen}>
      <Icon name="history" />
      <span className="status-line-words tabular">
        <span className="for-screen-readers">{strings.activity}: </span>
        {said?.words ?? strings.quiet}
      </span>
      {said ? <span className="status-line-part" style={{ inlineSize: `${Math.round(said.part * 100)}%` }} /> : null}
    </button>
  )
}
