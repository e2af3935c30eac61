/** Groups the clauses of a query: those that OR ties together are met by meeting one of them. */
import type { Clause } from '../language/clause.ts'

/** Whether every document that any of the clauses' words stand in meets the query. */
export const isOneGroupOfWords = (clauses: readonly Clause[]): boolean =>
  groupClauses(clauses).length === 1 &&
  clauses.every(({ kind, presence }) => kind !== 'phrase' && presence !== 'prohibited')

/** The places of clauses, alternatives together. */
export function groupClauses(clauses: readonly Clause[]): number[][] {
  const groups = new Map<string, number[]>()
  clauses.forEach(({ presence, alternative }, place) => {
    const key = alternative === undefined ? `${place}` : `${presence} ${alternative}`
    groups.set(key, [...(groups.get(key) ?? []), place])
  })
  return [...groups.values()]
}

export const countGroups = (clauses: readonly Clause[], presence: Clause['presence']): number =>
  groupClauses(clauses.filter(clause => clause.presence === presence)).length
