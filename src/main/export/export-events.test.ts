import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GivenFigure, MatrixRow } from '../../contract/claims.ts'
import type { EventData, EventHead } from './event-data.ts'
import { exampleData, exampleNote } from './example-data.ts'
import { createExport } from './export-articles.ts'

const guard = 'aaaaaa000001'
const front = 'bbbbbb000002'
let folder: string
let event: EventData

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterclaim-events-'))
  event = exampleEvent()
})
afterEach(() => rm(folder, { recursive: true }))

function figure(articleId: string, value: number, exact: string): GivenFigure {
  const span = { start: 0, end: exact.length, exact, prefix: '', suffix: '' }
  return {
    ...{ articleId, claimId: `claim-${value}`, figureId: `figure-${value}`, publishedAt: '2031-05-06', value },
    ...{ low: value, high: value, modifier: 'exact', unit: null, span, quote: span, relayedBy: null },
  }
}

function row(conflictIds: string[]): MatrixRow {
  const cell = (claimant: string, latest: GivenFigure, revised: GivenFigure[] = []) => ({
    ...{ voiceId: claimant, claimant, claimantType: 'state_force' as const, latest, alternatives: [], revised },
    ...{ places: [...revised, latest], sources: 1 },
  })
  const cells = [
    cell('Tarn Front', figure(front, 80, '80 soldiers | “heroes” fell')),
    cell('Velmar Guard', figure(guard, 9, 'nine were killed'), [figure(guard, 7, 'seven so far')]),
  ]
  return {
    rowKey: 'killed soldier',
    quantity: 'killed',
    target: 'soldiers',
    unit: null,
    low: 9,
    high: 80,
    conflictIds,
    cells,
  }
}

function exampleEvent(): EventData {
  const note = exampleNote('note00000005', 'Ask both for lists.')
  const source = (site: string, title: string) => ({ site, title, publishedAt: '2031-05-06T07:00:00Z' })
  return {
    ...{ eventId: `${guard}/e1`, title: 'Clash at Oskar Ridge', date: '2031-05-05', place: 'Oskar Ridge' },
    articleIds: [guard, front],
    formerIds: [],
    notes: [{ ...note, articleId: null }],
    rows: [row(['c1', 'c2'])],
    conflicts: [],
    sources: new Map([
      [guard, source('The Lowland Courier', 'Guard counts nine')],
      [front, source('Ridge Voice', 'Front: 80 [dead]')],
    ]),
  }
}

const exporter = () =>
  createExport({
    gather: async articleId =>
      exampleData({ articleId, title: event.sources.get(articleId)?.title ?? 'Elsewhere', publishedAt: '2031-05-06' }),
    allIds: () => [guard, front],
    events: {
      list: async (chosen, also) =>
        also.includes(event.eventId) || (chosen ?? event.articleIds).some(id => event.articleIds.includes(id))
          ? [event satisfies EventHead]
          : [],
      gather: () => event,
    },
    folderOf: () => ({ path: folder, label: 'My vault' }),
  })
const run = (articleIds: string[] | null = null) => exporter().exportTo(folder, articleIds)
const read = (file: string) => readFile(join(folder, file), 'utf8')
const eventsFile = async () => (await readdir(folder)).find(name => name.includes('Event - ')) ?? ''
const first = '2031-05-06 Guard counts nine aaaaaa'
const second = '2031-05-06 Front - 80 dead bbbbbb'

test('An event has a file of its own: notes, each party’s figures, its reports; files lead to each other', async () => {
  const report = await run()
  expect(report.failed).toEqual([])
  const file = await eventsFile()
  expect(file).toMatch(/^2031-05-05 Event - Clash at Oskar Ridge [0-9a-f]{6}\.md$/)
  expect(report.written.at(-1)).toEqual({ articleId: null, eventId: event.eventId, file })
  const text = await read(file)
  expect(text).toContain('## Notes\n\nAsk both for lists.\n\n^n-note00000005')
  expect(text).toContain(
    [
      '### Soldiers killed',
      '',
      '| party | figure | words | source |',
      '| --- | --- | --- | --- |',
      `| Velmar Guard | 9 | nine were killed | [[${first}\\|The Lowland Courier]], 2031-05-06 |`,
      `| Velmar Guard | 7, earlier | seven so far | [[${first}\\|The Lowland Courier]], 2031-05-06 |`,
      `| Tarn Front | 80 | 80 soldiers \\| “heroes” fell | [[${second}\\|Ridge Voice]], 2031-05-06 |`,
    ].join('\n'),
  )
  expect(text.match(/^### Soldiers killed/gm)).toHaveLength(1)
  expect(text).toContain(`- [[${second}|Front: 80 dead]] · Ridge Voice · 2031-05-06`)
  const told = `## Events\n\n- [[${file.replace('.md', '')}|Clash at Oskar Ridge]] · 2031-05-05 · Oskar Ridge`
  for (const article of [first, second]) {
    expect(await read(`${article}.md`)).toContain(told)
    expect(await read(`${article}.md`)).not.toContain('Ask both')
  }
})

test('Exported again nothing is written; the file is kept through another name, another id and the reader’s own words', async () => {
  await run()
  const file = await eventsFile()
  expect(await run()).toMatchObject({ written: [], conflicts: [], unchanged: { length: 3 } })
  await writeFile(join(folder, file), `${await read(file)}\nMine.\n`)
  event = { ...event, eventId: `${front}/e1`, formerIds: [event.eventId], title: 'Battle of Oskar Ridge' }
  const report = await run()
  expect(report.written.map(written => written.file)).toContain(file)
  expect(report.conflicts).toEqual([])
  expect(await read(file)).toMatch(/# Battle of Oskar Ridge[\s\S]*Mine\.\n$/)
  expect(await readdir(folder)).toHaveLength(4)
})

test('A file renamed in Obsidian, which rewrites the links to it, is followed and counts as no edit', async () => {
  await run()
  const file = await eventsFile()
  await rename(join(folder, `${first}.md`), join(folder, 'Nine.md'))
  await writeFile(join(folder, file), (await read(file)).replaceAll(`[[${first}`, '[[Nine'))
  expect(await run()).toMatchObject({ conflicts: [], written: [] })
  await rename(join(folder, `${second}.md`), join(folder, 'Eighty.md'))
  const report = await run()
  expect(report).toMatchObject({ conflicts: [], written: [{ file }] })
  expect(await read(file)).toContain('[[Eighty|')
})

test('Of chosen articles the event goes along; reports that have no file are led to in the app', async () => {
  expect((await run([guard])).written).toHaveLength(2)
  const text = await read(await eventsFile())
  expect(text).toContain(`[[${first}|Guard counts nine]]`)
  expect(text).toContain(`[Front: 80 \\[dead\\]](counterclaim://article/${front})`)
})

test('Two articles and an event of one title are three files, and a preview is what is written', async () => {
  event = { ...event, title: 'Guard counts nine' }
  await run()
  const file = await eventsFile()
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const { handlers } = exporter()
  expect(await handlers['export.previewEvent']({ eventId: event.eventId }, context)).toEqual({
    fileName: file,
    markdown: await read(file),
  })
  expect((await handlers['export.preview']({ articleId: guard }, context)).markdown).toBe(await read(`${first}.md`))
  await expect(handlers['export.previewEvent']({ eventId: 'gone' }, context)).rejects.toMatchObject({
    code: 'not-found',
  })
})
