/** Gathers where a term stands across all segments, as if there were only one. */
import { fields } from './fields.ts'
import type { Snapshot } from './search-index.ts'
import { decodeSurface, readPostings, type Segment } from './segment.ts'

/** A term's occurrences: per field, live documents (numbered across segments) with how often it stands in each. */
export type TermPostings = {
  perField: { documents: number[]; counts: number[] }[]
  /** lunr's document frequency: fields in which it stands, over all live documents. */
  frequency: number
}

/** `ordinals[i]` are the surfaces taken together as this term in the snapshot's part `i`. */
export function readTerm(snapshot: Snapshot, ordinals: readonly (readonly number[])[]): TermPostings {
  const perField = fields.map(() => ({ documents: [] as number[], counts: [] as number[] }))
  snapshot.parts.forEach(({ segment, base }, part) => {
    const perSurface = readSurfaces(segment, ordinals[part] ?? [])
    perField.forEach((all, field) => {
      const lists = perSurface.flatMap(postings => postings[field] ?? [])
      if (lists.length === 1 && lists[0]) append(all, lists[0], segment, base)
      else if (lists.length > 1) append(all, addCounts(lists), segment, base)
    })
  })
  return { perField, frequency: perField.reduce((sum, { documents }) => sum + documents.length, 0) }
}

type Postings = { documents: number[]; counts: number[] }

/** Neighbouring surfaces lie side by side in the file and are read at once. */
function readSurfaces(segment: Segment, ordinals: readonly number[]): Postings[][] {
  const perSurface: Postings[][] = []
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

/** Several written forms of one stem count as one word. */
function addCounts(lists: readonly Postings[]): Postings {
  const counts = new Map<number, number>()
  for (const list of lists) {
    list.documents.forEach((document, place) => {
      counts.set(document, (counts.get(document) ?? 0) + (list.counts[place] ?? 0))
    })
  }
  return { documents: [...counts.keys()], counts: [...counts.values()] }
}

function append(all: Postings, own: Postings, segment: Segment, base: number): void {
  own.documents.forEach((document, place) => {
    if (segment.dead[document]) return
    all.documents.push(base + document)
    all.counts.push(own.counts[place] ?? 0)
  })
}
