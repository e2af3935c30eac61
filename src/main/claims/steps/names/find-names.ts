/** Collects the named persons and bodies of a text, with their other names, roles, and what kind of claimant each is. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { countryOfDemonym } from '../../lexicon/countries.ts'
import { nameOpeners, partyNouns, personTitles } from '../../lexicon/parties.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import {
  addRoles,
  createName,
  isPortfolio,
  lowerWords,
  ownRoles,
  settleBody,
  settlePerson,
  speaksForBody,
} from './create-name.ts'
import { knownAs } from './known-as.ts'
import {
  addAbbreviation,
  addForm,
  addMention,
  createNameBook,
  linkBodies,
  lookUp,
  type NameBook,
  onlyBody,
  register,
} from './name-book.ts'
import { isOfficeAlone, lettersBehind, personStart } from './name-people.ts'
import { nameEnd, roleAfter, roleHeads, rolesBefore } from './name-roles.ts'
import { isAcronym, isCommonNoun, key, keyOf, nationalBodies, wordsOf } from './name-words.ts'
import { officeBeforeComma } from './office-before-comma.ts'

export type Name = {
  /** Fullest form, without titles. */
  name: string
  words: string[]
  /** By which the text calls it in short (“front”, “congress”). */
  head: string
  aliases: Set<string>
  /** Capitalised forms as they stand in the text, lower case, for finding the name again. */
  type: ClaimantType
  isPerson: boolean
  /** A land or a town: named, but speaks only as its government. */
  isPlace: boolean
  gender: 'male' | 'female' | null
  /** Lower-case words of the offices and descriptions used of it (“spokesman”, “rights organisation”). */
  roles: Set<string>
  /** All lower-case words of those descriptions (“human”, “rights”, “organisation”). */
  described: Set<string>
  onBehalfOf: string | null
  /** Token runs where it is named, in reading order. */
  mentions: TokenRun[]
}

const quantifiers = wordClass('several many most some all other others few both numerous hundreds thousands dozens')

function canOpenName(reading: Reading, token: Token, midSentence: ReadonlySet<string>): boolean {
  if (
    !token.capital ||
    token.lower.startsWith("i'") ||
    quantifiers.has(token) ||
    timeNouns.has(token) ||
    token.lower === 'march' ||
    token.lower === 'may'
  )
    return false
  if (
    token.tag === 'DET' ||
    token.tag === 'PRON' ||
    token.tag === 'SCONJ' ||
    token.tag === 'CCONJ' ||
    token.tag === 'PUNCT'
  )
    return false
  const sentence = reading.sentences[token.sentence]
  const opens = sentence?.firstToken === token.index || tokenAt(reading, token.index - 1).tag === 'PUNCT'
  if (!opens) return true
  if (token.tag === 'PROPN' || isAcronym(token.text)) return true
  return (
    midSentence.has(token.text) ||
    (token.tag !== 'ADP' &&
      token.tag !== 'ADV' &&
      token.tag !== 'NUM' &&
      tokenAt(reading, token.index + 1).capital &&
      tokenAt(reading, token.index + 1).tag === 'PROPN')
  )
}

export type Names = {
  all: Name[]
  /** The name these words are, if they are one. */
  find: (words: string) => Name | null
  /** The one body a bare noun (“army”) can mean; null where none or several are named with it. */
  called: (noun: string) => Name | null
  /** Names with a mention that overlaps the run, first mention first. */
  within: (run: TokenRun) => Name[]
}

/** A run of capitals that may be a name, with the titles before it. `next` is the last token it takes. */
export type Candidate = { run: TokenRun; words: string[]; titles: string[]; next: number }

/** In a headline every word is capitalised: only names the body knows are read, and abbreviations of its own. */
function headlineName(reading: Reading, book: NameBook, at: number): number | null {
  const end = nameEnd(reading, at)
  for (let last = Math.min(end, at + 6); last > at; last--) {
    const known = book.byKey.get(key(wordsOf(reading, { first: at, end: last })))
    if (!known) continue
    addMention(book, known, { first: at, end: last })
    return last - 1
  }
  const token = tokenAt(reading, at)
  return isAcronym(token.text) && !isCommonNoun(token.text) ? null : at
}

/** “Sentencing Reyl on Friday”: a participle that opens the sentence is no part of the name behind it. */
function openingParticiple(reading: Reading, at: number, end: number): number {
  const token = tokenAt(reading, at)
  const opens = reading.sentences[token.sentence]?.firstToken === at
  return opens && token.tag === 'VERB' && token.lower.endsWith('ing') && at + 1 < end ? at + 1 : at
}

const isPlural = (word: string) => word.endsWith('s') && isCommonNoun(word)

/** The name that begins at token `at` without its titles, or the token to go on from when there is none. */
function candidateAt(reading: Reading, at: number, end: number): Candidate | number {
  let last = end
  const titles: string[] = []
  // “Col. Rolf Brandt”, “Interior Minister Tomas R.”: titles and the office are no part of the person's name.
  const first = personStart(reading, openingParticiple(reading, at, end), end)
  for (let index = openingParticiple(reading, at, end); index < first; index++)
    titles.push(tokenAt(reading, index).lower)
  while (last > first + 1 && tokenAt(reading, last - 1).tag === 'PUNCT') last--
  const behind = lettersBehind(reading.tokens.slice(first, last).map(token => token.text))
  last -= behind
  const words = wordsOf(reading, { first, end: last })
  const [opening = ''] = words
  if (words.length === 0 || isOfficeAlone(words)) return end - 1
  const opens = reading.sentences[tokenAt(reading, at).sentence]?.firstToken === first
  // “Troops of the Army”: the name begins behind the noun.
  if (words.length > 1 && opens && tokenAt(reading, first + 1).lower === 'of' && isPlural(opening)) return first
  if (words.length > 1) return { run: { first, end: last + behind }, words, titles, next: end - 1 }
  if (countryOfDemonym.has(opening) && tokenAt(reading, first).tag !== 'NOUN') {
    const noun = tokenAt(reading, last)
    if (!nationalBodies.has(noun)) return end - 1
    // A people’s adjective and a body make a name (“the Norvanian police”).
    return { run: { first, end: last + 1 }, words: [opening, noun.text], titles, next: last }
  }
  // “Democratic”, “Islamic”: a word of names, and by itself none.
  if (nameOpeners.hasWord(opening.toLowerCase()) && !isAcronym(opening) && opening !== 'Amnesty') return end - 1
  const ownAcronym = isAcronym(opening) && !/^ngos?$/i.test(opening)
  if (isCommonNoun(opening) && !ownAcronym) return end - 1
  return { run: { first, end: last }, words, titles, next: end - 1 }
}

/** Reads one candidate into the book. Returns the last token it takes. */
function readName(reading: Reading, book: NameBook, candidate: Candidate): number {
  const { run, titles } = candidate
  const beside = rolesBefore(reading, run.first - titles.length)
  const before = (beside.head ? null : officeBeforeComma(reading, run, titles.length)) ?? beside
  const after = roleAfter(reading, run.end)
  const roleWords = [...(before.head ? [before.head] : []), ...titles]
  const afterHeads = roleHeads(reading, after)
  const other = knownAs(reading, run.first)
  const known = lookUp(book, candidate.words) ?? book.byToken.get(other) ?? null
  const name = known ?? createName(reading, candidate, roleWords, before.words, afterHeads)
  if (known) addForm(book, known, candidate.words)
  else register(book, name)
  addMention(book, name, run)
  addRoles(name, ownRoles(name, roleWords))
  // “The military, known as the Redguard”: the noun says what it is, and means it from here on.
  const noun = tokenAt(reading, other).lower
  const kind = other >= 0 && name !== book.byToken.get(other) ? partyNouns.getWord(noun) : undefined
  if (kind && !name.isPerson) {
    if (name.type === 'unknown') name.type = kind
    name.roles.add(noun)
    addMention(book, name, { first: other, end: other + 1 })
    name.mentions.sort((a, b) => a.first - b.first)
  }
  let next = candidate.next
  const abbreviation = tokenAt(reading, run.end + 1)
  const bracketed = tokenAt(reading, run.end).text === '(' && tokenAt(reading, run.end + 2).text === ')'
  if (bracketed && isAcronym(abbreviation.text)) {
    addAbbreviation(book, name, abbreviation)
    next = run.end + 2
  }
  settleBody(reading, name, run.end, after)
  const afterWords = lowerWords(reading, after)
  addRoles(name, ownRoles(name, afterHeads))
  for (const word of [...before.words, ...titles, ...afterWords]) name.described.add(word)
  const titled = run.first - titles.length
  // “ministry spokesman X”: the words before the name; “Marsh Union Rep. X”: those before the title.
  const firstTitle = titles.findIndex(word => personTitles.hasWord(word))
  // “Union of Weavers (UW) secretary X”: the words reach into a name, and so begin where it begins.
  const around = book.byToken.get(before.start)
  const inside =
    // The name goes on over the place: asked first, because most have no such mention among all of theirs.
    around && around === book.byToken.get(before.start - 1)
      ? around.mentions.findLast(one => one.first < before.start && before.start < one.end)
      : undefined
  const lead = {
    first: inside?.first ?? before.start,
    end: titles.length > 0 ? titled + Math.max(firstTitle, 0) : run.first,
  }
  const leads = lead.end > lead.first && speaksForBody([before.head ?? '', ...titles])
  const office = speaksForBody(afterWords) ? after : leads && !isPortfolio(reading, lead) ? lead : null
  settlePerson(reading, name, office, [...afterHeads, ...before.words], roleWords)
  return next
}

/** Words that stand with a capital inside a sentence: such a word is a name at a sentence's start too. */
function capitalsInside(reading: Reading): Set<string> {
  const found = new Set<string>()
  for (const token of reading.tokens) {
    const previous = tokenAt(reading, token.index - 1)
    if (token.capital && previous.sentence === token.sentence && previous.tag !== 'PUNCT') found.add(token.text)
  }
  return found
}

/** Reads every name of the text once, in reading order, body before headline (a headline's capitals say nothing). */
export function findNames(reading: Reading): Names {
  const book = createNameBook()
  const inside = capitalsInside(reading)
  const order = [...reading.paragraphs].sort(
    (a, b) => Number(a.kind === 'title') - Number(b.kind === 'title') || a.index - b.index,
  )
  for (const paragraph of order) {
    if (paragraph.kind === 'heading' || paragraph.repeated) continue
    for (let at = paragraph.firstToken; at < paragraph.endToken; at++) {
      if (tokenAt(reading, at).start < paragraph.proseStart || !canOpenName(reading, tokenAt(reading, at), inside))
        continue
      let end = nameEnd(reading, at)
      if (paragraph.kind === 'title') {
        const last = headlineName(reading, book, at)
        if (last !== null) {
          at = last
          continue
        }
        end = at + 1
      }
      const candidate = candidateAt(reading, at, end)
      at = typeof candidate === 'number' ? candidate : readName(reading, book, candidate)
    }
  }
  linkBodies(book)
  return {
    all: book.all.filter(name => !book.absorbed.has(name)),
    find: words => book.byKey.get(keyOf(words)) ?? null,
    called: noun => onlyBody(book, noun),
    within: run => {
      const found: Name[] = []
      for (let at = run.first; at < run.end; at++) {
        const name = book.byToken.get(at)
        if (name && !found.includes(name)) found.push(name)
      }
      return found
    },
  }
}
