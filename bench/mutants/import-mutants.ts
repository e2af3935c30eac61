/** Reads damaged files in a worker, as the application does: none may end it, take long, fill the memory or fail without words. */
import { Worker } from 'node:worker_threads'
import { JobReply } from '../../src/main/workers/messages.ts'
import { createRandom, pick } from '../seeded-random.ts'
import type { FormatFile } from './import-files.ts'
import { mutateBytes } from './mutate-bytes.ts'

/** Milliseconds that a file, or an item of one, may take, and MB that it may fill. */
export const mostMilliseconds = 2000
export const mostMegabytes = 512
/** Items of one container that are read after it. */
const mostParts = 20

const workerUrl = new URL('../../src/main/workers/worker.ts', import.meta.url)

export type MutantFailure = { format: string; seed: number; what: string }
export type MutantReport = {
  format: string
  count: number
  read: number
  refused: number
  failures: MutantFailure[]
  slowest: { seed: number; milliseconds: number }
}

/** The mutant with this number: of one of the format's files, sometimes with its inside damaged instead. */
export function makeMutant(files: readonly FormatFile[], all: readonly FormatFile[], seed: number) {
  const random = createRandom(seed)
  const file = pick(files, random)
  const damage = (bytes: Uint8Array) => mutateBytes(bytes, pick(all, random).bytes, random)
  const bytes =
    file.remake && random() < 0.6
      ? file.remake(inside => (random() < 0.5 ? damage(inside) : inside))
      : damage(file.bytes)
  return { name: file.name.split('--').at(-1) ?? file.name, bytes }
}

type Answer = { outcome: 'read' | 'refused' | 'failed'; what: string; milliseconds: number; output: unknown }

/** A worker of the application with the memory that is allowed, begun again when it ends. */
export function createReader() {
  let worker: Worker | null = null
  let next = 1
  const ask = (job: string, input: unknown): Promise<Answer> => {
    worker ??= new Worker(workerUrl, {
      workerData: { yields: false },
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
    const running = worker
    const id = next++
    const start = performance.now()
    const cpu = process.cpuUsage()
    /** The time on the clock, or that of this process where other programs had the processor. */
    const taken = () => {
      const { user, system } = process.cpuUsage(cpu)
      return Math.min(performance.now() - start, (user + system) / 1000)
    }
    return new Promise(resolve => {
      const end = (answer: Omit<Answer, 'milliseconds'>) => {
        clearTimeout(timer)
        running.off('error', ended).off('exit', left).off('message', heard)
        resolve({ ...answer, milliseconds: taken() })
      }
      const fail = (what: string) => {
        worker = null
        void running.terminate()
        end({ outcome: 'failed', what, output: null })
      }
      const timer = setTimeout(() => fail('it was not done after a minute'), 30 * mostMilliseconds)
      const ended = (error: Error) => fail(`the worker ended: ${error.message}`)
      const left = (code: number) => fail(`the worker left with ${code}`)
      const heard = (message: unknown) => {
        const reply = JobReply.parse(message)
        if (reply.id !== id) return
        if (reply.ok) end({ outcome: 'read', what: '', output: reply.output })
        else if (reply.error.code === 'unreadable') end({ outcome: 'refused', what: reply.error.message, output: null })
        else end({ outcome: 'failed', what: `${reply.error.code}: ${reply.error.message}`, output: null })
      }
      running.on('error', ended).on('exit', left).on('message', heard)
      running.postMessage({ id, job, input })
    })
  }
  return { ask, close: async () => worker?.terminate() }
}
type Reader = ReturnType<typeof createReader>

const partsOf = (output: unknown): unknown[] =>
  typeof output === 'object' && output !== null && 'parts' in output && Array.isArray(output.parts) ? output.parts : []

/** Reads a file and the items in it; the slowest of them counts. */
async function readAll(reader: Reader, file: { name: string; bytes: Uint8Array }): Promise<Answer> {
  const answer = await reader.ask('import.read', file)
  for (const part of partsOf(answer.output).slice(0, mostParts)) {
    const inside = await reader.ask('import.readPart', part)
    answer.milliseconds = Math.max(answer.milliseconds, inside.milliseconds)
    if (inside.outcome === 'failed') return { ...inside, milliseconds: answer.milliseconds }
  }
  return answer
}

/** Reads the mutants `first` to `first + count - 1` of one format. */
export async function runImportMutants(
  format: string,
  all: readonly FormatFile[],
  count: number,
  first: number,
  reader: Reader,
): Promise<MutantReport> {
  const files = all.filter(file => file.format === format)
  const report: MutantReport = {
    format,
    count,
    read: 0,
    refused: 0,
    failures: [],
    slowest: { seed: 0, milliseconds: 0 },
  }
  const fail = (seed: number, what: string) => report.failures.push({ format, seed, what })
  // The parsers are loaded before the clock runs.
  for (const file of files) await readAll(reader, { name: file.name, bytes: file.bytes })
  for (let seed = first; seed < first + count; seed++) {
    const answer = await readAll(reader, makeMutant(files, all, seed))
    if (answer.outcome === 'failed') fail(seed, answer.what)
    else if (answer.milliseconds > mostMilliseconds) fail(seed, `it took ${Math.round(answer.milliseconds)} ms`)
    else report[answer.outcome]++
    if (answer.milliseconds > report.slowest.milliseconds) report.slowest = { seed, milliseconds: answer.milliseconds }
  }
  return report
}
