/** Lists the documents that meet a query, from the marks its clauses left. */
import type { DocumentMarks } from './document-marks.ts'
import type { PostingBuffer } from './posting-list.ts'
import type { Snapshot } from './snapshot.ts'

export type Wanted = {
  /** How many groups of clauses a document must meet, and which marks say how many it meets; null: no clause is asked for. */
  met: Uint8Array | null
  least: number
  /** 0 for documents that a filter keeps out; null for no filter. */
  passing: Uint8Array | null
  /** Lists that every document which meets anything stands in; null where there are none. */
  lists: PostingBuffer | null
}

/**
 * Fills `marks.matched` with the documents, each once, in no order, and returns how many there are. A document that is
 * listed is marked as done with, as those that are left out are.
 */
export function listMatches(snapshot: Snapshot, marks: DocumentMarks, wanted: Wanted): number {
  const { met, lists } = wanted
  if (met === null) return listAll(snapshot, marks, wanted.passing)
  // Where the lists are longer than the index, reading all marks in order is quicker.
  return lists !== null && lists.length < snapshot.documentCount
    ? listFrom(lists.documents, lists.length, marks, met, wanted)
    : listMarked(marks, met, wanted)
}

function listFrom(
  documents: Uint32Array,
  length: number,
  { excluded, matched }: DocumentMarks,
  met: Uint8Array,
  { least, passing }: Wanted,
): number {
  let found = 0
  for (let at = 0; at < length; at++) {
    const document = documents[at] ?? 0
    if ((met[document] ?? 0) < least || excluded[document] !== 0) continue
    excluded[document] = 1
    if (passing !== null && passing[document] === 0) continue
    matched[found++] = document
  }
  return found
}

function listMarked({ excluded, matched }: DocumentMarks, met: Uint8Array, { least, passing }: Wanted): number {
  let found = 0
  for (let document = 0; document < met.length; document++) {
    if ((met[document] ?? 0) < least || excluded[document] !== 0) continue
    if (passing !== null && passing[document] === 0) continue
    matched[found++] = document
  }
  return found
}

/** As in lunr, a query of exclusions only finds everything else; one of filters only, everything they let through. */
function listAll({ segments }: Snapshot, { excluded, matched }: DocumentMarks, passing: Uint8Array | null): number {
  let found = 0
  for (const { base, documentCount, dead } of segments) {
    for (let own = 0; own < documentCount; own++) {
      const document = base + own
      if (dead?.[own] === 1 || excluded[document] !== 0 || passing?.[document] === 0) continue
      matched[found++] = document
    }
  }
  return found
}
