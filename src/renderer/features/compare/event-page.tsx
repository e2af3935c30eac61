/** One event across all its reports: every party's figures, what else they contradict each other about, the reports. */
import { useEffect } from 'react'
import type { Conflict, EventDossier } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { contestedPoints } from '../../evidence/contested-points.ts'
import { assignParties } from '../../evidence/party.ts'
import { usePartyRegistry } from '../../evidence/party-registry.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import { Button } from '../../ui/button.tsx'
import { formatDay } from '../../ui/formats.ts'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { ChartPanel } from './chart/chart-panel.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { namedPoints } from './conflict-words.ts'
import { eventFacts } from './event-facts.ts'
import { strings } from './event-strings.ts'
import { FigureMatrix } from './matrix/figure-matrix.tsx'
import { type ArticleName, useArticleNames } from './use-article-names.ts'
import './compare.css'
import './events.css'

type EventPageProps = {
  eventId: string
  onOpen: OpenPlace
  onList: () => void
}

export function EventPage({ eventId, onOpen, onList }: EventPageProps) {
  const dossier = useRequest(eventId, signal => app['claims.event']({ eventId }, { signal }))
  const { refresh } = dossier
  useEffect(
    () =>
      app['claims.changed'](({ pending }) => {
        if (pending === 0) refresh()
      }),
    [refresh],
  )
  return (
    <div className="contested-view event-page">
      <nav className="event-way">
        <Button kind="quiet" icon="back" onClick={onList}>
          {strings.allEvents}
        </Button>
      </nav>
      {dossier.state === 'failed' ? (
        <ErrorState title={strings.eventFailed} error={dossier.error} onRetry={refresh} />
      ) : dossier.state === 'loading' ? (
        <Loading lines={8} />
      ) : (
        <EventContent dossier={dossier.value} onOpen={onOpen} />
      )}
    </div>
  )
}

/** What the matrix does not show: words against words, and figures it has no row for. */
function disputesOf({ rows, conflicts }: EventDossier): Conflict[] {
  const inMatrix = new Set(rows.flatMap(row => row.conflictIds))
  return conflicts.filter(({ kind, conflictId }) => kind !== 'revision' && !inMatrix.has(conflictId))
}

function EventContent({ dossier, onOpen }: { dossier: EventDossier; onOpen: OpenPlace }) {
  const { event, articles, rows, conflicts } = dossier
  const names = useArticleNames(event.articleIds)
  const parties = assignParties(
    [
      ...conflicts.flatMap(({ sides }) => sides.map(side => side.claimant)),
      ...rows.flatMap(({ cells }) => cells.map(cell => cell.claimant)),
    ],
    usePartyRegistry(),
  )
  const disputes = namedPoints(contestedPoints(disputesOf(dossier), null))
  return (
    <>
      <header className="event-head">
        <h1 className="contested-view-title">{event.title}</h1>
        <p className="contested-event-facts">{eventFacts(event)}</p>
      </header>
      <section className="event-section" aria-labelledby="event-figures">
        <h2 id="event-figures" className="event-section-title">
          {strings.figures}
        </h2>
        {rows.length === 0 ? (
          <p className="contested-note">{strings.noFigures}</p>
        ) : (
          <FigureMatrix rows={rows} parties={parties} names={names} onOpen={onOpen} />
        )}
      </section>
      {rows.length > 0 ? <ChartPanel dossier={dossier} parties={parties} names={names} /> : null}
      {disputes.length > 0 ? (
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
              />
            ))}
          </div>
        </section>
      ) : null}
      <section className="event-section" aria-labelledby="event-articles">
        <h2 id="event-articles" className="event-section-title">
          {strings.articles}
        </h2>
        <ReportList articles={articles} names={names} onOpen={onOpen} />
      </section>
    </>
  )
}

type ReportListProps = Pick<EventDossier, 'articles'> & {
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
}

function ReportList({ articles, names, onOpen }: ReportListProps) {
  return (
    <ul className="event-list">
      {articles.map(({ articleId, title, publishedAt }) => (
        <li key={articleId} className="event-row">
          <button type="button" className="event-link" onClick={() => onOpen(articleId, null)}>
            <span className="event-report-title">{title}</span>
            <span className="event-link-facts">
              {[names.get(articleId)?.site, publishedAt === null ? null : formatDay(publishedAt)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
