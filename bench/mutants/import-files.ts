/** The files that mutants of imports are made of: the fixtures of every format, and small archives and books. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type ExampleEntry, makeZip } from '../../src/main/import/archive/make-zip.ts'
import { column, makePdf } from '../../src/main/import/pdf/example-pdf.ts'

/** One file of a format. `remake` makes it anew with its inside damaged, where a damage outside only breaks a checksum. */
export type FormatFile = {
  format: string
  name: string
  bytes: Uint8Array
  remake?: (damage: (bytes: Uint8Array) => Uint8Array) => Uint8Array
}

const fixtures = new URL('../../tests/fixtures/import/', import.meta.url)

const said =
  'The ferry lay at the quay of Tarn for three days, said the port office, while the fishers of Orm spoke of a week and of nine boats that had waited behind it.'
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The quay of Tarn</title></head><body><article><h1>The quay of Tarn</h1><p>${said}</p><table><tr><th>Boats</th><td>9</td></tr></table><p>${said}</p></article></body></html>`
const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`
const warc = Buffer.from(
  `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://tarn.example/quay\r\nWARC-Date: 2024-03-04T05:06:07Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${Buffer.byteLength(response)}\r\n\r\n${response}\r\n\r\n`,
)
const mhtml = Buffer.from(
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://tarn.example/quay\r\nSubject: The quay\r\nDate: Fri, 3 May 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="edge"\r\n\r\n--edge\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://tarn.example/quay\r\n\r\n${page.replaceAll('=', '=3D')}\r\n--edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://tarn.example/a.png\r\n\r\niVBORw0KGgo=\r\n--edge--\r\n`,
)

const zipped = (format: string, name: string, entries: readonly ExampleEntry[]): FormatFile => ({
  format,
  name,
  bytes: makeZip(entries),
  remake: damage => makeZip(entries.map(entry => ({ ...entry, content: damage(Buffer.from(entry.content)) }))),
})

const book: ExampleEntry[] = [
  { name: 'mimetype', content: 'application/epub+zip' },
  {
    name: 'META-INF/container.xml',
    content:
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="b/p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  },
  {
    name: 'b/p.opf',
    content:
      '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The quay</dc:title><dc:creator>Mara Ilves</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
  },
  { name: 'b/a.xhtml', content: page.replace('<!doctype html>', '<?xml version="1.0"?>') },
]

const made: FormatFile[] = [
  zipped('zip', 'pages.zip', [
    { name: 'quay.html', content: page },
    { name: 'notes.md', content: `# Notes\n\n${said}` },
  ]),
  zipped('epub', 'quay.epub', book),
  zipped('wacz', 'quay.wacz', [
    { name: 'datapackage.json', content: '{"profile":"data-package","wacz_version":"1.1.1","resources":[]}' },
    { name: 'archive/data.warc.gz', content: gzipSync(warc) },
    { name: 'pages/pages.jsonl', content: '{"format":"json-pages-1.0"}\n{"url":"https://tarn.example/quay"}\n' },
  ]),
  zipped('omnivore', 'omnivore.zip', [
    {
      name: 'metadata_0_to_1.json',
      content:
        '[{"id":"1","slug":"quay","title":"The quay","url":"https://tarn.example/quay","labels":["boats"],"savedAt":"2024-03-04T05:06:07Z","state":"Archived"}]',
    },
    { name: 'content/quay.html', content: page },
    { name: 'highlights/quay.md', content: `> ${said.slice(0, 60)}\n\nA note.` },
  ]),
  { format: 'warc', name: 'quay.warc', bytes: warc },
  { format: 'gzip', name: 'quay.warc.gz', bytes: gzipSync(warc), remake: damage => gzipSync(damage(warc)) },
  { format: 'mhtml', name: 'quay.mhtml', bytes: mhtml },
  {
    format: 'pdf',
    name: 'quay.pdf',
    bytes: makePdf({
      pages: [
        column(72, 90, said.split(', ')),
        [...column(72, 90, said.split(' ')), ...column(320, 90, said.split(', '))],
      ],
      info: { Title: 'The quay of Tarn', Author: 'Mara Ilves', CreationDate: 'D:20240304050607Z' },
    }),
  },
]

/** Every file with its format, by the fixtures' names (`FORMAT--what.ext`). */
export function importFiles(): FormatFile[] {
  const read = readdirSync(fixtures)
    .filter(name => name.includes('--') && !name.endsWith('.expected.txt'))
    .sort()
    .map(name => ({ format: name.split('--')[0] ?? '', name, bytes: readFileSync(new URL(name, fixtures)) }))
  return [...read, ...made]
}
