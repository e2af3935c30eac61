/** Remembers changes that are taken back by asking for their opposite: highlights, deleted notes, saved searches, imports. */
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
}

export type Changes = Trail & {
  /** Takes note of a change that was made. `loud` says it as well, with the way back. */
  did: (change: Change, loud?: 'loud') => void
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
  /** Moves one step from a stack to the other by doing its work; a step that is not there any more is left alone. */
  const move = (step: Step, from: Step[], onto: Step[], work: 'undo' | 'redo') => {
    turn = turn.then(async () => {
      const at = from.indexOf(step)
      if (at < 0) return
      try {
        await step[work]()
      } catch (error) {
        if (error instanceof AppError && lasting.has(error.code)) from.splice(from.indexOf(step), 1)
        showToast({ text: error instanceof Error ? error.message : String(error) })
        return tell()
      }
      from.splice(from.indexOf(step), 1)
      if (work === 'undo') step.undoneAt = now()
      onto.push(step)
      tell()
      const back = work === 'undo' ? strings.redo : strings.undo
      showToast({
        text: work === 'undo' ? strings.undone(step.said) : step.said,
        action: { label: back, run: () => (work === 'undo' ? move(step, undone, done, 'redo') : undoStep(step)) },
      })
    })
  }
  const undoStep = (step: Step) => move(step, done, undone, 'undo')

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
      if (loud) showToast({ text: change.said, action: { label: strings.undo, run: () => undoStep(step) } })
    },
    undo: () => {
      const step = done.at(-1)
      if (step) undoStep(step)
    },
    redo: () => {
      const step = undone.at(-1)
      if (step) move(step, undone, done, 'redo')
    },
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
