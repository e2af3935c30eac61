/** Counts the questions somebody waits for, where both threads see it: indexing steps aside for them. */
import { setTimeout as delay } from 'node:timers/promises'

/** Milliseconds that indexing waits at most while questions come, and that it works in between: it never stands still. */
const longestPause = 20
const shortestTurn = 4
/** Milliseconds without a question after which no other is expected: one letter's questions follow each other closely. */
const breath = 4

/** A change of so few articles is somebody's, who looks for it next: it is taken in at once. */
export const fewArticles = 8

/** Kept by the thread that takes questions. */
export class OpenQuestions {
  /** Given to the indexing thread. */
  readonly shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  readonly #count = new Int32Array(this.shared)
  #waiting: (() => void)[] = []
  #turn = 0

  /** Answers a question, which counts as open until then. */
  async during<T>(answer: () => Promise<T>): Promise<T> {
    Atomics.add(this.#count, 0, 1)
    try {
      return await answer()
    } finally {
      if (Atomics.sub(this.#count, 0, 1) === 1) {
        Atomics.notify(this.#count, 0)
        for (const resume of this.#waiting.splice(0)) resume()
      }
    }
  }

  /** To be awaited before each small piece of work that nobody waits for. */
  async stepAside(): Promise<void> {
    if (Atomics.load(this.#count, 0) === 0 || performance.now() - this.#turn < shortestTurn) return
    const until = performance.now() + longestPause
    while (Atomics.load(this.#count, 0) > 0 && performance.now() < until) {
      await this.#answered(until - performance.now())
      await delay(breath)
    }
    this.#turn = performance.now()
  }

  /** Settles when no question is open, or after so many milliseconds. */
  #answered(most: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, most)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}

/**
 * The same for the indexing thread: called before each small piece of work, it sleeps while questions come, and answers
 * whether it slept. `now` is the clock, in milliseconds.
 */
export function stepsAside(shared: SharedArrayBuffer, now = () => performance.now()): () => boolean {
  const count = new Int32Array(shared)
  let turn = 0
  return () => {
    if (Atomics.load(count, 0) === 0 || now() - turn < shortestTurn) return false
    const until = now() + longestPause
    for (let open = Atomics.load(count, 0); open > 0 && now() < until; open = Atomics.load(count, 0)) {
      Atomics.wait(count, 0, open, Math.max(0, until - now()))
      Atomics.wait(count, 0, 0, breath)
    }
    turn = now()
    return true
  }
}
