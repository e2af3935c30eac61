import { expect, test } from 'vitest'
import type { ArticleDraft } from '../../article/draft.ts'
import { plainText } from '../../article/plain-text.ts'
import { AppError } from '../../contract/bridge.ts'
import type { ImportItem } from '../../contract/import.ts'
import { createImport, type ImportOptions } from './import-articles.ts'
import { lookInto } from './preview-import.ts'
import { readImportFile, readImportPart } from './read-file.ts'

const words = (title: string) =>
  `${title}\n\n16 March 2023\n\nThe harbour office said that two boats had been lost off Port Salden on Wednesday.\n`

const outcomeOf = (draft: ArticleDraft, articleId: string, outcome: 'article' | 'duplicate') => ({
  ...{ articleId, title: draft.title, publishedAt: draft.publishedAt, outcome },
  ...{ captureOf: null, restored: false, changed: false, carried: null },
})

/** An import over files in memory and a library that knows an article by its text. */
function setUp(files: Record<string, Uint8Array | Error>, options: Partial<ImportOptions> = {}) {
  const stored = new Map<string, string>()
  const sourceNames: (string | null)[] = []
  const dropped: string[] = []
  /** Hashes of texts that are in the library. */
  const known = new Set<string>()
  const importing = createImport({
    files: {
      open: async handle => {
        const bytes = files[handle]
        if (bytes === undefined) throw new AppError('not-found', 'That file is no longer at hand. Choose it again.')
        if (bytes instanceof Error) throw bytes
        return { name: handle, size: bytes.length, head: async () => bytes, read: async () => bytes }
      },
      drop: async handle => {
        dropped.push(handle)
      },
    },
    read: async (file, signal) => {
      signal?.throwIfAborted()
      return readImportFile(file)
    },
    readPart: readImportPart,
    look: lookInto,
    countKnown: ({ hashes }) => hashes.filter(hash => known.has(hash)).length,
    add: (draft: ArticleDraft, { sourceName }) => {
      sourceNames.push(sourceName)
      const text = plainText(draft.document)
      const known = stored.get(text)
      const articleId = known ?? `article${String(stored.size).padStart(5, '0')}`
      stored.set(text, articleId)
      return outcomeOf(draft, articleId, known === undefined ? 'article' : 'duplicate')
    },
    log: { begin: () => '000000000000', keepFailures: () => undefined, end: () => undefined },
    fetch: async url => ({ url, file: { name: 'page.txt', bytes: Buffer.from(words('A Page of the Web')) } }),
    sampleFiles: async () => [{ name: 'sample.txt', bytes: Buffer.from(words('A Sample of Lamps')) }],
    ...options,
  })
  const run = (items: ImportItem[], signal = new AbortController().signal) => {
    const progress: { done: number; total: number; source: string }[] = []
    return importing.importItems(items, signal, step => progress.push(step)).then(report => ({ report, progress }))
  }
  return { run, importing, dropped, sourceNames, stored, known }
}

const file = (handle: string): ImportItem => ({ kind: 'file', handle, source: `/home/reader/${handle}` })
const systemError = (code: string) => Object.assign(new Error(`${code}: no such luck`), { code })

test('each file is an article, a duplicate or a failure with a sentence, and one bad file stops nothing', async () => {
  const { run, dropped, sourceNames } = setUp({
    'a.txt': Buffer.from(words('Two Boats Lost')),
    'empty.txt': new Uint8Array(),
    'gone.txt': systemError('ENOENT'),
    'locked.txt': systemError('EACCES'),
    'paper.pdf': Buffer.from('%PDF-1.7'),
    'again.txt': Buffer.from(words('Two Boats Lost')),
    'b.txt': Buffer.from(words('Lamps of Tarn')),
  })
  const names = ['a.txt', 'empty.txt', 'gone.txt', 'locked.txt', 'paper.pdf', 'unknown.txt', 'again.txt', 'b.txt']
  const { report, progress } = await run(names.map(file))
  expect(report).toMatchObject({
    importId: '000000000000',
    skipped: [],
    articles: [
      { id: 'article00000', title: 'Two Boats Lost', publishedAt: '2023-03-16', source: '/home/reader/a.txt' },
      { id: 'article00001', title: 'Lamps of Tarn', publishedAt: '2023-03-16', source: '/home/reader/b.txt' },
    ],
    duplicates: [{ source: '/home/reader/again.txt', articleId: 'article00000' }],
    failed: [
      { source: '/home/reader/empty.txt', reason: 'The file is empty.' },
      { source: '/home/reader/gone.txt', reason: 'The file is no longer there.' },
      { source: '/home/reader/locked.txt', reason: 'You are not allowed to read this file.' },
      { source: '/home/reader/paper.pdf', reason: expect.stringMatching(/^This PDF is damaged/) },
      { source: '/home/reader/unknown.txt', reason: expect.stringMatching(/no longer at hand/) },
    ],
    cancelled: false,
  })
  expect(report.files[1]).toMatchObject({
    source: '/home/reader/empty.txt',
    format: null,
    counts: { items: 1, failed: 1 },
  })
  expect(report.files.at(-1)).toMatchObject({ format: 'Plain text', counts: { items: 1, article: 1, failed: 0 } })
  expect(progress.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(progress.at(-1)).toEqual({ done: 8, total: 8, source: '/home/reader/b.txt' })
  expect(dropped).toEqual(names)
  expect(sourceNames).toEqual(['a.txt', 'again.txt', 'b.txt'])
})

test('cancelling stops between files; what was stored stays and every handle is given back', async () => {
  const cancel = new AbortController()
  const names = Array.from({ length: 10 }, (_, at) => `${at}.txt`)
  const { importing, dropped, stored } = setUp(
    Object.fromEntries(names.map(name => [name, Buffer.from(words(`Boat ${name} Lost`))])),
  )
  const report = await importing.importItems(names.map(file), cancel.signal, ({ done }) => {
    if (done === 3) cancel.abort()
  })
  expect(report.cancelled).toBe(true)
  expect(report.articles).toHaveLength(3)
  expect(report.failed).toEqual([])
  expect(stored.size).toBe(3)
  expect(dropped).toEqual(names)
})

test('a file over the limit is refused without being read', async () => {
  let isRead = false
  const { run } = setUp(
    {},
    {
      files: {
        open: async () => ({
          name: 'disk.txt',
          size: 3_000_000_000,
          head: async () => new Uint8Array(),
          read: async () => {
            isRead = true
            return new Uint8Array()
          },
        }),
        drop: async () => undefined,
      },
    },
  )
  const { report } = await run([file('disk.txt')])
  expect(report.failed[0]?.reason).toMatch(/too large: 2861 MB/)
  expect(isRead).toBe(false)
})

test('a library that cannot store an article fails that article only', async () => {
  let count = 0
  const { run } = setUp(
    { 'a.txt': Buffer.from(words('Two Boats Lost')), 'b.txt': Buffer.from(words('Lamps of Tarn')) },
    {
      add: draft => {
        if (count++ === 0) throw systemError('ENOSPC')
        return outcomeOf(draft, 'article00000', 'article')
      },
    },
  )
  const { report } = await run([file('a.txt'), file('b.txt')])
  expect(report.failed).toEqual([{ source: '/home/reader/a.txt', reason: expect.stringMatching(/disk is full/) }])
  expect(report.articles.map(({ title }) => title)).toEqual(['Lamps of Tarn'])
})

test('pasted markup is preferred to the plain text beside it, unless it holds no words', async () => {
  const { run, sourceNames } = setUp({})
  const { report } = await run([
    { kind: 'paste', text: 'plain', html: '<h1>Lamps of Tarn</h1><p>The lamp went dark.</p>', source: 'pasted text' },
    { kind: 'paste', text: words('Two Boats Lost'), html: '<img src="x">', source: 'pasted text' },
    { kind: 'paste', text: ' ', source: 'pasted text' },
  ])
  expect(report.articles.map(({ title }) => title)).toEqual(['Lamps of Tarn', 'Two Boats Lost'])
  expect(report.failed).toEqual([{ source: 'pasted text', reason: expect.stringMatching(/No text to read/) }])
  expect(sourceNames).toEqual([null, null])
})

test('the sample library and the list of formats are answered', async () => {
  const { importing } = setUp({})
  const context = { signal: new AbortController().signal }
  expect(await importing.handlers['import.sample']({}, context)).toMatchObject({ articles: [{ source: 'sample.txt' }] })
  const formats = await importing.handlers['import.formats']({}, context)
  expect(formats.flatMap(({ extensions }) => extensions)).toEqual(expect.arrayContaining(['.html', '.md', '.txt']))
})

test('the items of a container are read one by one, and each is named in the report beside it', async () => {
  const page = (title: string) => ({ name: 'page.txt', bytes: Buffer.from(words(title)) })
  const { run, stored } = setUp(
    { 'kept.zip': Buffer.from('a container'), 'b.txt': Buffer.from(words('Lamps of Tarn')) },
    {
      read: async file =>
        file.name !== 'kept.zip'
          ? readImportFile(file)
          : {
              kind: 'parts',
              format: 'kept',
              skipped: [{ name: 'old', reason: 'It was deleted there.' }],
              parts: [
                { name: 'one', content: page('Two Boats Lost'), known: { tags: ['harbour'] } },
                { name: 'two', content: { name: 'empty.txt', bytes: new Uint8Array() }, known: {} },
                {
                  name: 'three',
                  content: null,
                  known: { title: 'A Link', originalUrl: 'https://salden.example/link' },
                },
                { name: 'four', content: null, known: { title: 'No Link', originalUrl: 'javascript:alert(1)' } },
              ],
            },
    },
  )
  const { report, progress } = await run([file('kept.zip'), file('b.txt')])
  expect(report.articles.map(({ title, source }) => [title, source])).toEqual([
    ['Two Boats Lost', '/home/reader/kept.zip › one'],
    ['A Link', '/home/reader/kept.zip › three'],
    ['Lamps of Tarn', '/home/reader/b.txt'],
  ])
  expect(report.skipped).toEqual([{ source: '/home/reader/kept.zip › old', reason: 'It was deleted there.' }])
  expect(report.files[0]?.counts).toMatchObject({ items: 5, article: 2, skipped: 1, failed: 2 })
  expect(report.failed).toEqual([
    { source: '/home/reader/kept.zip › two', reason: 'The file is empty.' },
    {
      source: '/home/reader/kept.zip › four',
      reason: expect.stringMatching(/“javascript:alert\(1\)” is no web address/),
    },
  ])
  expect([...stored.keys()]).toContain('A Link\n\nhttps://salden.example/link')
  expect(progress.at(-1)).toEqual({ done: 6, total: 6, source: '/home/reader/b.txt' })
})

test('what was brought is looked at before it is stored: kinds, what can’t be read, what is there; a few plain files are not', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `${at}.txt`)
  const files = Object.fromEntries(names.map(name => [name, Buffer.from(words(`Boat ${name} Lost`))]))
  const { importing, known, stored, dropped } = setUp({
    ...files,
    'empty.txt': new Uint8Array(),
    'noise.txt': new Uint8Array([0, 159, 146, 150, 0, 1, 2, 0]),
  })
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const look = (items: string[]) => importing.handlers['import.preview']({ items: items.map(file) }, context)
  const { hashes } = await lookInto({ name: 'a.txt', bytes: files['3.txt'] ?? new Uint8Array() })
  for (const hash of hashes) known.add(hash)
  expect(await look([...names, 'empty.txt', 'noise.txt'])).toEqual({
    kinds: [{ format: 'Plain text', isContainer: false, files: 12, items: 12, links: 0, known: 1 }],
    unreadable: [
      { source: '/home/reader/empty.txt', reason: 'The file is empty.' },
      { source: '/home/reader/noise.txt', reason: expect.stringMatching(/binary file/) },
    ],
    isSmall: false,
  })
  expect(await look(names.slice(0, 3))).toMatchObject({ isSmall: true, kinds: [{ items: 3, known: 0 }] })
  expect([stored.size, dropped]).toEqual([0, []])
})

test('a page that is fetched is read as a saved one is, with its address', async () => {
  const { importing } = setUp({})
  const progress: unknown[] = []
  const context = { signal: new AbortController().signal, progress: (step: unknown) => void progress.push(step) }
  const web = { url: 'https://salden.example/page', pictures: false }
  const report = await importing.handlers['import.web'](web, context)
  expect(report.articles).toMatchObject([{ title: 'A Page of the Web', source: 'https://salden.example/page' }])
  expect(progress).toContainEqual({ phase: 'reading', done: 0, total: null })
})
