/** The events of the library, the contested ones first, with the counts their parties differ on. */
import { useState } from 'react'
import type { EventSummary } from '../../../contract/claims.ts'
import type { OpenEvent } from '../../evidence/place.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { SearchField } from '../../ui/field.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { pointGist } from './conflict-words.ts'
import { eventFacts } from './event-facts.ts'
import { strings } from './event-strings.ts'
import { useEventList } from './use-event-list.ts'
import './compare.css'
import './events.css'

/** Contested points told of an event in the list; its page tells all. */
const gistCount = 3

type EventsViewProps = {
  onOpenEvent: OpenEvent
  /** Asks for files, where there is no event yet. */
  onImport: () => void
}

export function EventsView({ onOpenEvent, onImport }: EventsViewProps) {
  const [words, setWords] = useState('')
  const { requested, list: listed, query, pending, paused, more } = useEventList(words)
  if (requested.state === 'failed') {
    return <ErrorState title={strings.failed} error={requested.error} onRetry={requested.refresh} />
  }
  const { events, total } = listed ?? { events: [], total: 0 }
  const contested = events.filter(event => event.contested > 0)
  const others = events.filter(event => event.contested === 0)
  const list = (shown: readonly EventSummary[], name: string) => (
    <ul className="event-list" aria-label={name}>
      {shown.map(event => (
        <EventRow key={event.id} event={event} gist={gistOf(event)} onOpen={onOpenEvent} />
      ))}
    </ul>
  )
  return (
    <div className="contested-view">
      <h1 ref={focusWhenDrawn} tabIndex={-1} className="contested-view-title">
        {strings.viewTitle}
      </h1>
      <div className="event-filter">
        <SearchField
          label={strings.filter}
          placeholder={strings.filterPlaceholder}
          value={words}
          maxLength={200}
          onChange={event => setWords(event.currentTarget.value)}
          aside={
            words === '' ? null : <IconButton icon="close" label={strings.clearFilter} onClick={() => setWords('')} />
          }
        />
        <p className="contested-note" role="status">
          {requested.state === 'ready' && query !== '' ? strings.found(total) : null}
          {pending > 0 ? ` ${strings.reading(pending)}` : null}
          {paused > 0 ? ` ${strings.paused(paused)}` : null}
        </p>
      </div>
      {listed === undefined ? (
        <Loading lines={8} />
      ) : total === 0 ? (
        <EmptyState
          icon="contested"
          title={query === '' ? strings.emptyTitle : strings.nothingFound(query)}
          action={
            query === '' ? (
              <Button onClick={onImport}>{strings.import}</Button>
            ) : (
              <Button onClick={() => setWords('')}>{strings.showAll}</Button>
            )
          }
        >
          {query === '' ? strings.emptyHint : strings.nothingFoundHint}
        </EmptyState>
      ) : (
        <>
          {contested.length > 0 ? (
            list(contested, strings.contestedEvents)
          ) : query === '' && pending === 0 ? (
            <div className="contested-none">
              <p>{strings.noneContested}</p>
              <Button onClick={onImport}>{strings.import}</Button>
            </div>
          ) : null}
          {others.length > 0 ? (
            <section className="event-others">
              <h2 className="event-section-title">{strings.uncontested}</h2>
              {list(others, strings.uncontested)}
            </section>
          ) : null}
          {events.length < total ? (
            <button type="button" className="contested-more" onClick={more}>
              {strings.more(total - events.length)}
            </button>
          ) : null}
        </>
      )}
    </div>
  )
}

/** A contested point in a few words, and a conflict that leads to it. */
type Gist = { words: string; conflictId: string }

type EventRowProps = { event: EventSummary; gist: readonly Gist[]; onOpen: OpenEvent }

function EventRow({ event, gist, onOpen }: EventRowProps) {
  const further = event.contested - gist.length
  return (
    <li className="event-row">
      <button type="button" className="event-link" onClick={() => onOpen(event.id)}>
        <span className="event-link-title">{event.title}</span>
        <span className="event-link-facts">
          {eventFacts(event)} · {strings.claims(event.claimCount)}
        </span>
      </button>
      {gist.length > 0 ? (
        <div className="event-gist">
          {gist.map(({ words, conflictId }) => (
            <button key={words} type="button" className="event-point" onClick={() => onOpen(event.id, { conflictId })}>
              {words}
            </button>
          ))}
          {further > 0 ? <span className="event-gist-more">{strings.further(further)}</span> : null}
        </div>
      ) : null}
    </li>
  )
}

/** What is contested in an event, in a few words; points that read alike are told once. */
function gistOf({ points }: EventSummary): Gist[] {
  const told = new Map(points.toReversed().map(point => [pointGist(point), point.conflictId]))
  return [...told]
    .reverse()
    .slice(0, gistCount)
    .map(([words, conflictId]) => ({ words, conflictId }))
}
