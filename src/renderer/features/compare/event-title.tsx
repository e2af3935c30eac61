/** The name of an event, which a reader can change where it stands. */
import { type FormEvent, useState } from 'react'
import type { StoryEvent } from '../../../contract/claims.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { strings } from './event-strings.ts'

type EventTitleProps = {
  event: StoryEvent
  /** Resolves to whether the name was taken. */
  onRename: (title: string) => Promise<boolean>
}

export function EventTitle({ event, onRename }: EventTitleProps) {
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === null) {
    return (
      <div className="event-title">
        <h1 className="contested-view-title">{event.title}</h1>
        <IconButton icon="edit" label={strings.rename} onClick={() => setTyped(event.title)} />
      </div>
    )
  }
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const title = typed.trim()
    // Without a name of the reader's there is none to take away.
    if (title === event.title || (title === '' && !event.named)) return setTyped(null)
    if (await onRename(title)) setTyped(null)
  }
  return (
    <form
      className="event-rename"
      onSubmit={submitted => void save(submitted)}
      onKeyDown={pressed => {
        if (pressed.key !== 'Escape') return
        pressed.preventDefault()
        setTyped(null)
      }}
    >
      <TextField
        ref={focusWhenDrawn}
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
        <Button onClick={() => setTyped(null)}>{strings.cancel}</Button>
      </div>
    </form>
  )
}
