import { expect, test } from 'vitest'
import { claimsToCsv } from './claims-to-csv.ts'
import { claimsToMarkdown } from './claims-to-markdown.ts'
import { exampleClaim } from './example-data.ts'

/** Reads RFC 4180 back, cell by cell, as the standard says and not as our writer does. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y
  let read = 0
  for (let match = cell.exec(csv); match !== null; match = cell.exec(csv)) {
    rows.at(-1)?.push((match[1] ?? '').replaceAll('""', '"'))
    if (match[2] === '\r\n') rows.push([])
    read = cell.lastIndex
  }
  expect(read).toBe(csv.length)
  return rows.slice(0, -1)
}

const openings = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  "'=",
  ' =',
  '"',
  ',',
  ';',
  'plain',
  '| =',
]

test('A thousand rows hold no cell that starts a formula, and every value comes back', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `${openings[index % openings.length]}cmd|' /C x'!A${index}`)
  const [header = [], ...rows] = parseCsv(
    claimsToCsv(
      names.map(name => exampleClaim('k', name, 'nine soldiers')),
      null,
    ),
  )
  const column = header.indexOf('claimant')
  expect(rows).toHaveLength(1000)
  for (const [index, row] of rows.entries()) {
    expect(row).toHaveLength(header.length)
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠|]|^[\t\r\n]/)
    expect(row[column]?.replace(/^'/, '')).toBe(names[index])
  }
})

test('No claims are a header line in CSV and nothing in Markdown', () => {
  expect(parseCsv(claimsToCsv([], null))).toHaveLength(1)
  expect(claimsToMarkdown([], null)).toBe('')
})

test('A row of the Markdown table holds one claim on one line, with an id fit for a link', () => {
  const claim = exampleClaim('k/1_x', 'Velmar | Guard', 'near Oskar Ridge on Monday.\nThe Tarn Front', {
    relayedBy: 'a radio',
    stance: 'claim_responsibility',
    target: 'the Front',
  })
  expect(claimsToMarkdown([claim], null).split('\n')[2]).toBe(
    '| Velmar \\| Guard (via a radio) | claims responsibility → the Front | ' +
      'near Oskar Ridge on Monday. The Tarn Front | paraphrased |  | 2031-05-05 | Oskar Ridge |  | claim-a1b2c3d4e5f6-k-1-x |',
  )
})

test('cells are in the words of the screen, with the outlet and the day of each row', () => {
  const claim = exampleClaim('k', 'Velmar Guard', 'nine soldiers', {
    ...{ stance: 'deny', cueLemma: 'deny', target: 'the Front', certainty: 'CT-', quoteType: 'mixed' },
    reviewed: { at: '2031-05-07T00:00:00.000Z', found: true, original: null },
    review: 'edited',
  })
  const writers = exampleClaim('w', 'unknown', 'nine soldiers', { attributed: false, certainty: 'Uu' })
  const outlets = new Map([[claim.articleId, { site: 'The Lowland Courier', title: 'Two counts' }]])
  const [header = [], row = [], ofWriter = []] = parseCsv(claimsToCsv([claim, writers], outlets))
  const cell = (name: string, cells: string[] = row) => cells[header.indexOf(name)]
  expect(['stance', 'asTheyPutIt', 'quoteType', 'claimantType', 'review'].map(name => cell(name))).toEqual([
    'denies',
    'denied',
    'partly quoted',
    'state force',
    'added by hand',
  ])
  expect([cell('outlet'), cell('title'), cell('publishedAt')]).toEqual([
    'The Lowland Courier',
    'Two counts',
    '2031-05-06',
  ])
  expect([cell('claimant', ofWriter), cell('stance', ofWriter), cell('review', ofWriter)]).toEqual([
    'The writer',
    '',
    'not reviewed',
  ])
  expect(cell('asTheyPutIt', ofWriter)).toBe('open')
  const [heads, , first] = claimsToMarkdown([claim], outlets).split('\n')
  expect(heads).toBe(
    '| claimant | says | words | quoted | figures | date | place | as they put it | review | outlet | published | id |',
  )
  expect(first).toContain('| denies → the Front | nine soldiers | partly quoted |')
  expect(first).toContain('| denied | added by hand | The Lowland Courier | 2031-05-06 |')
  // Where no outlet is known, the article is named by its title.
  const untold = new Map([[claim.articleId, { site: null, title: 'Two counts' }]])
  expect(claimsToMarkdown([claim], untold)).toContain('| Two counts | 2031-05-06 |')
})
