/** Says what the benchmark asks of every engine it compares. */
import type { BenchArticle } from '../bench-article.ts'
import type { BenchQuery } from '../bench-query.ts'
import type { Corpus } from '../corpus.ts'

/** What each query asks for; engines that can't stop there return more. */
export const hitsWanted = 50
/** Hits that are shown with snippets at first. */
export const snippetsWanted = 10

/** Runs one query and says how many articles it found or ranked. */
export type Ask = () => number | Promise<number>

export type DiskUse = { bytes: number; free: number }

export type Peer = {
  /** Indexes the corpus into the folder, article by article; stops where `isOver` says so. Returns how many it indexed. */
  build: (corpus: Corpus, isOver: () => boolean) => number | Promise<number>
  /** Makes what lies in the folder ready for queries. Called in a process that did not build, or after building. */
  open: () => void | Promise<void>
  /** Waits until what an engine does by itself after opening is over, so that queries alone are measured. */
  settle?: () => Promise<void>
  /** Writes what `open` reads in another process, where building has not written it already. */
  save: () => void
  /** Null where the engine has no such queries. */
  prepare: (query: BenchQuery) => Ask | null
  /** Files of the folder that a checkpoint leaves, the free pages in them apart. */
  disk: () => DiskUse
  /** One article changed or new, until it is found; and one taken out. Null where the engine would have to build anew. */
  put: ((article: BenchArticle) => void | Promise<void>) | null
  remove: ((articleId: string) => void | Promise<void>) | null
  close: () => void | Promise<void>
}
