/** What an event's parties contradict each other about in words: who denies what, and who blames whom. */
import { type ReactNode, useEffect, useRef } from 'react'
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
  /** The conflict to be brought into view. */
  openAt: string | undefined
  onOpen: OpenPlace
  onDismiss: (point: ContestedPoint) => void
}

export function EventDisputes({ dossier, parties, names, openAt, onOpen, onDismiss }: EventDisputesProps) {
  const disputes = namedPoints(contestedPoints(disputesOf(dossier), null))
  if (disputes.length === 0) return null
  return (
    <section className="event-section" aria-labelledby="event-disputes">
      <h2 id="event-disputes" className="event-section-title">
        {strings.disputes}
      </h2>
      <div className="contested contested-grid">
        {disputes.map(({ point, name }) => (
          <Reached key={point.key} is={openAt !== undefined && point.conflictIds.includes(openAt)}>
            <ConflictCard
              point={point}
              name={name}
              parties={parties}
              articleId={null}
              names={names}
              onOpen={onOpen}
              onDismiss={onDismiss}
            />
          </Reached>
        ))}
      </div>
    </section>
  )
}

/** Brings what the page was opened at into view, with the keyboard in it. */
function Reached({ is, children }: { is: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!is) return
    box.current?.scrollIntoView({ block: 'center' })
    box.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [is])
  return (
    <div ref={box} className={is ? 'event-reached' : undefined}>
      {children}
    </div>
  )
}
