/** One row of marks and one score per document, reused from query to query. */

export class DocumentMarks {
  /** The sum that becomes lunr's score. */
  scores = new Float64Array(0)
  /** How many optional, and how many required, clauses a document meets. */
  optionalMet = new Uint8Array(0)
  requiredMet = new Uint8Array(0)
  excluded = new Uint8Array(0)
  /** Whether the title has the query's words: see `title-match.ts`. */
  titles = new Uint8Array(0)
  /** The last clause counted for a document, so that no clause counts twice. */
  #lastClause = new Uint16Array(0)
  /** The documents that were found, from the beginning on; never cleared. */
  matched = new Uint32Array(0)

  /** Makes all marks anew for so many documents. */
  reset(documentCount: number): void {
    if (this.scores.length === documentCount) {
      this.scores.fill(0)
      const rows = [this.optionalMet, this.requiredMet, this.excluded, this.titles, this.#lastClause]
      for (const row of rows) row.fill(0)
      return
    }
    this.scores = new Float64Array(documentCount)
    this.optionalMet = new Uint8Array(documentCount)
    this.requiredMet = new Uint8Array(documentCount)
    this.excluded = new Uint8Array(documentCount)
    this.titles = new Uint8Array(documentCount)
    this.#lastClause = new Uint16Array(documentCount)
    this.matched = new Uint32Array(documentCount)
  }

  /** Notes that the documents of a list from `start` up to `end` meet a clause, each once per clause. */
  meet(tally: Uint8Array, clause: number, documents: Uint32Array, start: number, end: number): void {
    const last = this.#lastClause
    for (let at = start; at < end; at++) {
      const document = documents[at] ?? 0
      if (last[document] === clause) continue
      last[document] = clause
      tally[document] = (tally[document] ?? 0) + 1
    }
  }
}
