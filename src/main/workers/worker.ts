/** Runs jobs in a thread of its own: one message in, one reply out. */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { toErrorValue } from '../../contract/bridge.ts'
import { findJob } from './jobs.ts'
import { type JobReply, JobRequest, ThreadSettings } from './messages.ts'

if (parentPort === null) throw new Error('worker.ts is started as a worker thread, not as a program.')
const port = parentPort

/**
 * Of setpriority(2)’s 19 steps back. Each costs about a fifth of its share while others want the processor: with four, a
 * window comes first, and an article that was just opened still has its claims soon on a busy machine.
 */
const stepsBack = 4
// On Linux 0 means the calling thread; elsewhere it would slow the whole program down.
if (ThreadSettings.parse(workerData).yields && process.platform === 'linux') setPriority(0, stepsBack)

port.on('message', async (message: unknown) => {
  const { id, job, input } = JobRequest.parse(message)
  let reply: JobReply
  try {
    const run = await findJob(job)
    reply = { id, ok: true, output: await run(input) }
  } catch (error) {
    reply = { id, ok: false, error: toErrorValue(error) }
  }
  port.postMessage(reply)
})
