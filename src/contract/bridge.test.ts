import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { AppError, call, createClient, createRouter, event, task, toErrorValue, type Wire } from './bridge.ts'

const contract = {
  'sum.add': call(z.object({ a: z.number(), b: z.number().default(1) }), z.object({ sum: z.number() })),
  'sum.count': task(z.object({ to: z.number() }), z.object({ at: z.number() }), z.object({ done: z.boolean() })),
  'sum.changed': event(z.object({ sum: z.number() })),
}
const router = createRouter(contract, {
  'sum.add': ({ a, b }) => {
    if (a < 0) throw new AppError('not-found', 'There are no negative numbers here.')
    if (a === 13) throw new TypeError('boom')
    return { sum: a + b }
  },
  'sum.count': ({ to }, { signal, progress }) => {
    for (let at = 0; at < to; at++) {
      signal.throwIfAborted()
      progress({ at })
    }
    return { done: true }
  },
})
const context = { signal: new AbortController().signal }

test('a call is answered with validated, defaulted input', async () => {
  expect(await router('sum.add', { a: 2 }, context)).toEqual({ ok: true, output: { sum: 3 } })
})

test.each([['constructor'], ['toString'], ['__proto__'], ['sum.changed'], ['sum.nothing'], ['']])(
  '%s is refused as unknown',
  async method => {
    expect(await router(method, {}, context)).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
  },
)

test('wrong input is refused with the place that is wrong', async () => {
  const reply = await router('sum.add', { a: 'two' }, context)
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', message: expect.stringContaining('a:') } })
})

test('an error for the reader keeps its code and words; an unforeseen one becomes internal', async () => {
  expect(await router('sum.add', { a: -1 }, context)).toEqual({
    ok: false,
    error: { code: 'not-found', message: 'There are no negative numbers here.' },
  })
  expect(await router('sum.add', { a: 13 }, context)).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test.each([
  ['SQLITE_CORRUPT', /damaged on disk/],
  ['SQLITE_FULL', /disk is full/],
  ['ENOSPC', /disk is full/],
])('%s is told in words', (code, words) => {
  const value = toErrorValue(Object.assign(new Error('raw'), { code }))
  expect(value).toMatchObject({ code: 'unreadable', message: expect.stringMatching(words) })
})

test('progress comes before the reply, and a cancelled task says so', async () => {
  const seen: unknown[] = []
  const reply = await router('sum.count', { to: 3 }, { ...context, onProgress: at => seen.push(at) })
  expect(seen).toEqual([{ at: 0 }, { at: 1 }, { at: 2 }])
  expect(reply).toEqual({ ok: true, output: { done: true } })

  const cancel = new AbortController()
  const cancelled = await router('sum.count', { to: 3 }, { signal: cancel.signal, onProgress: () => cancel.abort() })
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

test('the client turns error values back into AppErrors, and events into subscriptions that stop', async () => {
  const listeners = new Set<(name: string, payload: unknown) => void>()
  const wire: Wire = {
    request: router,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const client = createClient(contract, wire)
  await expect(client['sum.add']({ a: -1 })).rejects.toMatchObject({ name: 'AppError', code: 'not-found' })

  const listener = vi.fn()
  const stop = client['sum.changed'](listener)
  for (const tell of listeners) tell('sum.changed', { sum: 4 })
  for (const tell of listeners) tell('other.changed', { sum: 5 })
  stop()
  expect(listeners.size).toBe(0)
  expect(listener.mock.calls).toEqual([[{ sum: 4 }]])
})
