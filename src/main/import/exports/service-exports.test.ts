import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../contract/bridge.ts'
import { makeZip } from '../archive/make-zip.ts'
import type { ImportPart } from '../formats/format.ts'
import { readImportFile, readImportPart } from '../read-file.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../../tests/fixtures/import/${name}`, import.meta.url))
const bytes = (text: string) => new TextEncoder().encode(text)

async function unpack(name: string, content: Uint8Array | string) {
  const found = await readImportFile({ name, bytes: typeof content === 'string' ? bytes(content) : content })
  if (found.kind !== 'parts') throw new Error(`${name} was read as ${found.format}`)
  return found
}

/** The sentence a file is refused with, or the format it was read by. */
async function refusal(name: string, content: string): Promise<string> {
  try {
    return (await readImportFile({ name, bytes: bytes(content) })).format
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return error.message
    throw error
  }
}

const known = ({ known: facts }: ImportPart) => facts

describe('each export is known by its content, whatever it is called', () => {
  test.each([
    ['bibtex--library.bib', 'bibtex'],
    ['bookmarks-html--browser.html', 'bookmarks-html'],
    ['bookmarks-html--shaarli.html', 'bookmarks-html'],
    ['chrome-bookmarks--profile.json', 'chrome-bookmarks'],
    ['csl-json--zotero.json', 'csl-json'],
    ['delicious--export.json', 'delicious'],
    ['elcurator--export.json', 'elcurator'],
    ['feed--atom.xml', 'feed'],
    ['feed--rdf.xml', 'feed'],
    ['feed--rss.xml', 'feed'],
    ['firefox-bookmarks--backup.json', 'firefox-bookmarks'],
    ['hypothesis--export.csv', 'hypothesis'],
    ['hypothesis--interface.json', 'hypothesis'],
    ['instapaper--list.html', 'instapaper'],
    ['instapaper--new.csv', 'instapaper'],
    ['json-feed--feed.json', 'json-feed'],
    ['link-list--table.csv', 'link-list'],
    ['omnivore--list.json', 'omnivore'],
    ['opml--feeds.opml', 'opml'],
    ['pinboard--interface.xml', 'pinboard'],
    ['pinboard--posts.json', 'pinboard'],
    ['pocket--annotations.json', 'pocket'],
    ['pocket--list.html', 'pocket'],
    ['pocket--table.csv', 'pocket'],
    ['readability--bookmarks.json', 'readability'],
    ['readwise-highlights--export.csv', 'readwise-highlights'],
    ['readwise-reader--library.csv', 'readwise-reader'],
    ['url-list--links.txt', 'url-list'],
    ['wallabag--first-version.json', 'wallabag'],
    ['wallabag--second-version.json', 'wallabag'],
    ['zotero-rdf--library.rdf', 'zotero-rdf'],
  ])('%s', async (name, format) => {
    expect((await unpack(name, fixture(name))).format).toBe(format)
    expect((await unpack('export', fixture(name))).format).toBe(format)
  })
})

describe('what stays out is named with its place and the reason', () => {
  test.each<[string, [string, RegExp][]]>([
    [
      'omnivore--list.json',
      [
        ['item 3: Thrown away', /deleted/],
        ['item 4: Without an address', /neither/],
      ],
    ],
    [
      'pocket--table.csv',
      [
        ['row 5', /quotation mark/],
        ['row 7: too', /no web address/],
      ],
    ],
    ['readwise-highlights--export.csv', [['row 5: The Straightened River', /discarded/]]],
    ['chrome-bookmarks--profile.json', [['bookmark 3: A script', /script/]]],
    ['firefox-bookmarks--backup.json', [['bookmark 2: Recent Tags', /search/]]],
    ['bookmarks-html--browser.html', [['link 3: Nothing', /not on the web/]]],
    ['bibtex--library.bib', [['line 13', /damaged/]]],
  ])('%s', async (name, expected) => {
    const { skipped } = await unpack(name, fixture(name))
    expect(skipped).toEqual(expected.map(([item, reason]) => ({ name: item, reason: expect.stringMatching(reason) })))
  })
})

describe('an export without items is told apart from a damaged one', () => {
  test.each([
    ['a.json', '[]', /empty export/],
    ['a.json', '{"bookmarks": [], "recommendations": []}', /empty export \(Readability/],
    ['pocket.csv', 'title,url,time_added,tags,status\n', /empty export \(Pocket/],
    ['a.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><p></DL>', /empty export \(Bookmarks/],
    ['a.xml', '<rss version="2.0"><channel><title>x</title></channel></rss>', /empty export \(Feed/],
    ['a.json', '[{"is_archived": true, "is_starred": 0, "title": "cut o', /breaks off/],
    ['a.json', '{"colour": "red", "sizes": [1, 2]}', /no program whose exports/],
    ['a.xml', '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>', /document type/],
  ])('%s: %s', async (name, content, sentence) => expect(await refusal(name, content)).toMatch(sentence))
})

test('variants of the same services come in alike', async () => {
  const wallabagOfInterface = await unpack(
    'a.json',
    '{"page":1,"_embedded":{"items":[{"is_archived":0,"is_starred":1,"title":"A","url":"https://a.example/1","content":null,"tags":[{"id":1,"label":"two words","slug":"two-words"}],"starred_at":"2020-01-01T00:00:00+0000"}]}}',
  )
  expect(wallabagOfInterface.parts.map(known)).toMatchObject([
    { tags: ['two words', 'starred'], reading: { archived: false } },
  ])

  const pocketOfInterface = await unpack(
    'a.json',
    '{"status":1,"list":{"12":{"item_id":"12","given_url":"https://a.example/1","resolved_title":"A","favorite":"1","status":"1","time_added":"1600000000","excerpt":"Of it","tags":{"x y":{"item_id":"12","tag":"x y"}},"authors":{"3":{"author_id":"3","name":"Oda Kern","url":""}}},"13":{"given_url":"https://a.example/2","status":"2"}}}',
  )
  expect(pocketOfInterface.parts.map(known)).toMatchObject([
    { authors: ['Oda Kern'], tags: ['x y', 'starred'], reading: { archived: true, savedAt: '2020-09-13T12:26:40Z' } },
  ])
  expect(pocketOfInterface.skipped).toHaveLength(1)

  const unquotedTags = await unpack(
    'a.csv',
    "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nA,https://a.example/1,1,['one'],2022-11-06 04:33:50+00:00,0,new,True\n",
  )
  expect(unquotedTags.parts.map(known)).toMatchObject([{ tags: ['one'] }])

  const oldInstapaper = await unpack('a.csv', 'URL,Title,Selection,Folder\nhttps://a.example/1,"A, or b",,test_tag\n')
  expect(oldInstapaper.parts.map(known)).toMatchObject([{ title: 'A, or b', tags: ['test_tag'] }])
})

test('an archive of Omnivore brings each text with its highlights, and a PDF as a PDF', async () => {
  const savedAt = '2024-01-01T00:00:00Z'
  const list = [
    { slug: 'dike', title: 'The dike', url: 'https://lorn.example/dike', state: 'Active', labels: [], savedAt },
    {
      slug: 'report',
      title: 'Report',
      url: 'https://lorn.example/report.pdf',
      state: 'Archived',
      labels: ['x'],
      savedAt,
    },
    { slug: 'gone', title: 'Gone', url: 'https://lorn.example/gone', state: 'Deleted', savedAt },
  ]
  const archive = makeZip(
    Object.entries({
      'metadata_0_to_20.json': JSON.stringify(list),
      'metadata_20_to_40.json': '[{"slug":',
      'content/dike.html': '<div id="readability-page-1"><p>The canton had promised 40 million.</p></div>',
      'content/report.pdf': '%PDF-1.7',
      'content/gone.html': '<p>Gone.</p>',
      'content/other.html': '<p>In no list.</p>',
      'highlights/dike.md': '> The canton had promised \n\n#money\n\nBy whom?',
    }).map(([name, content]) => ({ name, content })),
  )
  const { parts, skipped } = await unpack('export.zip', archive)
  const [dike, report, other] = parts
  if (!dike || !other) throw new Error('nothing was unpacked')
  const read = await readImportPart(dike)
  expect(read.kind === 'articles' && read.articles).toMatchObject([
    {
      title: 'The dike',
      originalUrl: 'https://lorn.example/dike',
      reading: { highlights: [{ exact: 'The canton had promised', tags: ['money'], note: 'By whom?' }] },
    },
  ])
  expect(report).toMatchObject({ content: { name: 'report.pdf' }, known: { reading: { archived: true } } })
  expect(other).toMatchObject({ name: 'content/other.html' })
  expect(parts).toHaveLength(3)
  expect(skipped.map(({ name }) => name)).toEqual(['metadata_0_to_20.json, item 3: Gone', 'metadata_20_to_40.json'])
})

test('a saved page whose text can’t be read stays as a link with its tags', async () => {
  const { parts } = await unpack(
    'a.json',
    '[{"is_archived":0,"is_starred":1,"title":"A picture","url":"https://a.example/1","content":"<img src=\\"x.png\\">","mimetype":"text/html","tags":["maps"]}]',
  )
  const [part] = parts
  if (!part) throw new Error('nothing was unpacked')
  const read = await readImportPart(part)
  expect(part.content).not.toBeNull()
  expect(read.kind === 'articles' && read.articles).toMatchObject([
    { title: 'A picture', needsContent: true, tags: ['maps', 'starred'] },
  ])
})

test('a list of addresses with a damaged line stays one, a text with addresses a text', async () => {
  const addresses = Array.from({ length: 20 }, (_, at) => `https://a.example/${at}`).join('\n')
  const { parts, skipped } = await unpack('a.txt', `${addresses}\nhtps//broken\n`)
  expect(parts).toHaveLength(20)
  expect(skipped).toEqual([{ name: 'line 21', reason: expect.stringMatching(/no web address/) }])
  const text = 'The mayor spoke on Monday.\n\nhttps://a.example/1\n\nNobody answered her.\n'
  expect((await readImportFile({ name: 'a.txt', bytes: bytes(text) })).format).toBe('text')
  const letter = 'Dear Oda, url, link, and so on\nhttps://a.example/ is where it stands.\n'
  expect((await readImportFile({ name: 'a.txt', bytes: bytes(letter) })).format).toBe('text')
})

test('braces that are never closed, with a backslash or without, cost their reference only', async () => {
  const good = '@misc{good, title = {A \\{small\\} dike}, url = {https://a.example/}}'
  const { parts, skipped } = await unpack('a.bib', `@misc{k, title = {${'\\{'.repeat(40)}}}\n${good}`)
  expect(parts.map(known)).toMatchObject([{ title: 'A {small} dike' }])
  expect(skipped.map(({ name }) => name)).toEqual(['line 1'])
})

test('a stub is in the language of the words about it, not of its address', async () => {
  const address =
    'https://a.example/quoi-exactement-tweet-donald-trump-persiste-signe-et-la-suite-de-la-longue-histoire'
  const { parts } = await unpack('a.txt', `${address}\n`)
  const [part] = parts
  if (!part) throw new Error('nothing was unpacked')
  const read = await readImportPart(part)
  expect(read.kind === 'articles' && read.articles).toMatchObject([{ language: null, needsContent: true }])
})

test('every list is read in a time that grows with its length', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Title ${at},https://a.example/${at},1600000000,a|b,unread`)
  const { parts } = await unpack('a.csv', `title,url,time_added,tags,status\n${rows.join('\n')}`)
  expect(parts).toHaveLength(20_000)
})
