/** One history over everything that remembers its own changes: what was done last, anywhere, is taken back first. */
import type { Stop } from '../../contract/bridge.ts'

/** One change, as the reader was told of it, and when it was made (milliseconds since 1970). */
export type TrailEntry = { said: string; at: number }

/** What one part of the program remembers of the reader's changes. */
export type Trail = {
  /** What stands, the newest last. */
  done: () => readonly TrailEntry[]
  /** What was taken back and can be done anew, the newest last. */
  undone: () => readonly TrailEntry[]
  /** Resolves once it is done, or told why not. */
  undo: () => Promise<unknown>
  redo: () => Promise<unknown>
  /** When the last change that can be undone was made, or begun; 0 for none. */
  lastStepAt: () => number
  /** When the last change that can be done anew was taken back; 0 for none. */
  lastUndoneAt: () => number
  /** Hears of every change of the trail. Returns a way to stop. */
  subscribe: (listener: () => void) => Stop
}

export type HistoryView = {
  /** The newest changes that stand, the newest first. */
  done: readonly TrailEntry[]
  /** What redo would do; null when nothing can be done anew. */
  next: TrailEntry | null
}

export type History = {
  /** False where there is nothing to take back. */
  undo: () => boolean
  redo: () => boolean
  /** Keeps its identity while nothing changes. */
  view: () => HistoryView
  subscribe: (listener: () => void) => Stop
}

/** How many changes are shown; all can be undone. */
const shown = 30

const latest = (trails: readonly Trail[], when: 'lastStepAt' | 'lastUndoneAt'): Trail | null => {
  let last: Trail | null = null
  for (const trail of trails) if (trail[when]() > (last?.[when]() ?? 0)) last = trail
  return last
}

export function createHistory(trails: readonly Trail[]): History {
  /** The trail to redo in; none once something else was done. */
  const redoable = (): Trail | null => {
    const undone = latest(trails, 'lastUndoneAt')
    const done = latest(trails, 'lastStepAt')
    return undone && undone.lastUndoneAt() >= (done?.lastStepAt() ?? 0) ? undone : null
  }
  /** One after the other, whatever part they are in: each is the last that stands once the one before it is done. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<unknown> | undefined) => {
    turn = turn.then(work)
  }
  let view: HistoryView | null = null
  const look = (): HistoryView => ({
    done: trails
      .flatMap(trail => trail.done())
      .toSorted((a, b) => b.at - a.at)
      .slice(0, shown),
    next: redoable()?.undone().at(-1) ?? null,
  })
  // Before whoever subscribes later: they find what is new.
  for (const trail of trails) trail.subscribe(() => (view = null))
  return {
    undo: () => {
      const some = latest(trails, 'lastStepAt') !== null
      if (some) inTurn(() => latest(trails, 'lastStepAt')?.undo())
      return some
    },
    redo: () => {
      const some = redoable() !== null
      if (some) inTurn(() => redoable()?.redo())
      return some
    },
    view: () => {
      view ??= look()
      return view
    },
    subscribe: listener => {
      const stops = trails.map(trail => trail.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** A sentence as it goes on after a colon: “Archived 3 articles.” becomes “archived 3 articles”. */
export function afterColon(said: string): string {
  const words = said.replace(/\.$/, '')
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
