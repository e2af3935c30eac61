/** What a segment keeps of each of its documents: who it is, how long its fields are, when it was published. */
import { fields, type SearchableArticle } from '../fields.ts'
import { PackedArrays, packArrays } from '../storage/packed-arrays.ts'
import { packGrowing, packNumbers, unpackGrowing, unpackNumbers } from '../storage/packed-numbers.ts'
import { packTable, type StringTable, StringTableWriter, unpackTable } from '../storage/string-table.ts'

/** The published day of an article without one. */
export const noDay = -(2 ** 31)

export type DocumentColumns = {
  /** Grow with every version of every article that was ever indexed; a document's place in its segment follows them. */
  sequences: Uint32Array
  articleIds: StringTable
  /** Per field: how many words lunr would count in it. Stop words are not counted. */
  lengths: readonly Uint32Array[]
  /** Days since 1970-01-01, `noDay` where there is none. */
  days: Int32Array
  flags: Uint8Array
}

export function packDocuments({ sequences, articleIds, lengths, days, flags }: DocumentColumns): Uint8Array {
  return packArrays([packGrowing(sequences), ...packTable(articleIds), ...lengths.map(packNumbers), days, flags])
}

export function unpackDocuments(blob: unknown): DocumentColumns {
  const arrays = new PackedArrays(blob)
  return {
    sequences: unpackGrowing(arrays.bytes()),
    articleIds: unpackTable(arrays.bytes(), arrays.bytes()),
    lengths: fields.map(() => unpackNumbers(arrays.bytes())),
    days: arrays.int32().slice(),
    flags: arrays.bytes().slice(),
  }
}

/** The columns of new documents, `lengths` being counted while their words are read. */
export function columnsOf(
  articles: readonly SearchableArticle[],
  firstSequence: number,
  lengths: readonly Uint32Array[],
): DocumentColumns {
  const ids = new StringTableWriter()
  for (const { articleId } of articles) ids.add(articleId)
  return {
    sequences: Uint32Array.from(articles, (_, document) => firstSequence + document),
    articleIds: ids.finish(),
    lengths,
    days: Int32Array.from(articles, ({ publishedDay }) => publishedDay ?? noDay),
    flags: Uint8Array.from(articles, ({ flags }) => flags ?? 0),
  }
}

/** Which document of a segment has a sequence number, or -1. */
export function documentOfSequence(sequences: Uint32Array, wanted: number): number {
  let low = 0
  let high = sequences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sequences[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return sequences[low] === wanted ? low : -1
}

/** Joins the columns of several segments, leaving out the documents `dropped` marks. */
export function mergeDocuments(
  sources: readonly { columns: DocumentColumns; dropped: Uint8Array }[],
  documentCount: number,
): DocumentColumns {
  const merged = {
    sequences: new Uint32Array(documentCount),
    lengths: fields.map(() => new Uint32Array(documentCount)),
    days: new Int32Array(documentCount),
    flags: new Uint8Array(documentCount),
  }
  const ids = new StringTableWriter()
  let to = 0
  for (const { columns, dropped } of sources) {
    for (let document = 0; document < dropped.length; document++) {
      if (dropped[document]) continue
      merged.sequences[to] = columns.sequences[document] ?? 0
      merged.days[to] = columns.days[document] ?? noDay
      merged.flags[to] = columns.flags[document] ?? 0
      columns.lengths.forEach((lengths, field) => {
        const own = merged.lengths[field]
        if (own) own[to] = lengths[document] ?? 0
      })
      ids.addFrom(columns.articleIds, document)
      to++
    }
  }
  return { ...merged, articleIds: ids.finish() }
}
