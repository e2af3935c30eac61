/** Ends a program's requests before what they work on is closed. */
import type { Answer, Reply } from '../contract/bridge.ts'

const closingReply: Reply = { ok: false, error: { code: 'unavailable', message: 'Counterclaim is closing.' } }

/** Wraps an answer. `close` cancels what is under way, waits until it has ended, and refuses what comes after. */
export function untilClosed(answer: Answer): { answer: Answer; close: () => Promise<void> } {
  const closing = new AbortController()
  const underWay = new Set<Promise<Reply>>()
  return {
    answer: async (method, input, context) => {
      if (closing.signal.aborted) return closingReply
      const reply = answer(method, input, { ...context, signal: AbortSignal.any([context.signal, closing.signal]) })
      underWay.add(reply)
      try {
        return await reply
      } finally {
        underWay.delete(reply)
      }
    },
    close: async () => {
      closing.abort()
      await Promise.all(underWay)
    },
  }
}
