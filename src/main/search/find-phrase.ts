/** Finds the documents of a segment in which given words stand one right after the other. */
import { expandPattern } from './expand-pattern.ts'
import { readSurfaces } from './read-term.ts'
import { decodeSurface, findSurface, readPositions, readPostings, type Segment } from './segment.ts'

/** A document's word positions in one field. */
type Places = Map<number, Set<number>>

/**
 * The document numbers, in growing order, whose `field` holds the phrase. Words are compared as folded, unstemmed;
 * with `lastIsPrefix` the last one may go on.
 */
export function findPhrase(
  segment: Segment,
  phrase: { surfaces: readonly string[]; lastIsPrefix: boolean },
  field: number,
): number[] {
  const elements = phrase.surfaces.map((surface, offset) => ({
    offset,
    ordinals: elementOrdinals(segment, surface, phrase.lastIsPrefix && offset === phrase.surfaces.length - 1),
  }))
  if (elements.some(({ ordinals }) => ordinals.length === 0)) return []
  const [only, second] = elements
  if (only && !second) return documentsOf(segment, only.ordinals, field)
  // Rarest first: the documents of the first word limit what is read of the others.
  elements.sort((a, b) => postingBytes(segment, a.ordinals) - postingBytes(segment, b.ordinals))
  let starts: Places | null = null
  for (const { ordinals, offset } of elements) {
    const places = readPlaces(segment, ordinals, field, starts)
    starts = starts === null ? shift(places, offset) : keepFollowed(starts, places, offset)
    if (starts.size === 0) return []
  }
  return [...(starts?.keys() ?? [])].sort((a, b) => a - b)
}

/** A phrase of one word needs no positions. */
function documentsOf(segment: Segment, ordinals: readonly number[], field: number): number[] {
  const documents = readSurfaces(segment, ordinals).flatMap(postings => postings[field]?.documents ?? [])
  return [...new Set(documents)].filter(document => !segment.dead[document]).sort((a, b) => a - b)
}

function elementOrdinals(segment: Segment, surface: string, isPrefix: boolean): number[] {
  const exact = findSurface(segment, surface)
  const ordinals = isPrefix ? expandPattern(segment, { pattern: `${surface}*`, distance: null }) : []
  return exact < 0 || ordinals.includes(exact) ? ordinals : [exact, ...ordinals]
}

function postingBytes(segment: Segment, ordinals: readonly number[]): number {
  const start = (ordinal: number) => (ordinal === 0 ? 0 : (segment.postingsEnd[ordinal - 1] ?? 0))
  return ordinals.reduce((sum, ordinal) => sum + (segment.postingsEnd[ordinal] ?? 0) - start(ordinal), 0)
}

/** Reads where the words stand, only in documents of `within` when that is given. */
function readPlaces(segment: Segment, ordinals: readonly number[], field: number, within: Places | null): Places {
  const places: Places = new Map()
  for (const ordinal of ordinals) {
    const postings = decodeSurface(readPostings(segment, ordinal, ordinal), segment.articleIds.length)
    const reader = readPositions(segment, ordinal)
    for (let before = 0; before < field; before++) {
      for (const count of postings[before]?.counts ?? []) reader.skipVarints(count)
    }
    const own = postings[field]
    own?.documents.forEach((document, place) => {
      const count = own.counts[place] ?? 0
      if (segment.dead[document] || (within && !within.has(document))) {
        reader.skipVarints(count)
        return
      }
      const positions = places.get(document) ?? new Set<number>()
      places.set(document, positions)
      let position = 0
      for (let left = count; left > 0; left--) {
        position += reader.varint()
        positions.add(position)
      }
    })
  }
  return places
}

/** Where the phrase would begin if the word stands `offset` words into it. */
function shift(places: Places, offset: number): Places {
  const starts: Places = new Map()
  for (const [document, positions] of places) {
    starts.set(document, new Set([...positions].map(position => position - offset)))
  }
  return starts
}

function keepFollowed(starts: Places, places: Places, offset: number): Places {
  const kept: Places = new Map()
  for (const [document, positions] of starts) {
    const next = places.get(document)
    const followed = next && [...positions].filter(start => next.has(start + offset))
    if (followed && followed.length > 0) kept.set(document, new Set(followed))
  }
  return kept
}
