/** Runs jobs in a thread of its own: one message in, one reply out. */
import { parentPort } from 'node:worker_threads'
import { toErrorValue } from '../../contract/bridge.ts'
import { findJob } from './jobs.ts'
import { type JobReply, JobRequest } from './messages.ts'

if (parentPort === null) throw new Error('worker.ts is started as a worker thread, not as a program.')
const port = parentPort

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
