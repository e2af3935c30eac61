/** Opens a real app on a library of its own for a test, and takes both away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { createClient } from '../../src/contract/bridge.ts'
import { type Client, contract } from '../../src/contract/index.ts'
import { type App, createApp } from '../../src/main/app.ts'
import { inProcessWire } from '../../src/main/hosts/in-process-wire.ts'

const root = new URL('../../', import.meta.url)

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An app on `library` (default: a new one) that is closed when the test ends. */
export function openTestApp(library: string = temporaryFolder()): { app: App; client: Client; library: string } {
  const app = createApp({
    dataDir: library,
    host: { name: 'cli', openLink: async () => undefined, chooseFolder: async () => 'unavailable' },
    holder: 'a test',
    workerUrl: new URL('src/main/workers/worker.ts', root),
    resourcesFolder: new URL('resources', root).pathname,
  })
  onTestFinished(() => app.close())
  return { app, client: createClient(contract, inProcessWire(app)), library }
}

/** Imports texts under their names and waits until claims and search know them. */
export async function importTexts({ app, client }: { app: App; client: Client }, texts: Record<string, string>) {
  const items = await Promise.all(
    Object.entries(texts).map(async ([source, text]) => ({
      kind: 'file' as const,
      handle: await app.files.handBytes(source, Buffer.from(text)),
      source,
    })),
  )
  const report = await client['import.run']({ items })
  await app.catchUp()
  return report
}

/** Puts another text in the place of an article's, as taking it in anew does. The library must be closed. */
export function replaceWords(library: string, articleId: string, from: RegExp, to: string): void {
  const database = new Database(join(library, 'library.db'))
  const stored = String(database.prepare('SELECT document FROM article WHERE articleId = ?').pluck().get(articleId))
  database.prepare('UPDATE revision SET value = value + 1').run()
  database
    .prepare(
      `UPDATE article SET document = ?, revision = (SELECT value FROM revision),
         documentRevision = (SELECT value FROM revision) WHERE articleId = ?`,
    )
    .run(stored.replace(from, to), articleId)
  database.close()
}
