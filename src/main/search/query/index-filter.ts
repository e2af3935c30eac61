/** Says which documents a query's filters let through. */

import { noDay } from '../columns/document-columns.ts'
import { labelsStart, valuesWithKey } from '../columns/label-columns.ts'
import { valueKey } from '../columns/value-key.ts'
import { type DocumentFlag, documentFlags, type LabelField } from '../fields.ts'
import { IdSet } from './id-set.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import type { Snapshot } from './snapshot.ts'

/** What a document must or must not be. Filters with one `alternative` are alternatives; of all others each must hold. */
export type IndexFilter = { presence: 'required' | 'prohibited'; alternative?: number | undefined } & (
  | { kind: 'days'; from: number | null; until: number | null }
  | { kind: 'state'; state: DocumentFlag }
  | { kind: 'value'; field: LabelField; value: string }
)

export type DocumentFilter = {
  filters: readonly IndexFilter[]
  /** Article ids of 12 characters, one behind the other: only these, and all but these. Null for no such limit. */
  only: string | null
  except: string | null
}

export const noFilter: DocumentFilter = { filters: [], only: null, except: null }

/** Keeps what the last filter came to: while somebody types, it stays the same. */
export class FilterMarks {
  #key = ''
  #marks: Uint8Array | null = null

  /** 1 for every document that passes; null when all do. Dead documents may pass. */
  marks(snapshot: Snapshot, filter: DocumentFilter): Uint8Array | null {
    if (filter.filters.length === 0 && filter.only === null && filter.except === null) return null
    const key = `${snapshot.state} ${JSON.stringify(filter)}`
    if (key !== this.#key) {
      this.#marks = markPassing(snapshot, filter)
      this.#key = key
    }
    return this.#marks
  }
}

function markPassing(snapshot: Snapshot, { filters, only, except }: DocumentFilter): Uint8Array {
  const [onlyIds, exceptIds] = [only === null ? null : new IdSet(only), except === null ? null : new IdSet(except)]
  const passing = new Uint8Array(snapshot.documentCount).fill(1)
  const groups = groupAlternatives(filters)
  for (const segment of snapshot.segments) {
    const own = passing.subarray(segment.base, segment.base + segment.documentCount)
    for (const group of groups) {
      const met = new Uint8Array(own.length)
      for (const filter of group) markFilter(segment, filter, met)
      own.forEach((flag, document) => {
        own[document] = flag & (met[document] ?? 0)
      })
    }
    if (!onlyIds && !exceptIds) continue
    own.forEach((flag, document) => {
      if (flag === 0) return
      const { articleIds } = segment.columns
      if (onlyIds?.has(articleIds, document) === false || exceptIds?.has(articleIds, document)) own[document] = 0
    })
  }
  return passing
}

function groupAlternatives(filters: readonly IndexFilter[]): IndexFilter[][] {
  const groups: IndexFilter[][] = []
  const known = new Map<number, IndexFilter[]>()
  for (const filter of filters) {
    const group = filter.alternative === undefined ? undefined : known.get(filter.alternative)
    if (group) group.push(filter)
    else {
      const own = [filter]
      groups.push(own)
      if (filter.alternative !== undefined) known.set(filter.alternative, own)
    }
  }
  return groups
}

/** Marks the documents of a segment that one filter lets through. */
function markFilter(segment: LoadedSegment, filter: IndexFilter, met: Uint8Array): void {
  const holds = filterTest(segment, filter)
  const wanted = filter.presence === 'required'
  for (let document = 0; document < met.length; document++) if (holds(document) === wanted) met[document] = 1
}

function filterTest(segment: LoadedSegment, filter: IndexFilter): (document: number) => boolean {
  const { days, flags } = segment.columns
  if (filter.kind === 'state') {
    const flag = documentFlags[filter.state]
    return document => ((flags[document] ?? 0) & flag) !== 0
  }
  if (filter.kind === 'days') {
    const [from, until] = [filter.from ?? noDay + 1, filter.until ?? Number.POSITIVE_INFINITY]
    return document => (days[document] ?? noDay) >= from && (days[document] ?? noDay) < until
  }
  const column = segment.labels[filter.field]
  const { first, end } = valuesWithKey(column, valueKey(filter.value))
  return document => {
    for (let at = labelsStart(column, document); at < (column.ends[document] ?? 0); at++) {
      const ordinal = column.ordinals[at] ?? 0
      if (ordinal >= first && ordinal < end) return true
    }
    return false
  }
}
