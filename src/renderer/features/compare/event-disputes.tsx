/** What an event's parties contradict each other about in words: who denies what, and who blames whom. */
import type { Conflict, EventDossier } from '../../../contract/claims.ts'
import { type ContestedPoint, contestedPoints } from '../../../contract/contested-points.ts'
import type { Party } from '../../evidence/party.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import type { ArticleName } from '../../evidence/use-article-names.ts'
import { ConflictCard } from './conflict-card.tsx'
import { namedPoints } from './conflict-words.ts'
import { strings } from './event-strings.ts'

/** What the matrix does not show: words against words, and figures it has no row for. */
function disputesOf({ rows, conflicts }: EventDossier): Conflict[] {
  const inMatrix = new Set(rows.flatMap(row => row.conflictIds))
  return conflicts.filter(({ kind, conflictId }) => kind !== 'revision' && !inMatrix.has(conflictId))
}

type EventDisputesProps = {
  dossier: EventDossier
  parties: ReadonlyMap<string, Party>
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
  onDismiss: (point: ContestedPoint) => void
}

export function EventDisputes({ dossier, parties, names, onOpen, onDismiss }: EventDisputesProps) {
  const disputes = namedPoints(contestedPoints(disputesOf(dossier), null))
  if (disputes.length === 0) return null
  return (
    <section className="event-section" aria-labelledby="event-disputes">
      <h2 id="event-disputes" className="event-section-title">
        {strings.disputes}
      </h2>
      <div className="contested contested-grid">
        {disputes.map(({ point, name }) => (
          <ConflictCard
            key={point.key}
            point={point}
            name={name}
            parties={parties}
            articleId={null}
            names={names}
            onOpen={onOpen}
            onDismiss={onDismiss}
          />
        ))}
      </div>
    </section>
  )
}
