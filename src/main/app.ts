/** Wires the capabilities together: the only file that knows them all. */
import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { plainText } from '../article/plain-text.ts'
import { raisedMarks } from '../article/raised-marks.ts'
import { type Answer, AppError, createRouter, type Stop } from '../contract/bridge.ts'
import { contract, type Emit } from '../contract/index.ts'
import { checkLibrary } from './check-library.ts'
import { createClaims } from './claims/claims.ts'
import { documentSections } from './claims/document-sections.ts'
import { forgetArticle } from './claims/review/forget-article.ts'
import { lockLibrary } from './database/lock.ts'
import { openDatabase } from './database/open.ts'
import { createExport, type Export } from './export/export-articles.ts'
import { exportedEvents } from './exported-events.ts'
import { createPageFetch } from './fetch/fetch-page.ts'
import { createGuardedFetch } from './fetch/guarded-fetch.ts'
import { createFileIntake, type FileIntake } from './files/file-intake.ts'
import { walkPaths } from './files/walk-paths.ts'
import type { Host } from './host.ts'
import { hostHandlers } from './host-handlers.ts'
import { formats } from './import/formats/index.ts'
import { createImport } from './import/import-articles.ts'
import { createFolderWatch } from './import/watch-folder.ts'
import { createLibrary, type Library } from './library/library.ts'
import { createNotes } from './notes/notes.ts'
import { programVersion } from './program-version.ts'
import { createReadingPlaces } from './reading/reading-places.ts'
import { createSearch } from './search/search.ts'
import { searchableArticles } from './searchable-articles.ts'
import { createSettings } from './settings/settings.ts'
import { untilClosed } from './until-closed.ts'
import { createAppJobs, createGroupingThread } from './workers/app-jobs.ts'
import { createPool } from './workers/pool.ts'
import { createThread } from './workers/thread.ts'

export type AppOptions = {
  /** The library's folder; it is made where it does not exist. */
  dataDir: string
  host: Host
  /** Who holds the library, as other programs are told (“the Counterclaim app”). */
  holder: string
  /** The worker's program file: `worker.ts` beside the sources, `worker.js` in the build. */
  workerUrl: URL
  /** The folder with the sample library. */
  resourcesFolder: string
}

export type App = {
  /** Answers one request of the contract. Never throws. */
  answer: Answer
  /** Listens to every event of the contract. */
  listen: (listener: (name: string, payload: unknown) => void) => Stop
  /** Where hosts hand over files and folders. */
  files: FileIntake
  /** A stored picture, for the hosts that serve it to the window. */
  asset: Library['asset']
  /** Brings claims and search up to date with the library. */
  catchUp: (signal?: AbortSignal) => Promise<void>
  /** Article ids that start with a prefix, at most two. */
  idsStartingWith: Library['idsStartingWith']
  /** Finishes what was acknowledged, frees the lock, ends the workers. */
  close: () => Promise<void>
}

/**
 * Opens a library and everything that works on it.
 *
 * @throws AppError `locked` when another program has the library, `unreadable` or `newer-library` when it can't be used.
 */
export function createApp(options: AppOptions): App {
  const { dataDir, host } = options
  const lock = lockLibrary(dataDir, options.holder)
  try {
    return openApp(options, host, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

function openApp({ dataDir, workerUrl, resourcesFolder }: AppOptions, host: Host, releaseLock: () => void): App {
  const database = openDatabase(dataDir)
  const pool = createPool(workerUrl, Math.max(1, Math.min(4, availableParallelism() - 1)))
  // Search answers in one thread and indexes in another: a long import never delays a keystroke.
  const searchThreads = { query: createThread(workerUrl), index: createThread(workerUrl, { yields: true }) }
  // Grouping holds what it knows of the library, and extraction does not wait for it.
  const groupingThread = createThread(workerUrl, { yields: true })
  const jobs = createAppJobs(pool)
  const closing = new AbortController()
  const files = createFileIntake()

  const listeners = new Set<(name: string, payload: unknown) => void>()
  const emit: Emit = (name, payload) => {
    for (const listener of listeners) listener(name, payload)
  }

  const library = createLibrary({
    database,
    folder: dataDir,
    emit,
    forget: articleId => forgetArticle(database, articleId),
    // Asked when a list is, by when the claims are there.
    relations: {
      values: field => claims.related.values(field),
      articlesOf: (field, value) => claims.related.articlesOf(field, value),
      state: () => claims.state(),
    },
  })
  const claims = createClaims({
    folder: dataDir,
    database,
    articles: {
      changes: library.changes,
      textsChangedAfter: library.textsChangedAfter,
      read: articleId => {
        const article = library.read(articleId)
        if (article === null || article.trashedAt !== null) return null
        const { title, publishedAt, site, document } = article
        const sections = documentSections(document)
        return { title, publishedAt, site, text: plainText(document), sections, raised: raisedMarks(document) }
      },
      isTrashed: articleId => library.summaries([articleId]).some(({ trashedAt }) => trashedAt !== null),
    },
    extract: jobs.extractClaims,
    grouping: createGroupingThread(groupingThread),
    emit,
  })
  const settings = createSettings({ database, emit })
  const notes = createNotes({
    database,
    emit,
    articleText: library.text,
    eventOf: claims.eventNow,
    hasClaim: (articleId, claimId) => claims.claimsOf(articleId).claims.some(claim => claim.claimId === claimId),
  })
  const search = createSearch({
    folder: dataDir,
    database,
    source: searchableArticles(library, notes, claims),
    threads: searchThreads,
    emit,
  })
  const importing = createImport({
    files,
    look: jobs.lookInto,
    countKnown: library.countKnown,
    read: jobs.readFile,
    readPart: jobs.readPart,
    add: library.add,
    log: library.imports,
    fetch: createPageFetch(createGuardedFetch()),
    sampleFiles: () => readSample(join(resourcesFolder, 'sample')),
  })
  const watch = createFolderWatch({
    database,
    list: async folder => (await walkPaths([folder])).files.map(({ path }) => path),
    extensions: new Set(formats.flatMap(({ extensions }) => extensions)),
    importPaths: async paths => {
      const { files: handed } = await files.handPaths(paths)
      const items = handed.map(file => ({ kind: 'file' as const, ...file }))
      return importing.importItems(items, closing.signal, () => undefined)
    },
    tell: (state, report) => emit('import.arrived', { state, report }),
  })
  const exporting: Export = createExport({
    gather: async (articleId, signal) => {
      const article = library.read(articleId)
      if (article === null) return null
      await claims.catchUpWith(articleId, signal)
      const found = claims.claimsOf(articleId)
      const told = new Set(found.conflicts.flatMap(({ sides }) => sides.map(side => side.articleId)))
      return {
        article,
        text: plainText(article.document),
        claims: found,
        sources: new Map(library.summaries([...told]).map(summary => [summary.articleId, summary])),
        ...notes.notesOf(articleId),
        colourNames: settings.read().colourNames,
      }
    },
    allIds: library.ids,
    idsOf: library.idsOf,
    aboutNotes: notes.about,
    events: exportedEvents(library, notes, claims),
    folderOf: handle => {
      const path = files.folderPath(handle)
      return path === null ? null : { path, label: path }
    },
  })

  const requests = untilClosed(
    createRouter(contract, {
      ...library.handlers,
      ...notes.handlers,
      ...claims.handlers,
      ...search.handlers,
      ...importing.handlers,
      ...library.imports.handlers,
      'import.watch': ({ folder }) => {
        const path = folder === null ? null : files.folderPath(folder)
        if (folder !== null && path === null) {
          throw new AppError('not-found', 'That folder is no longer open here. Choose it again.')
        }
        return watch.choose(path)
      },
      'import.watched': watch.state,
      ...exporting.handlers,
      ...createReadingPlaces(database).handlers,
      ...settings.handlers,
      ...hostHandlers({ host, files, version: programVersion(resourcesFolder), dataDir, emit }),
      'app.check': async (_input, { signal }) => ({
        findings: await checkLibrary({ database, library, claims, search }, signal),
      }),
    }),
  )

  // Events are nudges: each service compares revisions for itself.
  listeners.add(name => {
    if (host.name === 'cli') return
    if (name === 'library.changed' || name === 'review.changed') claims.nudge()
    if (name === 'library.changed' || name === 'claims.changed') search.nudge()
  })
  const pauseAsSet = () => {
    const { pausedWork } = settings.read()
    claims.pause(pausedWork.includes('claims'))
    search.pause(pausedWork.includes('index'))
  }
  listeners.add(name => {
    if (name === 'settings.changed' && host.name !== 'cli') pauseAsSet()
  })
  // A command does what it was asked and ends; a window has time to catch up what an earlier run left undone.
  if (host.name !== 'cli') {
    pauseAsSet()
    claims.nudge()
    search.nudge()
    watch.start()
  }

  return {
    answer: requests.answer,
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    files,
    asset: library.asset,
    catchUp: async signal => {
      await claims.catchUp(signal)
      await search.catchUp(signal)
    },
    idsStartingWith: library.idsStartingWith,
    close: async () => {
      // In the order in which they lean on each other: requests on search, search on claims, all on the library.
      closing.abort()
      await watch.close()
      await requests.close()
      await search.close()
      await claims.close()
      await Promise.all([
        pool.close(),
        searchThreads.query.close(),
        searchThreads.index.close(),
        groupingThread.close(),
        files.close(),
      ])
      library.close()
      database.close()
      releaseLock()
    },
  }
}

async function readSample(folder: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.md') && name !== 'README.md').sort()
  return Promise.all(names.map(async name => ({ name, bytes: await readFile(join(folder, name)) })))
}
