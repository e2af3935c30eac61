import { expect, test } from 'vitest'
import type { ClientMessage } from '../../contract/messages.ts'
import { createPreloadWire } from './preload-wire.ts'

function channel() {
  const posted: ClientMessage[] = []
  let deliver: (message: unknown) => void = () => undefined
  const wire = createPreloadWire({
    post: message => void posted.push(message),
    onMessage: listener => {
      deliver = listener
      return () => undefined
    },
    hand: async () => 'handle',
  })
  return { wire, posted, deliver: (message: unknown) => deliver(message) }
}
const never = new AbortController().signal
const ok = (output: unknown) => ({ ok: true, output })

test('answers find their requests in any order, progress first', async () => {
  const { wire, posted, deliver } = channel()
  const progress: unknown[] = []
  const first = wire.request('import.run', { a: 1 }, { signal: never, onProgress: step => progress.push(step) })
  const second = wire.request('library.list', {}, { signal: never })
  const [one, two] = posted.map(message => message.id)
  deliver({ kind: 'reply', id: two, reply: ok('second') })
  deliver({ kind: 'progress', id: one, progress: 5 })
  deliver({ kind: 'reply', id: one, reply: ok('first') })
  // A late answer of a finished request is nobody's.
  deliver({ kind: 'progress', id: one, progress: 6 })
  expect(await first).toEqual(ok('first'))
  expect(await second).toEqual(ok('second'))
  expect(progress).toEqual([5])
  expect(posted[0]).toMatchObject({ kind: 'request', method: 'import.run', input: { a: 1 } })
})

test('aborting posts a cancellation and still takes the report that comes back', async () => {
  const { wire, posted, deliver } = channel()
  const abort = new AbortController()
  const request = wire.request('export.run', {}, { signal: abort.signal })
  abort.abort()
  expect(posted.map(message => message.kind)).toEqual(['request', 'cancel'])
  expect(posted[1]?.id).toBe(posted[0]?.id)
  deliver({ kind: 'reply', id: posted[0]?.id, reply: ok({ cancelled: true }) })
  expect(await request).toEqual(ok({ cancelled: true }))
})

test('a request that was aborted before is never posted', async () => {
  const { wire, posted } = channel()
  expect(await wire.request('export.run', {}, { signal: AbortSignal.abort() })).toMatchObject({
    error: { code: 'cancelled' },
  })
  expect(posted).toEqual([])
})

test('events reach every listener until it stops', () => {
  const { wire, deliver } = channel()
  const heard: string[] = []
  const stop = wire.subscribe(name => heard.push(`first ${name}`))
  wire.subscribe(name => heard.push(`second ${name}`))
  deliver({ kind: 'event', name: 'notes.changed', payload: {} })
  stop()
  deliver({ kind: 'event', name: 'search.changed', payload: {} })
  expect(heard).toEqual(['first notes.changed', 'second notes.changed', 'second search.changed'])
})

test('what is no message is refused, not guessed at', () => {
  const { deliver } = channel()
  expect(() => deliver({ kind: 'reply', id: 1 })).toThrow()
})
