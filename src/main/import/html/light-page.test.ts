import { expect, test } from 'vitest'
import { plainText } from '../../../article/plain-text.ts'
import { readImportFile } from '../read-file.ts'
import { parseMarkup } from './dom.ts'
import { findLightContent, isLightPage } from './light-page.ts'

const prose = (about: string) =>
  `<p>The harbour office of Salden told reporters on Monday what it knows of ${about}, and what it still has to ask the crews, the owners and the families who wait at the quay.</p>`
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Two ferries lost</title>${head}</head><body>${body}</body></html>`

async function readText(markup: string): Promise<string> {
  const content = await readImportFile({ name: 'ferries.html', bytes: new TextEncoder().encode(markup) })
  const draft = content.kind === 'articles' ? content.articles[0] : undefined
  return draft ? plainText(draft.document) : ''
}

test('tags that nest without looking so are refused too', () => {
  expect(() => parseMarkup(page(`${'<div x="<">'.repeat(300)}deep`))).toThrow(/nested/)
})

test('a page of few elements is light, one of many only without scripts and styles, a huge one never', () => {
  const many = prose('one boat').repeat(300)
  const isLight = (markup: string) => isLightPage(parseMarkup(markup), markup)
  expect(isLight(page(prose('one boat')))).toBe(true)
  expect(isLight(page(many))).toBe(true)
  expect(isLight(page(many, '<script>track()</script>'))).toBe(false)
  expect(isLight(page(`<p>${'word '.repeat(300_000)}</p>`))).toBe(false)
})

test('related posts and invitations go, the article stays', async () => {
  const text = await readText(
    page(`<article><h1>Two ferries lost</h1>${prose('the first')}${prose('the second')}
      <div class="newsletter-signup"><h3>Get our newsletter</h3><p>Sign up for it today.</p></div></article>
      <section class="related-posts"><h2>Related posts</h2><ul><li><a href="/a">A lamp went dark</a></li></ul></section>`),
  )
  expect(text).toContain('what it knows of the second')
  expect(text).not.toMatch(/newsletter|lamp went dark/i)
})

test('a short list of figures stays, though blogs tell of their posts in such lists', async () => {
  const list = '<ul><li>Found alive: 14</li><li>Missing: 9</li></ul>'
  const text = await readText(page(`<article>${prose('the first')}${list}${prose('the second')}</article>`))
  expect(text).toContain('Found alive: 14')
})

test('two line breaks part paragraphs, in preformatted text they stay', () => {
  const found = findLightContent(
    page(`<article>${prose('a')}<p>The first said so.<br><br>The second did not.</p><pre>a<br><br>b</pre></article>`),
    null,
  )
  expect([...(found?.element.querySelectorAll('p') ?? [])].map(p => p.textContent)).toContain('The second did not.')
  expect(found?.element.querySelector('pre')?.textContent).not.toContain('\ue000')
})

test('the number of a note stands in brackets, so that it joins no figure', async () => {
  const text = await readText(
    page(
      `<article>${prose('the first')}<p>The union counts 12<sup><a href="#n1">1</a></sup> boats.</p>${prose('all')}</article>`,
    ),
  )
  expect(text).toContain('12[1] boats')
})

test('the head of a table keeps its cells where the page left out their row', async () => {
  const table =
    '<table><thead><th>Who</th><th>Dead</th></thead><tbody><tr><td>Union</td><td>31</td></tr></tbody></table>'
  expect(await readText(page(`<article>${prose('it')}${table}${prose('all')}</article>`))).toContain('Who\tDead')
})
