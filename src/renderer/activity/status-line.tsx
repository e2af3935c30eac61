/** Says in one quiet line what the program is working on; a press tells more. */
import { formatNumber } from '../ui/formats.ts'
import { Icon } from '../ui/icon.tsx'
import type { Running } from './running-tasks.tsx'
import { strings } from './strings.ts'
import { type BackgroundWork, useWork } from './use-work.ts'
import './activity.css'

/** A few articles are indexed before anyone could read the line; nothing in view depends on it. */
const worthSaying = 3

type StatusLineProps = Running & {
  /** What is contested is asked for anew. */
  comparing: boolean
  onOpen: () => void
}
type Said = { words: string; part: number }

/** What a reader started comes first, then what goes on by itself, then what waits because it is paused. */
function whatRuns({ importing, exporting, bulk }: Running, { claims, index }: BackgroundWork): Said | null {
  const imports = importing.state
  if (imports.phase === 'handing' || imports.phase === 'looking' || imports.phase === 'importing') {
    const words = strings.importing(formatNumber(imports.done), formatNumber(imports.total))
    return { words, part: imports.done / imports.total }
  }
  const exports = exporting.state
  if (exports.phase === 'running') {
    const words = strings.exporting(formatNumber(exports.done), formatNumber(exports.total))
    return { words, part: exports.total === 0 ? 0 : exports.done / exports.total }
  }
  if (bulk) return { words: bulk.label, part: bulk.total === 0 ? 0 : bulk.done / bulk.total }
  if (claims.pending > 0) {
    return { words: strings.reading(formatNumber(claims.pending)), part: 1 - claims.pending / claims.total }
  }
  if (index.pending > worthSaying) {
    return { words: strings.indexing(formatNumber(index.pending)), part: 1 - index.pending / index.total }
  }
  const waiting = Math.max(claims.paused, index.paused)
  return waiting > 0 ? { words: strings.paused(formatNumber(waiting)), part: 0 } : null
}

export function StatusLine({ comparing, onOpen, ...running }: StatusLineProps) {
  const runs = whatRuns(running, useWork())
  const said = runs ?? (comparing ? { words: strings.comparing, part: 1 } : null)
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
