import { describe, expect, test } from 'vitest'
import { createHttpWire } from './http-wire.ts'
import { openSession } from './open-session.ts'
import { readLines } from './read-lines.ts'

const encoder = new TextEncoder()

/** A body that arrives in exactly these pieces. */
function bodyOf(pieces: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece)
      controller.close()
    },
  })
}
const lines = (...values: unknown[]) => values.map(value => `${JSON.stringify(value)}\n`)
const never = new AbortController().signal

type Asked = { url: string; init: RequestInit }
function fakeFetch(answer: (asked: Asked) => Response | Promise<Response>) {
  const asked: Asked[] = []
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    const request = { url: String(url), init }
    asked.push(request)
    return answer(request)
  }
  return { fetch: fetch as typeof globalThis.fetch, asked }
}

describe('readLines', () => {
  test('cuts at line feeds wherever the pieces were cut, also inside a character', async () => {
    const bytes = encoder.encode('{"a":"é"}\n\n{"b":2}')
    const pieces = Array.from(bytes, byte => new Uint8Array([byte]))
    const found: string[] = []
    for await (const line of readLines(bodyOf(pieces))) found.push(line)
    expect(found).toEqual(['{"a":"é"}', '{"b":2}'])
  })
})

describe('request', () => {
  test('hands on progress before its reply, with the token', async () => {
    const { fetch, asked } = fakeFetch(
      () =>
        new Response(
          bodyOf(
            lines(
              { kind: 'progress', progress: 1 },
              { kind: 'progress', progress: 2 },
              { kind: 'reply', reply: { ok: true, output: 'done' } },
            ),
          ),
        ),
    )
    const progress: unknown[] = []
    const wire = createHttpWire({ fetch, token: 'secret' })
    const reply = await wire.request('import.run', {}, { signal: never, onProgress: step => progress.push(step) })
    expect(progress).toEqual([1, 2])
    expect(reply).toEqual({ ok: true, output: 'done' })
    expect(asked[0]?.init.headers).toMatchObject({ Authorization: 'Bearer secret' })
  })

  test.each([
    ['the server is gone', () => Promise.reject(new TypeError('fetch failed')), 'unavailable'],
    ['the answer is cut off', () => new Response(bodyOf(lines({ kind: 'progress', progress: 1 }))), 'unavailable'],
    ['the answer is no message', () => new Response(bodyOf(['hello\n'])), 'unavailable'],
    ['the session is over', () => new Response('{}', { status: 401 }), 'unavailable'],
    [
      'the server refuses in words',
      () => new Response(JSON.stringify({ ok: false, error: { code: 'locked', message: 'In use.' } }), { status: 409 }),
      'locked',
    ],
  ])('%s: an error as a value, in words', async (_, answer, code) => {
    const wire = createHttpWire({ fetch: fakeFetch(answer).fetch, token: 't' })
    const reply = await wire.request('library.list', {}, { signal: never })
    expect(reply).toMatchObject({ ok: false, error: { code } })
    if (!reply.ok) expect(reply.error.message).toMatch(/^[A-Z].+\.$/)
  })

  test('a page of an earlier start says what to do, not what the server calls it', async () => {
    const body = JSON.stringify({ ok: false, error: { code: 'unavailable', message: 'The token is wrong.' } })
    const wire = createHttpWire({ fetch: fakeFetch(() => new Response(body, { status: 401 })).fetch, token: 't' })
    const reply = await wire.request('library.list', {}, { signal: never })
    expect(reply).toMatchObject({ error: { message: expect.stringContaining('open the address it shows now') } })
  })

  test('a cancelled request says so and asks nothing', async () => {
    const { fetch, asked } = fakeFetch(() => new Response())
    const wire = createHttpWire({ fetch, token: 't' })
    expect(await wire.request('library.list', {}, { signal: AbortSignal.abort() })).toMatchObject({
      error: { code: 'cancelled' },
    })
    expect(asked).toHaveLength(0)
  })
})

test('events reach every listener; after a gap the stream is opened again and that is told', async () => {
  let opened = 0
  const { fetch } = fakeFetch(() => {
    opened++
    if (opened === 1) return new Response(bodyOf(lines({ kind: 'event', name: 'library.changed', payload: 1 })))
    if (opened === 2) return Promise.reject(new TypeError('fetch failed'))
    // The third stays open.
    return new Response(
      new ReadableStream({
        start: controller =>
          controller.enqueue(
            encoder.encode(lines({ kind: 'ping' }, { kind: 'event', name: 'b', payload: 2 }).join('')),
          ),
      }),
    )
  })
  const wire = createHttpWire({ fetch, token: 't', retryAfter: () => 0 })
  const told: unknown[] = []
  wire.onConnected(connected => told.push(connected))
  wire.onReconnect(() => told.push('again'))
  const stop = await new Promise<() => void>(resolve => {
    const stopListening = wire.subscribe((name, payload) => {
      told.push([name, payload])
      if (name === 'b') resolve(stopListening)
    })
  })
  stop()
  expect(told).toEqual([true, ['library.changed', 1], false, false, true, 'again', ['b', 2]])
})

describe('openSession', () => {
  function place(code: string, kept: string | null, status = 200) {
    const stored = new Map(kept === null ? [] : [['counterclaim-session', kept]])
    let forgotten = false
    const { fetch, asked } = fakeFetch(() => new Response(JSON.stringify({ token: 'new' }), { status }))
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    }
    const session = openSession({ fetch, storage, code, forgetCode: () => (forgotten = true) })
    return { session, asked, stored, forgotten: () => forgotten }
  }

  test('exchanges the code once, keeps the token and takes the code out of the address', async () => {
    const { session, stored, forgotten, asked } = place('code', null)
    expect(await session).toBe('new')
    expect(asked[0]?.init.body).toBe('{"code":"code"}')
    expect([...stored.values()]).toEqual(['new'])
    expect(forgotten()).toBe(true)
  })

  test('a reload without a code keeps the session', async () => {
    const { session, asked } = place('', 'kept')
    expect(await session).toBe('kept')
    expect(asked).toHaveLength(0)
  })

  test('a used code falls back to the tab’s own session, and else says what to do', async () => {
    expect(await place('used', 'kept', 403).session).toBe('kept')
    await expect(place('used', null, 403).session).rejects.toMatchObject({ code: 'unavailable' })
    await expect(place('', null).session).rejects.toMatchObject({ code: 'unavailable' })
  })
})
