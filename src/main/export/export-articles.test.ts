import * as fileSystem from 'node:fs/promises'
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { articleToMarkdown } from './article-to-markdown.ts'
import type { Disk } from './disk.ts'
import { exampleData, exampleNote } from './example-data.ts'
import { createExport } from './export-articles.ts'
import type { ExportData } from './export-data.ts'
import { articleIdOf } from './managed-file.ts'
import { manifestName } from './manifest.ts'

let root: string
let folder: string
let library: Map<string, ExportData>

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'counterclaim-export-'))
  folder = join(root, 'vault')
  await mkdir(folder)
  library = new Map()
  add('aaaaaa000001', 'First report')
  add('bbbbbb000002', 'Second report')
})
afterEach(() => rm(root, { recursive: true }))

function add(articleId: string, title: string): ExportData {
  const data = exampleData({ articleId, title })
  library.set(articleId, data)
  return data
}
function write(articleId: string, body: string) {
  const data = library.get(articleId)
  if (!data) throw new Error(`The test has no article ${articleId}.`)
  data.notes = [exampleNote('note00000001', body)]
}
const exporter = (disk?: Disk, from = library) =>
  createExport({
    gather: async articleId => from.get(articleId) ?? null,
    allIds: () => [...from.keys()],
    folderOf: handle => (handle === 'known' ? { path: folder, label: 'My vault' } : null),
    ...(disk ? { disk } : {}),
  })
const run = (disk?: Disk) => exporter(disk).exportTo(folder, null)

const first = '2031-05-06 First report aaaaaa.md'
const second = '2031-05-06 Second report bbbbbb.md'
const inFolder = (name: string) => join(folder, name)
const read = (name: string) => readFile(inFolder(name), 'utf8')
const names = async () => (await readdir(folder)).sort()
/** Everything a write would change: names, contents, times, inodes. */
const snapshot = async (path = folder): Promise<string> => {
  const lines = [`${path} ${(await lstat(path)).mtimeMs}`]
  for (const name of (await readdir(path)).sort()) {
    const file = join(path, name)
    const { mtimeMs, ctimeMs, ino, size } = await lstat(file)
    lines.push(`${file} ${mtimeMs} ${ctimeMs} ${ino} ${size}`)
  }
  return lines.join('\n')
}

describe('Exporting again', () => {
  test('writes every article once, and nothing the second time', async () => {
    const report = await run()
    expect(report).toMatchObject({ unchanged: [], conflicts: [], failed: [], cancelled: false })
    expect(report.written.map(({ file }) => file)).toEqual([first, second])
    expect(await names()).toEqual([manifestName, first, second])
    expect(await read(first)).toBe(articleToMarkdown(exampleData({ articleId: 'aaaaaa000001', title: 'First report' })))
    const before = await snapshot()
    const again = await run()
    expect(again).toMatchObject({ written: [], conflicts: [], failed: [] })
    expect(again.unchanged.map(({ file }) => file)).toEqual([first, second])
    expect(await snapshot()).toBe(before)
  })

  test('writes only what is new in the library, and keeps what the reader wrote around it', async () => {
    await run()
    await writeFile(inFolder(first), `${await read(first)}\nMy own conclusion.\n`)
    await chmod(inFolder(first), 0o660)
    write('aaaaaa000001', 'A new thought')
    const report = await run()
    expect(report.written).toEqual([{ articleId: 'aaaaaa000001', file: first }])
    expect(await read(first)).toMatch(/A new thought[\s\S]*My own conclusion\.\n$/)
    expect((await lstat(inFolder(first))).mode & 0o777).toBe(0o660)
  })

  test('follows a changed title in the file, not in its name', async () => {
    await run()
    const data = library.get('aaaaaa000001')
    if (data) data.article.title = 'A better title'
    expect((await run()).written).toEqual([{ articleId: 'aaaaaa000001', file: first }])
    expect(await read(first)).toContain('# A better title')
  })

  test.each(['Renamed.md', 'sub/Renamed.md'])('follows a file the reader renamed to %s', async name => {
    await run()
    await mkdir(inFolder('sub'))
    await rename(inFolder(first), inFolder(name))
    expect((await run()).unchanged).toContainEqual({ articleId: 'aaaaaa000001', file: name })
    write('aaaaaa000001', 'A new thought')
    expect((await run()).written).toEqual([{ articleId: 'aaaaaa000001', file: name }])
    expect(await read(name)).toContain('A new thought')
    expect(await names()).not.toContain(first)
  })

  test('writes a file the reader deleted anew', async () => {
    await run()
    await rm(inFolder(first))
    expect((await run()).written).toEqual([{ articleId: 'aaaaaa000001', file: first }])
  })

  test.each([
    ['is lost', () => rm(inFolder(manifestName))],
    ['is damaged', () => writeFile(inFolder(manifestName), '{"version":1,"articles":{"aaaaaa')],
    ['says nothing sensible', () => writeFile(inFolder(manifestName), '{"version":1,"articles":[3]}')],
  ])('finds its files when the manifest %s', async (_how, damage) => {
    await run()
    const manifest = await read(manifestName)
    await damage()
    expect((await run()).unchanged).toHaveLength(2)
    expect(await read(manifestName)).toBe(manifest)
    expect(await names()).toEqual([manifestName, first, second])
  })

  test('leaves the files of articles that are gone', async () => {
    await run()
    library.delete('aaaaaa000001')
    await run()
    expect(await names()).toEqual([manifestName, first, second])
  })
})

describe('A file the reader edited inside', () => {
  const copy = '2031-05-06 First report aaaaaa (Counterclaim).md'
  const edit = async () => {
    await run()
    write('aaaaaa000001', 'A new thought')
    await writeFile(inFolder(first), (await read(first)).replace('Compare with', 'I compared with'))
  }

  test('is left as it is; the new text stands beside it, written once and reported each time', async () => {
    await edit()
    const edited = await read(first)
    const report = await run()
    expect(report.conflicts).toEqual([{ articleId: 'aaaaaa000001', file: first, copy }])
    expect(await read(first)).toBe(edited)
    expect(await read(copy)).toContain('A new thought')
    const before = await snapshot()
    expect((await run()).conflicts).toEqual(report.conflicts)
    expect(await snapshot()).toBe(before)
  })

  test('has its copy kept up to date, unless the reader edited that too', async () => {
    await edit()
    await run()
    write('aaaaaa000001', 'A second thought')
    await run()
    expect(await read(copy)).toContain('A second thought')
    await writeFile(inFolder(copy), (await read(copy)).replace('A second', 'My second'))
    expect((await run()).conflicts).toMatchObject([{ copy: copy.replace(')', ' 2)') }])
    expect(await read(copy)).toContain('My second thought')
    expect(await names()).toHaveLength(5)
  })

  test('is followed by its copy when the reader deletes it', async () => {
    await edit()
    await run()
    await rm(inFolder(first))
    expect((await run()).unchanged).toContainEqual({ articleId: 'aaaaaa000001', file: copy })
  })
})

describe('What is not ours', () => {
  test.each([
    ['a file', () => writeFile(inFolder(first), 'mine')],
    ['a file in other letters', () => writeFile(inFolder(first.toUpperCase()), 'mine')],
    ['a folder', () => mkdir(inFolder(first))],
    ['a link out of the folder', () => symlink(join(root, 'outside.md'), inFolder(first))],
    ['a link to a file outside', async () => symlink(join(root, 'existing.md'), inFolder(first))],
  ])('%s of the same name is never touched', async (_what, make) => {
    await writeFile(join(root, 'existing.md'), 'outside')
    await make()
    const outside = await snapshot(root)
    const report = await run()
    expect(report.written[0]?.file).toBe(first.replace('aaaaaa', 'aaaaaa00'))
    expect(report.failed).toEqual([])
    expect((await snapshot(root)).split('\n').filter(line => !line.includes('vault'))).toEqual(
      outside.split('\n').filter(line => !line.includes('vault')),
    )
    expect((await names()).filter(name => name.endsWith('.md') || name.endsWith('.MD'))).toHaveLength(3)
  })

  test('a link is not followed, even where a file of ours stood', async () => {
    await run()
    const outside = join(root, 'moved.md')
    await rename(inFolder(first), outside)
    await symlink(outside, inFolder(first))
    await symlink(root, inFolder('linked'))
    const text = await readFile(outside, 'utf8')
    write('aaaaaa000001', 'A new thought')
    expect((await run()).written).toEqual([{ articleId: 'aaaaaa000001', file: first.replace('aaaaaa', 'aaaaaa00') }])
    expect(await readFile(outside, 'utf8')).toBe(text)
  })

  test.each(['../outside.md', '/etc/outside.md', 'a/b/c.md', '..', 'linked/outside.md', 'x\\..\\y.md', ''])(
    'a manifest that names %j leads nowhere',
    async file => {
      const data = library.get('aaaaaa000001')
      if (!data) return
      await writeFile(join(root, 'outside.md'), articleToMarkdown(data))
      await symlink(root, inFolder('linked'))
      const articles = { aaaaaa000001: { file, tags: [] } }
      await writeFile(inFolder(manifestName), JSON.stringify({ version: 1, articles }))
      write('aaaaaa000001', 'A new thought')
      expect((await run()).written.map(written => written.file)).toEqual([first, second])
      expect(await readFile(join(root, 'outside.md'), 'utf8')).not.toContain('A new thought')
    },
  )

  test('a manifest that is a link is not written through; the files are reported', async () => {
    await writeFile(join(root, 'target.json'), '{}')
    await symlink(join(root, 'target.json'), inFolder(manifestName))
    const report = await run()
    expect(report.written).toHaveLength(2)
    expect(report.failed[0]?.reason).toMatch(/is a link/)
    expect(await readFile(join(root, 'target.json'), 'utf8')).toBe('{}')
  })

  test('two libraries share a folder without touching each other’s files', async () => {
    const other = new Map([['cccccc000003', exampleData({ articleId: 'cccccc000003', title: 'First report' })]])
    await run()
    await exporter(undefined, other).exportTo(folder, null)
    const before = await snapshot()
    expect((await run()).unchanged).toHaveLength(2)
    expect((await exporter(undefined, other).exportTo(folder, null)).unchanged).toHaveLength(1)
    expect(await snapshot()).toBe(before)
    expect(Object.keys(JSON.parse(await read(manifestName)).articles)).toHaveLength(3)
  })

  test('a folder a newer version exported into is left alone', async () => {
    await writeFile(inFolder(manifestName), '{"version":2,"articles":{}}')
    await expect(run()).rejects.toThrow('A newer Counterclaim exported into')
    expect(await names()).toEqual([manifestName])
  })
})

test('Titles that differ only in case, with ids that start alike, are two files', async () => {
  library.clear()
  add('aaaaaa000001', 'Report')
  add('aaaaaa000002', 'REPORT')
  const report = await run()
  expect(new Set(report.written.map(({ file }) => file.toLowerCase())).size).toBe(2)
})

test('What an interrupted export left is cleared away, what another one writes now is not', async () => {
  const old = '.counterclaim-0123456789abcdef.tmp'
  const young = '.counterclaim-fedcba9876543210.tmp'
  for (const name of [old, young]) await writeFile(inFolder(name), 'half')
  await utimes(inFolder(old), new Date(0), new Date(0))
  await run()
  expect(await names()).toEqual([young, manifestName, first, second].sort())
})

describe('A folder that can’t be written', () => {
  const failing = (method: keyof Disk, code: string): Disk => ({
    ...fileSystem,
    [method]: async () => {
      throw Object.assign(new Error(`${code}: made up`), { code })
    },
  })
  test('is refused with a sentence when it is missing, and not made', async () => {
    const missing = join(root, 'missing')
    await expect(exporter().exportTo(missing, null)).rejects.toMatchObject({
      code: 'not-found',
      message: `The folder ${missing} does not exist. Make it first, or choose another.`,
    })
    expect(await readdir(root)).toEqual(['vault'])
  })
  test('is refused when it is a file', async () => {
    await writeFile(join(root, 'file'), '')
    await expect(exporter().exportTo(join(root, 'file'), null)).rejects.toThrow('is not a folder')
  })
  test.each([
    ['EACCES', 'You may not write in'],
    ['EROFS', 'can only be read'],
  ])('is refused when the system says %s', async (code, words) => {
    await expect(run(failing('access', code))).rejects.toThrow(words)
  })
  test('leaves a line per article when the disk is full, and no half file', async () => {
    const report = await run(failing('link', 'ENOSPC'))
    expect(report.failed.map(({ reason }) => reason)).toEqual([
      `The disk is full, so ${inFolder(first)} could not be written. Make room and export again.`,
      `The disk is full, so ${inFolder(second)} could not be written. Make room and export again.`,
    ])
    expect(await names()).toEqual([])
  })
  test('takes a file system without hard links', async () => {
    expect((await run(failing('link', 'EPERM'))).written).toHaveLength(2)
    expect((await run()).unchanged).toHaveLength(2)
  })
  test('respects a file marked read-only', async () => {
    await run()
    await chmod(inFolder(first), 0o444)
    write('aaaaaa000001', 'A new thought')
    expect((await run()).failed).toMatchObject([{ articleId: 'aaaaaa000001', reason: /read-only/ }])
    expect(await read(first)).not.toContain('A new thought')
  })
})

test('Stopped at any step, every file is old or new, and the next export completes the rest', async () => {
  const written = () => new Map([...library].map(([id, data]) => [id, articleToMarkdown(data)]))
  let finished = false
  for (let stop = 1; stop < 100 && !finished; stop++) {
    folder = join(root, `vault ${stop}`)
    await mkdir(folder)
    library.delete('cccccc000003')
    await run()
    const old = written()
    write('aaaaaa000001', `Thought ${stop}`)
    add('cccccc000003', 'Third report')
    const fresh = written()
    let steps = 0
    // From the stop on nothing works any more, clearing up neither: what is left is what a killed process leaves.
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      if (++steps >= stop) throw Object.assign(new Error('The process is gone.'), { code: 'EIO' })
      return work()
    }
    const disk: Disk = {
      ...fileSystem,
      open: (path, flags, mode) => step(() => fileSystem.open(path, flags, mode)),
      link: (from, to) => step(() => link(from, to)),
      rename: (from, to) => step(() => rename(from, to)),
      rm: (path, options) => step(() => rm(path, options)),
    }
    await run(disk).catch(() => null)
    finished = steps < stop
    for (const name of (await names()).filter(name => name.endsWith('.md'))) {
      const text = await read(name)
      const id = articleIdOf(text) ?? ''
      expect([old.get(id), fresh.get(id)]).toContain(text)
    }
    expect(await run()).toMatchObject({ failed: [], conflicts: [] })
    const files = (await names()).filter(name => name.endsWith('.md'))
    expect(new Set(await Promise.all(files.map(read)))).toEqual(new Set(fresh.values()))
    expect(files).toHaveLength(3)
  }
  expect(finished).toBe(true)
})

test('A file the reader saves while it is exported is read again and keeps those words', async () => {
  await run()
  write('aaaaaa000001', 'A new thought')
  let saved = false
  const disk: Disk = {
    ...fileSystem,
    open: async (path, flags, mode) => {
      if (flags === 'wx' && !saved) {
        saved = true
        await writeFile(inFolder(first), `${await read(first)}\nSaved in between.\n`)
      }
      return fileSystem.open(path, flags, mode)
    },
  }
  expect((await run(disk)).written).toHaveLength(1)
  expect(await read(first)).toMatch(/A new thought[\s\S]*Saved in between\./)
})

test('Cancelling stops between files and says so', async () => {
  const controller = new AbortController()
  const seen: unknown[] = []
  const report = await exporter().exportTo(folder, null, {
    signal: controller.signal,
    progress: progress => {
      seen.push(progress)
      controller.abort()
    },
  })
  expect(seen).toEqual([{ done: 1, total: 2, title: 'First report' }])
  expect(report).toMatchObject({ cancelled: true, written: [{ file: first }] })
  expect(await names()).toEqual([manifestName, first])
  expect((await run()).unchanged).toHaveLength(1)
})

test('Two exports at once write each article once', async () => {
  const { exportTo } = exporter()
  await expect(exportTo(join(root, 'missing'), null)).rejects.toThrow('does not exist')
  const [one, two] = await Promise.all([exportTo(folder, null), exportTo(folder, ['aaaaaa000001', 'aaaaaa000001'])])
  expect(one.written).toHaveLength(2)
  expect(two.unchanged).toHaveLength(1)
  expect(await names()).toHaveLength(3)
})

test('An article that is gone is a line in the report, and the others are exported', async () => {
  const report = await exporter().exportTo(folder, ['zzzzzz000009', 'bbbbbb000002'])
  expect(report.failed).toEqual([{ articleId: 'zzzzzz000009', reason: 'This article is no longer in the library.' }])
  expect(report.written).toEqual([{ articleId: 'bbbbbb000002', file: second }])
})

test('The bridge names the folder by its label, refuses one it does not know, and shows a file before it is written', async () => {
  const { handlers } = exporter()
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const report = await handlers['export.run']({ articleIds: null, folder: 'known' }, context)
  expect(report.folder).toBe('My vault')
  await expect(async () => handlers['export.run']({ articleIds: null, folder: 'x' }, context)).rejects.toMatchObject({
    code: 'not-found',
    message: 'This folder is no longer known here. Choose it again.',
  })
  const preview = await handlers['export.preview']({ articleId: 'aaaaaa000001' }, context)
  expect(preview).toEqual({ fileName: first, markdown: await read(first) })
  await expect(async () => handlers['export.preview']({ articleId: 'zzzzzz000009' }, context)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('A claim table holds the rows asked for, in the order asked for, in every format', async () => {
  const { handlers } = exporter()
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const [one, two, three] = library.get('aaaaaa000001')?.claims.claims.map(claim => claim.claimId) ?? []
  if (!one || !two || !three) throw new Error('The example needs three claims.')
  for (const format of ['csv', 'markdown', 'html'] as const) {
    const asked = { articleIds: ['aaaaaa000001'], claimIds: [three, 'gone', one], format }
    const { text } = await handlers['export.claimTable'](asked, context)
    // Ids in tables for readers stand as dashes only.
    const at = [one, two, three].map(id => text.indexOf(format === 'csv' ? `"${id}"` : `claim-${id}`))
    expect(at[1], format).toBe(-1)
    expect(at[2], format).toBeGreaterThan(0)
    expect(at[0], format).toBeGreaterThan(at[2] ?? 0)
  }
})
