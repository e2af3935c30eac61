/** Runs an export and keeps its progress and report; can be stopped between two files. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportReport, Folder } from '../../../contract/export.ts'
import type { WholeList } from '../../../contract/library.ts'
import type { NoteFilter } from '../../../contract/notes.ts'
import { app } from '../../bridge.ts'
import { writtenFirst } from '../../reviews/written-first.ts'
import { useToast } from '../../ui/toast.tsx'
import { exportStrings as strings } from './strings.ts'

export type ExportState =
  | { phase: 'choosing' }
  | { phase: 'running'; done: number; total: number; title: string }
  | { phase: 'done'; report: ExportReport }
  | { phase: 'failed'; message: string }

/** What is exported: articles (null: all), those of a list, events with their reports, or what notes are about. */
export type ExportedThings = {
  articleIds: string[] | null
  list?: WholeList
  eventIds?: string[]
  notes?: NoteFilter
}

export type Export = {
  state: ExportState
  run: (what: ExportedThings, folder: Folder) => void
  stop: () => void
  /** It runs without its dialog: the reader goes on meanwhile. */
  behind: boolean
  setBehind: (behind: boolean) => void
  /** Goes back to choosing what to export. */
  restart: () => void
}

export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ phase: 'choosing' })
  const [behind, setBehind] = useState(false)
  const running = useRef<AbortController | null>(null)
  const toast = useToast()

  const run = useCallback(async (what: ExportedThings, folder: Folder) => {
    if (running.current) return
    const abort = new AbortController()
    running.current = abort
    setBehind(false)
    setState({ phase: 'running', done: 0, total: what.articleIds?.length ?? 0, title: '' })
    try {
      await writtenFirst()
      const report = await app['export.run'](
        { ...what, folder: folder.handle },
        { signal: abort.signal, onProgress: progress => setState({ phase: 'running', ...progress }) },
      )
      setState({ phase: 'done', report })
    } catch (error) {
      // A host may answer a cancelled request with its report or with an error; either way the reader stopped it.
      const stopped: ExportReport = {
        folder: folder.label,
        written: [],
        unchanged: [],
        conflicts: [],
        failed: [],
        cancelled: true,
      }
      if (abort.signal.aborted) setState({ phase: 'done', report: stopped })
      else setState({ phase: 'failed', message: error instanceof Error ? error.message : String(error) })
    } finally {
      running.current = null
    }
  }, [])
  const stop = useCallback(() => running.current?.abort(), [])
  const restart = useCallback(() => {
    setBehind(false)
    setState({ phase: 'choosing' })
  }, [])
  // Done behind the reader's back: said once, the report a press away.
  const { phase } = state
  useEffect(() => {
    if (!behind || (phase !== 'done' && phase !== 'failed')) return
    const text = phase === 'done' ? strings.doneBehind : strings.failed
    toast({ text, action: { label: strings.showReport, run: () => setBehind(false) } })
  }, [behind, phase, toast])
  return {
    ...{ state, behind, setBehind, stop, restart },
    run: (what, folder) => void run(what, folder),
  }
}
