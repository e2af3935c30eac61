/** Makes a segment of some articles: analyses their fields and sorts every word with its places. */

import { fieldPassages, fields, type SearchableArticle } from './fields.ts'
import { forEachWord } from './text/analyse-words.ts'
import { type SegmentBytes, SegmentWriter } from './write-segment.ts'

/** Word positions left free between two notes or two claimants, so that no phrase reaches across. */
const passageGap = 100

/**
 * One surface while a segment is built: the fields of documents it stands in, as `document * fields.length + field` in
 * growing order, how often in each, and all word positions one after the other. Flat, because most words are rare and
 * there are very many of them.
 */
type Entry = { term: string; keys: number[]; counts: number[]; positions: number[] }

export function buildSegment(articles: readonly SearchableArticle[]): SegmentBytes {
  const entries = new Map<string, Entry>()
  const lengths = fields.map(() => new Uint32Array(articles.length))
  articles.forEach((article, document) => {
    fields.forEach((field, fieldIndex) => {
      const key = document * fields.length + fieldIndex
      let position = 0
      let length = 0
      for (const passage of fieldPassages(article, field)) {
        forEachWord(passage, word => {
          let entry = entries.get(word.surface)
          if (!entry) {
            entry = { term: word.term, keys: [], counts: [], positions: [] }
            entries.set(word.surface, entry)
          }
          addPosition(entry, key, position++)
          if (!word.stop) length++
        })
        position += passageGap
      }
      const fieldLengths = lengths[fieldIndex]
      if (fieldLengths) fieldLengths[document] = length
    })
  })
  const writer = new SegmentWriter(
    articles.map(article => article.articleId),
    lengths,
  )
  for (const surface of [...entries.keys()].sort()) {
    const entry = entries.get(surface)
    if (!entry) continue
    for (const field of fields.keys()) writeField(writer, entry, field)
    writer.endSurface(surface, entry.term)
  }
  return writer.finish()
}

function addPosition({ keys, counts, positions }: Entry, key: number, position: number): void {
  const last = keys.length - 1
  if (keys[last] === key) counts[last] = (counts[last] ?? 0) + 1
  else {
    keys.push(key)
    counts.push(1)
  }
  positions.push(position)
}

function writeField(writer: SegmentWriter, { keys, counts, positions }: Entry, field: number): void {
  let documents = 0
  for (const key of keys) if (key % fields.length === field) documents++
  writer.postings.varint(documents)
  if (documents === 0) return
  let previousDocument = -1
  let at = 0
  keys.forEach((key, place) => {
    const count = counts[place] ?? 0
    at += count
    if (key % fields.length !== field) return
    const document = Math.floor(key / fields.length)
    writer.postings.varint(document - previousDocument - 1)
    writer.postings.varint(count)
    previousDocument = document
    let previousPosition = 0
    for (let next = at - count; next < at; next++) {
      const position = positions[next] ?? 0
      writer.positions.varint(position - previousPosition)
      previousPosition = position
    }
  })
}
