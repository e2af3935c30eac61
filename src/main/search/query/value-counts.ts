/** Counts how many documents have each value of a column, ways of writing the same value together and each document once. */
import { type LabelColumn, labelsStart } from '../columns/label-columns.ts'
import { valueKey } from '../columns/value-key.ts'

export type CountedValue = { value: string; count: number }

/** Of each value (by its key): the documents that have it, and how many write it in which way. */
type Known = { count: number; written: Map<string, number> }

/** Per column and ordinal: the first ordinal with the same key. A column never changes. */
const firstOrdinals = new WeakMap<LabelColumn, Uint32Array>()

export class ValueCounts {
  readonly #known = new Map<string, Known>()

  /** Counts documents by their numbers in the column; only values whose key `isWanted`. */
  add(column: LabelColumn, documents: Iterable<number>, isWanted: (key: string) => boolean = () => true): void {
    const { values, ordinals, ends } = column
    const firsts = firstsOf(column)
    const perWritten = new Uint32Array(values.length)
    const perValue = new Uint32Array(values.length)
    for (const document of documents) {
      let last = -1
      // A document's ordinals rise, so that ways of writing one value lie side by side.
      for (let at = labelsStart(column, document); at < (ends[document] ?? 0); at++) {
        const ordinal = ordinals[at] ?? 0
        const first = firsts[ordinal] ?? 0
        perWritten[ordinal] = (perWritten[ordinal] ?? 0) + 1
        if (first !== last) perValue[first] = (perValue[first] ?? 0) + 1
        last = first
      }
    }
    let known: Known | null = null
    let knownFirst = -1
    perWritten.forEach((count, ordinal) => {
      if (count === 0) return
      const first = firsts[ordinal] ?? 0
      const value = values.at(ordinal)
      if (first !== knownFirst) {
        knownFirst = first
        const key = valueKey(value)
        known = isWanted(key) ? this.#of(key) : null
        if (known) known.count += perValue[first] ?? 0
      }
      known?.written.set(value, (known.written.get(value) ?? 0) + count)
    })
  }

  /** The values most documents have, each as most of them write it. */
  mostFrequent(limit: number): CountedValue[] {
    return [...this.#known.values()]
      .map(({ count, written }) => ({ value: mostWritten(written), count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, limit)
  }

  #of(key: string): Known {
    const known = this.#known.get(key)
    if (known) return known
    const added = { count: 0, written: new Map<string, number>() }
    this.#known.set(key, added)
    return added
  }
}

function mostWritten(written: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0]
  for (const [value, count] of written) {
    if (count > most || (count === most && value < best)) [best, most] = [value, count]
  }
  return best
}

function firstsOf(column: LabelColumn): Uint32Array {
  const known = firstOrdinals.get(column)
  if (known) return known
  const firsts = new Uint32Array(column.values.length)
  let key = ''
  for (let ordinal = 0; ordinal < firsts.length; ordinal++) {
    const own = valueKey(column.values.at(ordinal))
    firsts[ordinal] = ordinal > 0 && own === key ? (firsts[ordinal - 1] ?? 0) : ordinal
    key = own
  }
  firstOrdinals.set(column, firsts)
  return firsts
}
