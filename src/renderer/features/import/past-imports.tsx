/** The imports of the past, each with its report and the way to take it back, also after the program was started anew. */
import { useEffect, useState } from 'react'
import type { PastImport } from '../../../contract/import.ts'
import { app } from '../../bridge.ts'
import { useChanges } from '../../reviews/use-changes.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/formats.ts'
import { useToast } from '../../ui/toast.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { seriesOf } from './remember-import.ts'
import { importStrings } from './strings.ts'
import './past-imports.css'

const strings = importStrings.past
const few = 5

export function PastImports({ onReport }: { onReport: (importId: string) => void }) {
  const [limit, setLimit] = useState(few)
  const [busy, setBusy] = useState<string | null>(null)
  const requested = useRequest(`imports ${limit}`, signal => app['import.list']({ limit }, { signal }))
  const { refresh } = requested
  const toast = useToast()
  const changes = useChanges()
  useEffect(() => app['import.changed'](refresh), [refresh])
  const { imports = [], total = 0 } = requested.value ?? {}

  const takeBack = async (importId: string): Promise<string> => {
    const { undone, kept } = await app['import.undo']({ importId })
    if (kept.length > 0) toast({ text: importStrings.keptOnUndo(kept.map(({ title }) => title)) })
    return strings.undone(undone)
  }
  const bringBack = async (importId: string) => strings.redone((await app['import.redo']({ importId })).redone)
  const change = async ({ importId, state }: PastImport) => {
    setBusy(importId)
    const [there, back] = state === 'undone' ? [bringBack, takeBack] : [takeBack, bringBack]
    try {
      const said = await there(importId)
      const series = seriesOf(importId)
      // One step of the history stands for the import: the last thing that was done with it.
      changes.forget(step => step.series === series)
      changes.did({ said, undo: () => back(importId), redo: () => there(importId), series }, 'loud')
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error) })
    }
    setBusy(null)
  }

  return (
    <section aria-label={strings.title}>
      <h3>{strings.title}</h3>
      {requested.value && imports.length === 0 ? <p className="field-hint">{strings.none}</p> : null}
      <ol className="past-imports">
        {imports.map(past => {
          const { importId, startedAt, source, files, items, state } = past
          const isUndone = state === 'undone'
          const name = strings.from(source, files)
          return (
            <li key={importId} className="past-import">
              <div className="past-import-words">
                <span className="past-import-source">{name}</span>
                <span className="past-import-about tabular">
                  {[formatInstant(startedAt), strings.items(items), strings.states[state]]
                    .filter(words => words !== '')
                    .join(' · ')}
                </span>
              </div>
              <Button kind="quiet" aria-label={strings.showOf(name)} onClick={() => onReport(importId)}>
                {strings.show}
              </Button>
              <Button
                kind="quiet"
                disabled={busy !== null}
                aria-label={isUndone ? strings.redoOf(name) : strings.undoOf(name)}
                onClick={() => void change(past)}
              >
                {isUndone ? strings.redo : strings.undo}
              </Button>
            </li>
          )
        })}
      </ol>
      {total > imports.length ? (
        <Button kind="quiet" onClick={() => setLimit(Math.min(200, limit + 40))}>
          {strings.more}
        </Button>
      ) : null}
    </section>
  )
}
