/** Proves that the three wires are one: the same requests, answers, errors, progress and cancellation on each. */
import { expect, onTestFinished, test } from 'vitest'
import { createClient, type Wire } from '../../src/contract/bridge.ts'
import { type Client, contract } from '../../src/contract/index.ts'
import type { HostMessage } from '../../src/contract/messages.ts'
import type { App } from '../../src/main/app.ts'
import { startServer } from '../../src/main/hosts/browser/server.ts'
import { inProcessWire } from '../../src/main/hosts/in-process-wire.ts'
import { openMessageDoor } from '../../src/main/hosts/message-door.ts'
import { createHttpWire } from '../../src/renderer/wires/http-wire.ts'
import { openSession } from '../../src/renderer/wires/open-session.ts'
import { createPreloadWire } from '../../src/renderer/wires/preload-wire.ts'
import { importTexts, openTestApp, temporaryFolder } from './library-app.ts'

/** The window's own HTTP wire over the real server, with the headers a browser adds. */
async function httpWire(app: App): Promise<Wire> {
  const server = await startServer({ app, windowFolder: temporaryFolder() })
  onTestFinished(() => server.close())
  const address = new URL(server.createAddress())
  const browserFetch: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('origin', address.origin)
    headers.set('sec-fetch-site', 'same-origin')
    return fetch(new URL(String(input), address.origin), { ...init, headers })
  }
  const stored = new Map<string, string>()
  const token = await openSession({
    fetch: browserFetch,
    storage: { getItem: key => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) },
    code: address.hash.slice(1),
    forgetCode: () => undefined,
  })
  return createHttpWire({ fetch: browserFetch, token })
}

/** The desktop window's wire over the same message door, with Electron's channel played by structured clones. */
function preloadWire(app: App): Wire {
  const listeners = new Set<(message: unknown) => void>()
  const deliver = (message: HostMessage) =>
    queueMicrotask(() => {
      for (const listener of listeners) listener(structuredClone(message))
    })
  const door = openMessageDoor(app, deliver)
  app.listen((name, payload) => deliver({ kind: 'event', name, payload }))
  return createPreloadWire({
    post: message => queueMicrotask(() => door.receive(structuredClone(message))),
    onMessage: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hand: () => Promise.reject(new Error('No file is handed over in this test.')),
  })
}

async function wires(app: App): Promise<[name: string, client: Client][]> {
  const all = { 'in process': inProcessWire(app), http: await httpWire(app), preload: preloadWire(app) }
  return Object.entries(all).map(([name, wire]) => [name, createClient(contract, wire)])
}

const texts = {
  'a.txt':
    'Harbour fire kills nine\n\nMay 4, 2024\n\nThe Oltmar fire brigade said nine people were killed on Friday.\n\nIt said the fire began in a warehouse.',
  'b.txt':
    'Port closed after fire\n\nMay 5, 2024\n\nThe port authority said on Sunday that at least 14 people were killed in the fire.\n\n“The port stays closed,” it said.',
}

test('every request without side effects is answered alike, errors included', async () => {
  const opened = openTestApp()
  const { articles } = await importTexts(opened, texts)
  const articleId = articles[0]?.id ?? ''
  const requests: ((client: Client) => Promise<unknown>)[] = [
    client => client['library.list']({}),
    client => client['library.article']({ articleId }),
    client => client['library.counts']({}),
    client => client['library.article']({ articleId: '000000000000' }),
    client => client['library.article']({ articleId: 'not an id' }),
    client => client['notes.forArticle']({ articleId }),
    client => client['claims.forArticle']({ articleId }),
    client => client['claims.conflicts']({}),
    client => client['claims.trace']({ articleId }),
    client => client['search.query']({ query: 'warehouse' }),
    client => client['import.formats']({}),
    client => client['export.preview']({ articleId }),
    client => client['settings.get']({}),
    client => client['app.info']({}),
    client => client['app.check']({}),
    client => client['app.openLink']({ url: 'javascript:alert(1)' }),
    client => client['app.chooseFolder']({}),
  ]
  const outcome = (client: Client, request: (client: Client) => Promise<unknown>) =>
    request(client).then(
      value => ({ value }),
      (error: unknown) => ({ error: error instanceof Error ? { ...error, message: error.message } : error }),
    )
  const [first, ...others] = await wires(opened.app)
  if (!first) throw new Error('no wire')
  for (const request of requests) {
    const expected = await outcome(first[1], request)
    for (const [name, client] of others) {
      expect(await outcome(client, request), `${name}: ${request}`).toEqual(expected)
    }
  }
})

test('progress, events and changes are the same on each', async () => {
  const opened = openTestApp()
  const seen: Record<string, unknown> = {}
  for (const [name, client] of await wires(opened.app)) {
    const progress: unknown[] = []
    const changed = new Promise(resolve => {
      const stop = client['library.changed'](payload => {
        stop()
        resolve(payload.articleIds.length)
      })
    })
    // The event stream of HTTP opens on its own; a request answered after it proves that it is open.
    await client['settings.set']({ measure: 70 })
    if (name === 'http') await new Promise<void>(resolve => waitForStream(client, resolve))
    const items = [
      {
        kind: 'paste' as const,
        text: `Report for ${name.length}\n\nThe harbour office said ${name.length} boats were lost.`,
      },
    ]
    const report = await client['import.run']({ items }, { onProgress: step => progress.push(step) })
    seen[name] = {
      imported: report.articles.length,
      failed: report.failed,
      steps: progress.length,
      changed: await changed,
    }
  }
  expect(seen.http).toEqual(seen['in process'])
  expect(seen.preload).toEqual(seen['in process'])
  expect(seen.http).toMatchObject({ imported: 1, failed: [], changed: 1 })
})

/** Asks for a change until its event arrives: only then does the stream carry everything that follows. */
function waitForStream(client: Client, resolve: () => void): void {
  let open = false
  const stop = client['settings.changed'](() => {
    open = true
    stop()
    resolve()
  })
  const ask = async () => {
    while (!open) await client['settings.set']({ measure: 71 })
  }
  void ask()
}

test('a task that is stopped says on each what was done until then', async () => {
  const { app } = openTestApp()
  for (const [name, client] of await wires(app)) {
    const stop = new AbortController()
    const items = ['one', 'two', 'three', 'four'].map(word => ({
      kind: 'paste' as const,
      text: `Boats counted over ${name}\n\nThe harbour office said that ${word} boats were counted in the ${name} harbour.`,
    }))
    const report = await client['import.run']({ items }, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(report.cancelled, name).toBe(true)
    expect(report.articles.length, name).toBeLessThan(4)
  }
})

test('a cancelled request is cancelled on each', async () => {
  const { app } = openTestApp()
  for (const [name, client] of await wires(app)) {
    const cancel = new AbortController()
    cancel.abort()
    await expect(client['library.list']({}, { signal: cancel.signal }), name).rejects.toMatchObject({
      code: 'cancelled',
    })
  }
})
