/** Writes files that want to run something, load something or write somewhere, in every way a file can try. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeZip } from '../../src/main/import/archive/make-zip.ts'
import { column, makePdf } from '../../src/main/import/pdf/example-pdf.ts'

/** Each would set `ran`, open a dialog, or ask another machine for something. */
const ownPayloads = [
  '<script>globalThis.ran = 1; alert(1)</script>',
  '<img src=x onerror="globalThis.ran = 1">',
  '<img src="https://away.example/a.png" srcset="https://away.example/b.png 2x">',
  '<svg onload="globalThis.ran = 1"><script>globalThis.ran = 1</script></svg>',
  '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe><iframe src="https://away.example"></iframe>',
  '<a href="javascript:globalThis.ran = 1" target="_blank">boats</a>',
  '<a href="java&#10;script:globalThis.ran = 1">boats</a>',
  '<a href="data:text/html,<script>alert(1)</script>">boats</a>',
  '<style>@import "https://away.example/a.css"; body { background: url(https://away.example/b.png) }</style>',
  '<link rel="stylesheet" href="https://away.example/a.css"><link rel="preload" as="image" href="https://away.example/c.png">',
  '<meta http-equiv="refresh" content="0;url=https://away.example/">',
  '<base href="https://away.example/"><img src="a.png">',
  '<form action="https://away.example"><button autofocus onfocus="globalThis.ran = 1">x</button></form>',
  '<object data="https://away.example/a.swf"></object><embed src="https://away.example/b.pdf">',
  '<video src="https://away.example/a.mp4" poster="https://away.example/p.png" autoplay onerror="globalThis.ran = 1"></video>',
  '<details open ontoggle="globalThis.ran = 1">x</details>',
  '<noscript><p title="</noscript><img src=x onerror=globalThis.ran=1>"></noscript>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=globalThis.ran=1>">',
  '</title></textarea><script>globalThis.ran = 1</script>',
  '"><script>globalThis.ran = 1</script><p x="',
  "';globalThis.ran=1//",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template of some other program would run.
  '{{constructor.constructor("globalThis.ran = 1")()}} ${globalThis.ran = 1} <%= 7 * 7 %>',
  '[boats](javascript:globalThis.ran=1) ![x](https://away.example/d.png) <javascript:globalThis.ran=1>',
  '<div style="background-image: url(https://away.example/e.png)">boats</div>',
  '<p style="position: fixed; inset: 0; z-index: 9">boats</p>',
]

const words = 'The port office of Tarn counted nine boats, and the fishers of Orm counted eleven of them at the quay.'
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** A payload as the body and title of a page, as front matter and body of a Markdown file, and as plain text. */
function asFiles(payload: string, at: number): { name: string; content: string }[] {
  const quoted = JSON.stringify(oneLine(payload))
  return [
    {
      name: `${at}.html`,
      content: `<!doctype html><html><head><title>${payload}</title><meta name="author" content=${quoted}></head><body><article><h1>Page ${at} ${payload}</h1><p>${words}</p>${payload}<p>${words} Of page ${at}.</p></article></body></html>`,
    },
    {
      name: `${at}.md`,
      content: `---\ntitle: ${quoted}\nauthor: ${quoted}\ntags: [${quoted}]\n---\n\n${words} Of note ${at}.\n\n${payload}\n`,
    },
    { name: `${at}.txt`, content: `Text ${at} ${oneLine(payload)}\n\n${words} Of text ${at}.\n\n${payload}\n` },
  ]
}

/** Files whose own format could run, load or write something. */
function ownFormats(): { name: string; content: string | Uint8Array }[] {
  const page = (inside: string) => `<!doctype html><html><body><h1>A page</h1><p>${words}</p>${inside}</body></html>`
  const hostile = ownPayloads.slice(0, 5).join('\n')
  const action =
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /URI /URI (https://away.example) >> >>'
  return [
    {
      name: 'script.pdf',
      content: makePdf({
        pages: [column(72, 120, [words.slice(0, 50), '<script>globalThis.ran = 1</script>'])],
        extra: action,
      }),
    },
    {
      name: 'page.mhtml',
      content: `From: <Saved by Blink>\r\nSnapshot-Content-Location: javascript:globalThis.ran=1\r\nContent-Type: multipart/related; boundary="edge"\r\n\r\n--edge\r\nContent-Type: text/html\r\n\r\n${page(hostile)}\r\n--edge--\r\n`,
    },
    {
      name: 'book.epub',
      content: makeZip([
        { name: 'META-INF/container.xml', content: '<container><rootfile full-path="b.opf"/></container>' },
        {
          name: 'b.opf',
          content: `<!DOCTYPE package [<!ENTITY f SYSTEM "file:///etc/passwd">]><package><metadata><dc:title>&f; ${hostile.replaceAll('<', '&lt;')}</dc:title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`,
        },
        { name: 'a.xhtml', content: page(hostile) },
      ]),
    },
    {
      name: 'paths.zip',
      content: makeZip([
        ...['../../../escaped.txt', '/escaped.txt', 'C:\\escaped.txt', 'a/../../escaped.md'].map((name, at) => ({
          name,
          content: `${words} Of path ${at}.`,
        })),
        { name: 'link.txt', content: '../../../escaped-link.txt', claims: { mode: 0o120777 } },
        { name: 'bomb.txt', content: Buffer.alloc(30_000_000) },
        {
          name: 'page.html',
          content: page('<img src="../../../../etc/passwd" alt="x"><img src="page_files/a.svg" alt="y">'),
        },
        { name: 'page_files/a.svg', content: '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.ran = 1"/>' },
      ]),
    },
  ]
}

/** The payloads of a folder of test data beside the project, where one is named. */
function corporaPayloads(folder: string): { payloads: string[]; papers: string[] } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const strings = [read('html-sanitise/dompurify.json'), read('xss-payloads/payloads.json')].flat()
  const payloads = strings.flatMap(one => {
    if (typeof one === 'string') return [one]
    return typeof one === 'object' && one !== null && 'payload' in one && typeof one.payload === 'string'
      ? [one.payload]
      : []
  })
  return { payloads, papers: ['pdf-payloads', 'pdf-broken'].map(name => join(folder, name)) }
}

/** Writes the files into a folder, a few hundred to each of its folders; returns what is to be imported. */
export function writeHostileFiles(folder: string, corpora: string | null): string[] {
  const { payloads, papers } = corpora === null ? { payloads: [], papers: [] } : corporaPayloads(corpora)
  for (const [at, payload] of [...ownPayloads, ...payloads].entries()) {
    const inside = join(folder, String(Math.floor(at / 100)))
    mkdirSync(inside, { recursive: true })
    for (const { name, content } of asFiles(payload, at)) writeFileSync(join(inside, name), content)
  }
  for (const { name, content } of ownFormats()) writeFileSync(join(folder, name), content)
  return [folder, ...papers]
}
