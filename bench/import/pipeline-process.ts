/**
 * Imports folders of pages one after the other into a library, in a process of its own: `LIBRARY FOLDER…`, where `FIRST+COUNT`
 * stands for pages that are written off the clock. After each folder it prints a line of JSON: how long it took until claims
 * and search knew every article, and the memory of all threads.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '../../src/contract/bridge.ts'
import { contract } from '../../src/contract/index.ts'
import { createApp } from '../../src/main/app.ts'
import { inProcessWire } from '../../src/main/hosts/in-process-wire.ts'
import { writePages } from './write-pages.ts'

const [library = '', ...folders] = process.argv.slice(2)
const root = join(import.meta.dirname, '..', '..')
const app = createApp({
  dataDir: library,
  // As in the window: claims and search catch up while the import goes on.
  host: { name: 'browser', openLink: async () => undefined, chooseFolder: async () => null },
  holder: 'the import’s benchmark',
  workerUrl: new URL('../../src/main/workers/worker.ts', import.meta.url),
  resourcesFolder: join(root, 'resources'),
})
const client = createClient(contract, inProcessWire(app))
await app.catchUp()
for (const named of folders) {
  const [, first, count] = /^(\d+)\+(\d+)$/.exec(named) ?? []
  const written = first === undefined ? null : mkdtempSync(join(tmpdir(), 'counterclaim-pages-'))
  const folder = written === null ? named : writePages(written, Number(first), Number(count))
  const { files } = await app.files.handPaths([folder])
  const cpu = process.cpuUsage()
  const start = performance.now()
  const report = await client['import.run']({ items: files.map(file => ({ kind: 'file' as const, ...file })) })
  const stored = performance.now() - start
  await app.catchUp()
  const { user, system } = process.cpuUsage(cpu)
  const wall = performance.now() - start
  console.log(
    JSON.stringify({
      ...{ articles: report.articles.length, failed: report.failed.length, wall, stored },
      ...{ cpu: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 },
    }),
  )
  if (written !== null) rmSync(written, { recursive: true, force: true })
}
await app.close()
