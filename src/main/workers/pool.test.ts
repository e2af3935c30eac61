import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createPool } from './pool.ts'
import { createThread } from './thread.ts'

/** A worker that echoes, fails, dies or never answers, as it is told. */
const workerUrl = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ id, job, input }) => {
      if (job === 'echo') parentPort.postMessage({ id, ok: true, output: input })
      if (job === 'refuse') parentPort.postMessage({ id, ok: false, error: { code: 'unreadable', message: 'No.' } })
      if (job === 'die') process.exit(1)
      if (job === 'work') { const end = Date.now() + input; while (Date.now() < end); parentPort.postMessage({ id, ok: true, output: 'worked' }) }
      if (job === 'fill') throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
      if (job === 'hoard') for (const kept = []; ;) kept.push(new Uint8Array(8 * 1024 * 1024).fill(1))
      if (job === 'hang') for (;;);
    })`)}`,
)

test('jobs run and fail by value', async () => {
  const pool = createPool(workerUrl, 2)
  expect(await Promise.all([1, 2, 3, 4, 5].map(n => pool.run('echo', n)))).toEqual([1, 2, 3, 4, 5])
  await expect(pool.run('refuse', null)).rejects.toMatchObject({ code: 'unreadable', message: 'No.' })
  await pool.close()
})

test('a job that overruns its deadline is given up, and the next one runs', async () => {
  const pool = createPool(workerUrl, 1)
  const hanging = pool.run('hang', null, { deadline: 300 })
  const next = pool.run('echo', 'next')
  await expect(hanging).rejects.toThrow(/given up/)
  expect(await next).toBe('next')
  await pool.close()
})

test('a thread that dies rejects its job and is replaced', async () => {
  const thread = createThread(workerUrl)
  await expect(thread.run('die', null)).rejects.toMatchObject({ code: 'unavailable' })
  expect(await thread.run('echo', 'again')).toBe('again')
  await thread.close()
  await expect(thread.run('echo', 'late')).rejects.toThrow(/closing/)
})

test('a job that needs too much memory is given up in words for the reader', async () => {
  const thread = createThread(workerUrl)
  await expect(thread.run('fill', null)).rejects.toThrow('It needed more memory than is allowed and was given up.')
  expect(await thread.run('echo', 'next')).toBe('next')
  await thread.close()
})

test('a job that hoards bytes outside the heap is given up, and the next one runs', async () => {
  const thread = createThread(workerUrl)
  await expect(thread.run('hoard', null, { memory: 200 })).rejects.toThrow('It needed more memory than is allowed')
  expect(await thread.run('echo', 'next', { memory: 200 })).toBe('next')
  await thread.close()
})

test('a cancelled job keeps its thread until it has ended, and the next one gets another', async () => {
  const pool = createPool(workerUrl, 2)
  expect(await Promise.all([pool.run('echo', 1), pool.run('echo', 2)])).toEqual([1, 2])
  const cancel = new AbortController()
  const long = pool.run('work', 1500, { signal: cancel.signal })
  const began = Promise.resolve().then(() => cancel.abort())
  await expect(long).rejects.toMatchObject({ code: 'cancelled' })
  await began
  expect(await pool.run('echo', 'next', { deadline: 1000 })).toBe('next')
  await pool.close()
})

test('a cancelled job that never ends is killed at its deadline, and its thread serves again', async () => {
  const pool = createPool(workerUrl, 1)
  const cancel = new AbortController()
  const hanging = pool.run('hang', null, { signal: cancel.signal, deadline: 300 })
  setImmediate(() => cancel.abort())
  await expect(hanging).rejects.toMatchObject({ code: 'cancelled' })
  expect(await pool.run('echo', 'after')).toBe('after')
  await pool.close()
})

test('a cancelled job rejects at once', async () => {
  const thread = createThread(workerUrl)
  const cancel = new AbortController()
  const hanging = thread.run('hang', null, { signal: cancel.signal })
  cancel.abort()
  await expect(hanging).rejects.toMatchObject({ code: 'cancelled' })
  await thread.close()
})

/** The priorities of this process's threads, as proc(5) has them: the 19th field of each, the 17th behind the name. */
const steps = (): number[] =>
  readdirSync('/proc/self/task').map(task => {
    const stat = readFileSync(`/proc/self/task/${task}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
  })

test.skipIf(process.platform !== 'linux')('only a thread that yields steps back behind the others', async () => {
  const worker = new URL('./worker.ts', import.meta.url)
  const before = steps().filter(step => step === 4).length
  const first = createThread(worker)
  await expect(first.run('nothing of this name', null)).rejects.toThrow()
  expect(steps().filter(step => step === 4)).toHaveLength(before)
  const second = createThread(worker, { yields: true })
  await expect(second.run('nothing of this name', null)).rejects.toThrow()
  expect(steps().filter(step => step === 4)).toHaveLength(before + 1)
  await Promise.all([first.close(), second.close()])
})
