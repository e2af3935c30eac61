/** One event across all its reports: every party's figures, what else they contradict each other about, the reports. */
import { type ReactNode, type Ref, useEffect, useMemo, useRef, useState } from 'react'
import type { EventDossier, StoryEvent } from '../../../contract/claims.ts'
import { type ContestedPoint, contestedPoints } from '../../../contract/contested-points.ts'
import { app } from '../../bridge.ts'
import type { EventCommands } from '../../commands/command.ts'
import { assignParties } from '../../evidence/party.ts'
import { usePartyRegistry } from '../../evidence/party-registry.ts'
import type { OpenEvent, OpenPlace } from '../../evidence/place.ts'
import { useArticleNames } from '../../evidence/use-article-names.ts'
import { useSettledClaims } from '../../reviews/use-settled-claims.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { ChartPanel } from './chart/chart-panel.tsx'
import { DismissDialog } from './dismissal/dismiss-dialog.tsx'
import { DismissedList } from './dismissal/dismissed-list.tsx'
import { EventDisputes } from './event-disputes.tsx'
import { eventFacts } from './event-facts.ts'
import { strings } from './event-strings.ts'
import { EventTitle } from './event-title.tsx'
import { inOrder } from './given-words.ts'
import { FigureMatrix } from './matrix/figure-matrix.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { tellPartiesApart } from './tell-parties-apart.ts'
import { TimelineList } from './timeline/timeline-list.tsx'
import { useEventChanges } from './use-event-changes.ts'
import './compare.css'
import './events.css'

type EventPageProps = {
  eventId: string
  onOpen: OpenPlace
  onOpenEvent: OpenEvent
  onList: () => void
  /** Asks which other report to read beside one. */
  onBeside: (articleId: string) => void
  /** Hands out what can be done with the event; null when none is open. Must keep its identity. */
  onCommands: (commands: EventCommands | null) => void
  /** The conflict whose figures or words it is opened at. */
  conflictId: string | undefined
  /** Asks where to export it. */
  onExport: () => void
  /** The reader's notes on it. */
  notes: (event: StoryEvent, ref: Ref<{ start: () => void }>) => ReactNode
}

export function EventPage({ eventId, onList, ...on }: EventPageProps) {
  const dossier = useRequest(eventId, async signal => {
    const answer = await app['claims.event']({ eventId }, { signal })
    return { ...answer, rows: answer.rows.map(inOrder) }
  })
  const { refresh } = dossier
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  /** Whoever went on meanwhile is not called back. */
  const goOn = (staying: string) => {
    if (isHere.current) on.onOpenEvent(staying)
  }
  useSettledClaims(refresh)
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
        <EventContent dossier={dossier.value} {...on} onStaying={goOn} />
      )}
    </div>
  )
}

type EventContentProps = Omit<EventPageProps, 'eventId' | 'onList' | 'onOpenEvent'> & {
  dossier: EventDossier
  /** Hears under which id the event goes on. */
  onStaying: (eventId: string) => void
}

function EventContent({
  dossier: read,
  conflictId,
  onOpen,
  onStaying,
  onBeside,
  onCommands,
  onExport,
  notes,
}: EventContentProps) {
  const changes = useEventChanges()
  const dossier = useMemo(() => tellPartiesApart(read), [read])
  const { event, articles, rows, conflicts, dismissed } = dossier
  const [doing, setDoing] = useState<'rename' | 'merge' | 'split' | null>(null)
  const [asked, setAsked] = useState<ContestedPoint | null>(null)
  const rest = () => setDoing(null)
  const canSplit = articles.length > 1
  const written = useRef<{ start: () => void }>(null)
  useEffect(() => {
    onCommands({
      note: () => written.current?.start(),
      rename: () => setDoing('rename'),
      merge: () => setDoing('merge'),
      split: canSplit ? () => setDoing('split') : null,
    })
    return () => onCommands(null)
  }, [onCommands, canSplit])
  const names = useArticleNames(event.articleIds)
  const parties = assignParties(
    [
      ...conflicts.flatMap(({ sides }) => sides.map(side => side.claimant)),
      ...rows.flatMap(({ cells }) => cells.map(cell => cell.claimant)),
    ],
    usePartyRegistry(),
  )
  const split = async (articleIds: string[]) => {
    const isSplit = await changes.split(event.id, articleIds)
    const stays = event.articleIds.filter(articleId => !articleIds.includes(articleId))
    const staying = isSplit ? await eventOf(stays) : null
    // An event goes by its earliest report: where that was split off, what stays has another id.
    if (staying !== null && staying !== event.id) onStaying(staying)
    return isSplit
  }
  /** By the names its claimants have, not by what they are shown as. */
  const mergeParties = (voiceId: string, intoVoiceId: string) => {
    const cells = read.rows.flatMap(row => row.cells)
    const [party, into] = [voiceId, intoVoiceId].map(id => cells.find(cell => cell.voiceId === id))
    if (party !== undefined && into !== undefined) void changes.mergeParties(party, into)
  }
  return (
    <>
      <header className="event-head">
        <EventTitle
          event={event}
          renaming={doing === 'rename'}
          onRenaming={renaming => setDoing(renaming ? 'rename' : null)}
          onRename={title => changes.rename(event.id, title)}
        />
        <div className="event-about">
          <p className="contested-event-facts">{eventFacts(event)}</p>
          <div className="event-tools" role="toolbar" aria-label={strings.eventTools}>
            <Button kind="quiet" icon="export" onClick={onExport}>
              {strings.export}
            </Button>
            <Button kind="quiet" onClick={() => setDoing('merge')}>
              {strings.merge}
            </Button>
            {canSplit ? (
              <Button kind="quiet" onClick={() => setDoing('split')}>
                {strings.split}
              </Button>
            ) : null}
          </div>
        </div>
      </header>
      <div className="event-body">
        {notes(event, written)}
        <div className="event-evidence">
          <section className="event-section" aria-labelledby="event-figures">
            <h2 id="event-figures" className="event-section-title">
              {strings.figures}
            </h2>
            {rows.length === 0 ? (
              <p className="contested-note">{strings.noFigures}</p>
            ) : (
              <FigureMatrix
                rows={rows}
                openAt={conflictId}
                parties={parties}
                names={names}
                onOpen={onOpen}
                onMergeParties={mergeParties}
                onDismiss={({ conflictIds }) => {
                  const [point] = contestedPoints(
                    conflicts.filter(({ conflictId }) => conflictIds.includes(conflictId)),
                    null,
                  )
                  setAsked(point ?? null)
                }}
              />
            )}
          </section>
          {/* One party's figures are set against nothing: the table tells them. */}
          {rows.some(({ cells }) => cells.length > 1) ? (
            <ChartPanel dossier={dossier} parties={parties} names={names} />
          ) : null}
          <EventDisputes
            dossier={dossier}
            parties={parties}
            names={names}
            openAt={conflictId}
            onOpen={onOpen}
            onDismiss={setAsked}
          />
          {dismissed.length > 0 ? (
            <section className="event-section" aria-label={strings.dismissed}>
              <DismissedList dismissed={dismissed} />
            </section>
          ) : null}
          <section className="event-section" aria-labelledby="event-articles">
            <h2 id="event-articles" className="event-section-title">
              {strings.articles}
            </h2>
            <TimelineList dossier={dossier} parties={parties} names={names} onOpen={onOpen} onBeside={onBeside} />
          </section>
        </div>
      </div>
      {asked ? <DismissDialog point={asked} onClose={() => setAsked(null)} /> : null}
      {doing === 'merge' ? (
        <MergeDialog event={event} onMerge={otherId => changes.merge([event.id, otherId])} onClose={rest} />
      ) : null}
      {doing === 'split' ? (
        <SplitDialog event={event} articles={articles} names={names} onSplit={split} onClose={rest} />
      ) : null}
    </>
  )
}

/** The event that most of these articles tell; null where none is left. */
async function eventOf(articleIds: readonly string[]): Promise<string | null> {
  const [articleId] = articleIds
  if (articleId === undefined) return null
  const { events } = await app['claims.events']({ articleId, limit: 500 })
  const shared = (event: StoryEvent) => event.articleIds.filter(id => articleIds.includes(id)).length
  return events.sort((a, b) => shared(b) - shared(a) || b.claimCount - a.claimCount)[0]?.id ?? null
}
