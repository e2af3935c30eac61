/** The name of an event, which a reader can change where it stands. */
import { type FormEvent, useState } from 'react'
import type { StoryEvent } from '../../../contract/claims.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { strings } from './event-strings.ts'

type EventTitleProps = {
  event: StoryEvent
  renaming: boolean
  onRenaming: (renaming: boolean) => void
  /** Resolves to whether the name was taken. */
  onRename: (title: string) => Promise<boolean>
}

/** The whole name is chosen, so that typing replaces it. */
const selectWhenDrawn = (field: HTMLInputElement | null) => field?.select()

export function EventTitle({ event, renaming, onRenaming, onRename }: EventTitleProps) {
  if (renaming) return <EventName event={event} onDone={() => onRenaming(false)} onRename={onRename} />
  return (
    <div className="event-title">
      <h1 ref={focusWhenDrawn} tabIndex={-1} className="contested-view-title">
        {event.title}
      </h1>
      <IconButton icon="edit" label={strings.rename} onClick={() => onRenaming(true)} />
    </div>
  )
}

function EventName({ event, onDone, onRename }: Pick<EventTitleProps, 'event' | 'onRename'> & { onDone: () => void }) {
  const [typed, setTyped] = useState(event.title)
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const title = typed.trim()
    // Without a name of the reader's there is none to take away.
    const isSame = title === event.title || (title === '' && !event.named)
    if (isSame || (await onRename(title))) onDone()
  }
  return (
    <form
      className="event-rename"
      onSubmit={submitted => void save(submitted)}
      onKeyDown={pressed => {
        if (pressed.key !== 'Escape') return
        pressed.preventDefault()
        onDone()
      }}
    >
      <TextField
        ref={selectWhenDrawn}
        label={strings.eventName}
        hint={event.named ? strings.renameHintNamed : strings.renameHint}
        maxLength={300}
        value={typed}
        onChange={changed => setTyped(changed.currentTarget.value)}
      />
      <div className="event-rename-actions">
        <Button type="submit" kind="primary">
          {strings.saveName}
        </Button>
        <Button onClick={onDone}>{strings.cancel}</Button>
      </div>
    </form>
  )
}
