import { expect, test } from 'vitest'
import type { Inline } from '../../../article/document.ts'
import { plainText } from '../../../article/plain-text.ts'
import { pdf } from '../formats/pdf.ts'
import { column, type ExamplePdf, makePdf } from './example-pdf.ts'

const read = async (example: ExamplePdf | Uint8Array, name = 'paper.pdf') => {
  const bytes = example instanceof Uint8Array ? example : makePdf(example)
  const [draft] = await pdf.read({ name, bytes })
  if (!draft) throw new Error('Nothing was read.')
  return draft
}
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'it was read',
    (error: Error) => error.message,
  )

/** The words with a sign where each page begins. */
const withPages = (inlines: readonly Inline[]): string =>
  inlines
    .map(inline =>
      inline.type === 'page'
        ? `[${inline.label}]`
        : inline.type === 'text'
          ? inline.text
          : 'children' in inline
            ? `^${withPages(inline.children)}^`
            : ' ',
    )
    .join('')
const shown = (draft: Awaited<ReturnType<typeof read>>) =>
  draft.document.children.map(block =>
    block.type === 'paragraph' || block.type === 'heading' || block.type === 'title'
      ? `${block.type}: ${withPages(block.children)}`
      : block.type === 'table'
        ? block.children.map(row => row.children.map(cell => withPages(cell.children)).join(' | ')).join(' / ')
        : block.type,
  )

const leftColumn = [
  'The harbour of Tarn was closed at noon,',
  'the port office said. Seven boats lay at',
  'the quay, among them a ferry that was to',
  'sail for the islands in the evening.',
]
const rightColumn = [
  'Fishers spoke of nine boats and of a fire',
  'that nobody had put out. The office said',
  'that it knew of no fire, and that all its',
  'crews had been on duty since morning.',
]

test('two columns are read one after the other, and what reaches over both before and after them', async () => {
  const pages = [
    [
      { x: 72, y: 80, text: 'A day at the quay of Tarn', size: 20 },
      ...column(72, 120, leftColumn),
      ...column(320, 120, rightColumn),
      {
        x: 72,
        y: 200,
        text: 'Both sides will meet on Friday at the old town hall of Tarn, where the council has met since the flood.',
      },
    ],
  ]
  expect(shown(await read({ pages }))).toEqual([
    'title: A day at the quay of Tarn',
    `paragraph: ${leftColumn.join(' ')}`,
    `paragraph: ${rightColumn.join(' ')}`,
    'paragraph: Both sides will meet on Friday at the old town hall of Tarn, where the council has met since the flood.',
  ])
})

test('a paragraph goes on over columns and pages, with a mark at the word a page begins with', async () => {
  const pages = [
    column(72, 120, [...leftColumn.slice(0, 3), 'sail for the islands with forty passen-']),
    column(72, 120, ['gers on board, all of whom were brought', 'to the town hall by the harbour guard.']),
  ]
  const draft = await read({ pages })
  expect(shown(draft)).toEqual([
    `paragraph: [1]${leftColumn.slice(0, 3).join(' ')} sail for the islands with forty passengers [2]on board, all of whom were brought to the town hall by the harbour guard.`,
  ])
  expect(plainText(draft.document)).not.toMatch(/[[\]]/)
})

test('the first page keeps its mark when its headline is told apart', async () => {
  const pages = [
    [{ x: 72, y: 80, text: 'A day at the quay', size: 20 }, ...column(72, 120, leftColumn)],
    column(72, 120, rightColumn),
  ]
  expect(shown(await read({ pages })).map(line => line.slice(0, 20))).toEqual([
    'title: A day at the ',
    'paragraph: [1]The ha',
    'paragraph: [2]Fisher',
  ])
})

test('a hyphen stays where the word has one of its own', async () => {
  const lines = [
    'The cease-fire of March was broken in the',
    'north, said the council, and a new cease-',
    'fire was agreed upon by the UN-',
    'backed mission and the fishers of the vil-',
    'lage of Orm.',
  ]
  expect(shown(await read({ pages: [column(72, 120, lines)] }))).toEqual([
    'paragraph: The cease-fire of March was broken in the north, said the council, and a new cease-fire was agreed upon by the UN-backed mission and the fishers of the village of Orm.',
  ])
})

test('running heads and page numbers go, and the numbers printed on the pages name them', async () => {
  const body = (at: number) =>
    column(72, 140, [
      `Page text ${['one', 'two', 'three', 'four'][at]} tells of the boats at`,
      `the quay and of the ${['fire', 'flood', 'storm', 'calm'][at]} that came then.`,
    ])
  const pages = [0, 1, 2, 3].map(at => [
    { x: 72, y: 40, text: 'Yearbook of the Port of Tarn', size: 8 },
    ...body(at),
    { x: 300, y: 760, text: String(17 + at), size: 8 },
  ])
  const text = shown(await read({ pages }))
  expect(text.join('\n')).not.toMatch(/Yearbook/)
  expect(text.map(line => /\[\d+\]/.exec(line)?.[0])).toEqual(['[17]', '[18]', '[19]', '[20]'])
})

test('a raised mark does not run into the figure before it, and its note stands at the end', async () => {
  const lines = column(72, 120, [
    'The port office counted 45 boats in the',
    'harbour, and the guard of Tarn counted 61.',
  ])
  const pages = [
    [
      ...lines,
      { x: 182, y: 116.5, text: '12', size: 6 },
      { x: 72, y: 700, text: '12 Letter of the port office to the council, 4 March.', size: 7 },
    ],
  ]
  pages[0]?.splice(
    0,
    1,
    { x: 72, y: 120, text: 'The port office counted 45', size: 10 },
    { x: 196, y: 120, text: 'boats in the old', size: 10 },
  )
  expect(shown(await read({ pages }))).toEqual([
    expect.stringMatching(
      /^paragraph: The port office counted 45\^\[12\]\^ ?boats in the old harbour, and the guard of Tarn counted 61\.$/,
    ),
    'divider',
    'paragraph: 12 Letter of the port office to the council, 4 March.',
  ])
})

test('rows of words that stand below each other are a table', async () => {
  const row = (y: number, ...cells: string[]) => cells.map((text, at) => ({ x: 72 + at * 120, y, text }))
  const pages = [
    [
      ...column(72, 100, ['Both offices count the boats of the harbour', 'by their own rules, which differ.']),
      ...row(140, 'Source', 'Lost', 'Damaged'),
      ...row(154, 'Port office', '4', '13'),
      ...row(168, 'Fishers', '9', '41'),
    ],
  ]
  expect(shown(await read({ pages })).at(-1)).toBe('Source | Lost | Damaged / Port office | 4 | 13 / Fishers | 9 | 41')
})

test.each([
  ['Microsoft Word - quay_v3.docx', 'A day at the quay'],
  ['Untitled', 'A day at the quay'],
  ['A day at the quay', 'A day at the quay'],
])('of the title “%s” the article is called “%s”', async (Title, expected) => {
  const pages = [[{ x: 72, y: 80, text: 'A day at the quay', size: 20 }, ...column(72, 120, leftColumn)]]
  expect((await read({ pages, info: { Title } })).title).toBe(expected)
})

test('author and date come from the properties, but not an account’s name', async () => {
  const pages = [column(72, 120, leftColumn)]
  const info = { Author: 'Mara Ilves; Administrator', CreationDate: "D:20240503120000+02'00'" }
  expect(await read({ pages, info })).toMatchObject({
    authors: ['Mara Ilves'],
    publishedAt: '2024-05-03T12:00:00+02:00',
  })
})

test('a printed web page was saved when it was printed, and its address stands on the margin', async () => {
  const page = (at: number) => [
    ...column(72, 120, at === 0 ? leftColumn : rightColumn),
    { x: 40, y: 770, text: `https://gazette.example/quay ${at + 1}/2`, size: 7 },
  ]
  const info = { Producer: 'Skia/PDF m150', CreationDate: 'D:20240503120000Z' }
  expect(await read({ pages: [page(0), page(1)], info })).toMatchObject({
    originalUrl: 'https://gazette.example/quay',
    publishedAt: null,
    reading: { savedAt: '2024-05-03T12:00:00Z' },
  })
})

test('a scan, a locked file and a damaged one are refused with what to do', async () => {
  expect(await refusal(makePdf({ pages: [[], []] }))).toMatch(/scanned.*text recognition/)
  expect(await refusal(new Uint8Array(Buffer.from('%PDF-1.7\nnothing')))).toMatch(/damaged.*save it again/)
  const locked = Buffer.from(makePdf({ pages: [column(72, 120, leftColumn)] })).toString('latin1')
  const key = `<${'a'.repeat(64)}>`
  const encrypted = locked.replace(
    '/Info',
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >> /ID [<00> <00>] /Info`,
  )
  expect(await refusal(new Uint8Array(Buffer.from(encrypted, 'latin1')))).toMatch(/locked with a password/)
})

test('scripts in a PDF and what it wants to open stay where they are', async () => {
  const extra =
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); globalThis.ran = true) >> /AA << /WC << /S /URI /URI (https://away.example) >> >>'
  await read({ pages: [column(72, 120, leftColumn)], extra })
  expect('ran' in globalThis).toBe(false)
})
