/** Starts one worker thread and runs jobs in it; a job that overruns its deadline ends the thread, and a new one starts. */
import { Worker } from 'node:worker_threads'
import { AppError } from '../../contract/bridge.ts'
import { JobReply } from './messages.ts'

export type RunOptions = {
  signal?: AbortSignal
  /** Milliseconds after which the thread is killed; none by default. */
  deadline?: number
  /** MiB of bytes outside the heap (files, what is unpacked of them) above which the thread is killed; no limit by default. */
  memory?: number
}

export type Thread = {
  /** Runs a job. Cancelling it rejects at once; the thread finishes it unheard, still under its deadline. */
  run: (job: string, input: unknown, options?: RunOptions) => Promise<unknown>
  /** Settles when the thread works on nothing any more, cancelled jobs included. */
  idle: () => Promise<void>
  /** Ends the thread. Jobs under way are rejected. */
  close: () => Promise<void>
}

type Pending = { resolve: (output: unknown) => void; reject: (error: Error) => void; settle: () => void }

/** A worker's old-generation heap, in MiB: a runaway parser ends its thread, not the program. */
const maxOldGenerationSizeMb = 1024

/** Milliseconds between two looks at a thread's memory. */
const memoryEvery = 200
const tooMuchMemory = 'It needed more memory than is allowed and was given up.'

const explain = (error: Error): string =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooMuchMemory
    : `It could not be worked on: ${error.message}`

/**
 * Starts a thread when its first job comes. A thread that dies rejects its jobs with words for the reader and is
 * replaced at the next job, so that one bad input never stops the rest. One that `yields` steps back behind whatever else
 * wants the processor, where the system knows priorities of threads.
 */
export function createThread(workerUrl: URL, { yields = false }: { yields?: boolean } = {}): Thread {
  let worker: Worker | null = null
  let closed = false
  let nextId = 1
  const pending = new Map<number, Pending>()
  let waiting: (() => void)[] = []

  const endJob = (id: number) => {
    pending.get(id)?.settle()
    pending.delete(id)
    if (pending.size > 0) return
    for (const resolve of waiting) resolve()
    waiting = []
  }
  const failAll = (of: Worker, error: Error) => {
    if (worker === of) worker = null
    for (const [id, job] of [...pending]) {
      job.reject(error)
      endJob(id)
    }
  }
  const start = (): Worker => {
    const started = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb }, workerData: { yields } })
    started.on('message', (message: unknown) => {
      const reply = JobReply.parse(message)
      const job = pending.get(reply.id)
      if (!job) return
      if (reply.ok) job.resolve(reply.output)
      else job.reject(new AppError(reply.error.code, reply.error.message))
      endJob(reply.id)
      if (pending.size === 0) started.unref()
    })
    started.on('error', error => failAll(started, new AppError('unreadable', explain(error))))
    started.on('exit', () => {
      if (worker === started) failAll(started, new AppError('unavailable', 'The work was stopped before it was done.'))
    })
    return started
  }

  return {
    run: (job, input, { signal, deadline, memory } = {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new AppError('unavailable', 'Counterclaim is closing.'))
        if (signal?.aborted) return reject(new AppError('cancelled', 'Cancelled.'))
        worker ??= start()
        const running = worker
        const id = nextId++
        // The job stays pending: the thread is still at it, and its deadline still counts.
        const onAbort = () => reject(new AppError('cancelled', 'Cancelled.'))
        const giveUp = (reason: string) => {
          failAll(running, new AppError('unreadable', reason))
          void running.terminate()
        }
        const timer =
          deadline === undefined
            ? null
            : setTimeout(
                () => giveUp(`It took longer than ${Math.round(deadline / 1000)} seconds and was given up.`),
                deadline,
              )
        // A thread answers this at its next step, in the middle of its work; its heap has a limit of its own.
        const look = async (most: number) => {
          const { external_memory: bytes } = await running.getHeapStatistics()
          if (bytes > most * 1024 * 1024 && pending.has(id)) giveUp(tooMuchMemory)
        }
        const watch =
          memory === undefined ? null : setInterval(() => void look(memory).catch(() => undefined), memoryEvery)
        const settle = () => {
          if (timer !== null) clearTimeout(timer)
          if (watch !== null) clearInterval(watch)
          signal?.removeEventListener('abort', onAbort)
        }
        signal?.addEventListener('abort', onAbort, { once: true })
        pending.set(id, { resolve, reject, settle })
        // An idle thread must not keep the command line alive; a working one must.
        running.ref()
        running.postMessage({ id, job, input })
      }),
    idle: () => (pending.size === 0 ? Promise.resolve() : new Promise(resolve => waiting.push(resolve))),
    close: async () => {
      closed = true
      const running = worker
      if (running === null) return
      failAll(running, new AppError('unavailable', 'Counterclaim is closing.'))
      await running.terminate()
    },
  }
}
