/** What other capabilities know of articles that lists are picked by: who claims in them, where, of which event. */
import type { LibraryValue } from '../../contract/library.ts'

export type RelatedField = 'claimant' | 'place' | 'event'

export type Relations = {
  /** All values of a field, the most frequent first. */
  values: (field: RelatedField) => readonly LibraryValue[]
  /** The articles that have a value. */
  articlesOf: (field: RelatedField, value: string) => readonly string[]
  /** Another text for every other state of what is known: what was asked before still holds while it stays. */
  state: () => string
}

export const noRelations: Relations = { values: () => [], articlesOf: () => [], state: () => '' }
