import { expect, test } from 'vitest'
import { createPageFetch } from './fetch-page.ts'
import type { GuardedFetch } from './guarded-fetch.ts'

const page = `<html><body><p>Words.</p><img alt="quay" src="/quay.png"><img data-src='https://cdn.example/boat.webp?a=1&amp;b=2'>
<img src="/vector.svg"><img src="http://10.0.0.1/inner.png"><img src="data:image/gif;base64,AAAA"></body></html>`
const kinds: Record<string, string> = {
  'https://news.example/boats': 'text/html',
  'https://news.example/quay.png': 'image/png',
  'https://cdn.example/boat.webp?a=1&b=2': 'image/webp',
  'https://news.example/vector.svg': 'image/svg+xml',
}

function setUp() {
  const asked: string[] = []
  const fetch: GuardedFetch = async url => {
    asked.push(url)
    const mediaType = kinds[url]
    if (mediaType === undefined) throw new Error('refused')
    const bytes = mediaType === 'text/html' ? Buffer.from(page) : Buffer.from('picture')
    return { url, bytes, mediaType, charset: null }
  }
  return { asked, fetchPage: createPageFetch(fetch) }
}
const options = { signal: new AbortController().signal, onProgress: () => undefined }

test('a page’s pictures are left where they are unless they are asked for', async () => {
  const { asked, fetchPage } = setUp()
  const { file } = await fetchPage('https://news.example/boats', { ...options, pictures: false })
  expect(asked).toEqual(['https://news.example/boats'])
  expect(file.name).toBe('boats.html')
  expect(Buffer.from(file.bytes).toString()).toBe(page)
})

test('pictures that are asked for stand in the page; what is none, or is refused, stays out', async () => {
  const { asked, fetchPage } = setUp()
  const { file } = await fetchPage('https://news.example/boats', { ...options, pictures: true })
  const text = new TextDecoder().decode(file.bytes)
  expect(asked.slice(1).sort()).toEqual(
    [...Object.keys(kinds).filter(url => url !== 'https://news.example/boats'), 'http://10.0.0.1/inner.png'].sort(),
  )
  expect(text).toContain(`<img alt="quay" src="data:image/png;base64,${Buffer.from('picture').toString('base64')}">`)
  expect(text).toContain('src="data:image/webp;base64,')
  expect(text).toContain('<img src="/vector.svg">')
  expect(text).toContain('<img src="data:image/gif;base64,AAAA">')
})
