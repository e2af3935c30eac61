/** Finds the documents whose title has the words of a query in their order (others may stand between), or is made of nothing else (words like “the” aside). */
import { fieldNumber } from '../fields.ts'
import type { Clause } from '../language/clause.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import type { QueryTerms } from './query-terms.ts'
import { documentOfPlace, readPlaces } from './read-places.ts'
import type { Snapshot } from './snapshot.ts'

export const titleHasWords = 1
export const titleIsWords = 2

/** A longer query is no title anybody remembers. */
const mostWords = 12
const title = fieldNumber('title')

/** Marks the titles, when the query is plain words that may stand in one. */
export function markTitles(
  snapshot: Snapshot,
  clauses: readonly Clause[],
  postings: QueryTerms,
  marks: Uint8Array,
): void {
  const words: (readonly string[])[] = []
  for (const clause of clauses) {
    if (clause.presence === 'prohibited') continue
    if (clause.kind !== 'word' || !clause.fields.includes(title)) return
    // A joined word stands beside its parts, which are what the title is looked through for.
    if (typeof clause.apart === 'object') continue
    words.push(clause.terms ?? [clause.term])
  }
  if (words.length === 0 || words.length > mostWords) return
  const [only = [], ...more] = words
  if (more.length === 0) markTitlesOfOneWord(only, postings, marks)
  else for (const segment of snapshot.segments) markSegment(segment, words, marks)
}

/** A title that has the word and no other needs no places: its length tells. */
function markTitlesOfOneWord(terms: readonly string[], postings: QueryTerms, marks: Uint8Array): void {
  const { documents } = postings.buffer
  for (const { field, segment, start, end } of terms.flatMap(term => postings.get(term)?.sections ?? [])) {
    const lengths = segment.columns.lengths[field]
    if (field !== title || lengths === undefined) continue
    for (let at = start; at < end; at++) {
      const document = documents[at] ?? 0
      // One word in a longer title is what lunr's field boost is for.
      if (lengths[document - segment.base] === 1) marks[document] = titleIsWords
    }
  }
}

function markSegment(segment: LoadedSegment, words: readonly (readonly string[])[], marks: Uint8Array): void {
  const { dictionary, base, columns } = segment
  const stems = words.map(terms => terms.map(term => dictionary.stems.find(term)).filter(stem => stem >= 0))
  if (stems.some(list => list.length === 0)) return
  /** Per document that has the words so far: the first place behind them. */
  let ends: Map<number, number> | null = null
  for (const list of stems) {
    const within: Uint32Array | null = ends === null ? null : Uint32Array.from(ends.keys())
    const places = list.flatMap(stem => [
      ...readPlaces(segment, { stem, field: title, variants: null, only: null, within }),
    ])
    if (list.length > 1) places.sort((a, b) => a - b)
    const next = new Map<number, number>()
    for (const place of places) {
      const document = documentOfPlace(place)
      if (next.has(document)) continue
      const after = ends === null ? -1 : (ends.get(document) ?? Number.POSITIVE_INFINITY)
      if (place > after) next.set(document, place)
    }
    ends = next
    if (ends.size === 0) return
  }
  for (const document of ends?.keys() ?? []) {
    const isAll = columns.lengths[title]?.[document] === words.length
    marks[base + document] = isAll ? titleIsWords : titleHasWords
  }
}
