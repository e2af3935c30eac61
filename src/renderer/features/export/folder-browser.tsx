/** Lets the reader choose a folder where the host has no dialog of its own for it. */
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Folder } from '../../../contract/export.ts'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { FolderList } from './folder-list.tsx'
import { exportStrings } from './strings.ts'
import './folder-browser.css'

const strings = exportStrings.browser

type FolderBrowserProps = { start: Folder | null; onChoose: (folder: Folder) => void; onCancel: () => void }
type Listing = { folder: Folder; up: Folder | null; children: Folder[] }

const said = (error: unknown) => (error instanceof Error ? error.message : String(error))

export function FolderBrowser({ start, onChoose, onCancel }: FolderBrowserProps) {
  const first = useRequest('folders', signal => app['app.folders']({ parent: start?.handle ?? null }, { signal }))
  /** What was opened since, with the folder it was opened from. What is shown stays until the next is there. */
  const [opened, setOpened] = useState<{ listing: Listing; from: string | null } | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [newName, setNewName] = useState<string | null>(null)
  const [createError, setCreateError] = useState<string | null>(null)
  const latest = useRef(0)
  const list = useRef<HTMLDivElement>(null)
  const shown = opened?.listing ?? first.value
  const handle = shown?.folder.handle

  // The keyboard is in the list of whatever was opened.
  useLayoutEffect(() => {
    if (handle !== undefined) list.current?.focus()
  }, [handle])

  /** Resolves with the folder that was opened, or null, where the reader is told why. */
  const open = async (where: { parent: string | null; path?: string }): Promise<Folder | null> => {
    const turn = ++latest.current
    try {
      const listing = await app['app.folders'](where)
      if (turn !== latest.current) return null
      setOpened({ listing, from: handle ?? null })
      setTyped(null)
      setProblem(null)
      list.current?.focus()
      return listing.folder
    } catch (error) {
      if (turn === latest.current) setProblem(said(error))
      return null
    }
  }
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (!shown || newName === null) return
    try {
      const created = await app['app.createFolder']({ parent: shown.folder.handle, name: newName })
      setNewName(null)
      setCreateError(null)
      await open({ parent: created.handle })
    } catch (error) {
      setCreateError(said(error))
    }
  }

  if (!shown) {
    return first.state === 'failed' ? (
      <ErrorState title={strings.failed} error={first.error} onRetry={() => void open({ parent: null })} />
    ) : (
      <Loading />
    )
  }
  const { folder, up, children } = shown
  const goUp = () => {
    if (up) void open({ parent: up.handle })
  }
  // A path that was typed is what is meant, opened or not.
  const choose = async () => {
    const meant = typed === null || typed.trim() === '' ? folder : await open({ parent: null, path: typed })
    if (meant) onChoose(meant)
  }
  return (
    <div className="folder-browser">
      <form
        className="folder-here"
        onSubmit={event => {
          event.preventDefault()
          if (typed !== null && typed.trim() !== '') void open({ parent: null, path: typed })
        }}
      >
        <TextField
          label={strings.path}
          value={typed ?? folder.label}
          error={problem}
          maxLength={4000}
          spellCheck={false}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        {typed === null ? (
          <Button icon="up" disabled={up === null} onClick={goUp}>
            {strings.up}
          </Button>
        ) : (
          <Button type="submit">{strings.go}</Button>
        )}
      </form>
      <FolderList
        key={folder.handle}
        ref={list}
        folder={folder}
        folders={children}
        from={opened?.from ?? null}
        onOpen={child => void open({ parent: child.handle })}
        onUp={goUp}
      />
      {children.length === 0 ? (
        <p className="folder-empty" role="status">
          {strings.empty}
        </p>
      ) : null}
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
        <Button kind="primary" onClick={() => void choose()}>
          {strings.use}
        </Button>
      </div>
    </div>
  )
}
