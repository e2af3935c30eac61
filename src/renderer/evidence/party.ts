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

/**
 * Assigns marks to the given claimant names in order; earlier names get their preferred colour first, so hand in the
 * parties of a dispute before the rest. Initials are unique; colours are as long as there are no more than seven parties.
 */
export function assignParties(names: readonly string[]): Map<string, Party> {
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
    let colour = hash(name.toLowerCase()) % namedColours
    while (takenColours.has(colour)) colour = (colour + 1) % namedColours
    const initials = freeInitials(name, takenInitials)
    takenColours.add(colour)
    takenInitials.add(initials)
    parties.set(name, { name, initials, colour })
  }
  return parties
}
