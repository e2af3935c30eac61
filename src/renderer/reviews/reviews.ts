/** Makes a reader's changes and takes them back, the last one first, whatever they are about: rows, names, events, contradictions. */
import { AppError } from '../../contract/bridge.ts'
import type { ReviewChange } from '../../contract/review.ts'
import type { ShowToast } from '../ui/toast.tsx'
import { type ChangeRequest, changeRequest, createSender, isUnanswered } from './change-request.ts'
import type { Trail } from './history.ts'
import { strings } from './strings.ts'

export type Reviews = Trail & {
  /**
   * Makes changes as one step, says what was done and offers to undo it. Rejects with words for the reader, for those who
   * show them beside the button. What was made before one failed can be undone all the same.
   */
  make: (requests: readonly ChangeRequest[], said?: string) => Promise<ReviewChange[]>
  /** The same where nobody else tells what failed; resolves to whether all were made. */
  attempt: (requests: readonly ChangeRequest[], said?: string) => Promise<boolean>
  /** Takes a change back, whenever it was made. */
  takeBack: (changeId: string) => Promise<boolean>
}

/** One step: its changes that stand, in their order, what took the others back so far, and what was said of it. */
type Step = { changeIds: string[]; undone: ReviewChange[]; said: string; at: number }

/** A step that was taken back: what makes it anew, and when it was made and undone. */
type Undone = { again: ChangeRequest[]; said: string; at: number; undoneAt: number }

type ReviewsOptions = {
  showToast: ShowToast
  askUndo: (input: { changeId: string; undoes: string }) => Promise<ReviewChange>
  newId: () => string
  now?: () => number
}

export function createReviews({ showToast, askUndo, newId, now = Date.now }: ReviewsOptions): Reviews {
  const send = createSender(newId)
  const steps: Step[] = []
  /** What can be made anew, until something else is done. */
  const undoneSteps: Undone[] = []
  /** What was made of several changes before one failed, by their keys: asked for again, only the rest is sent. */
  const begun = new Map<string, ReviewChange[]>()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  let turn: Promise<unknown> = Promise.resolve()
  /** One undoing after the other: the next one's step is the last that stands by then. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
  const undoing = (undoes: string) => changeRequest('undo', { undoes }, askUndo)
  const drop = (step: Step) => {
    const at = steps.indexOf(step)
    if (at >= 0) steps.splice(at, 1)
  }
  /** Keeps changes as one step; a step that has some of them already becomes that of all of them. */
  const keep = (changes: readonly ReviewChange[], said: string, at: number): Step => {
    const changeIds = changes.map(({ changeId }) => changeId)
    const known = steps.find(step => step.changeIds.some(changeId => changeIds.includes(changeId)))
    if (known) return Object.assign(known, { changeIds: [...new Set([...known.changeIds, ...changeIds])], said })
    const step = { changeIds, undone: [], said, at }
    steps.push(step)
    return step
  }
  const makeStep = async (requests: readonly ChangeRequest[], said: string | undefined, at: number) => {
    const all = requests.map(({ key }) => key).join('\n')
    const changes = begun.get(all) ?? []
    begun.set(all, changes)
    try {
      for (const request of requests.slice(changes.length)) changes.push(await send(request))
      begun.delete(all)
    } finally {
      const [first] = changes
      if (first !== undefined) {
        const step = keep(changes, said ?? first.summary, at)
        changed()
        const undo = () => void tell(() => inTurn(() => undoStep(step)))
        showToast({ text: step.said, action: { label: strings.undo, run: undo } })
      }
    }
    return changes
  }
  /** When each step was begun that has no answer yet. A row may show a change before its answer is here. */
  const underWay = new Set<{ at: number }>()
  const lastBegun = () => Math.max(0, ...[...underWay].map(({ at }) => at))
  const make: Reviews['make'] = (requests, said) => {
    undoneSteps.length = 0
    changed()
    const begunNow = { at: now() }
    underWay.add(begunNow)
    const made = makeStep(requests, said, begunNow.at).finally(() => underWay.delete(begunNow))
    turn = Promise.allSettled([turn, made])
    return made
  }
  /** Keeps its place among the steps: what was done after it is undone before it, as it was the first time. */
  const redoStep = async (undone: Undone) => {
    const place = undoneSteps.indexOf(undone)
    // Its toast may be pressed after it was made anew by key, or after something else was done.
    if (place < 0) return
    try {
      await makeStep(undone.again, undone.said, undone.at)
      undoneSteps.splice(undoneSteps.indexOf(undone), 1)
      changed()
    } catch (error) {
      if (!isUnanswered(error)) undoneSteps.splice(undoneSteps.indexOf(undone), 1)
      throw error
    }
  }
  /** Says what failed; what was never answered can be sent again, under the same id. */
  const tell = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      const again = isUnanswered(error) && { label: strings.tryAgain, run: () => void tell(work) }
      showToast({ text: error instanceof Error ? error.message : String(error), ...(again && { action: again }) })
      return false
    }
  }
  /** Takes a step's changes back, the last one first; each undoing is a change that can be undone as well. */
  const undoStep = async (step: Step) => {
    const { changeIds, undone, said } = step
    begun.clear()
    // Its toast may be pressed after the step was taken back by key.
    if (changeIds.length === 0) return
    try {
      for (let changeId = changeIds.at(-1); changeId !== undefined; changeId = changeIds.at(-1)) {
        undone.push(await send(undoing(changeId)))
        changeIds.pop()
      }
    } catch (error) {
      // What something newer stands on can't be taken back any more; after a lost connection the rest is tried again.
      if (error instanceof AppError && error.code === 'stale') drop(step)
      changed()
      throw error
    }
    drop(step)
    const again = undone.toReversed().map(({ changeId }) => undoing(changeId))
    const taken = { again, said, at: step.at, undoneAt: now() }
    undoneSteps.push(taken)
    changed()
    showToast({
      text: undone.at(-1)?.summary ?? said,
      action: { label: strings.redo, run: () => void tell(() => inTurn(() => redoStep(taken))) },
    })
  }

  return {
    make,
    attempt: (requests, said) => tell(() => make(requests, said)),
    takeBack: changeId => tell(() => make([undoing(changeId)])),
    undo: () => {
      // What is under way is meant: it is waited for, and where it fails nothing older goes in its place.
      const from = lastBegun()
      return tell(() =>
        inTurn(async () => {
          const step = steps.at(-1)
          if (step && step.at >= from) await undoStep(step)
        }),
      )
    },
    redo: () =>
      tell(() =>
        inTurn(async () => {
          const undone = undoneSteps.at(-1)
          if (undone) await redoStep(undone)
        }),
      ),
    lastStepAt: () => Math.max(steps.at(-1)?.at ?? 0, lastBegun()),
    lastUndoneAt: () => undoneSteps.at(-1)?.undoneAt ?? 0,
    done: () => steps,
    undone: () => undoneSteps,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
