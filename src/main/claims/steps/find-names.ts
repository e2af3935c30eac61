/** Collects the named persons and bodies of a text, with their other names, roles, and what kind of claimant each is. */
import type { ClaimantType } from '../../../contract/claims.ts'
import { countryNames, countryOfDemonym } from '../lexicon/countries.ts'
import { genderOfGiven } from '../lexicon/given-names.ts'
import { bodyNouns, nameOpeners, partyNouns, personTitles, spokespersonNouns } from '../lexicon/parties.ts'
import { timeNouns } from '../lexicon/time.ts'
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
import { isOfficeAlone, lettersBehind, personStart, portfolios } from './name-people.ts'
import { bodyIn, femaleWords, maleWords, nameEnd, roleAfter, roleHeads, rolesBefore } from './name-roles.ts'
import {
  businessWords,
  governmentOf,
  isAcronym,
  isCommonNoun,
  key,
  landOf,
  nationalBodies,
  placeNouns,
  typeOfWords,
  wordsOf,
} from './name-words.ts'
import { type Reading, type Token, type TokenRun, tokenAt } from './reading.ts'

export type Name = {
  /** Fullest form, without titles. */
  name: string
  words: string[]
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

const quantifiers = new Set(
  'several many most some all other others few both numerous hundreds thousands dozens'.split(' '),
)

function canOpenName(reading: Reading, token: Token, midSentence: ReadonlySet<string>): boolean {
  if (
    !token.capital ||
    /^I['’]/.test(token.text) ||
    quantifiers.has(token.lower) ||
    timeNouns.has(token.lower) ||
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
  /** The name a token run stands for, if its words are one. */
  find: (words: readonly string[]) => Name | null
  /** The one body a bare noun (“army”) can mean; null where none or several are named with it. */
  called: (noun: string) => Name | null
  /** Names with a mention that overlaps the run, first mention first. */
  within: (run: TokenRun) => Name[]
}

/** A run of capitals that may be a name, with the titles before it. `next` is the last token it takes. */
type Candidate = { run: TokenRun; words: string[]; titles: string[]; next: number }

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
  return opens && token.tag === 'VERB' && /ing$/.test(token.lower) && at + 1 < end ? at + 1 : at
}

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
  const plural = /s$/.test(opening) && isCommonNoun(opening)
  // “Troops of the Army”: the name begins behind the noun.
  if (words.length > 1 && opens && plural && tokenAt(reading, first + 1).lower === 'of') return first
  if (words.length > 1) return { run: { first, end: last + behind }, words, titles, next: end - 1 }
  if (countryOfDemonym.has(opening) && tokenAt(reading, first).tag !== 'NOUN') {
    const noun = tokenAt(reading, last)
    if (!nationalBodies.has(noun.lower)) return end - 1
    // A people’s adjective and a body make a name (“the Norvanian police”).
    return { run: { first, end: last + 1 }, words: [opening, noun.text], titles, next: last }
  }
  const ownAcronym = isAcronym(opening) && !/^ngos?$/i.test(opening)
  if (isCommonNoun(opening) && !ownAcronym) return end - 1
  return { run: { first, end: last }, words, titles, next: end - 1 }
}

/** A new name, its kind judged by its own words, its titles and what stands before it. */
function createName(
  reading: Reading,
  { run, words }: Candidate,
  roleWords: readonly string[],
  before: readonly string[],
  afterHeads: readonly string[],
): Name {
  const ownType = typeOfWords(words)
  const isPlace = countryNames.has(words.join(' '))
  const acronym = words.length === 1 && isAcronym(words[0] ?? '')
  const foreignBody = words.some(word => word === 'en' || word === 'y')
  const spot = words.length > 1 && placeNouns.test(words.at(-1) ?? '')
  const isPersonal = (word: string) => {
    const kind = partyNouns.get(word)
    return personTitles.has(word.replace(/\.$/, '')) || kind === 'person' || kind === 'witness'
  }
  const titled = roleWords.some(isPersonal) || (ownType === null && afterHeads.some(isPersonal))
  const left = tokenAt(reading, run.first - 1).lower
  const according = left === 'to' && tokenAt(reading, run.first - 2).lower === 'according'
  const behindPlaceWord = /^(?:in|at|near|from|of|to)$/.test(left) && !according
  // “the Black Heron”, “Sarn Norvanians”: no person is called so.
  const lastWord = words.at(-1) ?? ''
  const noPerson =
    left === 'the' ||
    countryOfDemonym.has(lastWord) ||
    /^(?:Europe|Asia|Africa|Americas?|Coordinator|Director|Programme|Program|Day|Act|Index)$/.test(lastWord) ||
    words.some(word => word === 'of' || word === 'for')
  const bodyWord = words.find(word => nameOpeners.has(word.toLowerCase()))
  const personLike =
    ownType === null &&
    words.length >= 2 &&
    words.length <= 4 &&
    !behindPlaceWord &&
    !noPerson &&
    bodyWord === undefined
  // “Mill owner Tarn Textiles” owns a mill and is no person.
  const business = words.length > 1 && businessWords.has((words.at(-1) ?? '').toLowerCase())
  const isPerson = !isPlace && !spot && !foreignBody && !acronym && !business && (titled || personLike)
  const beforeType = before.map(word => partyNouns.get(word)).findLast(type => type !== undefined)
  const bodyType =
    ownType ??
    beforeType ??
    (acronym || foreignBody || bodyWord !== undefined || bodyNouns.has((words[0] ?? '').toLowerCase())
      ? 'organisation'
      : 'unknown')
  return {
    name: words.join(' '),
    words,
    aliases: new Set(),
    type: isPlace ? 'government' : isPerson ? 'person' : bodyType,
    isPerson,
    isPlace,
    gender: isPerson ? genderOfGiven(words[0] ?? '') : null,
    roles: new Set(),
    described: new Set(),
    onBehalfOf: null,
    mentions: [],
  }
}

function addRoles(name: Name, words: readonly string[]): void {
  for (const word of words) {
    name.roles.add(word)
    if (femaleWords.has(word)) name.gender = 'female'
    if (maleWords.has(word)) name.gender = 'male'
  }
}

const lowerWords = (reading: Reading, run: TokenRun | null) =>
  run ? reading.tokens.slice(run.first, run.end).map(token => token.lower) : []

/** “Tarn Watch, a group that counts arrests”, “the Tarn group”: the noun beside a name of unknown kind says what it is. */
function settleBody(reading: Reading, name: Name, end: number, after: TokenRun | null): void {
  if (name.isPerson || name.isPlace || name.type !== 'unknown') return
  const kinds = [tokenAt(reading, end).lower, ...lowerWords(reading, after).slice(0, 6)].map(noun =>
    partyNouns.get(noun),
  )
  // Not “state” or “police”: those stand beside places as often.
  const told = kinds.find(
    kind => kind === 'organisation' || kind === 'media' || kind === 'rebel_group' || kind === 'political',
  )
  if (told) name.type = told
}

const officeKinds = new Set<ClaimantType>(['government', 'state_force', 'rebel_group', 'political', 'media'])

/** Whom a person speaks for, and what kind of claimant the office beside the name makes of him. */
function settlePerson(
  reading: Reading,
  name: Name,
  office: TokenRun | null,
  described: readonly string[],
  titles: readonly string[],
): void {
  if (!name.isPerson || name.onBehalfOf) return
  const kindOfOffice = titles.map(word => partyNouns.get(word)).find(type => type === 'government')
  const land = office && kindOfOffice ? landOf(wordsOf(reading, office)) : null
  if (land) {
    name.onBehalfOf = governmentOf(land)
    name.type = 'government'
    return
  }
  const body = bodyIn(reading, office)
  // “Human rights lawyer X” opens a sentence: that is no body of this name.
  if (body && !body.name.split(' ').every(word => nameOpeners.has(word.toLowerCase()) || /-style$/.test(word))) {
    name.onBehalfOf = body.name
    if (name.type === 'person') name.type = body.type
    return
  }
  if (name.type !== 'person') return
  const kinds = described.map(word => partyNouns.get(word))
  const titled = titles.map(word => partyNouns.get(word.replace(/\.$/, '')))
  const kind = kinds.includes('witness')
    ? 'witness'
    : (kinds.find(one => one !== undefined && officeKinds.has(one)) ??
      titled.find(one => one !== undefined && one !== 'person'))
  if (kind) name.type = kind
}

/** “Foreign”, “Prime”, “Business” before a title say what the office is for, not for whom it speaks. */
const isPortfolio = (reading: Reading, run: TokenRun) =>
  lowerWords(reading, run).every(
    word => portfolios.has(word) || /^(?:prime|vice|deputy|former|then|shadow|business|acting)$/.test(word),
  )

const speaksForBody = (words: readonly string[]) => words.some(word => spokespersonNouns.has(word))

/** Reads one candidate into the book. Returns the last token it takes. */
function readName(reading: Reading, book: NameBook, candidate: Candidate): number {
  const { run, titles } = candidate
  const before = rolesBefore(reading, run.first - titles.length)
  const after = roleAfter(reading, run.end)
  const roleWords = [...(before.head ? [before.head] : []), ...titles]
  const afterHeads = roleHeads(reading, after)
  const known = lookUp(book, candidate.words)
  const name = known ?? createName(reading, candidate, roleWords, before.words, afterHeads)
  if (known) addForm(book, known, candidate.words)
  else register(book, name)
  addMention(book, name, run)
  addRoles(name, roleWords)
  let next = candidate.next
  const abbreviation = tokenAt(reading, run.end + 1)
  const bracketed = tokenAt(reading, run.end).text === '(' && tokenAt(reading, run.end + 2).text === ')'
  if (bracketed && isAcronym(abbreviation.text)) {
    addAbbreviation(book, name, abbreviation)
    next = run.end + 2
  }
  settleBody(reading, name, run.end, after)
  const afterWords = lowerWords(reading, after)
  addRoles(name, afterHeads)
  for (const word of [...before.words, ...titles, ...afterWords]) name.described.add(word)
  const titled = run.first - titles.length
  // “ministry spokesman X”: the words before the name; “Marsh Union Rep. X”: those before the title.
  const firstTitle = titles.findIndex(word => personTitles.has(word))
  const lead = { first: before.start, end: titles.length > 0 ? titled + Math.max(firstTitle, 0) : run.first }
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
    find: words => book.byKey.get(key(words)) ?? null,
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
