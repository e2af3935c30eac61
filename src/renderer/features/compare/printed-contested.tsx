/** What is contested in an article as it stands on paper: a line for each point, with who gives which figure. */
import type { Conflict } from '../../../contract/claims.ts'
import { contestedPoints } from '../../../contract/contested-points.ts'
import { namedPoints, pointDistance, pointParties } from './conflict-words.ts'
import { strings } from './strings.ts'

export function PrintedContested({ articleId, conflicts }: { articleId: string; conflicts: readonly Conflict[] }) {
  return (
    <ul className="printed-contested">
      {namedPoints(contestedPoints(conflicts, articleId)).map(({ point, name }) => (
        <li key={point.key}>
          <strong>{name}</strong> {pointParties(point)}{' '}
          <span className="printed-aside">
            {point.kind === 'numeric' ? pointDistance(point) : strings.kinds[point.kind]}
          </span>
        </li>
      ))}
    </ul>
  )
}
