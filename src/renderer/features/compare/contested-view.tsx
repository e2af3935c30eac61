/** Every conflict of the library, event by event. */
import { useEffect } from 'react'
import { app } from '../../bridge.ts'
import { articleParties } from '../../evidence/article-parties.ts'
import { contestedPoints } from '../../evidence/contested-points.ts'
import { usePartyRegistry } from '../../evidence/party-registry.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import { articlesOf } from '../../evidence/side-places.ts'
import { formatCount, formatDay, formatNumber } from '../../ui/formats.ts'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { ConflictCard } from './conflict-card.tsx'
import { namedPoints } from './conflict-words.ts'
import { type ContestedEvent, groupByEvent } from './group-by-event.ts'
import { strings } from './strings.ts'
import { useArticleNames } from './use-article-names.ts'
import './compare.css'

export function ContestedView({ onOpen }: { onOpen: OpenPlace }) {
  const conflicts = useRequest('all', async signal => (await app['claims.conflicts']({}, { signal })).conflicts)
  const status = useRequest('all', signal => app['claims.status']({}, { signal }))
  const { refresh } = conflicts
  const { refresh: refreshStatus } = status
  useEffect(
    () =>
      app['claims.changed'](({ pending }) => {
        refreshStatus()
        if (pending === 0) refresh()
      }),
    [refresh, refreshStatus],
  )
  if (conflicts.state === 'failed') {
    return <ErrorState title={strings.failed} error={conflicts.error} onRetry={refresh} />
  }
  const pending = status.value?.pending ?? 0
  const note = pending > 0 ? <p className="contested-note">{strings.reading(formatNumber(pending))}</p> : null
  if (conflicts.state === 'loading') {
    return (
      <>
        {note}
        <Loading lines={8} />
      </>
    )
  }
  if (conflicts.value.length === 0) {
    return (
      <EmptyState icon="contested" title={strings.emptyTitle}>
        {strings.emptyHint}
        {note}
      </EmptyState>
    )
  }
  return (
    <div className="contested-view">
      <h1 className="contested-view-title">{strings.viewTitle}</h1>
      {note}
      {groupByEvent(conflicts.value).map(group => (
        <EventSection key={group.event.id} group={group} onOpen={onOpen} />
      ))}
    </div>
  )
}

function EventSection({ group: { event, conflicts }, onOpen }: { group: ContestedEvent; onOpen: OpenPlace }) {
  const articleIds = articlesOf(conflicts)
  const names = useArticleNames(articleIds)
  // Where all is from one article, the heading names it already.
  const only = articleIds.length === 1 ? (articleIds[0] ?? null) : null
  const parties = articleParties([], conflicts, usePartyRegistry())
  const facts = [
    event.date ? formatDay(event.date) : null,
    event.place,
    formatCount(event.articleIds.length, strings.articles.one, strings.articles.many),
  ].filter(Boolean)
  return (
    <section className="contested-event">
      <header>
        <h2 className="contested-event-title">{event.title}</h2>
        <p className="contested-event-facts">{facts.join(' · ')}</p>
      </header>
      <div className="contested contested-grid">
        {namedPoints(contestedPoints(conflicts, only)).map(({ point, name }) => (
          <ConflictCard
            key={point.key}
            point={point}
            name={`${name} – ${event.title}`}
            parties={parties}
            articleId={only}
            names={names}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  )
}
