/** Applies what a reader said of names: “these are one party”, wherever a claimant is named. */
import type { Claimant, ClaimantType } from '../../../contract/claims.ts'
import type { ArticleExtraction } from '../extraction.ts'
import type { AliasJudgement } from './judgement.ts'

/** Whom a name stands for in the end; `type` null leaves each its own. */
export type Party = { name: string; type: ClaimantType | null }

export type Aliases = {
  /** The party a name stands for; null where the reader said nothing of it. */
  partyOf: (name: string) => Party | null
  /** Every name that stands for this one, as it was written. */
  namesOf: (name: string) => string[]
}

/** What names are compared by: case, spaces and a leading “the” tell none apart. */
export function nameKey(name: string): string {
  const plain = name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  return plain.replace(/^the (?=.)/, '')
}

/** Resolves chains (“A is B, B is C”). A circle, which the log never writes, ends where it closes. */
export function resolveAliases(judgements: readonly AliasJudgement[]): Aliases {
  const direct = new Map(judgements.map(judgement => [nameKey(judgement.name), judgement]))
  const parties = new Map<string, Party>()
  const names = new Map<string, string[]>()
  for (const { name, standsFor, type } of judgements) {
    const seen = new Set([nameKey(name)])
    let party: Party = { name: standsFor, type }
    for (let next = direct.get(nameKey(standsFor)); next !== undefined; next = direct.get(nameKey(next.standsFor))) {
      if (seen.has(nameKey(next.name))) break
      seen.add(nameKey(next.name))
      party = { name: next.standsFor, type: next.type }
    }
    parties.set(nameKey(name), party)
    const key = nameKey(party.name)
    names.set(key, [...(names.get(key) ?? []), name])
  }
  // Who goes by the party's own name is of its type, too: else two types of one name would be two voices.
  for (const party of [...parties.values()]) {
    if (!parties.has(nameKey(party.name))) parties.set(nameKey(party.name), party)
  }
  return { partyOf: name => parties.get(nameKey(name)) ?? null, namesOf: name => names.get(nameKey(name)) ?? [] }
}

/** The claimant as the reader calls it, with the names it had among its aliases; the same object where nothing changes. */
export function aliasedClaimant(claimant: Claimant, aliases: Aliases): Claimant {
  const party = aliases.partyOf(claimant.canonicalName)
  const body = claimant.onBehalfOf === null ? null : aliases.partyOf(claimant.onBehalfOf)
  if (party === null && body === null) return claimant
  const canonicalName = party?.name ?? claimant.canonicalName
  const onBehalfOf = body?.name ?? claimant.onBehalfOf
  const former = [claimant.canonicalName, claimant.onBehalfOf].filter(
    name => name !== null && name !== canonicalName && name !== onBehalfOf,
  )
  return {
    ...claimant,
    canonicalName,
    // A spokesman who is one with his body speaks for nobody else.
    onBehalfOf: onBehalfOf !== null && nameKey(onBehalfOf) === nameKey(canonicalName) ? null : onBehalfOf,
    type: party?.type ?? claimant.type,
    aliases: [...new Set([...claimant.aliases, ...former.filter(name => name !== null)])],
  }
}

/** An article with its claimants as the reader calls them; the same object where none of them is concerned. */
export function aliasedArticle(article: ArticleExtraction, aliases: Aliases): ArticleExtraction {
  let concerned = false
  const claims = article.extraction.claims.map(claim => {
    const claimant = aliasedClaimant(claim.claimant, aliases)
    if (claimant === claim.claimant) return claim
    concerned = true
    return { ...claim, claimant }
  })
  return concerned ? { ...article, extraction: { ...article.extraction, claims } } : article
}
