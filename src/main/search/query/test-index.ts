/** An index in a folder as tests use it: changed and asked in one process, beside what a rebuilt one would hold. */
import type { SearchableArticle } from '../fields.ts'
import { IndexWriter } from '../indexing/index-writer.ts'
import type { Clause } from '../language/clause.ts'
import { IndexReader } from './index-reader.ts'
import { type QueryOptions, type QueryResult, QueryRunner } from './run-query.ts'
import type { Snapshot } from './snapshot.ts'

export class TestIndex {
  readonly #folder: string
  readonly #runner = new QueryRunner()
  writer: IndexWriter
  reader: IndexReader
  /** What is in it, in the order in which it came. */
  readonly current = new Map<string, SearchableArticle>()

  constructor(folder: string) {
    this.#folder = folder
    this.writer = IndexWriter.open(folder)
    this.reader = new IndexReader(folder)
  }

  apply(changed: readonly SearchableArticle[], deleted: readonly string[] = []): void {
    for (const id of deleted) this.current.delete(id)
    for (const article of changed) {
      // Last in the map as last in the index: it decides between equal scores.
      this.current.delete(article.articleId)
      this.current.set(article.articleId, article)
    }
    this.writer.apply(changed, deleted, String(this.current.size))
  }

  /** One step of merging; says whether there is more. */
  step(): boolean {
    return this.writer.tidy(0)
  }

  tidyUp(): void {
    while (this.step());
  }

  reopen(): void {
    this.close()
    this.writer = IndexWriter.open(this.#folder)
    this.reader = new IndexReader(this.#folder)
  }

  read<T>(use: (snapshot: Snapshot) => T): T {
    return this.reader.read(use).result
  }

  /** Everything a query finds, without caps. */
  ask(clauses: readonly Clause[], options: Partial<QueryOptions> = {}): QueryResult {
    return this.read(snapshot =>
      this.#runner.run(snapshot, clauses, { offset: 0, limit: 1_000_000, exact: true, ...options }),
    )
  }

  close(): void {
    this.writer.close()
    this.reader.close()
  }
}
