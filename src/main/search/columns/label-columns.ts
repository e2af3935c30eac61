/** The whole values articles are filtered by and counted by: source, claimants, places and tags. */
import { type LabelField, labelFields, type SearchableArticle } from '../fields.ts'
import { GrowingUint32 } from '../storage/growing-array.ts'
import { PackedArrays, packArrays } from '../storage/packed-arrays.ts'
import { packGrowing, packNumbers, unpackGrowing, unpackNumbers } from '../storage/packed-numbers.ts'
import { packTable, type StringTable, tableOf, unpackTable } from '../storage/string-table.ts'
import { valueKey } from './value-key.ts'

/** One column: the values in the order of their keys, and per document the ordinals of its own; `ends` says where each list ends. */
export type LabelColumn = { values: StringTable; ordinals: Uint32Array; ends: Uint32Array }
export type LabelColumns = Readonly<Record<LabelField, LabelColumn>>

const eachColumn = (column: (field: LabelField) => LabelColumn): LabelColumns => ({
  source: column('source'),
  claimants: column('claimants'),
  places: column('places'),
  tags: column('tags'),
})

export function packLabels(columns: LabelColumns): Uint8Array {
  return packArrays(
    labelFields.flatMap(field => {
      const { values, ordinals, ends } = columns[field]
      return [...packTable(values), packNumbers(ordinals), packGrowing(ends)]
    }),
  )
}

export function unpackLabels(blob: unknown): LabelColumns {
  const arrays = new PackedArrays(blob)
  return eachColumn(() => ({
    values: unpackTable(arrays.bytes(), arrays.bytes()),
    ordinals: unpackNumbers(arrays.bytes()),
    ends: unpackGrowing(arrays.bytes()),
  }))
}

export function labelsOf(articles: readonly SearchableArticle[]): LabelColumns {
  return eachColumn(field => columnOf(articles.map(article => valuesOf(article, field))))
}

function valuesOf(article: SearchableArticle, field: LabelField): readonly string[] {
  if (field === 'claimants') return article.claimantNames ?? article.claimants
  return article[field] ?? []
}

/** Where a document's own ordinals begin. */
export const labelsStart = ({ ends }: LabelColumn, document: number): number =>
  document === 0 ? 0 : (ends[document - 1] ?? 0)

/** Values with equal keys lie together, so that all of them are found by halving. */
function sortByKey(values: readonly string[]): string[] {
  return values
    .map(value => ({ value, key: valueKey(value) }))
    .sort((a, b) => byUnits(a.key, b.key) || byUnits(a.value, b.value))
    .map(({ value }) => value)
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The ordinals of all values with a key: first and one past the last. */
export function valuesWithKey({ values }: LabelColumn, key: string): { first: number; end: number } {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueKey(values.at(middle)) < key) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < values.length && valueKey(values.at(end)) === key) end++
  return { first: low, end }
}

function columnOf(lists: readonly (readonly string[])[]): LabelColumn {
  const values = sortByKey([...new Set(lists.flat())])
  const ordinalOf = new Map(values.map((value, ordinal) => [value, ordinal]))
  const ordinals = lists.map(list => [...new Set(list)].map(value => ordinalOf.get(value) ?? 0).sort((a, b) => a - b))
  let end = 0
  const ends = Uint32Array.from(ordinals, list => {
    end += list.length
    return end
  })
  return { values: tableOf(values), ordinals: Uint32Array.from(ordinals.flat()), ends }
}

/** Joins columns of several segments, leaving out the documents `dropped` marks and values nobody has any more. */
export function* mergeLabels(
  sources: readonly { labels: LabelColumns; dropped: Uint8Array }[],
): Generator<void, LabelColumns> {
  const merged: Partial<Record<LabelField, LabelColumn>> = {}
  for (const field of labelFields) merged[field] = yield* mergeColumn(sources, field)
  const empty: LabelColumn = { values: tableOf([]), ordinals: new Uint32Array(), ends: new Uint32Array() }
  return eachColumn(field => merged[field] ?? empty)
}

function* mergeColumn(
  sources: readonly { labels: LabelColumns; dropped: Uint8Array }[],
  field: LabelField,
): Generator<void, LabelColumn> {
  const numbers = new Map<string, number>()
  const ordinals = new GrowingUint32()
  const ends = new GrowingUint32()
  for (const { labels, dropped } of sources) {
    const column = labels[field]
    const known = new Int32Array(column.values.length).fill(-1)
    for (let document = 0; document < dropped.length; document++) {
      if (dropped[document]) continue
      for (let at = labelsStart(column, document); at < (column.ends[document] ?? 0); at++) {
        const old = column.ordinals[at] ?? 0
        if (known[old] === -1) {
          const value = column.values.at(old)
          const number = numbers.get(value) ?? numbers.size
          numbers.set(value, number)
          known[old] = number
        }
        ordinals.push(known[old] ?? 0)
      }
      ends.push(ordinals.length)
    }
    yield
  }
  const values = sortByKey([...numbers.keys()])
  yield
  const place = new Uint32Array(values.length)
  values.forEach((value, ordinal) => {
    place[numbers.get(value) ?? 0] = ordinal
  })
  return { values: tableOf(values), ordinals: ordinals.finish().map(number => place[number] ?? 0), ends: ends.finish() }
}
