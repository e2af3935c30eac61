/** A segment's words: written forms, their stems, and where each stem's postings and positions lie. */
import { DamagedIndexError } from '../storage/byte-stream.ts'
import { PackedArrays, packArrays } from '../storage/packed-arrays.ts'
import {
  packGrowing,
  packNear,
  packNumbers,
  unpackGrowing,
  unpackNear,
  unpackNumbers,
} from '../storage/packed-numbers.ts'
import { packTable, type StringTable, unpackTable } from '../storage/string-table.ts'

/**
 * Surfaces are folded words as they are written, stems are lunr's terms. Both are in UTF-16 code unit order, and a
 * place in that order is an ordinal. A surface stands once for each of its stems, since a word may have another stem in
 * another language. A stem's surfaces, in their order, are its variants.
 */
export type Dictionary = {
  surfaces: StringTable
  stems: StringTable
  /** Per surface: the ordinal of its stem. */
  stemOf: Uint32Array
  /** The surfaces of each stem, stem after stem, and per stem where they end. */
  variants: Uint32Array
  variantEnds: Uint32Array
  /** Per stem: where its bytes end in each stream; they begin where those of the one before end. */
  postingsEnds: Uint32Array
  positionsEnds: Uint32Array
  /** Per stem: what `lunr.idf` counts, documents per field, summed over the fields. Dead documents are counted too. */
  frequencies: Uint32Array
}

export const variantStart = ({ variantEnds }: Dictionary, stem: number): number =>
  stem === 0 ? 0 : (variantEnds[stem - 1] ?? 0)

export const variantCount = (dictionary: Dictionary, stem: number): number =>
  (dictionary.variantEnds[stem] ?? 0) - variantStart(dictionary, stem)

/** The number of a surface among the variants of its stem, as positions name it. */
export function variantNumber(dictionary: Dictionary, surface: number): number {
  const stem = dictionary.stemOf[surface] ?? 0
  const start = variantStart(dictionary, stem)
  for (let place = start; place < (dictionary.variantEnds[stem] ?? 0); place++) {
    if (dictionary.variants[place] === surface) return place - start
  }
  throw new DamagedIndexError('a word is not among the forms of its stem.')
}

/** The ordinals of a written word, one for each stem it has; first and one past the last. */
export function surfaceRange({ surfaces }: Dictionary, surface: string): { first: number; end: number } {
  const first = surfaces.lowerBound(surface)
  let end = first
  while (end < surfaces.length && surfaces.compare(end, surface) === 0) end++
  return { first, end }
}

/** Puts the surfaces of each stem together, in their order. */
export function groupVariants(stemOf: Uint32Array, stemCount: number): Pick<Dictionary, 'variants' | 'variantEnds'> {
  const variantEnds = new Uint32Array(stemCount)
  for (const stem of stemOf) variantEnds[stem] = (variantEnds[stem] ?? 0) + 1
  let sum = 0
  const next = new Uint32Array(stemCount)
  for (let stem = 0; stem < stemCount; stem++) {
    next[stem] = sum
    sum += variantEnds[stem] ?? 0
    variantEnds[stem] = sum
  }
  const variants = new Uint32Array(stemOf.length)
  for (let surface = 0; surface < stemOf.length; surface++) {
    const stem = stemOf[surface] ?? 0
    const place = next[stem] ?? 0
    variants[place] = surface
    next[stem] = place + 1
  }
  return { variants, variantEnds }
}

/** Stored small and unpacked once, when a segment is loaded; what follows from the rest is not stored. */
export function packDictionary(dictionary: Dictionary): Uint8Array {
  const { surfaces, stems, stemOf, postingsEnds, positionsEnds, frequencies } = dictionary
  return packArrays([
    ...packTable(surfaces),
    ...packTable(stems),
    packNear(stemOf),
    packGrowing(postingsEnds),
    packGrowing(positionsEnds),
    packNumbers(frequencies),
  ])
}

export function unpackDictionary(blob: unknown): Dictionary {
  const arrays = new PackedArrays(blob)
  const surfaces = unpackTable(arrays.bytes(), arrays.bytes())
  const stems = unpackTable(arrays.bytes(), arrays.bytes())
  const stemOf = unpackNear(arrays.bytes())
  return {
    surfaces,
    stems,
    stemOf,
    ...groupVariants(stemOf, stems.length),
    postingsEnds: unpackGrowing(arrays.bytes()),
    positionsEnds: unpackGrowing(arrays.bytes()),
    frequencies: unpackNumbers(arrays.bytes()),
  }
}
