import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ArticleDocument, type Block, type Inline } from '../../article/document.ts'
import type { ArticleDraft } from '../../article/draft.ts'
import { plainText } from '../../article/plain-text.ts'
import { AppError } from '../../contract/bridge.ts'
import { largestFile, readArticles } from './read-file.ts'

const folder = new URL('../../../tests/fixtures/import/', import.meta.url)
const isExpectation = (name: string) => name.endsWith('.expected.txt')
const fixtures = readdirSync(folder).filter(name => !isExpectation(name))

/** A picture large enough to be none of the spacers that pages hold; only its first bytes are a PNG's. */
const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 7)])
const fixtureBytes = (name: string) => {
  const bytes = readFileSync(new URL(name, folder))
  const at = bytes.indexOf('PLACEHOLDER')
  return at < 0
    ? bytes
    : Buffer.concat([bytes.subarray(0, at), Buffer.from(picture.toString('base64')), bytes.subarray(at + 11)])
}

const inline = (node: Inline): string => {
  if (node.type === 'text') return node.text
  if (node.type === 'lineBreak') return '⏎'
  if (node.type === 'page') return `<page ${node.label}>`
  const inner = node.children.map(inline).join('')
  return node.type === 'link' ? `<link ${node.href}>${inner}</link>` : `<${node.type}>${inner}</${node.type}>`
}

/** One line per node, so that an expectation is read as the article it describes. */
function outline(block: Block, indent: string): string[] {
  const inner = (lines: string[][]) => [`${indent}${block.type}`, ...lines.flat()]
  switch (block.type) {
    case 'divider':
      return [`${indent}divider`]
    case 'quote':
      return inner(block.children.map(child => outline(child, `${indent}  `)))
    case 'bulletList':
    case 'orderedList':
      return inner(
        block.children.map(item => [
          `${indent}  item`,
          ...item.children.flatMap(child => outline(child, `${indent}    `)),
        ]),
      )
    case 'table':
      return inner(
        block.children.map(row => [
          `${indent}  ${row.children.map(cell => `${cell.type}: ${cell.children.map(inline).join('')}`).join(' | ')}`,
        ]),
      )
    case 'figure':
      return inner(
        block.children.map(part => [
          `${indent}  ${part.type === 'image' ? `image ${part.assetId?.slice(0, 8) ?? 'not here'}: ${part.alt}` : `caption: ${part.children.map(inline).join('')}`}`,
        ]),
      )
    default:
      return [
        `${indent}${block.type}${block.type === 'heading' ? block.level : ''}: ${block.children.map(inline).join('').replaceAll('\n', '⏎')}`,
      ]
  }
}

const factOrder = ['title', 'authors', 'site', 'originalUrl', 'publishedAt', 'language']

function describeDraft({ document, assets, reading, provenance, needsContent, ...facts }: ArticleDraft): string {
  const places = Object.entries(provenance ?? {}).sort(([a], [b]) => factOrder.indexOf(a) - factOrder.indexOf(b))
  const draft = {
    ...facts,
    ...(reading && { reading }),
    ...(provenance && { provenance: Object.fromEntries(places) }),
    ...(needsContent && { needsContent }),
  }
  const shown = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : (value ?? '–')
  const metadata = Object.entries(draft).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? value.join('; ') : shown(value)}`,
  )
  return [
    ...metadata,
    `assets: ${assets.map(asset => asset.mediaType).join('; ')}`,
    '',
    ...document.children.flatMap(block => outline(block, '')),
  ].join('\n')
}

describe('the fixtures read as expected', () => {
  test.each(fixtures)('%s', async name => {
    const drafts = await readArticles({ name, bytes: fixtureBytes(name) })
    for (const draft of drafts) expect(ArticleDocument.safeParse(draft.document).success).toBe(true)
    // A fixture without its expectation fails here: the file is not found.
    const expected = readFileSync(new URL(`${name.replace(/\.\w+$/, '')}.expected.txt`, folder), 'utf8')
    expect(`${drafts.map(describeDraft).join('\n\n')}\n`).toBe(expected)
  })

  test('no expectation is left without its fixture', async () => {
    const named = new Set(fixtures.map(name => `${name.replace(/\.\w+$/, '')}.expected.txt`))
    expect(readdirSync(folder).filter(name => isExpectation(name) && !named.has(name))).toEqual([])
  })
})

const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    await readArticles({ name, bytes })
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return error.message
    throw error
  }
  return 'it was read'
}

describe('what is not an article is refused with a sentence', () => {
  test.each<[string, string, Uint8Array, RegExp]>([
    ['an empty file', 'a.txt', new Uint8Array(), /empty/],
    ['a file of spaces', 'a.txt', Buffer.from(' \n\t \n'), /No text to read/],
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), /PDF is damaged/],
    ['a PDF that has lost its beginning', 'a.pdf', Buffer.from([0, 1, 2, 65, 0, 7]), /PDF is damaged/],
    ['a PDF named as text', 'a.txt', Buffer.from('%PDF-1.7\n1 0 obj'), /PDF/],
    ['an EPUB', 'a.epub', Buffer.from('PK\x03\x04....mimetypeapplication/epub+zip'), /damaged/],
    [
      'a word processor’s file',
      'a.docx',
      Buffer.from('PK\x03\x04........word/document.xml'),
      /office document.*save it as text/,
    ],
    ['a zip archive', 'a.zip', Buffer.from('PK\x03\x04 anything else'), /zip archive is damaged/],
    ['a picture', 'a.html', picture, /picture/],
    ['a program', 'a', Buffer.from('\x7fELF\x02\x01\x01\0\0'), /program/],
    ['a web archive', 'a.mhtml', Buffer.from('From: <Saved by Anything>\r\nSubject: x\r\n'), /MHTML/],
    ['a feed without entries', 'a.xml', Buffer.from('<?xml version="1.0"?><rss version="2.0"></rss>'), /empty/],
    ['Firefox’s packed backup', 'a.jsonlz4', Buffer.from('mozLz40\0\x10\0\0\0[{'), /Firefox.*JSON or HTML/],
    ['Safari’s bookmarks', 'Bookmarks.plist', Buffer.from('bplist00\xd4\0\x01'), /Safari.*HTML/],
    ['a binary file of no known kind', 'a.txt', Buffer.from([1, 0, 2, 0, 0, 3]), /binary file/],
    [
      'a page without words',
      'a.html',
      Buffer.from('<!doctype html><html><body><div></div></body></html>'),
      /No text to read/,
    ],
    ['front matter without a text', 'a.md', Buffer.from('---\ntitle: "Lamps"\n---\n'), /No text to read/],
    ['a page of a thousand levels', 'a.html', Buffer.from(`<html><body>${'<div>'.repeat(1500)}x`), /nested/],
  ])('%s', async (_, name, bytes, sentence) => {
    expect(await refusal(name, bytes)).toMatch(sentence)
  })

  test.each(['a.txt', 'a.md', 'a.html'])('a text of 21 million characters in %s', async name => {
    const bytes = Buffer.alloc(21_000_000, 'a lamp ')
    if (name === 'a.html') bytes.write('<!doctype html><p>')
    expect(await refusal(name, bytes)).toMatch(/too long: 21 million/)
  })

  test('an oversized file, before it is read', async () => {
    expect(await refusal('a.txt', { length: largestFile + 1 } as Uint8Array)).toMatch(/too large.*200 MB/)
  })
})

describe('encodings', () => {
  const words = 'The café stayed open.\n\nNobody in Port Salden could say who had “closed” the quay.'
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(words.replace(/[“”]/g, '"'), 'utf16le')],
    ['decomposed accents', Buffer.from(words.normalize('NFD'))],
    ['Windows line ends', Buffer.from(words.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    const [draft] = await readArticles({ name: 'a.txt', bytes })
    expect(draft && plainText(draft.document).replace(/[“”]/g, '"')).toBe(words.replace(/[“”]/g, '"'))
  })

  const read = async (bytes: Uint8Array) => {
    const [draft] = await readArticles({ name: 'a.txt', bytes })
    return draft ? plainText(draft.document) : ''
  }
  test('one damaged byte leaves the rest of a UTF-8 text as it is', async () => {
    const at = Buffer.from(words).indexOf('Nobody') + 3
    const [start, end] = [Buffer.from(words).subarray(0, at), Buffer.from('“Lamps” and more')]
    const bytes = Buffer.concat([start, Buffer.from([0xff]), end, Buffer.from(' – “so be it”')])
    expect(await read(bytes)).toContain('Nob\ufffd“Lamps” and more – “so be it”')
    expect(await read(bytes)).toContain('café')
  })

  test('a UTF-8 text that is cut inside a character', async () => {
    const bytes = Buffer.from(`${words} They asked “`)
    expect(await read(bytes.subarray(0, bytes.length - 1))).toBe(`${words} They asked \ufffd`)
  })

  test.each([
    ['curly quotes', words.replace('“', '\u0093').replace('”', '\u0094'), words],
    ['one accent only', 'The boats lay at the quay of the caf\u00e9', 'The boats lay at the quay of the café'],
  ])('Windows-1252 with %s is not taken for damaged UTF-8', async (_, latin1, expected) => {
    expect(await read(Buffer.from(latin1, 'latin1'))).toBe(expected)
  })

  test('a page’s own word for its encoding', async () => {
    const page =
      '<html><head><meta charset="iso-8859-2"></head><body><p>The ferry Łabędź lies where the harbour office keeps its books.</p></body></html>'
    const bytes = Buffer.from(page.replace('Ł', '\u00a3').replace('ę', '\u00ea').replace('ź', '\u00bc'), 'latin1')
    const [draft] = await readArticles({ name: 'a.html', bytes })
    expect(draft && plainText(draft.document)).toContain('Łabędź')
  })
})

test('bytes that are no text are refused whatever the file is called', async () => {
  let state = 7
  const noise = Uint8Array.from({ length: 3000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
  noise.set(Buffer.from('<p>'), 1200)
  for (const name of ['noise.html', 'noise.md', 'noise.txt', 'noise']) {
    await expect(readArticles({ name, bytes: noise }), name).rejects.toThrow(/not a text/)
  }
})

test('a paragraph that nothing follows is the text, though it could be a standfirst', async () => {
  const lines = [
    'Lamps of Tarn go out',
    'Nine lamps went out in the storm of Tuesday night.',
    'Lamps of Tarn go out',
    '',
  ]
  const [draft] = await readArticles({ name: 'a.txt', bytes: Buffer.from(lines.join('\n\n')) })
  expect(draft && plainText(draft.document)).toBe(lines.slice(0, 2).join('\n\n'))
})

test('pasted markup is taken whole, and its first heading is the headline', async () => {
  const bytes = Buffer.from('<meta charset="utf-8"><h2>Lamps of Tarn</h2><p>One line.</p><p>Share this</p>')
  const [draft] = await readArticles({ name: 'paste.html', bytes, whole: true })
  expect(draft?.title).toBe('Lamps of Tarn')
  expect(draft && plainText(draft.document)).toBe('Lamps of Tarn\n\nOne line.')
})

/** A small generator (mulberry32), so that a failing case can be run again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

test('whatever the bytes, a file is read or refused with a sentence, and no link or picture slips through', async () => {
  const seeds = fixtures.map(fixtureBytes)
  const splices = [
    '<',
    '>',
    '&#x0;',
    '<!--',
    '-->',
    ']]>',
    '---\n',
    '[[',
    '](',
    '```',
    '\0',
    '\ufeff',
    '\ud800',
    '<svg onload=x>',
    '<a href="\tjavascript:x">y</a>',
    '<img src=x onerror=y alt=z>',
    '|',
    '> '.repeat(40),
    '<table><tr>'.repeat(20),
    '&'.repeat(30),
  ]
  for (let run = 0; run < 150; run++) {
    const next = random(run)
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)]
    const bytes = Buffer.from(pick(seeds) ?? '')
    const pieces: Buffer[] = []
    for (let at = 0; at < bytes.length; ) {
      const end = Math.min(bytes.length, at + 1 + Math.floor(next() * 400))
      if (next() > 0.1) pieces.push(bytes.subarray(at, end))
      if (next() > 0.6) pieces.push(Buffer.from(pick(splices) ?? ''))
      if (next() > 0.95) pieces.push(Buffer.from([Math.floor(next() * 256)]))
      at = end
    }
    const name = pick(['a.html', 'a.md', 'a.txt', 'a']) ?? 'a'
    try {
      for (const draft of await readArticles({ name, bytes: Buffer.concat(pieces) })) {
        expect(ArticleDocument.safeParse(draft.document).success, `run ${run}`).toBe(true)
        expect(draft.title.trim(), `run ${run}`).not.toBe('')
        expect(JSON.stringify(draft.document), `run ${run}`).not.toMatch(/"href":"(?!https?:)/)
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      expect(error.code, `run ${run}`).toBe('unreadable')
    }
  }
})

describe('time grows with the length of the text', () => {
  const paragraph = 'The harbour office said that two boats had been lost with nine people on board.\n\n'
  test.each([
    ['paragraphs', (n: number) => Array.from({ length: n }, (_, at) => `${at} ${paragraph}`).join('')],
    ['one repeated paragraph', (n: number) => paragraph.repeat(n)],
    ['one phrase', (n: number) => 'the lamp on the rock '.repeat(3 * n)],
    ['empty lines', (n: number) => `${'\n'.repeat(80 * n)}x`],
    ['open comments', (n: number) => '<!--'.repeat(20 * n)],
    ['list items', (n: number) => '- oil\n'.repeat(10 * n)],
  ])('%s', async (_, make) => {
    const time = async (length: number) => {
      const bytes = Buffer.from(make(length))
      let best = Number.POSITIVE_INFINITY
      for (let sample = 0; sample < 4; sample++) {
        const start = performance.now()
        await refusal('a.txt', bytes)
        best = Math.min(best, performance.now() - start)
      }
      return best
    }
    await time(500)
    // Eight times the text: linear is 8, quadratic 64. A machine that is busy with other things stays below 40.
    expect((await time(16_000)) / (await time(2000))).toBeLessThan(40)
  })
})
