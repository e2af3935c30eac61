/** Makes a library of generated articles as the desk's benchmark opens it: partly read and archived, claims and search caught up. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainText } from '../../src/article/plain-text.ts'
import { createApp } from '../../src/main/app.ts'
import { openClaimsStore } from '../../src/main/claims/claims-store.ts'
import { digestOf } from '../../src/main/claims/digest.ts'
import { documentSections } from '../../src/main/claims/document-sections.ts'
import { type Extraction, extractionVersion } from '../../src/main/claims/extraction.ts'
import { openDatabase } from '../../src/main/database/open.ts'
import { createLibrary } from '../../src/main/library/library.ts'

const root = join(import.meta.dirname, '..', '..')

/**
 * Makes the library of a size in `folder` unless a whole one is there. Left out are the claims: generated text quotes
 * nobody, and reading a hundred thousand articles takes an hour; the store is told that they were read and hold none.
 */
export async function prepareLibrary(folder: string, count: number): Promise<void> {
  const ready = join(folder, 'prepared.txt')
  if (existsSync(ready)) return
  const made = `${folder}.part`
  rmSync(made, { recursive: true, force: true })
  console.log(`Making a library of ${count} articles in ${folder} …`)
  const generator = join(root, 'bench', 'generate-library.ts')
  const generated = spawnSync(process.execPath, [generator, '--count', String(count), '--library', made])
  if (generated.status !== 0) throw new Error(String(generated.stderr))
  sortAway(made)
  tellClaims(made)
  console.log('Indexing it …')
  await indexIt(made)
  writeFileSync(join(made, ready.slice(folder.length + 1)), `${count} articles\n`)
  rmSync(folder, { recursive: true, force: true })
  renameSync(made, folder)
}

/** As a reader leaves a library: a third read, a fifth of it in the archive. */
function sortAway(folder: string): void {
  const database = openDatabase(folder)
  database.exec(`
    UPDATE article SET readState = 'read' WHERE substr(articleId, 12) < 'c';
    UPDATE article SET archivedAt = capturedAt WHERE substr(articleId, 12) < '7';`)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

function tellClaims(folder: string): void {
  const database = openDatabase(folder)
  const library = createLibrary({ database, folder, emit: () => undefined })
  const store = openClaimsStore(folder, extractionVersion)
  let position = 0
  for (;;) {
    const changes = library.changes(position, 1000)
    for (const { articleId, documentRevision } of changes) {
      const article = library.read(articleId)
      if (article === null) continue
      const { title, publishedAt, site, document } = article
      const input = { publishedAt, site, text: plainText(document), sections: documentSections(document) }
      const extraction: Extraction = { publishedAt, claims: [], dates: [], places: [], events: [], trace: [] }
      store.put({
        ...{ articleId, documentRevision, title, publishedAt, extraction },
        inputHash: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
        reviewHash: '',
        reviewed: null,
        digest: digestOf(articleId, title, extraction),
        failure: null,
      })
    }
    position = changes.at(-1)?.revision ?? position
    if (changes.length < 1000) break
  }
  store.setPosition(position)
  store.finishStory(store.generation(), 0, [])
  store.close()
  database.close()
}

async function indexIt(folder: string): Promise<void> {
  const app = createApp({
    dataDir: folder,
    host: { name: 'cli', openLink: async () => undefined, chooseFolder: async () => null },
    holder: 'the desk’s benchmark',
    workerUrl: new URL('../../src/main/workers/worker.ts', import.meta.url),
    resourcesFolder: join(root, 'resources'),
  })
  await app.catchUp()
  await app.close()
}
