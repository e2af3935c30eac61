/** Remembers changes that are taken back by asking for their opposite: articles, highlights, deleted notes, saved searches, imports. */
import { AppError, type Stop } from '../../contract/bridge.ts'
import type { ShowToast } from '../ui/toast.tsx'
import type { Trail, TrailEntry } from './history.ts'
import { strings } from './strings.ts'

/** What was done, in a sentence, with the way back and forth again. */
export type Change = {
  said: string
  undo: () => Promise<unknown>
  redo: () => Promise<unknown>
  /** Changes of one series that follow each other at once are one step: a slider that is dragged, a word that is typed. */
  series?: string
  /** The articles it was made to, without which nothing is left to take back; `many` where they are too many to name. */
  articleIds?: readonly string[] | 'many'
}

export type Changes = Omit<Trail, 'done' | 'undone'> & {
  done: () => readonly (TrailEntry & Change)[]
  undone: () => readonly (TrailEntry & Change)[]
  /** Takes note of a change that was made. `loud` says it as well, with the way back. */
  did: (change: Change, loud?: 'loud') => void
  /** Forgets what can be neither taken back nor done anew any more. */
  forget: (isGone: (change: Change) => boolean) => void
}

type Step = TrailEntry & Change & { undoneAt: number }

/** Milliseconds within which a change goes on with the one before it, in a series. */
const atOnce = 2000

/** Errors after which the same way back would meet the same wall. */
const lasting = new Set(['not-found', 'stale', 'invalid-input'])

export function createChanges({ showToast, now = Date.now }: { showToast: ShowToast; now?: () => number }): Changes {
  const done: Step[] = []
  const undone: Step[] = []
  const listeners = new Set<() => void>()
  let turn: Promise<unknown> = Promise.resolve()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const remove = (step: Step, from: Step[]) => {
    const at = from.indexOf(step)
    if (at >= 0) from.splice(at, 1)
  }
  /**
   * Moves one step from a stack to the other by doing its work, after those asked for before: the newest by then, or the one
   * that is meant, which is left alone when it is not there any more.
   */
  const move = (from: Step[], onto: Step[], work: 'undo' | 'redo', meant?: Step) => {
    const moved = turn.then(async () => {
      const step = meant ?? from.at(-1)
      if (!step || !from.includes(step)) return
      try {
        await step[work]()
      } catch (error) {
        if (error instanceof AppError && lasting.has(error.code)) remove(step, from)
        showToast({ text: error instanceof Error ? error.message : String(error) })
        return tell()
      }
      remove(step, from)
      if (work === 'undo') step.undoneAt = now()
      onto.push(step)
      tell()
      const back = work === 'undo' ? strings.redo : strings.undo
      showToast({
        text: work === 'undo' ? strings.undone(step.said) : step.said,
        action: { label: back, run: () => void (work === 'undo' ? redoStep(step) : undoStep(step)) },
      })
    })
    turn = moved
    return moved
  }
  const undoStep = (meant?: Step) => move(done, undone, 'undo', meant)
  const redoStep = (meant?: Step) => move(undone, done, 'redo', meant)

  return {
    did: (change, loud) => {
      undone.length = 0
      const last = done.at(-1)
      if (last && change.series !== undefined && last.series === change.series && now() - last.at < atOnce) {
        Object.assign(last, { said: change.said, redo: change.redo, at: now() })
        return tell()
      }
      const step = { ...change, at: now(), undoneAt: 0 }
      done.push(step)
      tell()
      if (loud) showToast({ text: change.said, action: { label: strings.undo, run: () => void undoStep(step) } })
    },
    forget: isGone => {
      for (const steps of [done, undone]) steps.splice(0, steps.length, ...steps.filter(step => !isGone(step)))
      tell()
    },
    undo: () => undoStep(),
    redo: () => redoStep(),
    done: () => done,
    undone: () => undone,
    lastStepAt: () => done.at(-1)?.at ?? 0,
    lastUndoneAt: () => undone.at(-1)?.undoneAt ?? 0,
    subscribe: (listener): Stop => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
