/** Starts the process that measures the service and waits for what it found. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { ServiceTimes } from './service-times.ts'
import type { Place } from './start-peer.ts'

/** Measures the service over the index in a folder, which changes by that. */
export function serviceTimes(folder: string, { corpusFile, articles, queryFile }: Place): Promise<ServiceTimes> {
  const child = fork(
    join(import.meta.dirname, 'service-process.ts'),
    [folder, corpusFile, String(articles), queryFile],
    { execArgv: ['--expose-gc'] },
  )
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(ServiceTimes.parse(message)))
    child.once('exit', code => reject(new Error(`The process that measures the service ended with ${code}.`)))
  })
}
