/** Finds the stems that hold a written word, or other forms of it. */
import { surfaceRange } from '../dictionary/dictionary.ts'
import { words } from '../text/analyse-words.ts'
import type { LoadedSegment } from './loaded-segment.ts'

/** The English stem of a written word; undefined where it is no word. */
export const englishTerm = (surface: string): string | undefined => words(surface)[0]?.term

/** Those of the word as written in any language, and that of its English stem: “strikes” where only “strike” is written. */
export function stemsOf({ dictionary }: LoadedSegment, surface: string, term = englishTerm(surface)): Set<number> {
  const stems = new Set<number>()
  const { first, end } = surfaceRange(dictionary, surface)
  for (let ordinal = first; ordinal < end; ordinal++) stems.add(dictionary.stemOf[ordinal] ?? 0)
  const stem = term === undefined ? -1 : dictionary.stems.find(term)
  if (stem >= 0) stems.add(stem)
  return stems
}
