/** Measures what each thread of a process holds in memory after a garbage collection. */
import { BroadcastChannel } from 'node:worker_threads'
import { z } from 'zod'

export const memoryChannel = 'bench-memory'
/** Milliseconds after which threads that have not answered have nothing to say. */
const patience = 1_500

const MemoryUse = z.object({ heap: z.number(), external: z.number() })
export type MemoryUse = z.infer<typeof MemoryUse>
const ThreadMemory = MemoryUse.extend({ threadId: z.number() })
export type ThreadMemory = z.infer<typeof ThreadMemory>

/** This thread's heap and what lies outside of it, in bytes. `--expose-gc` makes it what is really held. */
export function memoryNow(): MemoryUse {
  // Twice: finalizers that the first run calls let go of more.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return { heap: heapUsed, external }
}

/** Asks all worker threads that listen, and says what the main thread holds. */
export async function memoryOfThreads(): Promise<{ main: MemoryUse; workers: ThreadMemory[] }> {
  const workers: ThreadMemory[] = []
  const channel = new BroadcastChannel(memoryChannel)
  channel.onmessage = ({ data }) => {
    const answer = ThreadMemory.safeParse(data)
    if (answer.success) workers.push(answer.data)
  }
  channel.postMessage('ask')
  await new Promise(resolve => setTimeout(resolve, patience))
  channel.close()
  return { main: memoryNow(), workers }
}
