/** Saves the search under a name; of a saved one, changes the name or removes it. */

import { type FormEvent, useState } from 'react'
import type { SavedSearch } from '../../../contract/saved-searches.ts'
import { useKeyOf } from '../../commands/use-commands.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { SavedActions } from './saved-actions.ts'
import type { Asked } from './search-store.ts'
import { searchStrings as strings } from './strings.ts'

type SaveSearchProps = {
  asked: Asked
  /** The saved search that asks the same, if there is one. */
  saved: SavedSearch | null
  actions: SavedActions
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function SaveSearch({ asked, saved, actions, open, onOpenChange }: SaveSearchProps) {
  const keyOf = useKeyOf()
  return (
    <Popover
      label={saved ? strings.savedAs : strings.save}
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton
          icon="bookmark"
          label={saved ? strings.savedAs : strings.save}
          keys={keyOf('search.save')}
          aria-pressed={saved !== null}
          className={saved ? 'search-saved' : ''}
        />
      }
    >
      <NameForm
        key={saved?.savedSearchId ?? asked.query}
        name={saved?.name ?? asked.query.trim()}
        label={strings.name}
        confirm={saved ? strings.rename : strings.saveIt}
        onName={async name => {
          const done = saved ? await actions.rename(saved, name) : await actions.save(asked, name)
          if (done) onOpenChange(false)
        }}
        onRemove={
          saved
            ? () => {
                void actions.remove(saved)
                onOpenChange(false)
              }
            : null
        }
      />
    </Popover>
  )
}

type NameFormProps = {
  name: string
  label: string
  confirm: string
  onName: (name: string) => Promise<void>
  onRemove: (() => void) | null
}

function NameForm({ name, label, confirm, onName, onRemove }: NameFormProps) {
  const [written, setWritten] = useState(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (written.trim() !== '') void onName(written.trim())
  }
  return (
    <form className="save-search" onSubmit={submit}>
      <TextField
        label={label}
        value={written}
        maxLength={200}
        autoComplete="off"
        onFocus={event => event.currentTarget.select()}
        onChange={event => setWritten(event.currentTarget.value)}
      />
      <div className="save-search-actions">
        {onRemove ? (
          <Button kind="quiet" icon="trash" onClick={onRemove}>
            {strings.remove}
          </Button>
        ) : null}
        <Button kind="primary" type="submit" disabled={written.trim() === ''}>
          {confirm}
        </Button>
      </div>
    </form>
  )
}
