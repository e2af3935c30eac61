/** Lets other work of the thread have its turn while a long answer is put together. */
import { AppError } from '../../../contract/bridge.ts'

/** How long an answer may be worked on before other work gets its turn, in milliseconds. */
const longestTurn = 8

/** To be awaited before each piece of work. @throws AppError `cancelled` when nobody waits for the answer any more. */
export function takeTurns(signal: AbortSignal): () => Promise<void> {
  let turn = performance.now()
  return async () => {
    if (performance.now() - turn > longestTurn) {
      await new Promise(resolve => setImmediate(resolve))
      turn = performance.now()
    }
    if (signal.aborted) throw new AppError('cancelled', 'A newer search took its place.')
  }
}
