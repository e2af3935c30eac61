/** Sends requests for changes, each under an id of its own, so that one without an answer can be sent again and changes nothing twice. */
import { AppError } from '../../contract/bridge.ts'
import type { ReviewChange } from '../../contract/review.ts'

/** One change that is asked for; requests of the same `key` ask for the same. */
export type ChangeRequest = { key: string; send: (changeId: string) => Promise<ReviewChange> }

/** A request of the contract but for its id: `changeRequest('judge', { … }, app['review.judge'])`. */
export function changeRequest<Input extends object>(
  name: string,
  input: Input,
  ask: (input: Input & { changeId: string }) => Promise<ReviewChange>,
): ChangeRequest {
  return { key: JSON.stringify([name, input]), send: changeId => ask({ ...input, changeId }) }
}

/** True where nobody knows whether the change was made: the answer was lost, or never came. */
export const isUnanswered = (error: unknown): boolean => error instanceof AppError && error.code === 'unavailable'

/** The way to send requests: one that is asked for again, after an answer that never came, keeps its id. */
export function createSender(newId: () => string): (request: ChangeRequest) => Promise<ReviewChange> {
  const unanswered = new Map<string, string>()
  return async ({ key, send }) => {
    const changeId = unanswered.get(key) ?? newId()
    unanswered.set(key, changeId)
    try {
      const change = await send(changeId)
      unanswered.delete(key)
      return change
    } catch (error) {
      if (!isUnanswered(error)) unanswered.delete(key)
      throw error
    }
  }
}
