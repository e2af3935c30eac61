import { expect, test } from 'vitest'
import { AppError } from '../contract/bridge.ts'
import { untilClosed } from './until-closed.ts'

const context = () => ({ signal: new AbortController().signal })

test('closing cancels what is under way, waits for it, and refuses what comes after', async () => {
  let ended = false
  const { answer, close } = untilClosed(async (_method, _input, { signal }) => {
    await new Promise(resolve => signal.addEventListener('abort', resolve))
    await Promise.resolve()
    ended = true
    return { ok: false, error: { code: 'cancelled', message: new AppError('cancelled', 'Cancelled.').message } }
  })
  const reply = answer('library.list', {}, context())
  await close()
  expect(ended).toBe(true)
  expect(await reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await answer('library.list', {}, context())).toMatchObject({ ok: false, error: { code: 'unavailable' } })
})

test('until then every request is answered as it was, and its own cancellation reaches it', async () => {
  const { answer, close } = untilClosed(async (method, input, { signal }) => ({
    ok: true,
    output: [method, input, signal.aborted],
  }))
  const cancel = new AbortController()
  cancel.abort()
  expect(await answer('a.b', 1, context())).toEqual({ ok: true, output: ['a.b', 1, false] })
  expect(await answer('a.b', 1, { signal: cancel.signal })).toEqual({ ok: true, output: ['a.b', 1, true] })
  await close()
})
