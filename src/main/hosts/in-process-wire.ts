/** Connects a client to an application in the same process: the command line's wire, and the tests'. */
import type { Wire } from '../../contract/bridge.ts'
import type { App } from '../app.ts'

/** Values cross by structured clone, as on every other wire: neither side can change what the other holds. */
export function inProcessWire(app: Pick<App, 'answer' | 'listen'>): Wire {
  return {
    request: async (method, input, { signal, onProgress }) =>
      structuredClone(
        await app.answer(method, structuredClone(input), {
          signal,
          ...(onProgress && { onProgress: progress => onProgress(structuredClone(progress)) }),
        }),
      ),
    subscribe: listener => app.listen((name, payload) => listener(name, structuredClone(payload))),
  }
}
