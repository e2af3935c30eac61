/** Writes articles and events as Markdown into a folder of the reader's, and what they wrote there stays. */

import { AppError, type HandlersOf } from '../../contract/bridge.ts'
import type { Claim } from '../../contract/claims.ts'
import type { ExportReport } from '../../contract/export.ts'
import type { AppContract } from '../../contract/index.ts'
import type { WholeList } from '../../contract/library.ts'
import type { NoteFilter } from '../../contract/notes.ts'
import { articleFile, type EventWithFile } from './article-file.ts'
import type { Outlet } from './claim-columns.ts'
import { claimsToCsv } from './claims-to-csv.ts'
import { claimsToHtml } from './claims-to-html.ts'
import { claimsToMarkdown } from './claims-to-markdown.ts'
import type { Disk } from './disk.ts'
import type { EventHead, ExportedEvents } from './event-data.ts'
import { eventFile, eventFileId, namedEvent } from './event-file.ts'
import type { ExportData } from './export-data.ts'
import { openSession, type Session, type Written } from './export-session.ts'
import { fileName, type NamedArticle } from './file-name.ts'
import { composeFile } from './managed-file.ts'
import { openTargetFolder, type TargetFolder } from './target-folder.ts'

type Progress = { done: number; total: number; title: string }
type RunOptions = {
  /** Events that are written whatever they hold. */
  eventIds?: readonly string[]
  signal?: AbortSignal
  progress?: (progress: Progress) => void
}

export type Export = {
  handlers: HandlersOf<AppContract, 'export'>
  /**
   * Exports articles (null: all of `allIds`) and the events they tell of into a folder. One that fails is a line in the report; cancelling leaves
   * every file old or new. A file the reader deleted is written anew; a renamed one is followed.
   *
   * @throws AppError when the folder is missing, no folder, or can't be written.
   */
  exportTo: (folderPath: string, articleIds: readonly string[] | null, options?: RunOptions) => Promise<ExportReport>
}

type ExportOptions = {
  /** Everything about an article, or null when there is none of that id. */
  gather: (articleId: string, signal?: AbortSignal) => Promise<ExportData | null>
  /** Ids of all articles that are not in the trash. */
  allIds: () => string[]
  /** Ids of the articles of a list. */
  idsOf?: (list: WholeList) => string[]
  /** The articles and events that notes are about. */
  aboutNotes?: (notes: NoteFilter) => { articleIds: string[]; eventIds: string[] }
  /** None where left out. */
  events?: ExportedEvents
  /** The folder behind a handle, or null when the handle is not known (any more). */
  folderOf: (handle: string) => { path: string; label: string } | null
  disk?: Disk
}

const tableWriters = { csv: claimsToCsv, markdown: claimsToMarkdown, html: claimsToHtml }

/** The rows of these ids in their order; those that are gone by now are left out. */
function pickClaims(claims: readonly Claim[], claimIds: readonly string[]): Claim[] {
  const byId = new Map(claims.map(claim => [claim.claimId, claim]))
  return claimIds.flatMap(claimId => byId.get(claimId) ?? [])
}

const goneReason = 'This article is no longer in the library.'
const goneEvent = 'There is no such event any more: its articles were regrouped or removed.'

const noEvents: ExportedEvents = { list: async () => [], gather: () => null }
const toArticle = (event: EventHead, file: string): EventWithFile => ({ ...event, file })

/** Opens the export. Runs follow one another, so that two of them never choose names for the same article. */
export function createExport(options: ExportOptions): Export {
  const { gather, allIds, idsOf = () => [], folderOf, disk, events = noEvents } = options
  const { aboutNotes = () => ({ articleIds: [], eventIds: [] }) } = options
  let previous: Promise<unknown> = Promise.resolve()
  const exportTo: Export['exportTo'] = (folderPath, articleIds, options = {}) => {
    const run = previous.then(async () => {
      const folder = await openTargetFolder(folderPath, disk)
      const asked = new Set(options.eventIds ?? [])
      const heads = await events.list(articleIds, [...asked], options.signal)
      // An event that is asked for takes its reports along: its file leads to theirs.
      const reports = heads.filter(({ eventId }) => asked.has(eventId)).flatMap(head => head.articleIds)
      const ids = articleIds === null ? allIds() : [...articleIds, ...reports]
      return exportInto(folder, { articleIds: [...new Set(ids)], heads }, { gather, events }, options)
    })
    // A failed run is its caller's to hear of; the next one starts all the same.
    previous = run.catch(() => undefined)
    return run
  }
  return {
    exportTo,
    handlers: {
      'export.run': async ({ articleIds, list, eventIds = [], notes, folder }, { signal, progress }) => {
        const target = folderOf(folder)
        if (target === null) throw new AppError('not-found', 'This folder is no longer known here. Choose it again.')
        const noted = notes === undefined ? null : aboutNotes(notes)
        const ids = list === undefined ? (noted?.articleIds ?? articleIds) : idsOf(list)
        const also = [...eventIds, ...(noted?.eventIds ?? [])]
        return { ...(await exportTo(target.path, ids, { eventIds: also, signal, progress })), folder: target.label }
      },
      'export.claimTable': async ({ articleIds, claimIds, format }, { signal }) => {
        const claims: Claim[] = []
        const outlets = new Map<string, Outlet>()
        for (const articleId of articleIds ?? allIds()) {
          signal.throwIfAborted()
          const data = await gather(articleId, signal)
          if (data === null) throw new AppError('not-found', goneReason)
          claims.push(...data.claims.claims)
          outlets.set(articleId, data.article)
        }
        // A rejected row is left out, but for a reader who names it.
        const kept = claims.filter(claim => claim.review !== 'rejected')
        return { text: tableWriters[format](claimIds === undefined ? kept : pickClaims(claims, claimIds), outlets) }
      },
      'export.preview': async ({ articleId }, { signal }) => {
        const data = await gather(articleId, signal)
        if (data === null) throw new AppError('not-found', goneReason)
        const told = (await events.list([articleId], [], signal)).map(head => toArticle(head, newEventName(head)))
        return { fileName: newName(data.article), markdown: composeFile(articleFile(data, told)) }
      },
      'export.previewEvent': async ({ eventId }, { signal }) => {
        const head = (await events.list([], [eventId], signal)).find(found => found.eventId === eventId)
        const data = head && events.gather(head)
        if (!head || !data) throw new AppError('not-found', goneEvent)
        const nameOf = (articleId: string): string | null => {
          const source = data.sources.get(articleId)
          return source === undefined ? null : newName({ ...source, articleId })
        }
        return {
          fileName: newEventName(head),
          markdown: composeFile(eventFile(eventFileId(head.eventId), data, nameOf)),
        }
      },
    },
  }
}

/** What a file is called in a folder that has none yet. */
const newName = (named: NamedArticle): string => fileName(named, () => false)
const newEventName = (head: EventHead): string => newName(namedEvent(eventFileId(head.eventId), head))

type Chosen = { articleIds: readonly string[]; heads: readonly EventHead[] }
type PlacedEvent = { head: EventHead; id: string; file: string }
type Gathering = { gather: ExportOptions['gather']; events: ExportedEvents }

/** Names come first: the articles' files lead to the events' and back. */
async function placeEvents(session: Session, heads: readonly EventHead[]): Promise<PlacedEvent[]> {
  const placed: PlacedEvent[] = []
  for (const head of heads) {
    const ids = [head.eventId, ...head.formerIds].map(eventFileId)
    placed.push({ head, ...(await session.place(ids, id => namedEvent(id, head))) })
  }
  return placed
}

async function exportInto(
  folder: TargetFolder,
  { articleIds, heads }: Chosen,
  { gather, events }: Gathering,
  { signal, progress }: RunOptions,
): Promise<ExportReport> {
  const report: ExportReport = {
    folder: folder.path,
    written: [],
    unchanged: [],
    conflicts: [],
    failed: [],
    cancelled: false,
  }
  const session = await openSession(folder)
  const placed = await placeEvents(session, heads)
  const toldIn = new Map<string, EventWithFile[]>()
  for (const { head, file } of placed) {
    for (const articleId of head.articleIds) {
      toldIn.set(articleId, [...(toldIn.get(articleId) ?? []), toArticle(head, file)])
    }
  }
  const files = new Map<string, string>()

  const writeArticle = async (articleId: string): Promise<Step> => {
    const data = await gather(articleId, signal)
    if (data === null) throw new AppError('not-found', goneReason)
    const managed = articleFile(data, toldIn.get(articleId))
    const written = await session.write(managed, data.article, data.article.tags)
    files.set(articleId, written.file)
    return { title: data.article.title, written }
  }
  const writeEvent = async ({ head, id }: PlacedEvent): Promise<Step> => {
    const data = events.gather(head)
    if (data === null) throw new AppError('not-found', goneEvent)
    for (const articleId of data.articleIds) {
      const file = files.get(articleId) ?? (await session.fileOf(articleId))
      if (file !== null) files.set(articleId, file)
    }
    const managed = eventFile(id, data, articleId => files.get(articleId) ?? null)
    return { title: data.title, written: await session.write(managed, namedEvent(id, head), []) }
  }
  const steps = [
    ...articleIds.map(articleId => ({ about: { articleId }, run: () => writeArticle(articleId) })),
    ...placed.map(event => ({
      about: { articleId: null, eventId: event.head.eventId },
      run: () => writeEvent(event),
    })),
  ]
  for (const [index, { about, run }] of steps.entries()) {
    if (signal?.aborted) {
      report.cancelled = true
      break
    }
    let title = ''
    try {
      const { written, ...step } = await run()
      title = step.title
      const { outcome, file, copy } = written
      if (outcome === 'conflict') report.conflicts.push({ ...about, file, copy })
      else report[outcome].push({ ...about, file })
    } catch (error) {
      report.failed.push({ ...about, reason: error instanceof Error ? error.message : String(error) })
    }
    progress?.({ done: index + 1, total: steps.length, title })
  }
  try {
    await session.close()
  } catch (error) {
    // The files are whole; what could not be saved is the list that finds them faster next time.
    const reason = error instanceof Error ? error.message : String(error)
    for (const { file, ...about } of report.written) {
      report.failed.push({ ...about, reason: `${file} is written, but may not be remembered: ${reason}` })
    }
    if (report.written.length === 0) throw error
  }
  return report
}

type Step = { title: string; written: Written }
