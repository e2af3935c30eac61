/** Decides what a thread of search does next: the newest question before older ones, and any question before other work. */
import { AppError } from '../../contract/bridge.ts'
import { type JobName, JobOutput, type JobQuestion, type JobResult } from './job-messages.ts'

/** A thread that runs named jobs, one at a time. */
export type SearchThread = {
  run: (job: string, input: unknown, options?: { signal?: AbortSignal }) => Promise<unknown>
}

type Waiting = { start: () => Promise<void>; drop: () => boolean }

/** Runs one job at a time, so that what waits can still be reordered or dropped. */
export class ThreadLane {
  readonly #thread: SearchThread
  readonly #urgent: Waiting[] = []
  readonly #background: Waiting[] = []
  #busy = false

  constructor(thread: SearchThread) {
    this.#thread = thread
  }

  /** Queries: the newest goes first, and one whose asker left is never started. */
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
      queue.push({
        drop: () => {
          if (signal?.aborted) reject(new AppError('cancelled', 'A newer search took its place.'))
          return signal?.aborted === true
        },
        start: async () => {
          try {
            // The signal stays here: stopping a job half-way could stop the thread that holds the index.
            resolve(parseOutput(job, await this.#thread.run(job, input)))
          } catch (error) {
            reject(error)
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
