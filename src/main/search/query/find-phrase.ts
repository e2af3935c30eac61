/** Finds the documents of a segment in which given words stand one right after the other. */

import { surfaceRange, variantCount, variantNumber } from '../dictionary/dictionary.ts'
import { expandPattern } from '../dictionary/expand-pattern.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { documentOfPlace, readPlaces } from './read-places.ts'

export type Phrase = { surfaces: readonly string[]; lastIsPrefix: boolean }

/** One word of the phrase: the stems that hold it, and which of their variants are it. */
type Element = { offset: number; stems: Map<number, Uint8Array>; frequency: number }

/** While somebody types, the beginning of a last word stands for this many stems at most. */
const mostStems = 256

/**
 * The document numbers, in growing order, whose `field` holds the phrase. Words are compared as folded, unstemmed;
 * with `lastIsPrefix` the last one may go on. Unless `exact`, a beginning of very many words stands for some of them.
 */
export function findPhrase(segment: LoadedSegment, phrase: Phrase, field: number, exact: boolean): Uint32Array {
  const last = phrase.surfaces.length - 1
  const elements: Element[] = []
  for (const [offset, surface] of phrase.surfaces.entries()) {
    const element = findElement(segment, surface, offset, phrase.lastIsPrefix && offset === last, exact)
    if (element.stems.size === 0) return new Uint32Array()
    elements.push(element)
  }
  // Rarest first: the documents of the first word limit what is read of the others.
  elements.sort((a, b) => a.frequency - b.frequency)
  let starts: number[] | null = null
  for (const element of elements) {
    const { offset } = element
    // A start is kept when the word stands where it must.
    const only: number[] | null = starts === null ? null : starts.map(start => start + offset)
    starts = placesOf(segment, element, field, only).map(place => place - offset)
    if (starts.length === 0) break
  }
  return documentsOf(starts ?? [])
}

function findElement(
  segment: LoadedSegment,
  surface: string,
  offset: number,
  isPrefix: boolean,
  exact: boolean,
): Element {
  const { dictionary } = segment
  const stems = new Map<number, Uint8Array>()
  const add = (ordinal: number) => {
    const stem = dictionary.stemOf[ordinal] ?? 0
    const variants = stems.get(stem) ?? new Uint8Array(variantCount(dictionary, stem))
    variants[variantNumber(dictionary, ordinal)] = 1
    stems.set(stem, variants)
  }
  const { first, end } = surfaceRange(dictionary, surface)
  for (let ordinal = first; ordinal < end; ordinal++) add(ordinal)
  if (isPrefix) expandPattern(dictionary, { pattern: `${surface}*`, distance: null }, null, add)
  const frequencyOf = (stem: number) => dictionary.frequencies[stem] ?? 0
  const kept =
    exact || stems.size <= mostStems
      ? stems
      : new Map([...stems].sort(([a], [b]) => frequencyOf(b) - frequencyOf(a)).slice(0, mostStems))
  let frequency = 0
  for (const stem of kept.keys()) frequency += frequencyOf(stem)
  return { offset, stems: kept, frequency }
}

function placesOf(segment: LoadedSegment, { stems }: Element, field: number, only: readonly number[] | null): number[] {
  const lists = [...stems].map(([stem, variants]) =>
    readPlaces(segment, { stem, field, variants: variants.includes(0) ? variants : null, only, within: null }),
  )
  const [first] = lists
  if (first && lists.length === 1) return first
  return [...new Set(Float64Array.from(lists.flat()).sort())]
}

function documentsOf(places: readonly number[]): Uint32Array {
  const documents = new Uint32Array(places.length)
  let length = 0
  for (const place of places) {
    const document = documentOfPlace(place)
    if (length === 0 || documents[length - 1] !== document) documents[length++] = document
  }
  return documents.subarray(0, length)
}
