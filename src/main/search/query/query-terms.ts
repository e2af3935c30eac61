/** Gathers the postings of all terms of a query, across segments, as if there were only one. */
import { fields } from '../fields.ts'
import { findPhrase, type Phrase } from './find-phrase.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { decodeList, PostingBuffer, readHead } from './posting-list.ts'
import type { Snapshot } from './snapshot.ts'

/** One field's occurrences in one segment: live documents from `start` up to `end` in the buffer. */
export type Section = { field: number; segment: LoadedSegment; start: number; end: number }
export type TermPostings = {
  term: string
  /** lunr's document frequency: fields in which it stands, over all live documents. */
  frequency: number
  sections: Section[]
}

/** Reads each term once, whatever clauses ask for it; all lists lie in one buffer, reused from query to query. */
export class QueryTerms {
  readonly buffer = new PostingBuffer()
  readonly #known = new Map<string, TermPostings>()

  clear(): void {
    this.#known.clear()
    this.buffer.clear()
  }

  get(term: string): TermPostings | undefined {
    return this.#known.get(term)
  }

  /** Reads a term's lists of the fields in `mask`. Ask once for each term, with all fields that are needed of it. */
  read(snapshot: Snapshot, term: string, mask: number): TermPostings {
    const postings: TermPostings = { term, frequency: 0, sections: [] }
    for (const segment of snapshot.segments) {
      const stem = segment.dictionary.stems.find(term)
      if (stem >= 0) this.#readSegment(segment, stem, mask, postings)
    }
    this.#known.set(term, postings)
    return postings
  }

  /**
   * Finds words that stand side by side as if they were one term, whose frequency counts the fields in `mask` alone. Says
   * whether it stands for more than was looked at.
   */
  readTogether(
    snapshot: Snapshot,
    { term, phrase, mask }: { term: string; phrase: Phrase; mask: number },
    exact: boolean,
  ): boolean {
    const { buffer } = this
    const postings: TermPostings = { term, frequency: 0, sections: [] }
    let capped = false
    for (const segment of snapshot.segments) {
      for (let field = 0; field < fields.length; field++) {
        if ((mask & (1 << field)) === 0) continue
        const found = findPhrase(segment, phrase, field, exact)
        capped ||= found.capped
        const { documents, counts } = found
        const start = buffer.length
        buffer.reserve(documents.length)
        for (let at = 0; at < documents.length; at++) {
          buffer.documents[buffer.length] = segment.base + (documents[at] ?? 0)
          buffer.counts[buffer.length++] = counts[at] ?? 0
        }
        postings.frequency += documents.length
        if (buffer.length > start) postings.sections.push({ field, segment, start, end: buffer.length })
      }
    }
    this.#known.set(term, postings)
    return capped
  }

  #readSegment(segment: LoadedSegment, stem: number, mask: number, postings: TermPostings): void {
    const { buffer } = this
    // The stored frequency counts the dead too: where there are any, all fields are decoded to count the living.
    if (segment.dead === null) postings.frequency += segment.dictionary.frequencies[stem] ?? 0
    const bytes = segment.postings(stem)
    for (const list of readHead(bytes, fields.length)) {
      const isAsked = (mask & (1 << list.field)) !== 0
      if (!isAsked && segment.dead === null) continue
      const start = buffer.length
      decodeList(bytes, list, { base: segment.base, documentCount: segment.documentCount, dead: segment.dead }, buffer)
      if (segment.dead !== null) postings.frequency += buffer.length - start
      if (isAsked && buffer.length > start)
        postings.sections.push({ field: list.field, segment, start, end: buffer.length })
      else buffer.length = start
    }
  }
}
