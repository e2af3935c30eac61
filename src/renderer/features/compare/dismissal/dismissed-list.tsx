/** What a reader said is no contradiction, folded to one line, each with its reason and the way back. */
import { useState } from 'react'
import type { DismissedConflict } from '../../../../contract/claims.ts'
import { contestedPoints } from '../../../../contract/contested-points.ts'
import { Button } from '../../../ui/button.tsx'
import { pointHeading, pointParties } from '../conflict-words.ts'
import { strings } from '../strings.ts'
import { useDismissals } from './use-dismissals.ts'
import './dismissal.css'

type DismissedListProps = { dismissed: readonly DismissedConflict[] }

export function DismissedList({ dismissed }: DismissedListProps) {
  const [unfolded, setUnfolded] = useState(false)
  const { restore } = useDismissals()
  const points = contestedPoints(dismissed, null)
  const reasons = new Map(dismissed.map(({ conflictId, dismissal }) => [conflictId, dismissal.reason]))
  if (points.length === 0) return null
  return (
    <div className="dismissed">
      <button
        type="button"
        className="contested-more"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(now => !now)}
      >
        {strings.dismissedCount(points.length)}
      </button>
      {unfolded ? (
        <ul className="dismissed-list" aria-label={strings.dismissedTitle}>
          {points.map(point => {
            const { key, conflictIds } = point
            const given = [...new Set(conflictIds.flatMap(conflictId => reasons.get(conflictId) ?? []))]
            const heading = pointHeading(point)
            return (
              <li key={key} className="dismissed-point">
                <p>
                  <span className="dismissed-heading">{heading}</span> {pointParties(point)}
                  {given.map(reason => (
                    <span key={reason} className="dismissed-reason">
                      {strings.because(reason)}
                    </span>
                  ))}
                </p>
                <Button kind="quiet" aria-label={strings.restoreNamed(heading)} onClick={() => restore(conflictIds)}>
                  {strings.restore}
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
