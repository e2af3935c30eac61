/** Keeps the names found so far by every way the text may name them again: in full, by surname, by initials, by head noun. */
import { countryNames } from '../../lexicon/countries.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import type { Token, TokenRun } from '../reading/reading.ts'
import type { Name } from './find-names.ts'
import { isBodyWord, samePerson } from './name-people.ts'
import { headWord, initials, isAcronym, key, sameBody, shortNoun } from './name-words.ts'

export type NameBook = {
  /** In order of first mention. */
  all: Name[]
  byKey: Map<string, Name>
  /** People by the last word of their names, in order of first mention. */
  bySurname: Map<string, Name[]>
  /** People by the words before: where some peoples have the family's name, and what friends are called by. */
  byGiven: Map<string, Name[]>
  byInitials: Map<string, Name>
  byHead: Map<string, Name[]>
  byToken: Map<number, Name>
  /** Names found to be another form of one in the book. */
  absorbed: Set<Name>
  /** How many names each abbreviation was given to. */
  explained: Map<string, number>
}

/** Names compared for one head noun or surname: bounds the work in a text of nothing but names. */
const mostAlike = 50

export const createNameBook = (): NameBook => ({
  all: [],
  byKey: new Map(),
  bySurname: new Map(),
  byGiven: new Map(),
  byInitials: new Map(),
  byHead: new Map(),
  byToken: new Map(),
  absorbed: new Set(),
  explained: new Map(),
})

/** A last name as it is compared: without the article of Arabic names. */
function single(word: string): string {
  const lower = word.toLowerCase()
  const owner = lower.endsWith('s') ? lower.replace(/['’]s$/, '') : lower
  return owner.startsWith('al') || owner.startsWith('el') ? owner.replace(/^[ae]l[-–]/, '') : owner
}

/** A surname's letters in order, behind a mark no name begins with: what a slip of two letters leaves as it is. */
const lettersOf = (surname: string) => `~${surname[0] ?? ''}${[...surname.slice(1)].sort().join('')}`

/** Whom a surname alone means: of several who bear it the one most spoken of, of equals the last introduced. */
function foremost(people: readonly Name[] | undefined): Name | null {
  let best: Name | null = null
  for (const one of people ?? []) if (!best || one.mentions.length >= best.mentions.length) best = one
  return best
}

/** The name these words mean, if it was met before: in full, by surname, by initials, or in a shorter or longer form. */
export function lookUp(book: NameBook, words: readonly string[]): Name | null {
  const exact = book.byKey.get(key(words))
  if (exact) return exact
  const last = single(words.at(-1) ?? '')
  if (words.length > 1) {
    const person = book.bySurname.get(last)?.find(other => samePerson(other.words, words))
    return person ?? book.byHead.get(headWord(words))?.find(other => sameBody(other.words, words)) ?? null
  }
  const [word = ''] = words
  const given = book.byGiven.get(last)
  const person = foremost(book.bySurname.get(last)) ?? (given?.length === 1 ? given[0] : undefined)
  if (person && !isBodyWord(word)) return person
  // “Marvletan” for “Marveltan”: two letters of one surname changed places.
  const slip = last.length > 6 ? book.bySurname.get(lettersOf(last)) : undefined
  if (slip?.length === 1 && slip[0]) return slip[0]
  return isAcronym(word) ? (book.byInitials.get(word.replace(/\./g, '')) ?? null) : null
}

function listIn(map: Map<string, Name[]>, word: string, name: Name): void {
  const list = map.get(word)
  if (!list) map.set(word, [name])
  else if (list.length < mostAlike) list.push(name)
}

export function register(book: NameBook, name: Name): void {
  const { words } = name
  book.all.push(name)
  book.byKey.set(key(words), name)
  if (words.length > 1) book.byInitials.set(initials(words), name)
  if (name.isPerson) {
    const surname = single(words.at(-1) ?? '')
    listIn(book.bySurname, surname, name)
    if (surname.length > 6) listIn(book.bySurname, lettersOf(surname), name)
    if (words.length === 1) return
    for (const word of words.slice(0, -1))
      if (word.length > 1 && !countryNames.has(word)) listIn(book.byGiven, single(word), name)
    // Met by surname alone before: nothing but a person is called so.
    const earlier = book.byKey.get(surname)
    if (earlier && earlier !== name && !earlier.isPlace && earlier.words.length === 1) absorb(book, name, earlier)
    return
  }
  const head = headWord(words)
  if (partyNouns.hasWord(head)) listIn(book.byHead, head, name)
}

/** Makes `earlier` another form of `name`. */
function absorb(book: NameBook, name: Name, earlier: Name): void {
  for (const mention of earlier.mentions) addMention(book, name, mention)
  name.mentions.sort((a, b) => a.first - b.first)
  for (const role of earlier.roles) name.roles.add(role)
  name.gender ??= earlier.gender
  book.absorbed.add(earlier)
  book.byKey.set(key(earlier.words), name)
}

const areSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word, index) => word === other[index])

/** Adds another form of a known name, which is called by its longest. */
export function addForm(book: NameBook, name: Name, words: string[]): void {
  if (words.length > name.words.length) {
    name.aliases.add(name.name)
    name.name = words.join(' ')
    name.words = words
    name.head = shortNoun(words)
  } else if (areSame(words, name.words) || key(words) === key(name.words)) return
  else if (!name.isPerson || words.length > 1) name.aliases.add(words.join(' '))
  book.byKey.set(key(words), name)
}

export function addMention(book: NameBook, name: Name, run: TokenRun): void {
  name.mentions.push(run)
  for (let index = run.first; index < run.end; index++) book.byToken.set(index, name)
}

/** Full names that one abbreviation may stand for, as a body is named in two ways: of more it is nobody's. */
const mostFullNames = 6

/**
 * “Salt Marsh Front (SMF)”. What was taken for a name of its own before it was explained becomes this one, and so does
 * another name that the same letters were given to.
 */
export function addAbbreviation(book: NameBook, name: Name, token: Token): void {
  name.aliases.add(token.text)
  const earlier = book.byKey.get(key([token.text]))
  if (earlier && earlier !== name) {
    const count = (book.explained.get(token.text) ?? 0) + 1
    book.explained.set(token.text, count)
    if (count <= mostFullNames) absorb(book, name, earlier)
  }
  book.byKey.set(key([token.text]), name)
  book.byToken.set(token.index, name)
}

/** Nouns for the armed forces of a state, which name one body in turn. */
const forces = ['army', 'military', 'troops', 'forces']

/** The one body of the text that a bare noun (“army”) can mean; null where none or several are named with it. */
export function onlyBody(book: Pick<NameBook, 'byHead'>, noun: string): Name | null {
  const lower = noun.toLowerCase()
  const own = book.byHead.get(lower) ?? []
  const found = own.length > 0 || !forces.includes(lower) ? own : forces.flatMap(force => book.byHead.get(force) ?? [])
  const [only] = found
  return found.length === 1 && only?.isPlace === false ? only : null
}

/** A body a person speaks for may be named in full elsewhere (“police”, then “Harbour police”; an abbreviation). */
export function linkBodies(book: NameBook): void {
  for (const name of book.all) {
    if (!name.onBehalfOf) continue
    const words = name.onBehalfOf.split(' ')
    const body = book.byKey.get(key(words)) ?? (words.length === 1 ? onlyBody(book, words[0] ?? '') : null)
    if (!body || body === name) continue
    name.onBehalfOf = body.name
    // “Moss family lawyer”: who speaks for a person is one himself.
    if (body.isPerson) name.type = 'person'
    // An officer stays one, whatever the letters of his body may mean.
    else if (name.type === 'state_force' && body.type === 'organisation' && isAcronym(body.name)) continue
    else if (body.type !== 'unknown' && body.type !== 'person') name.type = body.type
  }
}
