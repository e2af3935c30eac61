import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ArticleDraft } from '../../../article/draft.ts'
import { plainText } from '../../../article/plain-text.ts'
import { readArticles, readImportFile } from '../read-file.ts'
import { makeZip } from './make-zip.ts'

/** Large enough to be no spacer; only its first bytes are a PNG's. */
const picture = (fill: number) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, fill)])
const idOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const words =
  'The ferry lay at the quay of Tarn for three days, said the port office, while the fishers of Orm spoke of a week and of nine boats that had waited behind it in the rain.'
const page = (title: string, inside = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}</p>${inside}<p>${words}</p></article></body></html>`

const read = (name: string, bytes: Uint8Array): Promise<ArticleDraft[]> => readArticles({ name, bytes })
const unpack = async (name: string, bytes: Uint8Array) => {
  const content = await readImportFile({ name, bytes })
  if (content.kind !== 'parts') throw new Error('It was read as articles.')
  return content
}
const shownPictures = ({ document }: ArticleDraft) =>
  document.children.flatMap(block =>
    block.type === 'figure' ? block.children.flatMap(part => (part.type === 'image' ? [part.assetId] : [])) : [],
  )

test('a zip of saved pages gives an article each, with the pictures beside them, and names what it can’t read', async () => {
  const zip = makeZip([
    {
      name: 'tarn/Quay.html',
      content: page(
        'The quay of Tarn',
        '<img src="Quay_files/a%20b.png" alt="Boats"><img src="../../out.png" alt="Out">',
      ),
    },
    { name: 'tarn/Quay_files/a b.png', content: picture(1) },
    { name: 'tarn/Quay_files/frame.html', content: page('An advertisement') },
    { name: 'tarn/notes.md', content: `# Notes\n\n${words}` },
    { name: 'tarn/boats.dat', content: Buffer.from([0, 1, 2, 3, 0, 0]) },
    { name: '__MACOSX/tarn/._Quay.html', content: 'x' },
    { name: 'more.zip', content: makeZip([{ name: 'inner.txt', content: words }]) },
  ])
  const { parts } = await unpack('export.zip', zip)
  expect(parts.map(({ name }) => name)).toEqual(['more.zip', 'tarn/Quay.html', 'tarn/boats.dat', 'tarn/notes.md'])
  const quay = parts[1]?.content
  const [draft] = quay ? await readArticles(quay) : []
  expect(draft?.title).toBe('The quay of Tarn')
  expect(draft && shownPictures(draft)).toEqual([idOf(picture(1)), null])
})

test('a page in one file comes with its address, its day and its pictures', async () => {
  const quoted = page(
    'The quay of Łódź',
    '<img src="https://gazette.example/a.png" alt="Boats"><img src="cid:b@x" alt="Rain">',
  )
  const encoded = [...Buffer.from(quoted)]
    .map(byte =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
  const broken = encoded.replace(/(.{60,70}) /g, '$1 =\r\n')
  const part = (headers: string[], body: string) => `--edge\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`
  const mhtml = [
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gazette.example/quay?page=1\r\nSubject: x\r\nDate: Fri, 3 May 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="edge"\r\n\r\n',
    part(
      [
        'Content-Type: text/html',
        'Content-ID: <f@x>',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://gazette.example/quay',
      ],
      broken,
    ),
    part(
      [
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        'Content-Location: https://gazette.example/a.png',
      ],
      picture(1).toString('base64'),
    ),
    part(
      ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-ID: <b@x>'],
      picture(2).toString('base64'),
    ),
    '--edge--\r\n',
  ].join('')
  for (const text of [mhtml, mhtml.replaceAll('\r\n', '\n')]) {
    const [draft] = await read('quay.mhtml', new Uint8Array(Buffer.from(text, 'latin1')))
    expect(draft).toMatchObject({
      title: 'The quay of Łódź',
      originalUrl: 'https://gazette.example/quay?page=1',
      reading: { savedAt: '2024-05-03T10:00:00.000Z' },
    })
    expect(draft && shownPictures(draft)).toEqual([idOf(picture(1)), idOf(picture(2))])
  }
})

const record = (headers: Record<string, string>, body: Uint8Array) =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\n${Object.entries({ ...headers, 'Content-Length': String(body.length) })
        .map(([key, value]) => `${key}: ${value}`)
        .join('\r\n')}\r\n\r\n`,
    ),
    body,
    Buffer.from('\r\n\r\n'),
  ])
const answer = (address: string, headers: string[], body: Uint8Array, status = '200 OK') =>
  record(
    { 'WARC-Type': 'response', 'WARC-Target-URI': address, 'WARC-Date': '2024-05-03T10:00:00Z' },
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`), body]),
  )
const chunked = (bytes: Uint8Array) => {
  const pieces = [bytes.subarray(0, 100), bytes.subarray(100)]
  return Buffer.concat([
    ...pieces.flatMap(piece => [Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]),
    Buffer.from('0\r\n\r\n'),
  ])
}
const archive = () => [
  record({ 'WARC-Type': 'warcinfo' }, Buffer.from('software: none')),
  answer(
    'https://gazette.example/quay',
    ['Content-Type: text/html; charset=utf-8', 'Content-Encoding: gzip', 'Transfer-Encoding: chunked'],
    chunked(gzipSync(page('The quay of Tarn', '<img src="/a.png" alt="Boats">'))),
  ),
  answer('https://gazette.example/a.png', ['Content-Type: image/png'], picture(1)),
  answer('https://gazette.example/gone', ['Content-Type: text/html'], Buffer.from(page('Not found')), '404 Not Found'),
  answer('https://ads.example/frame', ['Content-Type: text/html'], Buffer.from(page('An advertisement'))),
  record(
    { 'WARC-Type': 'request', 'WARC-Target-URI': 'https://ads.example/frame' },
    Buffer.from('GET / HTTP/1.1\r\nSec-Fetch-Dest: iframe\r\n\r\n'),
  ),
  answer('https://gazette.example/old', ['Content-Type: text/html'], Buffer.from(page('The old quay'))),
]

test('a web archive gives the pages that were loaded in full, with their pictures, whether packed or not', async () => {
  const plain = Buffer.concat(archive())
  const packed = Buffer.concat(archive().map(one => gzipSync(one)))
  for (const [name, bytes] of [
    ['a.warc', plain],
    ['a.warc.gz', packed],
  ] as const) {
    const drafts = await read(name, new Uint8Array(bytes))
    expect(drafts.map(({ title }) => title)).toEqual(['The quay of Tarn', 'The old quay'])
    expect(drafts[0]).toMatchObject({
      originalUrl: 'https://gazette.example/quay',
      reading: { savedAt: '2024-05-03T10:00:00.000Z' },
    })
    expect(drafts[0] && shownPictures(drafts[0])).toEqual([idOf(picture(1))])
  }
})

test('a web archive with an index gives the pages it names', async () => {
  const wacz = makeZip([
    { name: 'datapackage.json', content: '{}' },
    { name: 'archive/data.warc.gz', content: Buffer.concat(archive().map(one => gzipSync(one))) },
    {
      name: 'pages/pages.jsonl',
      content:
        '{"format":"json-pages-1.0"}\nbroken\n{"url":"https://gazette.example/quay#top","ts":"2024-05-04T08:00:00Z"}\n',
    },
  ])
  expect((await read('a.wacz', wacz)).map(({ title, reading }) => [title, reading?.savedAt])).toEqual([
    ['The quay of Tarn', '2024-05-04T08:00:00.000Z'],
  ])
})

const book = (extra: { name: string; content: string }[] = []) =>
  makeZip([
    { name: 'mimetype', content: 'application/epub+zip' },
    {
      name: 'META-INF/container.xml',
      content:
        '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    },
    {
      name: 'OEBPS/book.opf',
      content: `<?xml version="1.0"?><package xmlns:dc="x" xmlns:opf="y"><metadata><dc:title>Boats of Tarn</dc:title><dc:creator opf:role="aut">Mara Ilves</dc:creator><dc:creator opf:role="ill">Joost Vink</dc:creator><dc:language>en</dc:language><dc:date>2023-11-02</dc:date><dc:publisher>Tarn Press</dc:publisher><meta property="dcterms:modified">2024</meta></metadata>
      <manifest><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="b" href="text/two.xhtml"/><item id="a" href="text/one.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="missing"/></spine></package>`,
    },
    {
      name: 'OEBPS/nav.xhtml',
      content:
        '<html><body><nav><ol><li><a href="text/one.xhtml">One</a></li><li><a href="text/two.xhtml#x">The second part</a></li></ol></nav></body></html>',
    },
    {
      name: 'OEBPS/text/one.xhtml',
      content: `<?xml version="1.0"?><html xmlns:epub="e"><head><title/></head><body><h1>The flood</h1><p>${words}</p><img src="../img/a.png" alt="Boats"/></body></html>`,
    },
    {
      name: 'OEBPS/text/two.xhtml',
      content: `<html xmlns:epub="e"><body><span epub:type="pagebreak" title="12"/><p>Nine boats <span epub:type="pagebreak" id="p13" title="13"/>lay there.</p></body></html>`,
    },
    { name: 'OEBPS/img/a.png', content: picture(1) },
    ...extra,
  ])

test('a book is one article: its chapters in order, its pictures, and the pages of the print', async () => {
  const [draft, ...more] = await read('boats.epub', book())
  expect(more).toEqual([])
  expect(draft).toMatchObject({
    title: 'Boats of Tarn',
    authors: ['Mara Ilves'],
    site: 'Tarn Press',
    language: 'en',
    publishedAt: '2023-11-02',
  })
  expect(draft && plainText(draft.document)).toBe(
    `Boats of Tarn\n\nThe flood\n\n${words}\n\nThe second part\n\nNine boats lay there.`,
  )
  expect(draft && shownPictures(draft)).toEqual([idOf(picture(1))])
  expect(JSON.stringify(draft?.document.children.at(-1))).toBe(
    '{"type":"paragraph","children":[{"type":"page","label":"12"},{"type":"text","text":"Nine boats "},{"type":"page","label":"13"},{"type":"text","text":"lay there."}]}',
  )
})

test('a locked book and one without chapters are refused with what to do', async () => {
  const locked = {
    name: 'META-INF/encryption.xml',
    content: '<encryption><EncryptedData><CipherReference URI="OEBPS/text/one.xhtml"/></EncryptedData></encryption>',
  }
  await expect(read('a.epub', book([locked]))).rejects.toThrow(/locked \(DRM\)/)
  await expect(read('a.epub', makeZip([{ name: 'mimetype', content: 'application/epub+zip' }]))).rejects.toThrow(
    /damaged/,
  )
})

test.each([
  ['a.mhtml', Buffer.from('From: <Saved by Anything>\r\nSubject: x\r\n'), /holds no page/],
  [
    'a.warc',
    Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\nHTTP/1.1 200'),
    /no page that was loaded/,
  ],
  ['a.gz', Buffer.concat([gzipSync('boats'), Buffer.from('x')]).subarray(0, 12), /damaged or not complete/],
  ['bomb.gz', gzipSync(Buffer.alloc(50_000_000)), /over 100 times/],
  ['a.zip', Buffer.from(makeZip([{ name: 'a.css', content: 'x' }])), /no pages, texts or papers/],
])('%s that holds nothing to read is refused', async (name, bytes, sentence) => {
  await expect(read(name, new Uint8Array(bytes))).rejects.toThrow(sentence)
})
