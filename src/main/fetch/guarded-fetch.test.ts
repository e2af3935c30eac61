import { createServer, type RequestListener, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { toFile } from './fetched-file.ts'
import { createGuardedFetch, type FetchLimits, fetchLimits } from './guarded-fetch.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function serve(listener: RequestListener): Promise<number> {
  const started = createServer(listener)
  server = started
  await new Promise<void>(resolve => started.listen(0, '127.0.0.1', resolve))
  const address = started.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const signal = new AbortController().signal
/** A fetcher for which every name is this machine, and this machine is the web. */
const here = (limits: Partial<FetchLimits> = {}) =>
  createGuardedFetch({
    resolve: async () => ['127.0.0.1'],
    isAllowed: () => true,
    limits: { ...fetchLimits, ...limits },
  })

test('a page comes with its address and kind; no cookie and no referrer goes out', async () => {
  const asked: Record<string, unknown>[] = []
  const port = await serve(({ headers }, response) => {
    asked.push(headers)
    response.setHeader('content-type', 'text/html; charset=ISO-8859-1')
    response.setHeader('set-cookie', 'a=b')
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync(Buffer.from('<p>Größe</p>', 'latin1')))
  })
  const fetched = await here()(`http://news.example:${port}/boats#top`, { signal })
  expect(fetched).toMatchObject({ url: `http://news.example:${port}/boats`, mediaType: 'text/html' })
  const file = toFile(fetched)
  expect(file.name).toBe('boats.html')
  expect(new TextDecoder().decode(file.bytes)).toBe('<p>Größe</p>')
  expect(asked[0]).not.toHaveProperty('cookie')
  expect(asked[0]).not.toHaveProperty('referer')
  expect(asked[0]?.host).toBe(`news.example:${port}`)
})

test('of a site with several addresses one that answers is asked', async () => {
  const port = await serve((_request, response) => response.end('Two boats were lost.'))
  const fetched = createGuardedFetch({ resolve: async () => ['::1', '127.0.0.1'], isAllowed: () => true })
  const { bytes } = await fetched(`http://news.example:${port}/`, { signal })
  expect(new TextDecoder().decode(bytes)).toBe('Two boats were lost.')
})

test('redirects are followed five times, and each is looked at anew', async () => {
  const port = await serve(({ url }, response) => {
    const step = Number(url?.slice(1))
    if (step > 0) response.writeHead(302, { location: `/${step - 1}` }).end()
    else response.end('words')
  })
  expect((await here()(`http://news.example:${port}/5`, { signal })).url).toMatch(/\/0$/)
  await expect(here()(`http://news.example:${port}/6`, { signal })).rejects.toThrow(/without end/)
})

test('a redirect to this machine is refused, and nothing is asked of it', async () => {
  const asked: string[] = []
  const port = await serve(({ url }, response) => {
    asked.push(url ?? '')
    if (url === '/start') response.writeHead(302, { location: `http://inner.example:${port}/secret` }).end()
    else response.end('secret')
  })
  const fetch = createGuardedFetch({
    resolve: async host => [host === 'inner.example' ? '127.0.0.2' : '127.0.0.1'],
    isAllowed: address => address === '127.0.0.1',
  })
  await expect(fetch(`http://news.example:${port}/start`, { signal })).rejects.toThrow(/not of the web/)
  expect(asked).toEqual(['/start'])
})

test.each([
  'http://127.0.0.1:{port}/',
  'http://127.1:{port}/',
  'http://2130706433:{port}/',
  'http://0x7f000001:{port}/',
  'http://[::1]:{port}/',
  'http://[::ffff:127.0.0.1]:{port}/',
  'http://0.0.0.0:{port}/',
  'http://news.example:{port}/',
  'http://169.254.169.254/latest/meta-data/',
])('%s is refused, and nothing is asked of it', async address => {
  let asked = 0
  const port = await serve((_request, response) => {
    asked++
    response.end('secret')
  })
  // One public address beside a private one does not make it the web.
  const fetch = createGuardedFetch({ resolve: async () => ['93.184.215.14', '127.0.0.1'] })
  await expect(fetch(address.replace('{port}', String(port)), { signal })).rejects.toThrow(/not of the web/)
  expect(asked).toBe(0)
})

test.each([
  'file:///etc/passwd',
  'ftp://news.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  'boats',
  'http://me:pw@news.example/',
])('%s is no page to fetch', async address => {
  await expect(here()(address, { signal })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('what is too large or too slow ends, packed or not', async () => {
  const port = await serve(({ url }, response) => {
    if (url === '/told') response.setHeader('content-length', '100000')
    if (url === '/packed') response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(1_000_000)))
    else if (url === '/slow') response.write('a')
    else response.end(Buffer.alloc(100_000))
  })
  const small = here({ bytes: 50_000 })
  for (const path of ['told', 'long', 'packed']) {
    await expect(small(`http://news.example:${port}/${path}`, { signal }), path).rejects.toThrow(/larger than/)
  }
  await expect(here({ milliseconds: 150 })(`http://news.example:${port}/slow`, { signal })).rejects.toThrow(
    /longer than/,
  )
})

test('what the site says of the page is told in words, and a reader can stop', async () => {
  const port = await serve(({ url }, response) => {
    if (url === '/wait') return
    response.statusCode = Number(url?.slice(1))
    response.end()
  })
  await expect(here()(`http://news.example:${port}/404`, { signal })).rejects.toThrow(/no such page/)
  await expect(here()(`http://news.example:${port}/403`, { signal })).rejects.toThrow(/save it, and import the file/)
  const stop = new AbortController()
  const waiting = here()(`http://news.example:${port}/wait`, { signal: stop.signal })
  stop.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
})
