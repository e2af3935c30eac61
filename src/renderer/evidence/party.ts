/** Gives every party its mark, the same wherever it is shown: initials and one of eight colours. */

import { partyColours } from '../theme/party.ts'

/** What a claimant is shown as. `colour` is an index for the theme's `partyStyle`. */
export type Party = { name: string; initials: string; colour: number }

/** The last of the theme's colours, its grey, is kept for those nobody can name. */
const namedColours = partyColours - 1

export const unnamedParty: Party = { name: 'unknown', initials: '?', colour: namedColours }

const smallWords = new Set('the a an of and for in on to at by from near with under ’s'.split(' '))

const isUnnamed = (name: string) => name.trim() === '' || name.trim().toLowerCase() === 'unknown'

/** FNV-1a over UTF-16 code units: the same name prefers the same colour in every article and on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}

/** Up to three capitals a reader recognises the name by: “Hadrik Coast Guard” is HCG, “Army” is A, “UNHCR” stays. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-–—/.,()“”"]+/u).filter(word => /[\p{L}\p{N}]/u.test(word))
  const abbreviation = words.find(word => /^\p{Lu}{2,5}$/u.test(word))
  if (abbreviation && words.length === 1) return abbreviation
  const telling = words.filter(word => !smallWords.has(word.toLowerCase()))
  const initials = (telling.length > 0 ? telling : words)
    .slice(0, 3)
    .map(word => Array.from(word).find(character => /[\p{L}\p{N}]/u.test(character)) ?? '')
    .join('')
  return initials.toUpperCase() || '?'
}

/** Lengthens initials that are taken by letters of the name's first telling word, then by a number. */
function freeInitials(name: string, taken: ReadonlySet<string>): string {
  const initials = initialsOf(name)
  if (!taken.has(initials)) return initials
  const word = name.split(/\s+/u).find(part => !smallWords.has(part.toLowerCase())) ?? name
  const letters = Array.from(word).filter(character => /\p{L}/u.test(character))
  for (let length = 2; length <= Math.min(4, letters.length); length++) {
    const candidate = (letters[0] ?? '').toUpperCase() + letters.slice(1, length).join('').toLowerCase()
    if (!taken.has(candidate)) return candidate
  }
  let number = 2
  while (taken.has(`${initials}${number}`)) number++
  return `${initials}${number}`
}

const none: ReadonlyMap<string, Party> = new Map()

/** The mark `name` prefers, or the next that is free. */
function freeMark(
  name: string,
  preferred: Party | undefined,
  takenColours: ReadonlySet<number>,
  takenInitials: ReadonlySet<string>,
): Party {
  let colour = preferred?.colour ?? hash(name.toLowerCase()) % namedColours
  if (takenColours.size < namedColours) while (takenColours.has(colour)) colour = (colour + 1) % namedColours
  const initials =
    preferred && !takenInitials.has(preferred.initials) ? preferred.initials : freeInitials(name, takenInitials)
  return { name, initials, colour }
}

/**
 * Assigns marks to the given claimant names in order; earlier names get their preferred mark first, so hand in the
 * parties of a dispute before the rest. A name of the `registry` prefers its mark there. Initials are unique; colours are
 * as long as there are no more than seven parties.
 */
export function assignParties(
  names: readonly string[],
  registry: ReadonlyMap<string, Party> = none,
): Map<string, Party> {
  const parties = new Map<string, Party>()
  const takenInitials = new Set<string>()
  const takenColours = new Set<number>()
  for (const name of names) {
    if (parties.has(name)) continue
    if (isUnnamed(name)) {
      parties.set(name, unnamedParty)
      continue
    }
    if (takenColours.size === namedColours) takenColours.clear()
    const party = freeMark(name, registry.get(name), takenColours, takenInitials)
    takenColours.add(party.colour)
    takenInitials.add(party.initials)
    parties.set(name, party)
  }
  return parties
}

/**
 * One mark for every party of the library: those who meet in an event differ, as long as seven colours suffice, and each
 * has the same mark in all of them. `events` holds the names that meet in each, a name as often as it speaks; who speaks
 * most chooses first.
 */
export function registerParties(events: readonly (readonly string[])[]): Map<string, Party> {
  const spoken = new Map<string, number>()
  const eventsOf = new Map<string, Set<string>[]>()
  for (const names of events) {
    const met = new Set(names)
    for (const name of names) spoken.set(name, (spoken.get(name) ?? 0) + 1)
    for (const name of met) eventsOf.set(name, [...(eventsOf.get(name) ?? []), met])
  }
  const ordered = [...spoken].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
  const registry = new Map<string, Party>()
  for (const [name] of ordered) {
    if (isUnnamed(name)) continue
    const met = [...new Set((eventsOf.get(name) ?? []).flatMap(names => [...names]))].flatMap(
      other => registry.get(other) ?? [],
    )
    const colours = new Set(met.map(party => party.colour))
    registry.set(name, freeMark(name, undefined, colours, new Set(met.map(party => party.initials))))
  }
  return registry
}
