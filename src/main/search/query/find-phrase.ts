/** Finds the documents of a segment in which given words stand one right after the other. */

import { surfaceRange, variantCount, variantNumber } from '../dictionary/dictionary.ts'
import { expandPattern } from '../dictionary/expand-pattern.ts'
import { fields } from '../fields.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { decodeList, PostingBuffer, readHead } from './posting-list.ts'
import { documentOfPlace, readPlaces } from './read-places.ts'
import { stemsOf } from './stems-of.ts'

export type Phrase = {
  surfaces: readonly string[]
  lastIsPrefix: boolean
  /** Other forms of the words will do too: “air strikes” for “air strike”. */
  anyForm?: boolean
}

/** One word of the phrase: the stems that hold it, and which of their variants are it. */
type Element = { offset: number; stems: Map<number, Uint8Array>; frequency: number; capped: boolean }

/** While somebody types, the beginning of a last word stands for so many stems, and so many postings, at most. */
const mostStems = 64
const mostPostings = 150_000

/**
 * The document numbers, in growing order, whose `field` holds the phrase, with how often each does. Words are compared as
 * folded, unstemmed unless `anyForm`; with `lastIsPrefix` the last one may go on. Unless `exact`, a beginning of very many words stands for the most
 * frequent of them, and the result is `capped`.
 */
export function findPhrase(
  segment: LoadedSegment,
  phrase: Phrase,
  field: number,
  exact: boolean,
): { documents: Uint32Array; counts: Uint32Array; capped: boolean } {
  const last = phrase.surfaces.length - 1
  const elements: Element[] = []
  for (const [offset, surface] of phrase.surfaces.entries()) {
    const isPrefix = phrase.lastIsPrefix && offset === last
    const element = findElement(segment, { surface, offset, isPrefix, anyForm: phrase.anyForm ?? false, exact })
    if (element.stems.size === 0) return { documents: new Uint32Array(), counts: new Uint32Array(), capped: false }
    elements.push(element)
  }
  const capped = elements.some(element => element.capped)
  const [only] = elements
  if (only && elements.length === 1) {
    const documents = documentsWith(segment, only, field)
    return { documents, counts: documents.map(() => 1), capped }
  }
  // Rarest first: the documents of the first word limit what is read of the others.
  elements.sort((a, b) => a.frequency - b.frequency)
  let starts: Float64Array | null = null
  for (const element of elements) {
    const { offset } = element
    // A start is kept when the word stands where it must.
    starts = moved(placesOf(segment, element, field, starts && moved(starts, offset)), -offset)
    if (starts.length === 0) break
  }
  return { ...documentsOf(starts ?? new Float64Array()), capped }
}

/** Moves places, which nobody else needs, by so many words. */
function moved(places: Float64Array, words: number): Float64Array {
  for (let at = 0; at < places.length; at++) places[at] = (places[at] ?? 0) + words
  return places
}

type WantedElement = { surface: string; offset: number; isPrefix: boolean; anyForm: boolean; exact: boolean }

function findElement(segment: LoadedSegment, { surface, offset, isPrefix, anyForm, exact }: WantedElement): Element {
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
  if (anyForm) {
    for (const stem of stemsOf(segment, surface)) {
      stems.set(stem, new Uint8Array(variantCount(dictionary, stem)).fill(1))
    }
  }
  // The word as typed always counts; what it may become is cut.
  const typed = stems.size
  if (isPrefix) expandPattern(dictionary, { pattern: `${surface}*`, distance: null }, null, add)
  const frequencyOf = (stem: number) => dictionary.frequencies[stem] ?? 0
  const kept = exact ? stems : mostFrequent(stems, typed, frequencyOf)
  let frequency = 0
  for (const stem of kept.keys()) frequency += frequencyOf(stem)
  return { offset, stems: kept, frequency, capped: kept.size < stems.size }
}

/** The first `typed` stems and the most frequent of the others, as far as the caps let them in. */
function mostFrequent(
  stems: ReadonlyMap<number, Uint8Array>,
  typed: number,
  frequencyOf: (stem: number) => number,
): Map<number, Uint8Array> {
  const all = [...stems]
  const kept = new Map(all.slice(0, typed))
  let postings = 0
  for (const [stem, variants] of all.slice(typed).sort(([a], [b]) => frequencyOf(b) - frequencyOf(a))) {
    postings += frequencyOf(stem)
    if (kept.size > 0 && (kept.size >= mostStems || postings > mostPostings)) break
    kept.set(stem, variants)
  }
  return kept
}

/** A phrase of one word needs no positions, except to tell the written forms of a stem apart. */
function documentsWith(segment: LoadedSegment, { stems }: Element, field: number): Uint32Array {
  const { documentCount, dead } = segment
  const has = new Uint8Array(documentCount)
  const buffer = new PostingBuffer()
  for (const [stem, variants] of stems) {
    if (variants.includes(0)) {
      for (const place of readPlaces(segment, { stem, field, variants, only: null, within: null })) {
        has[documentOfPlace(place)] = 1
      }
      continue
    }
    const postings = segment.postings(stem)
    const list = readHead(postings, fields.length).find(one => one.field === field)
    if (!list) continue
    buffer.clear()
    decodeList(postings, list, { base: 0, documentCount, dead }, buffer)
    for (let at = 0; at < buffer.length; at++) has[buffer.documents[at] ?? 0] = 1
  }
  const documents = new Uint32Array(documentCount)
  let length = 0
  for (let document = 0; document < documentCount; document++) if (has[document] === 1) documents[length++] = document
  return documents.subarray(0, length)
}

/** The places of all stems in order, each once: a word may stand under several stems. */
function placesOf(segment: LoadedSegment, { stems }: Element, field: number, only: Float64Array | null): Float64Array {
  const lists = [...stems].map(([stem, variants]) =>
    readPlaces(segment, { stem, field, variants: variants.includes(0) ? variants : null, only, within: null }),
  )
  const [first] = lists
  if (first && lists.length === 1) return first
  const places = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0))
  let length = 0
  for (const list of lists) {
    places.set(list, length)
    length += list.length
  }
  places.sort()
  length = 0
  for (const place of places) if (length === 0 || places[length - 1] !== place) places[length++] = place
  return places.subarray(0, length)
}

function documentsOf(places: Float64Array): { documents: Uint32Array; counts: Uint32Array } {
  const documents = new Uint32Array(places.length)
  const counts = new Uint32Array(places.length)
  let length = 0
  for (const place of places) {
    const document = documentOfPlace(place)
    if (length === 0 || documents[length - 1] !== document) documents[length++] = document
    counts[length - 1] = (counts[length - 1] ?? 0) + 1
  }
  return { documents: documents.subarray(0, length), counts: counts.subarray(0, length) }
}
