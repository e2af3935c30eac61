/** Imports what newly appears in a folder a reader chose. Nothing in the folder is ever changed, and a folder that is missing means nothing. */
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { z } from 'zod'
import type { ImportReport, WatchState } from '../../contract/import.ts'
import type { Database } from '../database/open.ts'

/** Milliseconds between two looks. A file is taken once two looks found it the same: it is whole by then. */
export const lookEvery = 5000

/** Endings of files that a program is still writing. */
const unfinished = new Set(['.part', '.crdownload', '.download', '.tmp', '.partial'])

const Seen = z.object({ size: z.number(), changedAt: z.number() })
const Path = z.string().nullable()
type FileState = z.infer<typeof Seen>

export type FolderWatch = {
  /** Watches another folder, or none. What is in it already is left alone. */
  choose: (folder: string | null) => Promise<WatchState>
  state: () => WatchState
  /** Looks once; also called by itself. */
  look: () => Promise<void>
  /** Begins to look by itself. */
  start: () => void
  /** Resolves once what it was importing has ended. */
  close: () => Promise<void>
}

export function createFolderWatch(parts: {
  database: Database
  /** The files in a folder and those in it. */
  list: (folder: string) => Promise<string[]>
  /** Endings that some format has. */
  extensions: ReadonlySet<string>
  importPaths: (paths: readonly string[]) => Promise<ImportReport>
  /** Hears of what came in, and of a folder that is missing or there again. */
  tell: (state: WatchState, report: ImportReport | null) => void
}): FolderWatch {
  const { database, list, extensions, importPaths, tell } = parts
  const readFolder = database.prepare("SELECT value FROM setting WHERE name = 'watchedFolder'").pluck()
  const writeFolder = database.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES ('watchedFolder', ?)")
  const selectSeen = database.prepare('SELECT size, changedAt FROM watchedFile WHERE path = ?')
  const insertSeen = database.prepare('INSERT OR REPLACE INTO watchedFile (path, size, changedAt) VALUES (?, ?, ?)')
  const folderNow = (): string | null => {
    const stored = readFolder.get()
    const parsed = Path.safeParse(typeof stored === 'string' ? JSON.parse(stored) : null)
    return parsed.success ? parsed.data : null
  }
  let folder = folderNow()
  let isMissing = false
  /** What the last look found that is new. */
  let growing = new Map<string, FileState>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking: Promise<void> | null = null
  let closed = false

  const state = (): WatchState => ({ folder, isMissing: folder !== null && isMissing })
  const isSame = (one: FileState | undefined, other: FileState) =>
    one?.size === other.size && one.changedAt === other.changedAt
  const isSeen = (path: string, now: FileState) => isSame(Seen.optional().parse(selectSeen.get(path)), now)
  const isMeant = (path: string) => {
    const ending = extname(path).toLowerCase()
    return extensions.has(ending) && !unfinished.has(ending)
  }
  /** The files in the folder that some format reads; null where it is missing. */
  const filesNow = async (of: string): Promise<Map<string, FileState> | null> => {
    try {
      if (!(await stat(of)).isDirectory()) return null
      const found = new Map<string, FileState>()
      for (const path of (await list(of)).filter(isMeant)) {
        const file = await stat(path).catch(() => null)
        if (file?.isFile()) found.set(path, { size: file.size, changedAt: file.mtimeMs })
      }
      return found
    } catch {
      return null
    }
  }
  const remember = database.transaction((files: ReadonlyMap<string, FileState>) => {
    for (const [path, { size, changedAt }] of files) insertSeen.run(path, size, changedAt)
  })

  const lookOnce = async () => {
    const watched = folder
    if (watched === null || closed) return
    const found = await filesNow(watched)
    if (closed || watched !== folder) return
    if ((found === null) !== isMissing) {
      isMissing = found === null
      // Said once, not at every look.
      tell(state(), null)
    }
    if (found === null) return
    const fresh = new Map([...found].filter(([path, now]) => now.size > 0 && !isSeen(path, now)))
    const whole = new Map([...fresh].filter(([path, now]) => isSame(growing.get(path), now)))
    growing = fresh
    if (whole.size === 0) return
    // Before it is read: a file that brings the program down is not met again at every start.
    remember(whole)
    tell(state(), await importPaths([...whole.keys()]))
  }
  const look = async () => {
    looking ??= lookOnce().finally(() => {
      looking = null
    })
    await looking
  }
  const again = () => {
    if (closed) return
    timer = setTimeout(
      () =>
        void look()
          .catch(() => undefined)
          .then(again),
      lookEvery,
    )
    timer.unref()
  }

  return {
    choose: async chosen => {
      const found = chosen === null ? new Map<string, FileState>() : await filesNow(chosen)
      folder = chosen
      isMissing = found === null
      growing = new Map()
      writeFolder.run(JSON.stringify(chosen))
      if (found !== null) remember(found)
      return state()
    },
    state,
    look,
    start: again,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await looking?.catch(() => undefined)
    },
  }
}
