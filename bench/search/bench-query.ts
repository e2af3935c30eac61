/** A query of the benchmark, in no engine's own language: each engine spells it, or says that it cannot. */
import { z } from 'zod'

export const QueryPart = z.object({
  form: z.enum(['word', 'prefix', 'fuzzy', 'wildcard', 'phrase']),
  /** Folded words; of a wildcard with its `*`. */
  text: z.string(),
  /** Whether articles need the part, may have it or must not have it. */
  presence: z.enum(['may', 'must', 'not']),
  /** Where it must stand; null for anywhere. */
  field: z.enum(['title']).nullable(),
})
export type QueryPart = z.infer<typeof QueryPart>

export const BenchQuery = z.object({
  kind: z.string(),
  parts: z.array(QueryPart),
  /** What a person has typed so far where the query is half a word; null for finished queries. */
  typed: z.string().nullable(),
  /** Letters of the shortest prefix in it; null where it has none. */
  letters: z.number().nullable(),
})
export type BenchQuery = z.infer<typeof BenchQuery>

/** The queries with the seed they were drawn with, as they are kept. */
export const QueryFile = z.object({ seed: z.number(), articles: z.number(), queries: z.array(BenchQuery) })
