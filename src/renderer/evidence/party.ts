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

/**
 * Assigns marks to the given claimant names. Those of the `registry` have their colour from there, whoever else is shown;
 * of the others earlier names choose first among the colours that are left, so hand in the parties of a dispute before the
 * rest. Initials are unique; colours are as long as there are no more than seven parties.
 */
export function assignParties(
  names: readonly string[],
  registry: ReadonlyMap<string, Party> = none,
): Map<string, Party> {
  const parties = new Map<string, Party>(names.map(name => [name, unnamedParty]))
  const named = [...parties.keys()].filter(name => !isUnnamed(name))
  const initials = new Set<string>()
  const colours = new Set<number>()
  const mark = (name: string, colour: number, preferred = initialsOf(name)) => {
    const own = initials.has(preferred) ? freeInitials(name, initials) : preferred
    initials.add(own)
    colours.add(colour)
    parties.set(name, { name, initials: own, colour })
  }
  for (const name of named) {
    const known = registry.get(name)
    if (known !== undefined) mark(name, known.colour, known.initials)
  }
  for (const name of named) {
    if (!registry.has(name))
      mark(
        name,
        leastTaken(name, colour => (colours.size < namedColours && colours.has(colour) ? 1 : 0)),
      )
  }
  return parties
}

/** Who meets whom: those who take part in one event, and among them those who contradict each other about one thing. */
export type Meetings = { events: readonly (readonly string[])[]; disputes: readonly (readonly string[])[] }

/**
 * One mark for every party of the library: those who contradict each other differ as long as seven colours suffice, and so
 * do those who meet in an event; each has the same mark in all of them. A name's own number says who chooses first, so
 * that one more report changes the marks of few.
 */
export function registerParties({ events, disputes }: Meetings): Map<string, Party> {
  const [met, opposed] = [othersOf(events), othersOf(disputes)]
  const names = [...met.keys(), ...opposed.keys()].filter(name => !isUnnamed(name))
  const ordered = [...new Set(names)].sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))
  const registry = new Map<string, Party>()
  for (const name of ordered) {
    const marksOf = (others: ReadonlyMap<string, ReadonlySet<string>>) =>
      [...(others.get(name) ?? [])].flatMap(other => registry.get(other) ?? [])
    const [near, against] = [marksOf(met), marksOf(opposed)]
    const taken = (marks: readonly Party[], colour: number) => marks.filter(mark => mark.colour === colour).length
    const colour = leastTaken(name, at => taken(against, at) * (near.length + 1) + taken(near, at))
    const initials = freeInitials(name, new Set([...near, ...against].map(mark => mark.initials)))
    registry.set(name, { name, initials, colour })
  }
  return registry
}

const numberOf = (name: string): number => hash(name.toLowerCase())

/** Of the colours that fewest have taken the one the name's own number prefers. */
function leastTaken(name: string, taken: (colour: number) => number): number {
  const first = numberOf(name) % namedColours
  const inOrder = Array.from({ length: namedColours }, (_, step) => (first + step) % namedColours)
  return inOrder.reduce((best, colour) => (taken(colour) < taken(best) ? colour : best), first)
}

/** By each name those it stands beside in any of the groups. */
function othersOf(groups: readonly (readonly string[])[]): Map<string, Set<string>> {
  const others = new Map<string, Set<string>>()
  for (const group of groups) {
    for (const name of group) others.set(name, new Set([...(others.get(name) ?? []), ...group]))
  }
  return others
}
