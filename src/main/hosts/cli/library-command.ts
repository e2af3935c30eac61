/** Gives a command what most share: the library, a client on it, and the choice between text and JSON. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { AppError, createClient } from '../../../contract/bridge.ts'
import { type Client, contract } from '../../../contract/index.ts'
import { type App, createApp } from '../../app.ts'
import { libraryFolder } from '../../data-folder.ts'
import { inProcessWire } from '../in-process-wire.ts'
import { cliFiles } from './cli-files.ts'
import { tellProgress } from './tell-progress.ts'

export type LibraryContext = {
  app: App
  client: Client
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  /** Prints the value as JSON when `--json` was given, else the text. */
  print: (value: unknown, text: () => string) => void
  /** Finds the article an argument means: its id or the start of it. */
  article: (reference: string) => string
}

/** A command with `--library` and `--json`. */
export function libraryCommand(name: string): Command {
  return new Command(name)
    .option('--library <dir>', 'the library folder (default: the platform’s data folder)')
    .option('--json', 'print JSON', false)
}

/**
 * Opens the library, runs the work, closes the library, and sets the exit code the work returns.
 * Ctrl-C cancels the work; what was done before stays.
 */
export async function withLibrary(
  command: Command,
  work: (context: LibraryContext) => Promise<number>,
  options: { createsLibrary?: boolean } = {},
): Promise<void> {
  const { library, json } = command.opts<{ library?: string; json: boolean }>()
  const folder = libraryFolder(library)
  // A mistyped folder must not become a new, empty library.
  if (library !== undefined && !options.createsLibrary && !existsSync(join(folder, 'library.db'))) {
    throw new AppError(
      'not-found',
      `There is no library in ${library}. Check the folder, or make one with: counterclaim import PATH… --library ${library}`,
    )
  }
  const app = createApp({
    dataDir: folder,
    host: {
      name: 'cli',
      openLink: async url => {
        throw new AppError('unavailable', `The command line opens no pages. The address is ${url}`)
      },
      chooseFolder: async () => 'unavailable',
    },
    holder: `“counterclaim ${command.name()}”`,
    ...cliFiles,
  })
  const cancel = new AbortController()
  const onInterrupt = () => cancel.abort()
  process.once('SIGINT', onInterrupt)
  process.once('SIGTERM', onInterrupt)
  const client = createClient(contract, inProcessWire(app))
  const stopTelling = tellProgress(client, line => console.error(line))
  try {
    process.exitCode = await work({
      app,
      client,
      signal: cancel.signal,
      print: (value, text) => console.log(json ? JSON.stringify(value, null, 2) : text()),
      article: reference => findArticle(app, reference),
    })
  } finally {
    stopTelling()
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
    await app.close()
  }
}

function findArticle(app: App, reference: string): string {
  if (reference.trim() === '')
    throw new AppError('invalid-input', 'The article is named by an empty text. Is its variable set?')
  const ids = app.idsStartingWith(reference.trim().toLowerCase())
  const [id, another] = ids
  if (id === undefined) {
    throw new AppError('not-found', `No article’s id starts with “${reference}”. See them with: counterclaim list`)
  }
  if (another !== undefined) {
    throw new AppError('not-found', `More than one article’s id starts with “${reference}”. Give more of it.`)
  }
  return id
}
