/** Keeps the names found so far by every way the text may name them again: in full, by surname, by initials, by head noun. */
import { partyNouns } from '../lexicon/parties.ts'
import type { Name } from './find-names.ts'
import { headWord, initials, isAcronym, key, sameBody } from './name-words.ts'
import type { Token, TokenRun } from './reading.ts'

export type NameBook = {
  /** In order of first mention. */
  all: Name[]
  byKey: Map<string, Name>
  bySurname: Map<string, Name>
  byInitials: Map<string, Name>
  byHead: Map<string, Name[]>
  byToken: Map<number, Name>
}

/** Bodies compared for one head noun: bounds the work in a text of nothing but names. */
const mostBodies = 50

export const createNameBook = (): NameBook => ({
  all: [],
  byKey: new Map(),
  bySurname: new Map(),
  byInitials: new Map(),
  byHead: new Map(),
  byToken: new Map(),
})

/** The name these words mean, if it was met before: in full, by surname, by initials, or in a shorter or longer form. */
export function lookUp(book: NameBook, words: readonly string[]): Name | null {
  const exact = book.byKey.get(key(words))
  if (exact) return exact
  if (words.length > 1) return book.byHead.get(headWord(words))?.find(other => sameBody(other.words, words)) ?? null
  const [single = ''] = words
  const person = book.bySurname.get(single.toLowerCase().replace(/['’]s$/, ''))
  if (person) return person
  return isAcronym(single) ? (book.byInitials.get(single.replace(/\./g, '')) ?? null) : null
}

export function register(book: NameBook, name: Name): void {
  const { words } = name
  book.all.push(name)
  book.byKey.set(key(words), name)
  if (words.length > 1) book.byInitials.set(initials(words), name)
  if (name.isPerson) {
    book.bySurname.set((words.at(-1) ?? '').toLowerCase(), name)
    return
  }
  const head = headWord(words)
  if (!partyNouns.has(head)) return
  const bodies = book.byHead.get(head)
  if (!bodies) book.byHead.set(head, [name])
  else if (bodies.length < mostBodies) bodies.push(name)
}

/** Adds another form of a known name; a body is called by its longest. */
export function addForm(book: NameBook, name: Name, words: string[]): void {
  if (words.length > name.words.length && !name.isPerson) {
    name.aliases.add(name.name)
    name.name = words.join(' ')
    name.words = words
  } else if (key(words) === key(name.words)) return
  else if (!name.isPerson || words.length > 1) name.aliases.add(words.join(' '))
  book.byKey.set(key(words), name)
}

export function addMention(book: NameBook, name: Name, run: TokenRun): void {
  name.mentions.push(run)
  for (let index = run.first; index < run.end; index++) book.byToken.set(index, name)
}

/** “Salt Marsh Front (SMF)”. What was taken for a name of its own before it was explained becomes this one. */
export function addAbbreviation(book: NameBook, name: Name, token: Token): void {
  name.aliases.add(token.text)
  const earlier = book.byKey.get(key([token.text]))
  if (earlier && earlier !== name) {
    for (const mention of earlier.mentions) addMention(book, name, mention)
    name.mentions.sort((a, b) => a.first - b.first)
    book.all.splice(book.all.indexOf(earlier), 1)
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
    if (body.type !== 'unknown' && body.type !== 'person') name.type = body.type
  }
}
