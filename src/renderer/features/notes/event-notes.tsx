/** What the reader wrote about an event as a whole, on its page. */
import { type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react'
import type { StoryEvent } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { useKeyOf } from '../../commands/use-commands.ts'
import { IconButton } from '../../ui/button.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { NotesPanel, type NotesPanelHandle } from './notes-panel.tsx'
import { strings } from './strings.ts'
import { useAdopted } from './use-notes.ts'

/** As many of its articles as are kept to find the event again. */
const mostArticles = 1000

/** Begins a note on the event. */
export type EventNotesHandle = { start: () => void }

type EventNotesProps = {
  event: StoryEvent
  /** The note the page was opened at. */
  noteId: string | undefined
  onLink: (href: string) => void
  ref?: Ref<EventNotesHandle>
}

export function EventNotes({ event, noteId, onLink, ref }: EventNotesProps) {
  const keyOf = useKeyOf()
  const id = useId()
  const panel = useRef<NotesPanelHandle>(null)
  const requested = useRequest(`event ${event.id}`, async signal => ({
    ...(await app['notes.forEvent']({ eventId: event.id }, { signal })),
    highlights: [],
  }))
  const { refresh, value } = requested
  useAdopted(value?.notes)
  useEffect(
    () =>
      app['notes.changed'](({ articleId }) => {
        if (articleId === null) refresh()
      }),
    [refresh],
  )
  const start = () =>
    panel.current?.start({
      kind: 'event',
      eventId: event.id,
      title: event.title,
      articleIds: event.articleIds.slice(0, mostArticles),
    })
  useImperativeHandle(ref, () => ({ start }))
  const isThere = requested.value?.notes.some(note => note.noteId === noteId)
  useEffect(() => {
    if (isThere && noteId !== undefined) panel.current?.reveal(noteId)
  }, [isThere, noteId])
  return (
    <section className="event-section event-notes" aria-labelledby={id}>
      <div className="event-notes-head">
        <h2 id={id} className="event-section-title">
          {strings.eventNotes}
        </h2>
        <IconButton icon="add" label={strings.addEventNote} keys={keyOf('event.note')} onClick={start} />
      </div>
      <NotesPanel
        ref={panel}
        articleId={null}
        text=""
        requested={requested}
        onShow={() => undefined}
        onShowClaim={() => undefined}
        onRemoveHighlight={() => undefined}
        onStart={start}
        selectedWords={() => null}
        onLink={onLink}
        onLeave={() => undefined}
      />
    </section>
  )
}
