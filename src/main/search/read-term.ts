/** Gathers where a term stands across all segments, as if there were only one. */
import { fields } from './fields.ts'
import { decodeSurface, type FieldPostings, readPostings, type Segment } from './segment.ts'

/** A term's occurrences: per field, live documents (numbered across segments) with how often it stands in each. */
export type TermPostings = {
  perField: readonly Readonly<FieldPostings>[]
  /** lunr's document frequency: fields in which it stands, over all live documents. */
  frequency: number
}

/** One segment's share of a term: the postings of the surfaces taken together as this term, field by field. */
export type TermPart = { segment: Segment; base: number; surfaces: FieldPostings[][] }

const nowhere: Readonly<FieldPostings> = { documents: [], counts: [] }

/** Reads surfaces by their growing ordinals; neighbours lie side by side in the file and are read at once. */
export function readSurfaces(segment: Segment, ordinals: readonly number[]): FieldPostings[][] {
  const perSurface: FieldPostings[][] = []
  for (let at = 0; at < ordinals.length; ) {
    const first = ordinals[at] ?? 0
    let last = first
    while (ordinals[at + 1 + last - first] === last + 1) last++
    const reader = readPostings(segment, first, last)
    for (let ordinal = first; ordinal <= last; ordinal++) {
      perSurface.push(decodeSurface(reader, segment.articleIds.length))
    }
    at += 1 + last - first
  }
  return perSurface
}

export function combineParts(parts: readonly TermPart[]): TermPostings {
  let frequency = 0
  const perField = fields.map((_, field) => {
    const combined = combineField(parts, field)
    frequency += combined.documents.length
    return combined
  })
  return { perField, frequency }
}

function combineField(parts: readonly TermPart[], field: number): Readonly<FieldPostings> {
  let all: FieldPostings | null = null
  for (const { segment, base, surfaces } of parts) {
    const lists = surfaces.flatMap(postings => (postings[field]?.documents.length ? (postings[field] ?? []) : []))
    const own = lists.length > 1 ? addCounts(lists) : lists[0]
    if (!own) continue
    all ??= { documents: [], counts: [] }
    for (let place = 0; place < own.documents.length; place++) {
      const document = own.documents[place] ?? 0
      if (segment.dead[document]) continue
      all.documents.push(base + document)
      all.counts.push(own.counts[place] ?? 0)
    }
  }
  return all ?? nowhere
}

/** Several written forms of one stem count as one word. */
function addCounts(lists: readonly FieldPostings[]): FieldPostings {
  const counts = new Map<number, number>()
  for (const list of lists) {
    list.documents.forEach((document, place) => {
      counts.set(document, (counts.get(document) ?? 0) + (list.counts[place] ?? 0))
    })
  }
  return { documents: [...counts.keys()], counts: [...counts.values()] }
}
