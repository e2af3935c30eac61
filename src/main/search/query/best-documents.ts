/** Picks the best few of many matches without sorting them all. */

export type Ranked = { document: number; score: number; hasAll: boolean }

/** Whether `a` stands before `b`: all words before some, then the higher score, then the later document. */
function isBefore(a: Ranked, b: Ranked): boolean {
  if (a.hasAll !== b.hasAll) return a.hasAll
  if (a.score !== b.score) return a.score > b.score
  return a.document > b.document
}

/** Keeps the first `count` of what it is offered. A heap holds the worst of them on top, where the next one meets it. */
export class BestDocuments {
  readonly #count: number
  readonly #heap: Ranked[] = []

  constructor(count: number) {
    this.#count = count
  }

  /** Nothing with a lower score can be among the best. It rises with every offer. */
  bar(hasAll: boolean): number {
    const worst = this.#heap[0]
    if (!worst || this.#heap.length < this.#count) return Number.NEGATIVE_INFINITY
    if (worst.hasAll === hasAll) return worst.score
    return hasAll ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }

  offer(document: number, score: number, hasAll: boolean): void {
    const heap = this.#heap
    if (heap.length < this.#count) {
      heap.push({ document, score, hasAll })
      rise(heap)
      return
    }
    // Most candidates end here, without becoming an object.
    const worst = heap[0]
    if (!worst || score < this.bar(hasAll)) return
    const candidate = { document, score, hasAll }
    if (!isBefore(candidate, worst)) return
    heap[0] = candidate
    sink(heap)
  }

  inOrder(): Ranked[] {
    return [...this.#heap].sort((a, b) => (isBefore(a, b) ? -1 : 1))
  }
}

function rise(heap: Ranked[]): void {
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >>> 1
    if (!swapIfWorse(heap, at, parent)) return
    at = parent
  }
}

function sink(heap: Ranked[]): void {
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    const [a, b] = [heap[left], heap[left + 1]]
    if (!a) return
    const worse = b && isBefore(a, b) ? left + 1 : left
    if (!swapIfWorse(heap, worse, at)) return
    at = worse
  }
}

/** Puts a child that stands after its parent above it. Returns whether it did. */
function swapIfWorse(heap: Ranked[], child: number, parent: number): boolean {
  const [below, above] = [heap[child], heap[parent]]
  if (!below || !above || isBefore(below, above)) return false
  heap[child] = above
  heap[parent] = below
  return true
}
