/** What a query becomes: clauses of words that the index scores, and filters that an article passes or not. */
import type { FigureQuestion } from '../../../contract/claims.ts'
import type { SearchKind } from '../../../contract/saved-searches.ts'
import type { ReadPart, SearchHint } from '../../../contract/search.ts'

export type Presence = 'optional' | 'required' | 'prohibited'

/**
 * One thing to look for. `fields` are places in the list of fields; a `droppable` word is one like “the”; `boost` is
 * lunr's. Clauses with the same `alternative` are joined by OR: meeting one of them is meeting one clause.
 */
export type Clause = { presence: Presence; fields: readonly number[]; boost?: number; alternative?: number } & (
  | {
      kind: 'word'
      surface: string
      /** lunr's stem of it. */
      term: string
      /** Every term it stands for: lunr's stem, and the stems it has in articles of other languages. */
      terms?: readonly string[]
      droppable: boolean
      alsoPrefix: boolean
      /**
       * The words it may also be written as, side by side in any of their forms (“cease-fire”, “air strikes”): these, or
       * `anywhere`, any two that it can be cut into.
       */
      apart?: readonly string[] | 'anywhere'
    }
  | { kind: 'pattern'; pattern: string; distance: number | null }
  | { kind: 'phrase'; surfaces: readonly string[]; lastIsPrefix: boolean }
)

export const articleStates = ['unread', 'read', 'archived', 'noted', 'highlighted'] as const
export type ArticleState = (typeof articleStates)[number]
export const valueFields = ['claimants', 'source', 'places', 'tags'] as const
export type ValueField = (typeof valueFields)[number]

/** What an article must or must not be. Filters with the same `alternative` are alternatives; of all others each must hold. */
export type Filter = { presence: 'required' | 'prohibited'; alternative?: number } & (
  | { kind: 'days'; from: number | null; until: number | null }
  | { kind: 'state'; state: ArticleState }
  /** Exactly this value, compared by `valueKey`. */
  | { kind: 'value'; field: ValueField; value: string }
  | { kind: 'figure'; question: FigureQuestion }
  | { kind: 'contested' }
)

export type ParsedQuery = {
  clauses: Clause[]
  filters: Filter[]
  /** The kind of hit asked for by `in:`; null for none. */
  kind: SearchKind | null
  parts: ReadPart[]
  hints: SearchHint[]
}
