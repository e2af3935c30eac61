/** What a query asks for: one clause for each thing to look for. */

export type Presence = 'optional' | 'required' | 'prohibited'

/** One thing to look for. `fields` are places in the list of fields; a `droppable` word is one like “the”. */
export type Clause = {
  presence: Presence
  fields: readonly number[]
  /** lunr's clause boost; 1 when missing. */
  boost?: number
  /** Clauses of one presence with one number are alternatives: meeting any of them is meeting one clause. */
  alternative?: number
} & (
  | {
      kind: 'word'
      surface: string
      term: string
      /** All terms the word stands for, when it has other stems in other languages; contains `term`. */
      terms?: readonly string[]
      droppable: boolean
      alsoPrefix: boolean
    }
  | { kind: 'pattern'; pattern: string; distance: number | null }
  | { kind: 'phrase'; surfaces: readonly string[]; lastIsPrefix: boolean }
)
