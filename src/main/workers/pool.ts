/** Shares jobs among a few threads, one job per thread at a time, so that a deadline counts the job's own time. */
import { AppError } from '../../contract/bridge.ts'
import { createThread, type RunOptions, type Thread } from './thread.ts'

export type Pool = {
  run: (job: string, input: unknown, options?: RunOptions) => Promise<unknown>
  close: () => Promise<void>
}

/**
 * Makes a pool of `size` threads, each started when it is first needed. Jobs beyond that wait in order. They yield: a window
 * that is typed in comes before thousands of articles that are read.
 */
export function createPool(workerUrl: URL, size: number): Pool {
  const threads: Thread[] = Array.from({ length: size }, () => createThread(workerUrl, { yields: true }))
  const waiting: (() => void)[] = []
  const free = [...threads]

  return {
    run: async (job, input, options = {}) => {
      const thread = free.pop() ?? (await waitForThread())
      try {
        if (options.signal?.aborted) throw new AppError('cancelled', 'Cancelled.')
        return await thread.run(job, input, options)
      } finally {
        // A cancelled job's thread is still computing: the next job would wait behind it, against its own deadline.
        void thread.idle().then(() => {
          free.push(thread)
          waiting.shift()?.()
        })
      }
    },
    close: async () => {
      await Promise.all(threads.map(thread => thread.close()))
    },
  }

  async function waitForThread(): Promise<Thread> {
    for (;;) {
      await new Promise<void>(resolve => waiting.push(resolve))
      const thread = free.pop()
      if (thread) return thread
    }
  }
}
