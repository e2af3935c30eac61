/** Lets the reader name a folder whose new files come in by themselves. */
import { useEffect, useState } from 'react'
import { AppError } from '../../../../contract/bridge.ts'
import { app } from '../../../bridge.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useRequest } from '../../../ui/use-request.ts'
import { settingsStrings } from '../strings.ts'

const strings = settingsStrings.watched

export function WatchedFolder() {
  const watched = useRequest('watched', signal => app['import.watched']({}, { signal }))
  const { refresh } = watched
  const [path, setPath] = useState('')
  const [error, setError] = useState<string | null>(null)
  useEffect(() => app['import.arrived'](refresh), [refresh])
  const { folder = null, isMissing = false } = watched.value ?? {}

  const attempt = async (work: () => Promise<unknown>) => {
    setError(null)
    try {
      await work()
      setPath('')
      refresh()
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure))
    }
  }
  const watch = (handle: string | null) => app['import.watch']({ folder: handle })
  const watchTyped = () =>
    attempt(async () => watch((await app['app.folders']({ parent: null, path: path.trim() })).folder.handle))
  const choose = () =>
    attempt(async () => {
      try {
        const chosen = await app['app.chooseFolder']({})
        if (chosen) await watch(chosen.handle)
      } catch (failure) {
        if (failure instanceof AppError && failure.code === 'unavailable') throw new Error(strings.typeIt)
        throw failure
      }
    })

  return (
    <section className="settings-watched" aria-label={strings.title}>
      <h3>{strings.title}</h3>
      <p className="field-hint">{strings.hint}</p>
      {folder === null ? (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (path.trim() !== '') void watchTyped()
          }}
        >
          <TextField
            label={strings.path}
            placeholder={strings.example}
            spellCheck={false}
            autoComplete="off"
            value={path}
            error={error}
            onChange={event => setPath(event.currentTarget.value)}
          />
          <div className="settings-watched-ways">
            <Button type="submit" icon="folder" disabled={path.trim() === ''}>
              {strings.watch}
            </Button>
            <Button kind="quiet" onClick={() => void choose()}>
              {strings.choose}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <dl className="settings-facts">
            <dt>{strings.path}</dt>
            <dd>{folder}</dd>
          </dl>
          {isMissing ? <p className="field-error">{strings.missing}</p> : null}
          <Button onClick={() => void attempt(() => watch(null))}>{strings.stop}</Button>
        </>
      )}
    </section>
  )
}
