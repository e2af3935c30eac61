/** Puts notes and highlights in the order of the text they stand at. */
import { findNearAnchor } from '../../../article/near-anchor.ts'
import type { Range } from '../../../article/plain-text.ts'
import type { Highlight, Note, NoteTarget } from '../../../contract/notes.ts'

/** `range` is null for a note on the whole article, and for one whose words are gone from the text (`lost`). */
export type PlacedNote = { kind: 'note'; note: Note; range: Range | null; lost: boolean }
export type PlacedHighlight = { kind: 'highlight'; highlight: Highlight; range: Range | null; lost: boolean }

/** Where a note stands in the text today. */
export function placeOf(text: string, target: NoteTarget): { range: Range | null; lost: boolean } {
  if (!('anchor' in target)) return { range: null, lost: false }
  const range = findNearAnchor(text, target.anchor)
  return { range, lost: range === null }
}

/** Notes on the article first, then text order, then what is no longer found. */
export function inTextOrder(
  text: string,
  notes: readonly Note[],
  highlights: readonly Highlight[],
): (PlacedNote | PlacedHighlight)[] {
  const placed: (PlacedNote | PlacedHighlight)[] = [
    ...notes.map(note => ({ kind: 'note' as const, note, ...placeOf(text, note.target) })),
    ...highlights.map(highlight => {
      const range = findNearAnchor(text, highlight.anchor)
      return { kind: 'highlight' as const, highlight, range, lost: range === null }
    }),
  ]
  const rank = (entry: PlacedNote | PlacedHighlight) =>
    entry.lost ? Number.MAX_SAFE_INTEGER : (entry.range?.start ?? -1)
  const born = (entry: PlacedNote | PlacedHighlight) =>
    entry.kind === 'note' ? entry.note.createdAt : entry.highlight.createdAt
  return placed.sort(
    (a, b) =>
      rank(a) - rank(b) || (a.kind === b.kind ? 0 : a.kind === 'highlight' ? -1 : 1) || born(a).localeCompare(born(b)),
  )
}
