import { expect, test } from 'vitest'
import { ThreadLane } from './thread-lane.ts'

/** A thread whose jobs end when the test says so; `ran` keeps what was started and under which deadline. */
function heldThread() {
  const ran: { job: string; deadline: number | undefined; end: () => void }[] = []
  return {
    ran,
    run: (job: string, _input: unknown, { deadline }: { deadline?: number } = {}) =>
      new Promise<unknown>(resolve => ran.push({ job, deadline, end: () => resolve({ words: [] }) })),
  }
}
const question = { folder: '/nowhere', prefix: 'harb', limit: 5 }

test('a question whose asker leaves is rejected at once, under way or waiting, and the waiting one is never run', async () => {
  const thread = heldThread()
  const lane = new ThreadLane(thread, 500)
  const leaving = new AbortController()
  const running = lane.urgent('search.complete', question, leaving.signal)
  const waiting = lane.urgent('search.complete', question, leaving.signal)
  leaving.abort()
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  const next = lane.urgent('search.complete', question)
  // The thread is still at the first: the next one has the whole of its own time.
  expect(thread.ran.length).toBe(1)
  thread.ran[0]?.end()
  await expect.poll(() => thread.ran.length).toBe(2)
  thread.ran[1]?.end()
  expect(await next).toEqual({ words: [] })
})

test('jobs are given the deadline of their lane, and none without one', async () => {
  const thread = heldThread()
  for (const lane of [new ThreadLane(thread, 500), new ThreadLane(thread)]) {
    const asked = lane.urgent('search.complete', question)
    thread.ran.at(-1)?.end()
    await asked
  }
  expect(thread.ran.map(({ deadline }) => deadline)).toEqual([500, undefined])
})
