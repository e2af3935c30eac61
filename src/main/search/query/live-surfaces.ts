/** Tells whether a live document still has a written word, where a segment has dead ones. */
import { variantCount, variantNumber } from '../dictionary/dictionary.ts'
import { fields } from '../fields.ts'
import { ByteReader } from '../storage/byte-stream.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { readHead } from './posting-list.ts'

/**
 * Whether a word is worth offering: a stem that stands more often than dead documents could have it is somewhere else
 * too, which is known without reading its positions.
 */
export function findsSomething(segment: LoadedSegment, surface: number): boolean {
  const { dictionary, deadCount } = segment
  const frequency = dictionary.frequencies[dictionary.stemOf[surface] ?? 0] ?? 0
  return frequency > deadCount * fields.length || isLiveSurface(segment, surface)
}

/** Reads the positions of the word's stem, which name the written form of each occurrence. */
export function isLiveSurface(segment: LoadedSegment, surface: number): boolean {
  const { dictionary, dead } = segment
  if (dead === null) return true
  const stem = dictionary.stemOf[surface] ?? 0
  const wanted = variantNumber(dictionary, surface)
  const variants = variantCount(dictionary, stem)
  const postings = segment.postings(stem)
  const positions = new ByteReader(segment.positions(segment.positionsStart(stem), segment.positionsEnd(stem)))
  for (const list of readHead(postings, fields.length)) {
    const reader = new ByteReader(postings)
    reader.at = list.start
    let document = -1
    for (let left = list.count; left > 0; left--) {
      const value = reader.varint()
      document += (value >>> 1) + 1
      const count = value & 1 ? 1 : reader.varint()
      if (dead[document] === 1) positions.skipVarints(count)
      else
        for (let occurrence = count; occurrence > 0; occurrence--)
          if (positions.varint() % variants === wanted) return true
    }
  }
  return false
}
