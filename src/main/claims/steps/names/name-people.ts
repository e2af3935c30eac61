/** Reads people's names: the offices before them, the letters behind them, and which two forms are one person's name. */

import { isGivenName } from '../../lexicon/given-names.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { bodyNouns, nameOpeners, partyNouns, personTitles } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, tokenAt } from '../reading/reading.ts'
import { businessWords, placeNouns } from './name-words.ts'

/** Degrees, honours and generations written behind a name. */
const letters = /^(?:QC|KC|SC|SAN|MP|MPs|MEP|MLA|MD|PhD|OBE|CBE|MBE|JP|Esq|Jr|Sr|II|III)\.?$/

/** How many words at the end of a name are letters of an honour and no part of the name (“Ann Moss QC”, “Ann Moss, Jr”). */
export function lettersBehind(words: readonly string[]): number {
  if (words.length < 2) return 0
  let count = 0
  while (count < words.length - 1 && letters.test(words[words.length - 1 - count] ?? '')) count++
  return count
}

/** Titles that also are middle or last names: they open a name, and are no office inside a run of capitals. */
const honorifics = new Set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame bishop archbishop imam sheikh ayatollah rabbi pastor father sister brother king queen prince princess general'.split(
    ' ',
  ),
)

/** What an office is for: “Secretary of State”, “Minister of Interior and Justice”, “Chief of Police”. */
export const portfolios = wordClass(
  'state police staff army navy defence defense interior justice foreign home external internal affairs finance health education ' +
    'information culture labour labor trade industry agriculture energy transport security intelligence religious war women youth ' +
    'relations public prosecutions sport sports tourism environment planning works housing mines water air general the and of for',
)

/** A word that stands in names of bodies and offices, and is no surname. */
export const isBodyWord = (word: string): boolean => bodyWords.hasWord(word.toLowerCase())

const bodyWords = wordClass(
  [partyNouns, bodyNouns, businessWords, portfolios, nameOpeners].flatMap(({ words }) => words),
)

/**
 * The token at which the person's own name begins in a run of capitals that opens with an office or a title
 * (“U.S. Secretary of State | Ann Moss”, “Col. | Rolf Brandt”); `first` where the run holds none, or names a body
 * (“General Security”).
 */
export function personStart(reading: Reading, first: number, end: number): number {
  for (let at = end - 2; at >= first; at--) {
    const token = tokenAt(reading, at)
    if (!personTitles.has(token)) continue
    const { lower } = token
    if (
      at > first &&
      honorifics.has(lower) &&
      !/^(?:mr|mrs|ms)\.?$/.test(lower) &&
      !personTitles.has(tokenAt(reading, at - 1)) &&
      !(lower === 'general' && partyNouns.get(tokenAt(reading, at - 1)) === 'state_force')
    )
      continue
    let start = at + 1
    if (tokenAt(reading, start).text === '.') start++
    if (isOneOf(tokenAt(reading, start).lower, 'of', 'for'))
      while (start < end && portfolios.has(tokenAt(reading, start))) start++
    if (start < end && isPersonTail(reading, start, end)) return start
  }
  return givenNameBehind(reading, first, end) ?? first
}

/** “Director of the Office of Inland Mills | Andrea Moss”: behind a long office only the given name tells where he begins. */
function givenNameBehind(reading: Reading, first: number, end: number): number | null {
  if (
    end - first < 6 ||
    !personTitles.has(tokenAt(reading, first)) ||
    !isOneOf(tokenAt(reading, first + 1).lower, 'of', 'for')
  )
    return null
  for (let at = end - 2; at >= Math.max(first + 3, end - 4); at--)
    if (isGivenName(tokenAt(reading, at).text) && isPersonTail(reading, at, end)) return at
  return null
}

/** “Secretary of State”, “Director of Public Works”: an office with nobody's name. */
export function isOfficeAlone(words: readonly string[]): boolean {
  if (words.length < 2) return false
  const lower = words.map(word => word.toLowerCase())
  // “Defence Minister”, “Prime Minister”.
  const [first = ''] = lower
  if (lower.length === 2 && (portfolios.hasWord(first) || first === 'prime') && personTitles.hasWord(lower[1] ?? ''))
    return true
  const joint = lower.findIndex(word => word === 'of' || word === 'for')
  return (
    joint > 0 &&
    personTitles.hasWord(lower[joint - 1] ?? '') &&
    lower.slice(joint).every(word => portfolios.hasWord(word))
  )
}

/** One to four words of a name, none of which is a word of bodies; a tail of one word may be a place word (“Park”). */
function isPersonTail(reading: Reading, first: number, end: number): boolean {
  if (end - first > 6) return false
  for (let at = first; at < end; at++) {
    const token = tokenAt(reading, at)
    if (token.tag === 'PUNCT') continue
    if (bodyWords.has(token) && !letters.test(token.text)) return false
    if (end - first > 1 && placeNouns.test(token.text)) return false
    if (isOneOf(token.lower, 'of', 'for')) return false
  }
  return tokenAt(reading, first).capital
}

/** Lower case, without the initials between names. */
const ownNames = (words: readonly string[]) =>
  words.map(word => word.toLowerCase().replace(/['’]s$/, '')).filter(word => !/^\p{L}\.?$/u.test(word))

/** “Ann Moss” and “Ann Lia Moss”: every name of the shorter form stands in the longer one, in order. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [ownNames(a), ownNames(b)] : [ownNames(b), ownNames(a)]
  let at = 0
  for (const word of shorter) {
    const found = longer.indexOf(word, at)
    if (found < 0) return false
    at = found + 1
  }
  return shorter.length > 1
}
