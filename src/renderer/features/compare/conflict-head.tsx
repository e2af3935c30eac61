/** What heads a contested point, as a line or as a card: what it is about, how far apart its sides are, and the way to dismiss it. */
import type { ReactNode } from 'react'
import type { ContestedPoint } from '../../../contract/contested-points.ts'
import { IconButton } from '../../ui/button.tsx'
import { pointDistance, pointHeading } from './conflict-words.ts'
import { strings } from './strings.ts'
import './compare.css'
import './dismissal/dismissal.css'

type ConflictHeadProps = {
  point: ContestedPoint
  /** Where the point is shown as a line or as a card, the way to the other. */
  folds: { folded: boolean; onFold: () => void } | null
  onDismiss: (point: ContestedPoint) => void
  /** Stands beside the heading, or below it where there is no room. */
  children?: ReactNode
}

export function ConflictHead({ point, folds, onDismiss, children }: ConflictHeadProps) {
  const { kind } = point
  const heading = pointHeading(point)
  return (
    <header className="conflict-head">
      <div className="conflict-lead">
        <h3 className="conflict-title">
          {folds ? (
            <button type="button" aria-expanded={!folds.folded} onClick={folds.onFold}>
              {heading}
            </button>
          ) : (
            heading
          )}
        </h3>
        {children}
      </div>
      <span className="conflict-aside">
        <IconButton
          className="conflict-dismiss"
          icon="close"
          label={strings.dismissMore(kind)}
          side="left"
          onClick={() => onDismiss(point)}
        />
        <span className="conflict-kind">{kind === 'numeric' ? pointDistance(point) : strings.kinds[kind]}</span>
      </span>
    </header>
  )
}
