import { expect, test } from 'vitest'
import type { ArticleDraft } from '../../../article/draft.ts'
import { readImportFile } from '../read-file.ts'
import { readAuthors } from './page-authors.ts'
import { toPublishedAt } from './page-dates.ts'

const prose =
  '<p>The harbour office of Salden told reporters what it knows of the boats and of their crews.</p>'.repeat(4)

async function read(head: string, body = prose, before = ''): Promise<ArticleDraft> {
  const markup = `${before}<!doctype html><html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`
  const content = await readImportFile({ name: 'page.html', bytes: new TextEncoder().encode(markup) })
  const draft = content.kind === 'articles' ? content.articles[0] : undefined
  if (!draft) throw new Error('No article was read.')
  return draft
}

test.each([
  ['2 mars 2023', '2023-03-02'],
  ['Publié le 1er août 2023 à 10h30', '2023-08-01'],
  ['3. März 2023', '2023-03-03'],
  ['12 de diciembre de 2022', '2022-12-12'],
  ['5 maggio 2021', '2021-05-05'],
  ['7 мая 2020', '2020-05-07'],
  ['2023年3月12日', '2023-03-12'],
  ['03.04.2022', '2022-04-03'],
  ['04/03/2022', null],
])('the date %s is %s', (written, value) => {
  expect(toPublishedAt(written)).toBe(value)
})

test.each<[string, string[]]>([
  ['By Mara Ilves and Joss Tarn', ['Mara Ilves', 'Joss Tarn']],
  ['Par Mara Ilves', ['Mara Ilves']],
  ['por Mara Ilves, Mara Ilves', ['Mara Ilves']],
  ['Mara Ilves, Apr 16', ['Mara Ilves']],
  ['Office for Harbour Works', ['Office for Harbour Works']],
  ['https://velmora.example/people/ilves', []],
])('the byline %s names %j', (byline, names) => {
  expect(readAuthors([byline])).toEqual(names)
})

test('every value says where it was found', async () => {
  const draft = await read(
    `<title>Two ferries lost | Velmora Wire</title><meta property="og:site_name" content="Velmora Wire">
     <meta name="dc:creator other" content="Mara Ilves"><link rel="canonical" href="https://velmora.example/a">
     <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-03-16"}</script>`,
  )
  expect(draft).toMatchObject({ title: 'Two ferries lost', authors: ['Mara Ilves'], publishedAt: '2023-03-16' })
  expect(draft.provenance).toEqual({
    title: 'page title',
    authors: 'meta dc.creator',
    site: 'meta og:site_name',
    originalUrl: 'canonical link',
    publishedAt: 'JSON-LD datePublished',
    language: 'lang attribute',
  })
})

test('the date of a suggested article is not this one’s', async () => {
  const suggested = '<aside class="related"><time datetime="2023-01-02">2 January 2023</time></aside>'
  const draft = await read(
    '<title>Two ferries lost</title>',
    `${suggested}<h1>Two ferries lost</h1><p>16 March 2023</p>${prose}`,
  )
  expect(draft.publishedAt).toBe('2023-03-16')
})

test('a short line beside the headline tells the date', async () => {
  const draft = await read(
    '<title>Lost</title>',
    `<h1>Two ferries</h1><div>by Mara Ilves on June 5, 2023</div>${prose}`,
  )
  expect(draft.publishedAt).toBe('2023-06-05')
  const sentence = '<p>The first was built on June 5, 2023.</p>'
  expect((await read('<title>Lost</title>', `<h1>Two ferries</h1>${sentence}${prose}`)).publishedAt).toBe(null)
})

test('a page saved by SingleFile brings its address and the time it was saved', async () => {
  const comment = `<!--\n Page saved with SingleFile \n url: https://velmora.example/strait \n saved date: Thu Mar 16 2023 09:10:11 GMT+0100 (CET)\n-->`
  const draft = await read('<title>Two ferries lost</title>', prose, comment)
  expect(draft).toMatchObject({
    originalUrl: 'https://velmora.example/strait',
    reading: { savedAt: '2023-03-16T08:10:11.000Z' },
    provenance: { originalUrl: 'saved page' },
  })
})

test('a browser’s note of where a page was saved from is its address', async () => {
  const draft = await read('<title>Lost</title>', prose, '<!-- saved from url=(0030)https://velmora.example/strait -->')
  expect(draft.originalUrl).toBe('https://velmora.example/strait')
})
