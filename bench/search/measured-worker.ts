/** The program's worker, which also says how much memory it needs when it is asked over a channel. */
import { BroadcastChannel, threadId } from 'node:worker_threads'
import '../../src/main/workers/worker.ts'
import { memoryChannel, memoryNow } from './memory-use.ts'

const channel = new BroadcastChannel(memoryChannel)
channel.onmessage = ({ data }) => {
  if (data === 'ask') channel.postMessage({ threadId, ...memoryNow() })
}
channel.unref()
