/** Lets the reader choose a folder where the host has no dialog of its own for it. */
import { type FormEvent, useState } from 'react'
import type { Folder } from '../../../contract/export.ts'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { Icon } from '../../ui/icon.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { exportStrings } from './strings.ts'
import './folder-browser.css'

const strings = exportStrings.browser

type FolderBrowserProps = { start: Folder | null; onChoose: (folder: Folder) => void; onCancel: () => void }

export function FolderBrowser({ start, onChoose, onCancel }: FolderBrowserProps) {
  const [parent, setParent] = useState<string | null>(start?.handle ?? null)
  const [newName, setNewName] = useState<string | null>(null)
  const [createError, setCreateError] = useState<string | null>(null)
  const folders = useRequest(`folders ${parent}`, signal => app['app.folders']({ parent }, { signal }))

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (!folders.value || newName === null) return
    try {
      const created = await app['app.createFolder']({ parent: folders.value.folder.handle, name: newName })
      setNewName(null)
      setCreateError(null)
      setParent(created.handle)
    } catch (error) {
      setCreateError(error instanceof Error ? error.message : String(error))
    }
  }

  if (folders.state === 'loading') return <Loading />
  if (folders.state === 'failed') {
    return <ErrorState title={strings.failed} error={folders.error} onRetry={() => setParent(null)} />
  }
  const { folder, up, children } = folders.value
  return (
    <div className="folder-browser">
      <div className="folder-here">
        <Button kind="quiet" icon="up" disabled={up === null} onClick={() => setParent(up?.handle ?? null)}>
          {strings.up}
        </Button>
        <span className="folder-path" title={folder.label}>
          {folder.label}
        </span>
      </div>
      <ul className="folder-children">
        {children.length === 0 ? <li className="folder-empty">{strings.empty}</li> : null}
        {children.map(child => (
          <li key={child.handle}>
            <button type="button" className="folder-child" onClick={() => setParent(child.handle)}>
              <Icon name="folder" />
              {child.name}
            </button>
          </li>
        ))}
      </ul>
      {newName === null ? null : (
        <form className="folder-new" onSubmit={create}>
          <TextField
            ref={focusWhenDrawn}
            label={strings.newName}
            value={newName}
            error={createError}
            maxLength={100}
            onChange={event => setNewName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={newName.trim() === ''}>
            {strings.create}
          </Button>
        </form>
      )}
      <div className="folder-actions">
        {newName === null ? (
          <Button kind="quiet" icon="add" onClick={() => setNewName('')}>
            {strings.newFolder}
          </Button>
        ) : null}
        <span className="folder-gap" />
        <Button onClick={onCancel}>{exportStrings.cancel}</Button>
        <Button kind="primary" onClick={() => onChoose(folder)}>
          {strings.use}
        </Button>
      </div>
    </div>
  )
}
