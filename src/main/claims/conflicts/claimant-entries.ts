/** Gathers claimants under the names they bear: what is compared to find out which of them are one voice. */

import type { Claimant, ClaimantType } from '../../../contract/claims.ts'
import { type PartyName, readName } from './names.ts'
import { isScholar } from './scholars.ts'

/** A claimant as one claim has it, with the claim's words. */
export type ClaimantMention = { articleId: string; claimKey: string; claimant: Claimant; words: string }
const nobody = /^(?:unknown|unattributed|unnamed|he|she|they|it|we|i|the (?:statement|release|report|group))?$/i

/** Whether a name is one that anybody could go by. */
export function isNobody(name: string): boolean {
  return nobody.test(name.trim())
}
/** One or several mentions of the very same names. */
export type Entry = {
  names: PartyName[]
  canonical: PartyName
  type: ClaimantType
  count: number
  /** The person's name, where one speaks for a body. */
  person: string | null
  /** Articles in which it speaks. */
  articles: Set<string>
}
/** The entries, and which of them a claim has. */
export function collectEntries(mentions: ClaimantMention[]): { entries: Entry[]; entryOf: Map<string, number> } {
  const entries: Entry[] = []
  const byKey = new Map<string, number>()
  const entryOf = new Map<string, number>()
  for (const { articleId, claimKey, claimant } of mentions) {
    if (isNobody(claimant.canonicalName)) continue
    // Who speaks for a body speaks with the body's voice; a scholar with his own.
    const body = isScholar(claimant) ? null : claimant.onBehalfOf
    const given = [body, claimant.canonicalName, ...claimant.aliases]
    const names = given.filter(name => name !== null).filter(name => !isNobody(name))
    // The full set of names, within one article: the same short name may mean another party in the next.
    const key = `${claimant.type}\n${names.join('\n')}`
    let index = byKey.get(key)
    const first = names[0]
    if (index === undefined && first !== undefined) {
      index = entries.length
      byKey.set(key, index)
      entries.push({
        names: names.map(name => readName(withoutSeat(name, claimant.type))),
        canonical: readName(withoutSeat(first, claimant.type)),
        type: claimant.type,
        count: 0,
        person: body === null ? null : claimant.canonicalName,
        articles: new Set(),
      })
    }
    const entry = index === undefined ? undefined : entries[index]
    if (index === undefined || entry === undefined) continue
    entry.count++
    entry.articles.add(articleId)
    entryOf.set(`${articleId}\n${claimKey}`, index)
  }
  return { entries, entryOf }
}

/** “The defence ministry in Orsk” is the defence ministry; a doctor in Orsk is not just any doctor. */
function withoutSeat(name: string, type: ClaimantType): string {
  return personal.has(type) || type === 'unknown' ? name : name.replace(/(?<=\w) in \p{Lu}[\p{L} -]*$/u, '')
}
/** Types of single people. */
export const personal = new Set<ClaimantType>(['person', 'witness'])

const kin: ClaimantType[][] = [
  ['state_force', 'government'],
  ['organisation', 'political', 'media', 'government'],
  ['rebel_group', 'political', 'organisation'],
]

/** Whether two types can be those of one party; persons speak for bodies of any type. */
export function typesAgree(a: ClaimantType, b: ClaimantType): boolean {
  if (a === b) return true
  const open = ['unknown', 'person', 'witness']
  if (open.includes(a) || open.includes(b)) return true
  return kin.some(group => group.includes(a) && group.includes(b))
}

/** Who bears each name, by type, in the order of the entries. */
export type Bearers = Map<string, Map<ClaimantType, number[]>>

/** Finds who bears which name. */
export function bearersOf(entries: readonly Entry[]): Bearers {
  const bearers: Bearers = new Map()
  entries.forEach(({ names, type }, at) => {
    for (const name of new Set(names.map(each => each.name))) {
      const byType = bearers.get(name) ?? new Map<ClaimantType, number[]>()
      const indexes = byType.get(type)
      if (indexes === undefined) byType.set(type, [at])
      else indexes.push(at)
      bearers.set(name, byType)
    }
  })
  return bearers
}

/** Of those who bear a fuller name so many are looked at: with more of them a short name means nobody in particular. */
export const mostBearers = 200

/** The first of those who bear one of the names. */
export function firstBearers(names: readonly PartyName[], bearers: Bearers): number[] {
  const found = new Set<number>()
  for (const { name } of names)
    for (const indexes of bearers.get(name)?.values() ?? [])
      for (const at of indexes) {
        if (found.size >= mostBearers) return [...found]
        found.add(at)
      }
  return [...found]
}

/** Where in ascending numbers the first stands that is greater, by halving. */
export function firstAbove(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
