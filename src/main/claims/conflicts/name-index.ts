/** Finds among many names those that hold the words of one, in whatever form, without comparing each with each. */

import { nameWithin, type PartyName, sameNameWord } from './names.ts'

export type NameIndex = {
  /** Names that have every comparing word of this one. */
  holding: (name: PartyName) => PartyName[]
  /** Names whose every comparing word this one has. */
  within: (name: PartyName) => PartyName[]
  /** Names that say the very same words, and abbreviations with what they stand for. */
  same: (name: PartyName) => PartyName[]
}

/** Names looked at closely for one question: a word that more share names nobody in particular. */
const mostCompared = 200
/** Forms of one word (“Kestria”, “Kestrian”); more is damage in the text. */
const mostForms = 40

/** Indexes names by their words; of equal names one is kept. */
export function createNameIndex(names: Iterable<PartyName>): NameIndex {
  const distinct = [...new Map([...names].map(name => [name.name, name])).values()]
  const byWord = new Map<string, PartyName[]>()
  const byAbbreviation = new Map<string, PartyName[]>()
  const byInitials = new Map<string, PartyName[]>()
  for (const name of distinct) {
    for (const word of name.words) addTo(byWord, word, name)
    for (const letters of name.initials) addTo(byInitials, letters, name)
    if (name.abbreviation !== null) addTo(byAbbreviation, name.abbreviation, name)
  }
  const count = (word: string) => byWord.get(word)?.length ?? 0
  /** Each name under the word fewest names share: whoever has all its words has that one. */
  const byRarest = new Map<string, PartyName[]>()
  for (const name of distinct) {
    const [first, ...others] = name.words
    if (first === undefined) continue
    const rarest = others.reduce((best, word) => (count(word) < count(best) ? word : best), first)
    addTo(byRarest, rarest, name)
  }
  const formsOf = createFormFinder(byWord.keys())

  const holding = (name: PartyName): PartyName[] => {
    const lists = name.words.map(word => formsOf(word).map(form => byWord.get(form) ?? []))
    const sizes = lists.map(list => list.reduce((sum, { length }) => sum + length, 0))
    const fewest = lists[sizes.indexOf(Math.min(...sizes))] ?? []
    return firstOf(fewest).filter(other => nameWithin(name, other))
  }
  const within = (name: PartyName): PartyName[] =>
    firstOf(name.words.flatMap(word => formsOf(word).map(form => byRarest.get(form) ?? []))).filter(other =>
      nameWithin(other, name),
    )
  const same = (name: PartyName): PartyName[] => [
    ...new Set([
      ...holding(name).filter(other => nameWithin(other, name)),
      ...firstOf([name.abbreviation === null ? [] : (byInitials.get(name.abbreviation) ?? [])]),
      ...firstOf([...name.initials].map(letters => byAbbreviation.get(letters) ?? [])),
    ]),
  ]
  return { holding, within, same }
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The first names of several lists, each once. */
function firstOf(lists: readonly (readonly PartyName[])[]): PartyName[] {
  const found = new Set<PartyName>()
  for (const list of lists) {
    for (const name of list) {
      if (found.size >= mostCompared) return [...found]
      found.add(name)
    }
  }
  return [...found]
}

/** By `sameNameWord` two forms of one word share all but the end of either: words are found by their beginnings. */
const mostEnding = 6

/** Finds the known words that are forms of a word. */
function createFormFinder(known: Iterable<string>): (word: string) => string[] {
  const byStart = new Map<string, string[]>()
  const words = new Set(known)
  for (const word of words) for (const start of startsOf(word)) addTo(byStart, start, word)
  const found = new Map<string, string[]>()
  return word => {
    const before = found.get(word)
    if (before !== undefined) return before
    const forms = new Set(words.has(word) ? [word] : [])
    // The longest beginnings first: the likeliest forms.
    for (const start of startsOf(word)) {
      for (const other of (byStart.get(start) ?? []).slice(0, mostCompared)) {
        if (forms.size < mostForms && sameNameWord(word, other)) forms.add(other)
      }
    }
    const list = [...forms]
    found.set(word, list)
    return list
  }
}

function startsOf(word: string): string[] {
  const starts: string[] = []
  for (let length = word.length; length >= Math.max(3, word.length - mostEnding); length--)
    starts.push(word.slice(0, length))
  return starts
}
