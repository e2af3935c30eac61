/**
 * Classes of words that rules ask of every word of a text. Each spelling carries one row of bits, a bit for every class it
 * is in, so that asking looks nothing up: about a hundred lists are asked at each word.
 */

/** What one lower-case word is in; words of no class share one row. */
export type WordClasses = readonly number[]

/** A word of a text, in lower case. */
export type Word = { lower: string; classes: WordClasses }

export type WordClass = {
  has: (word: Word) => boolean
  /** The same of a lower-case word that is no token of a text. */
  hasWord: (word: string) => boolean
  words: readonly string[]
}

/** A class whose words each have a value. */
export type WordTable<Value> = WordClass & {
  get: (word: Word) => Value | undefined
  getWord: (word: string) => Value | undefined
  entries: ReadonlyMap<string, Value>
}

/** Bits of a small integer that the engine keeps in an array without boxing. */
const bitsPerNumber = 30
/** Numbers of a row: room for 270 classes. */
const rowLength = 9

const emptyRow = (): number[] => Array.from({ length: rowLength }, () => 0)

const rows = new Map<string, number[]>()
const noClass: WordClasses = emptyRow()
let classCount = 0

function nextBit(): { slot: number; bit: number } {
  const slot = Math.floor(classCount / bitsPerNumber)
  const bit = 1 << (classCount % bitsPerNumber)
  classCount++
  if (slot >= rowLength) throw new Error('There are more word classes than a row has bits: make rows longer.')
  return { slot, bit }
}

/** The class of the lower-case words given, as a list or with spaces between them. For lists that stand in the source. */
export function wordClass(words: string | Iterable<string>): WordClass {
  const { slot, bit } = nextBit()
  const list = typeof words === 'string' ? words.split(' ') : [...words]
  for (const word of list) {
    const row = rows.get(word) ?? emptyRow()
    row[slot] = (row[slot] ?? 0) | bit
    rows.set(word, row)
  }
  const isIn = (classes: WordClasses) => ((classes[slot] ?? 0) & bit) !== 0
  return { has: ({ classes }) => isIn(classes), hasWord: word => isIn(classesOf(word)), words: list }
}

const patterns: { pattern: Pick<RegExp, 'test'>; slot: number; bit: number }[] = []

/** The class of the tokens whose lower-case spelling meets a pattern, which is asked once for each spelling of all texts. */
export function wordPattern(pattern: Pick<RegExp, 'test'>): Pick<WordClass, 'has'> {
  const { slot, bit } = nextBit()
  patterns.push({ pattern, slot, bit })
  return { has: ({ classes }) => ((classes[slot] ?? 0) & bit) !== 0 }
}

/** What a token's lower-case spelling is in, by lists and by patterns. */
export function classesOfSpelling(word: string): WordClasses {
  const met = patterns.filter(({ pattern }) => pattern.test(word))
  if (met.length === 0) return classesOf(word)
  const row = [...classesOf(word)]
  for (const { slot, bit } of met) row[slot] = (row[slot] ?? 0) | bit
  return row
}

/** The class of the lower-case words of a list, with a value for each; the last one given counts. */
export function wordTable<Value>(list: Iterable<readonly [word: string, value: Value]>): WordTable<Value> {
  const entries = new Map(list)
  const kind = wordClass(entries.keys())
  return {
    ...kind,
    get: word => (kind.has(word) ? entries.get(word.lower) : undefined),
    getWord: word => entries.get(word),
    entries,
  }
}

/** A lower-case word that is no token of a text. */
export const wordOf = (lower: string): Word => ({ lower, classes: classesOf(lower) })

/** What a lower-case word is in. */
export const classesOf = (word: string): WordClasses => rows.get(word) ?? noClass
