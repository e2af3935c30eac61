/** Answers one page's messages: requests, cancellations and progress over any channel that carries messages. */
import { ClientMessage, type HostMessage } from '../../contract/messages.ts'
import type { App } from '../app.ts'

export type MessageDoor = {
  /** Takes what the page posted. What is not a message of the contract is left unanswered. */
  receive: (message: unknown) => void
  /** Cancels what is under way: the page was reloaded or is gone, and its next one counts its requests anew. */
  cancelAll: () => void
}

/** Opens a door for one page; `post` sends a message back to it. */
export function openMessageDoor(app: Pick<App, 'answer'>, post: (message: HostMessage) => void): MessageDoor {
  const running = new Map<number, AbortController>()
  return {
    receive: message => {
      const parsed = ClientMessage.safeParse(message)
      if (!parsed.success) return
      if (parsed.data.kind === 'cancel') {
        running.get(parsed.data.id)?.abort()
        return
      }
      const { id, method, input } = parsed.data
      const cancel = new AbortController()
      running.set(id, cancel)
      // A page that is gone gets nothing more; one that cancelled still gets its reply, which settles the request.
      const postWhileOpen = (reply: HostMessage) => {
        if (running.get(id) === cancel) post(reply)
      }
      void app
        .answer(method, input, {
          signal: cancel.signal,
          onProgress: progress => postWhileOpen({ kind: 'progress', id, progress }),
        })
        .then(reply => {
          postWhileOpen({ kind: 'reply', id, reply })
          if (running.get(id) === cancel) running.delete(id)
        })
    },
    cancelAll: () => {
      const requests = [...running.values()]
      running.clear()
      for (const request of requests) request.abort()
    },
  }
}
