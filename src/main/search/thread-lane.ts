/** Decides what a thread of search does next: the newest question before older ones, and any question before other work. */
import { AppError } from '../../contract/bridge.ts'
import { type JobName, JobOutput, type JobQuestion, type JobResult } from './job-messages.ts'

/** A thread that runs named jobs, one at a time. */
export type SearchThread = {
  run: (job: string, input: unknown, options?: { deadline?: number }) => Promise<unknown>
}

type Waiting = { start: () => Promise<void>; drop: () => boolean }

/** Runs one job at a time, so that what waits can still be reordered or dropped. */
export class ThreadLane {
  readonly #thread: SearchThread
  readonly #deadline: number | undefined
  readonly #urgent: Waiting[] = []
  readonly #background: Waiting[] = []
  #busy = false

  /** A job that takes longer than `deadline` milliseconds ends its thread; only one that may lose it is given one. */
  constructor(thread: SearchThread, deadline?: number) {
    this.#thread = thread
    this.#deadline = deadline
  }

  /** Queries: the newest goes first. One whose asker leaves is rejected at once, and never started if it still waits. */
  urgent<Name extends JobName>(job: Name, input: JobQuestion<Name>, signal?: AbortSignal): Promise<JobResult<Name>> {
    return this.#enqueue(this.#urgent, job, input, signal)
  }

  /** Everything else: in order, whenever no question waits. */
  background<Name extends JobName>(job: Name, input: JobQuestion<Name>): Promise<JobResult<Name>> {
    return this.#enqueue(this.#background, job, input)
  }

  #enqueue<Name extends JobName>(
    queue: Waiting[],
    job: Name,
    input: unknown,
    signal?: AbortSignal,
  ): Promise<JobResult<Name>> {
    return new Promise((resolve, reject) => {
      // The thread finishes what it began, under its deadline, and the lane waits for it: the next job has its own time.
      const leave = () => reject(new AppError('cancelled', 'A newer search took its place.'))
      if (signal?.aborted) return leave()
      signal?.addEventListener('abort', leave, { once: true })
      const options = this.#deadline === undefined ? {} : { deadline: this.#deadline }
      queue.push({
        drop: () => signal?.aborted === true,
        start: async () => {
          try {
            resolve(parseOutput(job, await this.#thread.run(job, input, options)))
          } catch (error) {
            reject(error)
          } finally {
            signal?.removeEventListener('abort', leave)
          }
        },
      })
      void this.#next()
    })
  }

  async #next(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    for (let waiting = this.#take(); waiting; waiting = this.#take()) {
      if (!waiting.drop()) await waiting.start()
    }
    this.#busy = false
  }

  #take(): Waiting | undefined {
    return this.#urgent.pop() ?? this.#background.shift()
  }
}

function parseOutput<Name extends JobName>(job: Name, output: unknown): JobResult<Name> {
  // The schema looked up by a job's name is that job's own.
  return JobOutput[job].parse(output) as JobResult<Name>
}
