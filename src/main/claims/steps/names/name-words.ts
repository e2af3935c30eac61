/** Compares names by their words: abbreviations, shorter forms, and what a body is by the noun it is named with. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { countries, countryNames, countryOfDemonym } from '../../lexicon/countries.ts'
import { knownBody } from '../../lexicon/known-bodies.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'

export const particles = wordClass('de del la al el bin ibn von van da dos en y ul ur abu')

export const joints = wordClass('of for on to against without')

export const isAcronym = (word: string) => !goesOnSmall(word) && /^(?:\p{Lu}\.?){2,8}s?$/u.test(word)

/** Its second letter is a small one of English, as in most words: told before a pattern is tried. */
const goesOnSmall = (word: string) => word.charCodeAt(1) >= 97 && word.charCodeAt(1) <= 122

/** “Troops”, “Police”, “NGO”: a common noun with a capital, and no name by itself. */
export const isCommonNoun = (word: string) =>
  partyNouns.hasWord(word.toLowerCase()) || /^(?:ngos?|rapporteurs?)$/i.test(word)

/** The word that says what a body is: the last one before “of” or “for”, else the last. */
export function headWord(words: readonly string[]): string {
  let joint = 0
  for (let index = 1; index < words.length && joint === 0; index++)
    if (joints.hasWord((words[index] ?? '').toLowerCase())) joint = index
  return (joint > 0 ? words[joint - 1] : words.at(-1))?.toLowerCase() ?? ''
}

/** The noun by which a text calls a name in short: the last word before “of”, else the last one, in lower case. */
export function shortNoun(words: readonly string[]): string {
  const joint = words.findIndex((word, index) => index > 0 && /^(?:of|for|on|to|against)$/i.test(word))
  return (joint > 0 ? words[joint - 1] : words.at(-1))?.toLowerCase() ?? ''
}

/** Words that end the names of businesses; no person and no place is called so. */
export const businessWords = wordClass(
  'textiles mills mines mining oil gas petroleum energy steel metals minerals chemicals cement foods beverages motors ' +
    'rail railways railroad airlines airways shipping ferries lines shipyards industries enterprises holdings logistics transport haulage ' +
    'systems technologies pharmaceuticals plastics garments apparel resources partners builders construction marine ' +
    'automotive aviation software pharma telecom ltd limited inc plc llc gmbh corp co',
)

const pollsters = wordClass('reports polls surveys research analytics')

const stateForces = /^(?:general staff|joint staff|armed forces|air force|border guards?)$/

/** Their last words. */
const forceNouns = wordClass('staff forces force guard guards')

/** What stands before “Army” in the name of one that fights a state. */
const rebelArmies = wordClass('resistance salvation revolutionary freedom independence rebel redemption')

/** What kind of claimant a name is by its own words; null when they do not tell. */
export function typeOfWords(words: readonly string[]): ClaimantType | null {
  const known = knownBody(words.join(' '))
  if (known) return known
  if (
    words.length > 1 &&
    (/^(?:Without|Across|Sans)$/.test(words[1] ?? '') ||
      /^(?:Committee|Union|Association|Federation)$/.test(words[0] ?? ''))
  )
    return 'organisation'
  const direct = partyNouns.getWord(headWord(words))
  const lower = words.map(word => word.toLowerCase())
  if (lower.includes('liberation') || lower.includes('mujahideen') || lower.includes('jihad')) return 'rebel_group'
  if (lower.includes('human') && lower.includes('rights') && lower[0] !== 'national')
    return direct === 'government' ? 'government' : 'organisation'
  // “General Staff of the Armed Forces”, “Norvanian Air Force”: neither staff nor forces alone tell.
  if (lower.some((word, at) => at > 0 && forceNouns.hasWord(word) && stateForces.test(`${lower[at - 1]} ${word}`)))
    return 'state_force'
  // “Tarvo Resistance Army”, “Velmar Salvation Army”: no state calls its army so.
  if (words.length > 2 && lower.at(-1) === 'army' && rebelArmies.hasWord(lower.at(-2) ?? '')) return 'rebel_group'
  if (lower.includes('army') || lower.includes('police') || lower.includes('military')) return 'state_force'
  if (words.length === 1 && /^\p{Lu}{1,4}TV$/u.test(words[0] ?? '')) return 'media'
  if (lower.includes('news') || lower.includes('tv')) return 'media'
  // “Norvanian Press Agency”; a press office or a press union is none.
  if (lower.includes('press') && lower.at(-1) === 'agency') return 'media'
  // “Orsk Reports”, “Tarn Polls”: nobody is called so.
  if (words.length > 1 && pollsters.hasWord(lower.at(-1) ?? '')) return 'organisation'
  if (lower.includes('union') || lower.includes('unions') || lower.includes('nations')) return 'organisation'
  return direct ?? (words.length > 1 && businessWords.hasWord(lower.at(-1) ?? '') ? 'organisation' : null)
}

export const initials = (words: readonly string[]) =>
  words
    .filter(word => startsWithUpper(word))
    .map(word => word[0])
    .join('')

const startsWithUpper = (word: string) => /^\p{Lu}/u.test(word)

/** Bodies of a state that are named by its adjective. */
export const placeNouns =
  /^(?:Square|Street|Road|Avenue|Bridge|Library|Museum|Hospital|Prison|Mosque|Church|Market|Park|Airport|Port|Camp|District|Province|Region|County|State|City|Town|Village|Island|Islands|River|Valley|Mountains?|Border|Mall|Stadium|Station|Prospekt|Palace|Coast|Peninsula|Desert|Sea|Lake|Highway|Junction|Forest)$/

export const nationalBodies = wordClass(
  'army military police government navy troops forces authorities parliament presidency regime officials soldiers',
)

/** Nothing to take off. */
const plainWord = /^[A-Za-z][A-Za-z-]*$/

export const wordsOf = (reading: Reading, run: TokenRun): string[] =>
  plainWords(reading, run) ?? wordsOfText(reading, run)

/** The words of most names: nothing to take off, one space between them; null for any other. */
function plainWords(reading: Reading, run: TokenRun): string[] | null {
  const words: string[] = []
  for (let at = run.first; at < run.end; at++) {
    const { text, end } = tokenAt(reading, at)
    const last = at + 1 === run.end
    if (!plainWord.test(text)) return null
    if (!last && !(reading.text.charCodeAt(end) === 32 && tokenAt(reading, at + 1).start === end + 1)) return null
    words.push(text)
  }
  return words
}

function wordsOfText(reading: Reading, run: TokenRun): string[] {
  return runText(reading, run)
    .split(/[\s\u00a0]+/)
    .map((word, index, all) => {
      if (plainWord.test(word)) return word
      // “Loom Workers’ Union”: between two words the mark is an apostrophe.
      const inner = index < all.length - 1 && /s’$/.test(word)
      if (inner) return word.replace(/^[“"‘(]+/g, '')
      // The last point of “U.S.” is the abbreviation's own.
      return word.replace(/^[“"‘(]+|[”"’),]+$/g, '').replace(/(?<!(?:^|\.)\p{Lu})\.+$/u, '')
    })
    .filter(word => word.length > 0)
}

export const key = (words: readonly string[]) => keyOf(words.join(' '))

/** What two spellings of one name have in common. */
export function keyOf(name: string): string {
  const lower = name.toLowerCase()
  const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower
  const owner = plain.endsWith("'s") ? plain.slice(0, -2) : plain
  return owner.includes('.') ? owner.replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '') : owner
}

/** “Norv Army” and “Norvanian Army”: one name when every word of the shorter begins one of the longer, in order. */
export function sameBody(known: readonly string[], words: readonly string[]): boolean {
  if (headWord(known) !== headWord(words) || !partyNouns.hasWord(headWord(words))) return false
  const [shorter, longer] = known.length <= words.length ? [known, words] : [words, known]
  let at = 0
  for (const word of shorter) {
    const found = longer.findIndex((other, index) => index >= at && samePrefix(word, other))
    if (found < 0) return false
    at = found + 1
  }
  return shorter.length > 1
}

function samePrefix(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()]
  return short.length >= 3 && long.startsWith(short)
}

/** The land that words name, by its name or its adjective; null where they name none. */
export function landOf(words: readonly string[]): string | null {
  for (const word of words) {
    const plain = word.endsWith('s') ? word.replace(/['’]s$/, '') : word
    const land = countryOfDemonym.get(plain) ?? countryNames.get(plain)
    if (land) return land
  }
  return null
}

/** What news calls a land's government by: “Norvanian government”. */
export function governmentOf(land: string): string {
  if (land === 'United States') return 'U.S. government'
  return `${countries.find(country => country.name === land)?.demonyms[0] ?? land} government`
}
