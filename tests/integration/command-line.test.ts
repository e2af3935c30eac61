/** Proves the command line's promises on the real program: shapes, exit codes, and that nothing is lost or written twice. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { SearchAnswer } from '../../src/contract/search.ts'
import { createId } from '../../src/main/database/create-id.ts'
import { lockLibrary } from '../../src/main/database/lock.ts'
import { openTestApp, temporaryFolder } from './library-app.ts'

const program = new URL('../../src/main/hosts/cli/main.ts', import.meta.url).pathname
const dump = new URL('../fixtures/command-line/page-dump.txt', import.meta.url).pathname

function run(...args: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', chunk => {
      output += String(chunk)
    })
    child.stderr.on('data', chunk => {
      errors += String(chunk)
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, output, errors }))
  })
}

const ImportReport = z.strictObject({
  articles: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.string(), publishedAt: z.string().nullable(), source: z.string() },
      as: z.string().optional(),
    }),
  ),
  duplicates: z.array(z.strictObject({ source: z.string(), articleId: z.string() })),
  failed: z.array(z.strictObject({ source: z.string(), reason: z.string() })),
  importId: z.string().nullable(),
  skipped: z.array(z.strictObject({ source: z.string(), reason: z.string() })),
  files: z.array(
    z.strictObject({ source: z.string(), format: z.string().nullable(), counts: z.record(z.string(), z.number()) }),
  ),
})
const Conflicts = z.strictObject({
  conflicts: z.array(
    z.strictObject({
      kind: z.string(),
      quantity: z.string().nullable(),
      target: z.string().nullable(),
      event: z.strictObject({
        id: z.string(),
        title: z.string(),
        date: z.string().nullable(),
        place: z.string().nullable(),
        articleIds: z.array(z.string()),
      }),
      sides: z.array(
        z.strictObject({
          claimant: z.string(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          unit: z.string().nullable(),
          modifier: z.string().nullable(),
          claimId: z.string(),
          figure: z
            .strictObject({ articleId: z.string(), start: z.number(), end: z.number(), exact: z.string() })
            .nullable(),
        }),
      ),
    }),
  ),
})

async function imported(): Promise<{ library: string; articleId: string }> {
  const library = join(temporaryFolder(), 'library')
  const { code, output } = await run('import', dump, '--library', library, '--json')
  expect(code).toBe(0)
  const report = ImportReport.parse(JSON.parse(output))
  expect(report).toMatchObject({
    articles: [
      { title: 'Kestrian Army Kills 30 Fighters in Sarvo Valley Raids', publishedAt: '2024-06-17', source: dump },
    ],
    duplicates: [],
    failed: [],
  })
  return { library, articleId: report.articles[0]?.id ?? '' }
}

test('an export’s links come in, one gets its saved page, and an import is taken back', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  const links = join(folder, 'urls.csv')
  writeFileSync(
    links,
    'title,url,time_added,tags,status\nTwo boats,https://harbour-news.example/boats,1600000000,sea|lost,unread\nLamps,https://harbour-news.example/lamps,1600000001,,archive\n',
  )
  const report = ImportReport.parse(JSON.parse((await run('import', links, '--library', library, '--json')).output))
  expect(report.articles).toMatchObject([{ title: 'Two boats', as: 'stub' }, { as: 'stub' }])
  expect(report.files[0]?.counts).toMatchObject({ items: 2, stub: 2, tags: 2, archived: 1, dated: 2 })
  const [first] = report.articles
  const filled = await run('import', dump, '--for', first?.id ?? '', '--library', library)
  expect(filled.output).toContain('(now with its content)')
  const past = await run('imports', '--library', library)
  expect(past.output.split('\n')).toHaveLength(3)
  const undone = await run('imports', report.importId ?? '', '--undo', '--library', library)
  expect(undone.output).toContain('2 taken back.')
  expect((await run('imports', '--library', library)).output).toContain('taken back')
})

test('a page dump is one article, and importing it again adds none', async () => {
  const { library, articleId } = await imported()
  const again = await run('import', dump, '--library', library, '--json')
  expect(again.code).toBe(0)
  expect(ImportReport.parse(JSON.parse(again.output))).toEqual({
    articles: [],
    duplicates: [{ source: dump, articleId }],
    failed: [],
    importId: expect.any(String),
    skipped: [],
    files: [{ source: dump, format: 'Plain text', counts: expect.objectContaining({ items: 1, duplicate: 1 }) }],
  })
  const { articles } = z
    .object({ articles: z.array(z.unknown()) })
    .parse(JSON.parse((await run('list', '--library', library, '--json')).output))
  expect(articles).toHaveLength(1)
})

test('the parties’ figures stand against each other, each with its claimant, and nothing else does', async () => {
  const { library } = await imported()
  const { conflicts } = Conflicts.parse(JSON.parse((await run('conflicts', '--library', library, '--json')).output))
  const told = conflicts
    .map(({ kind, quantity, sides }) => ({
      kind,
      quantity,
      sides: sides
        .map(
          ({ claimant, low, high }) =>
            `${/army/i.test(claimant) ? 'army' : /front/i.test(claimant) ? 'front' : claimant} ${low}–${high}`,
        )
        .sort(),
    }))
    .sort((a, b) => (a.sides[0] ?? '').localeCompare(b.sides[0] ?? ''))
  expect(told).toEqual([
    { kind: 'numeric', quantity: 'killed', sides: ['army 30–30', 'front 12–12'] },
    { kind: 'numeric', quantity: 'killed', sides: ['army 7–7', 'front 55–55'] },
  ])
})

test('a dismissed contradiction is left out and counted; as JSON it is there with its state', async () => {
  const { library } = await imported()
  const { app, client } = openTestApp(library)
  const [first] = (await client['claims.conflicts']({})).conflicts
  const conflictIds = [first?.conflictId ?? '']
  await client['review.dismissConflicts']({ changeId: createId(), conflictIds, reason: 'Two raids' })
  await app.close()
  const { output } = await run('conflicts', '--library', library)
  expect(output).toMatch(/\n\nOne that was dismissed is left out\.\n$/)
  expect(output.match(/\(Figures contradict each other\)/g)).toHaveLength(1)
  const json = z
    .object({ conflicts: z.array(z.object({ state: z.string().optional(), reason: z.string().optional() })) })
    .parse(JSON.parse((await run('conflicts', '--library', library, '--json')).output))
  expect(json.conflicts).toEqual([{}, { state: 'dismissed', reason: 'Two raids' }])
})

test('a quote that stands twice is one claim, and “the release” is the group’s', async () => {
  const { library, articleId } = await imported()
  const { claims } = z
    .object({
      claims: z.array(
        z.object({
          claimant: z.object({ canonicalName: z.string(), mention: z.object({ exact: z.string() }).nullable() }),
          quoteType: z.string(),
          content: z.array(z.object({ exact: z.string() })),
        }),
      ),
    })
    .parse(JSON.parse((await run('claims', articleId, '--library', library, '--json')).output))
  const quoted = claims.filter(claim => claim.content.some(({ exact }) => exact.includes('All surrounded terrorists')))
  expect(quoted).toHaveLength(1)
  expect(quoted[0]).toMatchObject({ claimant: { canonicalName: expect.stringMatching(/army/i) }, quoteType: 'direct' })
  const released = claims.filter(claim => claim.content.some(({ exact }) => exact.includes('12 of its fighters')))
  expect(released).toHaveLength(1)
  expect(released[0]?.claimant).toMatchObject({
    canonicalName: expect.stringMatching(/Sarvo Freedom Front|SFF/),
    mention: { exact: expect.stringMatching(/release/i) },
  })
  const csv = await run('claims', articleId, '--library', library, '--csv')
  expect(csv.output.split('\r\n').length).toBeGreaterThan(claims.length)
  const markdown = await run('claims', articleId, '--library', library, '--markdown')
  expect(markdown.output).toMatch(/^\| /m)
})

test('a note is found by search and lands in the export; exporting again rewrites nothing', async () => {
  const { library, articleId } = await imported()
  expect((await run('note', articleId, 'Ask the *infirmary* in Tallis.', '--library', library)).code).toBe(0)
  const { groups, total } = SearchAnswer.parse(
    JSON.parse((await run('search', 'infirmary', '--library', library, '--json')).output),
  )
  expect(total).toEqual({ count: 1, atLeast: false })
  const snippet = groups[0]?.snippets.find(({ field }) => field === 'notes')
  const match = snippet?.matches[0]
  expect(snippet?.text.slice(match?.start, match?.end)).toBe('infirmary')

  const folder = join(temporaryFolder(), 'vault')
  expect((await run('export', folder, '--library', library)).code).toBe(0)
  // Its contested event is a file of its own.
  const files = readdirSync(folder).filter(name => name.endsWith('.md') && !name.includes(' Event - '))
  expect(files).toHaveLength(1)
  const file = join(folder, files[0] ?? '')
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('infirmary')
  expect(text.startsWith('---\ntitle: "Kestrian Army Kills 30 Fighters in Sarvo Valley Raids"\n')).toBe(true)
  const stamps = () =>
    readdirSync(folder).map(name => [name, statSync(join(folder, name)).mtimeMs, statSync(join(folder, name)).ino])
  const before = stamps()
  const second = await run('export', folder, '--library', library, '--json')
  expect(JSON.parse(second.output)).toMatchObject({ written: [], conflicts: [], failed: [] })
  expect(stamps()).toEqual(before)
})

test('files that can’t be read are lines with a reason; the others are imported; the exit code says so', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in', 'empty.txt'), '')
  writeFileSync(join(folder, 'in', 'noise.bin'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]))
  writeFileSync(
    join(folder, 'in', 'good.md'),
    '---\ntitle: "A short report"\n---\n\nThe mayor of Tallis said on Monday that two bridges were closed.\n',
  )
  const { code, output } = await run(
    'import',
    join(folder, 'in'),
    join(folder, 'missing'),
    '--library',
    join(folder, 'library'),
    '--json',
  )
  const report = ImportReport.parse(JSON.parse(output))
  expect(code).toBe(1)
  expect(report.articles.map(({ title }) => title)).toEqual(['A short report'])
  expect(report.failed.map(({ source }) => source.replace(`${folder}/`, '')).sort()).toEqual([
    'in/empty.txt',
    'in/noise.bin',
    'missing',
  ])
  for (const { reason } of report.failed) expect(reason).toMatch(/\w+ .*\.$/)
})

test('extract refuses what is no text, also as it stands', async () => {
  const file = join(temporaryFolder(), 'picture.txt')
  writeFileSync(
    file,
    Uint8Array.from({ length: 2000 }, (_, at) => (at * 37) % 256),
  )
  const { code, output, errors } = await run('extract', file, '--raw')
  expect([code, output]).toEqual([1, ''])
  expect(errors).toContain('It is a binary file, not text.')
})

test('extract gives offsets into the text as it stands, one JSON per text', async () => {
  const out = join(temporaryFolder(), 'out')
  const { code } = await run('extract', dump, '--raw', '--json', '--out', out)
  expect(code).toBe(0)
  expect(readdirSync(out)).toEqual(['page-dump.json'])
  const text = readFileSync(dump, 'utf8')
  const Range = z.strictObject({ start: z.number(), end: z.number(), exact: z.string().min(1) })
  const extraction = z
    .strictObject({
      id: z.literal('page-dump'),
      claims: z.array(
        z.strictObject({
          claimant: z.string(),
          claimantType: z.string(),
          claimantMention: Range.nullable(),
          cue: Range.nullable(),
          stance: z.string(),
          quoteType: z.string(),
          target: z.string().nullable(),
          content: z.array(Range).min(1),
        }),
      ),
      figures: z.array(
        Range.extend({
          quantity: z.string(),
          low: z.number(),
          high: z.number().nullable(),
          modifier: z.string(),
          targetGroup: z.string().nullable(),
          attributedTo: z.string(),
        }),
      ),
      dates: z.array(Range.extend({ value: z.string() })),
      places: z.array(Range.extend({ name: z.string() })),
      conflicts: z.array(z.strictObject({ a: Range, b: Range, kind: z.string() })),
    })
    .parse(JSON.parse(readFileSync(join(out, 'page-dump.json'), 'utf8')))
  for (const { start, end, exact } of [
    ...extraction.claims.flatMap(({ cue, claimantMention, content }) => [cue, claimantMention, ...content]),
    ...extraction.figures,
    ...extraction.dates,
    ...extraction.places,
    ...extraction.conflicts.flatMap(({ a, b }) => [a, b]),
  ].filter(span => span !== null)) {
    expect(text.slice(start, end)).toBe(exact)
  }
  const words = extraction.figures.map(({ start, end }) => text.slice(start, end))
  expect(words).toEqual(
    expect.arrayContaining([expect.stringContaining('seven soldiers'), expect.stringContaining('55 soldiers')]),
  )
  expect(extraction.dates.map(({ start, end, value }) => [text.slice(start, end), value])).toContainEqual([
    'Sunday',
    '2024-06-16',
  ])
})

test('wrong usage ends with 2 and a sentence, damage and failures with 1', async () => {
  const library = join(temporaryFolder(), 'library')
  for (const args of [
    [],
    ['nothing'],
    ['import'],
    ['import', dump, '--frobnicate'],
    ['search', 'x', '--limit', 'many'],
    ['extract', dump, '--published', '31.12.2024'],
  ]) {
    const { code, errors, output } = await run(...args)
    expect(code, args.join(' ')).toBe(2)
    expect(errors + output, args.join(' ')).not.toBe('')
  }
  for (const command of [
    'import',
    'list',
    'show',
    'claims',
    'conflicts',
    'search',
    'note',
    'export',
    'doctor',
    'extract',
  ]) {
    const { code, output } = await run(command, '--help')
    expect(code, command).toBe(0)
    expect(output, command).toContain('--json')
  }
  const missing = await run('list', '--library', library)
  expect(missing.code).toBe(1)
  expect(missing.errors).toContain('There is no library')
  expect(existsSync(library)).toBe(false)
  expect((await run('import', dump, '--library', library)).code).toBe(0)
  const unknown = await run('show', 'zzzz', '--library', library)
  expect(unknown.code).toBe(1)
  expect(unknown.errors).toContain('zzzz')
  expect((await run('doctor', '--library', library)).code).toBe(0)
})

test('a library in use is refused with who has it', async () => {
  const library = join(temporaryFolder(), 'library')
  const lock = lockLibrary(library, 'the Counterclaim app')
  const { code, errors } = await run('import', dump, '--library', library)
  lock.release()
  expect(code).toBe(1)
  expect(errors).toContain('in use by the Counterclaim app')
})
