/** Counts the library's claimants, each once under the name a reader gave it. */
import type { ClaimantType } from '../../contract/claims.ts'
import type { ClaimantTable, ClaimantTotal } from './claimant-table.ts'
import { type Aliases, nameKey } from './review/claimant-aliases.ts'

export type ListedClaimant = { name: string; type: ClaimantType; claims: number; articles: number; aliases: string[] }

/** All claimants, the most quoted first. */
export function listClaimants(
  table: Pick<ClaimantTable, 'totals' | 'aliases' | 'articlesNaming'>,
  aliases: Aliases,
): ListedClaimant[] {
  const parties = new Map<string, { name: string | null; type: ClaimantType | null; totals: ClaimantTotal[] }>()
  for (const total of table.totals()) {
    const party = aliases.partyOf(total.name)
    const key = party === null ? total.nameKey : nameKey(party.name)
    const known = parties.get(key) ?? { name: party?.name ?? null, type: party?.type ?? null, totals: [] }
    parties.set(key, known)
    known.totals.push(total)
  }
  const inTexts = table.aliases()
  const listed = [...parties.values()].map(({ name, type, totals }): ListedClaimant => {
    const byClaims = totals.toSorted((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
    const keys = [...new Set(totals.map(total => total.nameKey))]
    const shown = name ?? byClaims[0]?.name ?? ''
    const others = new Map<string, string>()
    const given = [
      byClaims.map(total => total.name),
      aliases.namesOf(shown),
      ...keys.map(key => inTexts.get(key) ?? []),
    ]
    for (const other of given.flatMap(names => [...names])) {
      if (nameKey(other) !== nameKey(shown) && !others.has(nameKey(other))) others.set(nameKey(other), other)
    }
    return {
      name: shown,
      type: type ?? byClaims.find(total => total.type !== 'unknown')?.type ?? 'unknown',
      claims: totals.reduce((sum, total) => sum + total.claims, 0),
      // An article that has the party under two names counts once.
      articles:
        keys.length > 1 ? table.articlesNaming(keys).length : totals.reduce((sum, total) => sum + total.articles, 0),
      aliases: [...others.values()],
    }
  })
  return listed.sort((a, b) => b.claims - a.claims || b.articles - a.articles || (a.name < b.name ? -1 : 1))
}

/** Those among whose names every word of a query stands. */
export function matchClaimants(claimants: readonly ListedClaimant[], query: string, limit: number): ListedClaimant[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found: ListedClaimant[] = []
  for (const claimant of claimants) {
    if (found.length === limit) break
    const names = [claimant.name, ...claimant.aliases].join('\n').toLowerCase()
    if (words.every(word => names.includes(word))) found.push(claimant)
  }
  return found
}
