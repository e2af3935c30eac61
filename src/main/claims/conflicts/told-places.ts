/** Reads the spots that words set a deed in (“in Tessel”, “shelling Orsk”), and tells whether two tellings name different ones. */

import { countryNames } from '../lexicon/countries.ts'
import { months, weekdays } from '../lexicon/time.ts'
import { readName, sameNameWord } from './names.ts'

const name = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})"
/** A noun behind the name would make it a description: “in Norvan uniform”, “attacked Norvan soldiers”. */
const alone = `(?=$|[.,;:!?”")]| (?:on|in|at|and|or|but|with|from|by|for|to|last|this|late|early|yesterday|today|overnight|which|where|when|while|during|after|before|since|as|that|is|was|were|are|had|has|alone|itself)\\b| \\d)`
const set = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round|[Aa]cross)(?: (?:the |a )?(?:[\\p{L}-]+ )?(?:village|town|city|hamlet|suburb|district|port) of)? ${name}${alone}`,
  'gu',
)
const struck = new RegExp(
  `\\b(?:shell|bomb|bombard|attack|storm|raid|hit|struck|strike|striking|seiz|captur|retak|retook|loot|torch|burn|pound|enter|besieg|destroy|occup|overran|overrun)[a-z]{0,4}(?: (?:of|on))? ${name}${alone}`,
  'gu',
)
const notPlaces = new Set([...months, ...weekdays])

/** Names of spots, as the words have them. `isParty` knows names that are no place. */
export function toldPlaces(words: string, isParty: (name: string) => boolean): string[] {
  if (!/ \p{Lu}/u.test(words)) return []
  const found = [set, struck].flatMap(pattern => [...words.matchAll(pattern)].map(match => match[1] ?? ''))
  return found.filter(
    place => !notPlaces.has((place.split(' ')[0] ?? '').toLowerCase()) && !countryNames.has(place) && !isParty(place),
  )
}

/** Whether two tellings are each set somewhere, and nowhere the other speaks of. */
export function areElsewhere(
  one: { words: string; places: readonly string[] },
  other: { words: string; places: readonly string[] },
): boolean {
  if (one.places.length === 0 || other.places.length === 0) return false
  return (
    !one.places.some(place => speaksOf(other.words, place)) && !other.places.some(place => speaksOf(one.words, place))
  )
}

function speaksOf(words: string, place: string): boolean {
  const asked = readName(place).words
  const told = readName(words).capitalised.map(word => word.toLowerCase())
  return asked.some(word => told.some(each => sameNameWord(word, each)))
}
