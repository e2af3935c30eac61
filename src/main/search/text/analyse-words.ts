/** Turns text into searchable words: finds them, folds case and accents away, and stems them in the article's language. */
import { foldWord, plainAscii } from './fold-word.ts'
import { englishStem, foreignTerm, stemmingLanguage } from './stem-word.ts'
import type { WordStarts } from './word-starts.ts'

/** What a written word becomes in the index. */
export type AnalysedWord = {
  /** The folded word: lower case, no accents, no possessive. Exact phrases and prefixes compare these. */
  surface: string
  /**
   * Its stem; plain words compare these. English words have lunr's, words of an article in another language one that is
   * marked with it (“de:haus”), so that one surface may have several. A stop word keeps a term of its own (“=the”).
   */
  term: string
  /** True for the words lunr leaves out of its index; they are found in phrases, and alone. */
  stop: boolean
  /** UTF-16 code units at the end of the written word that belong to a possessive or contraction (“’s”). */
  suffixLength: number
  /**
   * Scripts without spaces are indexed by pairs of characters, so that each character begins one: 東京都 is 東京, 京都
   * and, as the last of its run, 都. Null in other scripts.
   */
  unspaced: 'pair' | 'last' | null
}

/** Changes to folding, stemming or stop words must change this: older index files are then built anew. */
export const analysisVersion = '2'
const rememberedWords = 100_000

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const letter = `[[\\p{L}\\p{N}]--[${unspaced}]]`
const inner = `[[\\p{L}\\p{N}\\p{M}\\u00AD\\u200C\\u200D\\u2060]--[${unspaced}]]`
const apostrophes = `['’‘＇\`´]`
/** In this order: a character of an unspaced script, U.S., 1,200.5 and 3.5, any other word. */
const wordPattern = new RegExp(
  [
    `[${unspaced}]\\p{M}*`,
    `(?<!${inner})\\p{L}(?:\\.\\p{L})+(?!${inner})`,
    `(?<!${inner})\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!${inner})`,
    `(?<!${inner})\\d+\\.\\d+(?!\\.?${inner})`,
    `${letter}${inner}*(?:${apostrophes}${letter}${inner}*)*`,
  ].join('|'),
  'gv',
)
const foldApostrophes = new RegExp(apostrophes, 'gu')
/** French and Italian articles elided onto the next word: l’armée, dell’esercito. */
const elision = /^(?:[cdjlmnst]|qu|[ds]?all|[dn]ell|sull|un|quell)'(?=[aeiouyhà-æè-ïò-öù-üœ])/i
/** Possessives and contractions that leave the word itself: Ukraine’s, they’ll. */
const suffix = /'(?:s|ll|re|ve|d|m)$/i
const unspacedCharacter = new RegExp(`[${unspaced}]\\p{M}*`, 'vy')

function analyse(written: string, language: string | null): AnalysedWord {
  const plain = plainAscii.test(written) ? written : written.replace(foldApostrophes, "'")
  const suffixLength = suffix.exec(plain)?.[0].length ?? 0
  const stem = plain.slice(0, plain.length - suffixLength)
  const surface = foldWord(stem)
  const foreign = language === null ? null : foreignTerm(stem, language)
  if (foreign !== null) return { surface, term: foreign, stop: false, suffixLength, unspaced: null }
  const english = englishStem(surface)
  return english === null
    ? { surface, term: `=${surface}`, stop: true, suffixLength, unspaced: null }
    : { surface, term: english, stop: false, suffixLength, unspaced: null }
}

const remembered = new Map<string | null, Map<string, AnalysedWord>>()

/** How many words are remembered, those of all languages together. */
export function rememberedWordCount(): number {
  let count = 0
  for (const words of remembered.values()) count += words.size
  return count
}

/** Analyses one written word. Words repeat, so the last many are remembered. */
function analyseRemembered(written: string, language: string | null): AnalysedWord {
  let inLanguage = remembered.get(language)
  if (!inLanguage) {
    inLanguage = new Map()
    remembered.set(language, inLanguage)
  }
  const known = inLanguage.get(written)
  if (known) return known
  if (rememberedWordCount() >= rememberedWords) {
    for (const words of remembered.values()) words.clear()
  }
  // V8 cuts long words as views that keep the whole article in memory; a copy lets go of it.
  const own = written.length < 13 ? written : Buffer.from(written, 'utf16le').toString('utf16le')
  const word = analyse(own, language)
  inLanguage.set(own, word)
  return word
}

/** `number` counts the words of the text, those left out too. */
type Visit = (word: AnalysedWord, start: number, end: number, number: number) => void

/**
 * Visits the words of a text in order. `start` and `end` are half-open UTF-16 offsets in `text` as it was given, so
 * that the slice there is the written word whatever folding made of it; an elided article and a possessive are
 * outside it, and pairs of a script without spaces overlap. `articleLanguage` is an ISO 639-1 code, null for unknown.
 * With `starts`, words of ASCII letters that begin otherwise are left out: most of a text need not be analysed to find a few
 * words in it.
 */
export function forEachWord(
  text: string,
  visit: Visit,
  articleLanguage: string | null | undefined = null,
  starts: WordStarts | null = null,
): void {
  const language = stemmingLanguage(articleLanguage ?? null)
  let number = 0
  for (let at = 0; at < text.length; ) {
    if (characterClass(text, at) === other) {
      at++
      continue
    }
    const plainEnd = endOfPlainWord(text, at)
    if (plainEnd !== null) {
      if (starts === null || starts.allow(text, at, plainEnd, language !== null)) {
        visit(analyseRemembered(text.slice(at, plainEnd), language), at, plainEnd, number)
      }
      number++
      at = plainEnd
      continue
    }
    wordPattern.lastIndex = at
    const match = wordPattern.exec(text)
    if (!match) return
    at = match.index + match[0].length
    if (visitWritten(text, match, { language, number, visit })) number++
  }
}

type Visited = { language: string | null; number: number; visit: Visit }

/** Whether there was a word to visit. */
function visitWritten(
  text: string,
  { 0: match, index }: RegExpExecArray,
  { language, number, visit }: Visited,
): boolean {
  if (isUnspaced(match)) {
    visitUnspaced(text, match, index, (word, start, end) => visit(word, start, end, number))
    return true
  }
  const elided = match.length > 2 && !plainAscii.test(match) && elision.exec(match.replace(foldApostrophes, "'"))
  const skipped = elided ? elided[0].length : 0
  const word = analyseRemembered(match.slice(skipped), language)
  if (word.surface === '') return false
  visit(word, index + skipped, index + match.length - word.suffixLength, number)
  return true
}

/** One character and the next of its run, or the last one alone. */
function visitUnspaced(
  text: string,
  character: string,
  index: number,
  visit: (word: AnalysedWord, start: number, end: number) => void,
): void {
  unspacedCharacter.lastIndex = index + character.length
  const next = unspacedCharacter.exec(text)?.[0] ?? ''
  const surface = foldWord(character + next)
  const unspaced = next === '' ? 'last' : 'pair'
  visit(
    { surface, term: surface, stop: false, suffixLength: 0, unspaced },
    index,
    index + character.length + next.length,
  )
}

const other = 0
const asciiLetter = 1
const asciiDigit = 2
const joining = 3
const beyondAscii = 4
/** What an ASCII character may be to a word; `joining` marks may continue one. */
const asciiClasses = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[A-Za-z]/.test(character)) return asciiLetter
  if (/[0-9]/.test(character)) return asciiDigit
  return character === "'" || character === '`' ? joining : other
})

function characterClass(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return asciiClasses[code] === joining ? other : (asciiClasses[code] ?? other)
  // General punctuation that is no apostrophe and no invisible joiner: dashes, double quotes, the ellipsis.
  return (code >= 0x2010 && code <= 0x2015) || (code >= 0x201c && code <= 0x2027) || code === 0xa0 ? other : beyondAscii
}

/**
 * The end of a word of ASCII letters and digits that `wordPattern` would find at `at`, or null where only the pattern
 * can tell. Most words of most texts end here, many times faster.
 */
function endOfPlainWord(text: string, at: number): number | null {
  if (characterClass(text, at) !== asciiLetter) return null
  let end = at + 1
  let kind = asciiLetter
  while (end < text.length) {
    const code = text.charCodeAt(end)
    kind = code < 128 ? (asciiClasses[code] ?? other) : characterClass(text, end)
    if (kind !== asciiLetter && kind !== asciiDigit) break
    end++
  }
  if (end === text.length) return end
  if (kind !== other) return null
  // U.S. and the like.
  return end === at + 1 && text[end] === '.' ? null : end
}

/** As `forEachWord`, by the pattern alone: what the faster way must agree with. */
export function forEachWordByPattern(text: string, visit: Visit): void {
  wordPattern.lastIndex = 0
  let number = 0
  for (const match of text.matchAll(wordPattern)) {
    if (visitWritten(text, match, { language: null, number, visit })) number++
  }
}

const unspacedPattern = new RegExp(`^[${unspaced}]`, 'v')

/** True for what begins with a character of a script that writes its words without spaces between them. */
export const isUnspaced = (surface: string): boolean => unspacedPattern.test(surface)

/** The words of a text as a list. */
export function words(text: string, articleLanguage: string | null = null): AnalysedWord[] {
  const list: AnalysedWord[] = []
  forEachWord(text, word => list.push(word), articleLanguage)
  return list
}
