/** Runs an import from the reader's files to the report: gathers, hands over, imports; can be stopped at any point. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportItem, ImportPreview, ImportReport } from '../../../contract/import.ts'
import { importReport } from '../../../contract/import-report.ts'
import { app } from '../../bridge.ts'
import { useChanges } from '../../reviews/use-changes.tsx'
import { useToast } from '../../ui/toast.tsx'
import { collectDropped, type Dropped, type NamedFile, ofKnownKinds } from './collect-files.ts'
import { handOver } from './hand-over.ts'
import { joinOutcomes } from './join-outcomes.ts'
import { rememberImport } from './remember-import.ts'
import { importStrings as strings } from './strings.ts'

export type ImportState =
  | { phase: 'idle' }
  | { phase: 'gathering' }
  | { phase: 'handing' | 'looking' | 'importing'; done: number; total: number; source: string }
  /** The reader is asked whether all of it is to come in. */
  | { phase: 'preview'; preview: ImportPreview; decide: (wanted: boolean) => void }
  | { phase: 'fetching'; label: string; done: number; total: number; source: string }
  | { phase: 'done'; report: ImportReport; skipped: number; notice: string | null }
  | { phase: 'failed'; message: string }

export type Import = {
  state: ImportState
  /** It runs without its dialog: the reader goes on meanwhile. */
  behind: boolean
  setBehind: (behind: boolean) => void
  importPicked: (files: NamedFile[], folder: boolean) => void
  importDropped: (dropped: Dropped) => void
  /** A pasted text that became an article, or was one already, is opened at once instead of reported. */
  importPasted: (pasted: { text: string; html: string | null }, onOpen: (articleId: string) => void) => void
  /** Brings the content of a link that waits for it. */
  attach: (articleId: string, file: NamedFile) => void
  /** A single file that is dropped goes to whoever waits for one. Returns a way to stop waiting. Keeps its identity. */
  whileWaiting: (take: (file: NamedFile) => void) => () => void
  waits: () => boolean
  /** Resolves with the report, so that the first report can be opened; null when it failed. */
  importSample: () => Promise<ImportReport | null>
  /** Shows the report of an import of the past. */
  showReport: (importId: string) => void
  /** Fetches a page of the web; what it became is opened. */
  importWeb: (web: { url: string; pictures: boolean }, onOpen: (articleId: string) => void) => void
  stop: () => void
  dismiss: () => void
}

const emptyReport: ImportReport = importReport(null, [], false)
async function knownExtensions(): Promise<Set<string>> {
  const formats = await app['import.formats']({})
  return new Set(formats.flatMap(format => format.extensions))
}

/** One import; `waited` tells that it was asked for while another was under way, and the reader has gone on since. */
type Work = (signal: AbortSignal, waited: boolean) => Promise<ImportState>

async function outcomeOf(work: Work, signal: AbortSignal, waited: boolean): Promise<ImportState> {
  try {
    return await work(signal, waited)
  } catch (error) {
    if (!signal.aborted) return { phase: 'failed', message: error instanceof Error ? error.message : String(error) }
    return { phase: 'done', report: { ...emptyReport, cancelled: true }, skipped: 0, notice: null }
  }
}

export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ phase: 'idle' })
  const [behind, setBehind] = useState(false)
  const running = useRef<AbortController | null>(null)
  const changes = useChanges()
  const toast = useToast()

  const waiting = useRef<Work[]>([])
  /** Who takes the next single file that is dropped. */
  const taking = useRef<((file: NamedFile) => void) | null>(null)

  const run = useCallback(
    async (first: Work) => {
      if (running.current) {
        waiting.current.push(first)
        toast({ text: strings.waits })
        return
      }
      const abort = new AbortController()
      running.current = abort
      setBehind(false)
      let outcome: ImportState = { phase: 'idle' }
      for (let work: Work | undefined = first; work !== undefined; work = waiting.current.shift()) {
        outcome = joinOutcomes(outcome, await outcomeOf(work, abort.signal, work !== first))
        // What is stopped is all of it.
        if (abort.signal.aborted) waiting.current = []
      }
      running.current = null
      setState(outcome)
    },
    [toast],
  )

  const importItems = useCallback(
    async (items: ImportItem[], signal: AbortSignal): Promise<ImportReport> => {
      setState({ phase: 'importing', done: 0, total: items.length, source: '' })
      const report = await app['import.run'](
        { items },
        { signal, onProgress: progress => setState({ phase: 'importing', ...progress }) },
      )
      rememberImport(report, changes, toast)
      return report
    },
    [changes, toast],
  )

  /** Asks the reader where it is more than a few plain files. */
  const isWanted = useCallback(async (items: ImportItem[], signal: AbortSignal): Promise<boolean> => {
    if (items.length === 0) return true
    setState({ phase: 'looking', done: 0, total: items.length, source: '' })
    const preview = await app['import.preview'](
      { items },
      { signal, onProgress: progress => setState({ phase: 'looking', ...progress }) },
    )
    if (preview.isSmall) return true
    // What needs no answer from the reader must not wait for one behind their back.
    setBehind(false)
    const wanted = await new Promise<boolean>(decide => setState({ phase: 'preview', preview, decide }))
    if (!wanted) await app['import.drop']({ items })
    return wanted
  }, [])

  const importFiles = useCallback(
    async (files: NamedFile[], skipped: number, unreadable: string[], extensions: Set<string>, signal: AbortSignal) => {
      const nothing = skipped > 0 ? strings.noneOfKind([...extensions].join(' ')) : strings.nothing
      const total = files.length
      setState({ phase: 'handing', done: 0, total, source: '' })
      const { items, failed } = await handOver(files, signal, (done, source) =>
        setState({ phase: 'handing', done, total, source }),
      )
      if (!(await isWanted(items, signal))) return { phase: 'idle' } as const
      const report = items.length > 0 ? await importItems(items, signal) : emptyReport
      const unread = unreadable.map(source => ({ source, reason: strings.unreadableFile }))
      const whole = { ...report, failed: [...report.failed, ...failed, ...unread] }
      const empty = total === 0 && unread.length === 0
      return { phase: 'done', report: whole, skipped, notice: empty ? nothing : null } as const
    },
    [importItems, isWanted],
  )

  const importPicked = useCallback(
    (picked: NamedFile[], folder: boolean) =>
      void run(async signal => {
        setState({ phase: 'gathering' })
        const extensions = await knownExtensions()
        // What the reader picked by name is tried whatever it is; a folder is full of other things.
        const { files, skipped } = folder ? ofKnownKinds(picked, extensions) : { files: picked, skipped: 0 }
        return importFiles(files, skipped, [], extensions, signal)
      }),
    [run, importFiles],
  )
  const importDropped = useCallback(
    (dropped: Dropped) => {
      const taker = taking.current
      const isSingleFile = dropped.loose.length === 1 || dropped.entries[0]?.isFile === true
      void run(async signal => {
        setState({ phase: 'gathering' })
        const extensions = await knownExtensions()
        const { files, skipped, unreadable } = await collectDropped(dropped, extensions, signal)
        const [file, another] = files
        if (taker && file && !another && isSingleFile) {
          taker(file)
          return { phase: 'idle' }
        }
        return importFiles(files, skipped, unreadable, extensions, signal)
      })
    },
    [run, importFiles],
  )
  useEffect(
    () =>
      app['import.arrived'](({ state: { folder, isMissing }, report }) => {
        if (report) {
          rememberImport(report, changes, toast)
          const count = report.articles.length
          if (count + report.failed.length > 0) toast({ text: strings.arrived(count, report.failed.length) })
        } else if (folder !== null)
          toast({ text: isMissing ? strings.folderMissing(folder) : strings.folderBack(folder) })
      }),
    [changes, toast],
  )
  const attach = useCallback(
    (articleId: string, file: NamedFile) =>
      void run(async signal => {
        const { items, failed } = await handOver([file], signal, () => undefined)
        const [item] = items
        if (!item) return { phase: 'failed', message: failed[0]?.reason ?? strings.unreadableFile }
        const report = await app['import.attach']({ articleId, item }, { signal })
        rememberImport(report, changes, toast)
        const [failure] = report.failed
        if (failure) return { phase: 'failed', message: failure.reason }
        if (report.articles.length > 1) return { phase: 'done', report, skipped: 0, notice: null }
        toast({ text: strings.needsContent.attached })
        return { phase: 'idle' }
      }),
    [run, changes, toast],
  )
  const whileWaiting = useCallback((take: (file: NamedFile) => void) => {
    taking.current = take
    return () => {
      if (taking.current === take) taking.current = null
    }
  }, [])
  const waits = useCallback(() => taking.current !== null, [])
  const importPasted = useCallback(
    ({ text, html }: { text: string; html: string | null }, onOpen: (articleId: string) => void) =>
      void run(async (signal, waited) => {
        const item: ImportItem = { kind: 'paste', text, source: 'pasted text' }
        const report = await importItems([html === null ? item : { ...item, html }], signal)
        const articleId = report.articles[0]?.id ?? report.duplicates[0]?.articleId
        if (articleId === undefined || waited) return { phase: 'done', report, skipped: 0, notice: null }
        onOpen(articleId)
        return { phase: 'idle' }
      }),
    [run, importItems],
  )
  const showReport = useCallback(
    (importId: string) =>
      void run(async () => {
        const report = await app['import.report']({ importId })
        return { phase: 'done', report, skipped: 0, notice: strings.past.title }
      }),
    [run],
  )
  const importWeb = useCallback(
    (web: { url: string; pictures: boolean }, onOpen: (articleId: string) => void) =>
      void run(async (signal, waited) => {
        const tell = (phase: 'page' | 'pictures' | 'reading', done: number, total: number | null) =>
          setState({ phase: 'fetching', label: strings.web.phases[phase], done, total: total ?? 0, source: web.url })
        tell('page', 0, null)
        const report = await app['import.web'](web, {
          signal,
          onProgress: ({ phase, done, total }) => tell(phase, done, total),
        })
        rememberImport(report, changes, toast)
        const [failure] = report.failed
        const [first, second] = [...report.articles.map(({ id }) => id), ...report.duplicates.map(d => d.articleId)]
        if (failure && first === undefined) return { phase: 'failed', message: failure.reason }
        if (first === undefined || second !== undefined || waited) {
          return { phase: 'done', report, skipped: 0, notice: null }
        }
        onOpen(first)
        return { phase: 'idle' }
      }),
    [run, changes, toast],
  )
  const importSample = useCallback(async () => {
    try {
      const report = await app['import.sample']({})
      rememberImport(report, changes, toast)
      return report
    } catch (error) {
      setState({ phase: 'failed', message: error instanceof Error ? error.message : String(error) })
      return null
    }
  }, [changes, toast])
  const stop = useCallback(() => running.current?.abort(), [])
  const dismiss = useCallback(() => setState({ phase: 'idle' }), [])
  // Done behind the reader's back: said once, the report a press away.
  const { phase } = state
  useEffect(() => {
    if (!behind || (phase !== 'done' && phase !== 'failed')) return
    const text = phase === 'done' ? strings.doneBehind : strings.failed
    toast({ text, action: { label: strings.showReport, run: () => setBehind(false) } })
  }, [behind, phase, toast])
  return {
    ...{ state, behind, setBehind, importPicked, importDropped, importPasted, importSample, stop, dismiss },
    ...{ attach, whileWaiting, waits, showReport, importWeb },
  }
}
