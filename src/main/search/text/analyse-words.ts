/** Turns text into searchable words: finds them, folds case and accents away, stems them with lunr's Porter stemmer. */
import lunr from 'lunr'

/** What a written word becomes in the index. */
export type AnalysedWord = {
  /** The folded word: lower case, no accents, no possessive. Exact phrases and prefixes compare these. */
  surface: string
  /** lunr's stem of it; plain words compare these. A stop word keeps a term of its own, so it never meets a stem. */
  term: string
  /** True for the words lunr leaves out of its index; they are found in phrases, and alone. */
  stop: boolean
  /** UTF-16 code units at the end of the written word that belong to a possessive or contraction (“’s”). */
  suffixLength: number
}

/** Changes to folding, stemming or stop words must change this: older index files are then built anew. */
export const analysisVersion = '1'
/** Longer words (encoded data, addresses) are cut to this many UTF-16 code units on both sides. */
const longestWord = 64
const rememberedWords = 200_000

// Scripts written without spaces are indexed character by character; their words are found as phrases.
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
/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and the Arabic stretching stroke. */
const accents = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u02B0-\u02FF]/gu
const invisible = /\u00AD|\u200C|\u200D|\u2060/gu
const plainAscii = /^[0-9A-Za-z]*$/
/** Letters that Unicode does not decompose, as people type them without the right keyboard. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
}
const undecomposedPattern = /[ßæœøđðþłħıŋŧə]/gu

/** Lower case without accents, so that “École” and “Šefčovič” are found by “ecole” and “sefcovic”. */
function fold(word: string): string {
  if (plainAscii.test(word)) return cut(word.toLowerCase())
  return cut(
    word
      .normalize('NFKD')
      .replace(accents, '')
      .toLowerCase()
      .replace(accents, '')
      .replace(undecomposedPattern, character => undecomposed[character] ?? character)
      .replace(/['.,]/g, mark => (mark === '.' && /^\d/.test(word) ? mark : ''))
      .replace(invisible, ''),
  )
}

function cut(word: string): string {
  if (word.length <= longestWord) return word
  const end = word.charCodeAt(longestWord - 1)
  // Half a surrogate pair would not survive being written as UTF-8.
  return word.slice(0, end >= 0xd800 && end < 0xdc00 ? longestWord - 1 : longestWord)
}

function analyse(written: string): AnalysedWord {
  const plain = plainAscii.test(written) ? written : written.replace(foldApostrophes, "'")
  const suffixLength = suffix.exec(plain)?.[0].length ?? 0
  const surface = fold(plain.slice(0, plain.length - suffixLength))
  const token = new lunr.Token(surface, {})
  // Typed as always returning a token, lunr's filter returns nothing for a stop word.
  const kept: lunr.Token | undefined = lunr.stopWordFilter(token)
  return kept === undefined
    ? { surface, term: `=${surface}`, stop: true, suffixLength }
    : { surface, term: lunr.stemmer(token).toString(), stop: false, suffixLength }
}

const remembered = new Map<string, AnalysedWord>()

/** Analyses one written word. Words repeat, so the last many are remembered. */
function analyseRemembered(written: string): AnalysedWord {
  const known = remembered.get(written)
  if (known) return known
  if (remembered.size >= rememberedWords) remembered.clear()
  // V8 cuts long words as views that keep the whole article in memory; a copy lets go of it.
  const own = written.length < 13 ? written : Buffer.from(written, 'utf16le').toString('utf16le')
  const word = analyse(own)
  remembered.set(own, word)
  return word
}

/**
 * Visits the words of a text in order. `start` and `end` are half-open UTF-16 offsets in `text` as it was given, so
 * that the slice there is the written word whatever folding made of it; an elided article and a possessive are
 * outside it.
 */
export function forEachWord(text: string, visit: (word: AnalysedWord, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    if (characterClass(text, at) === other) {
      at++
      continue
    }
    const plainEnd = endOfPlainWord(text, at)
    if (plainEnd !== null) {
      visit(analyseRemembered(text.slice(at, plainEnd)), at, plainEnd)
      at = plainEnd
      continue
    }
    wordPattern.lastIndex = at
    const match = wordPattern.exec(text)
    if (!match) return
    at = match.index + match[0].length
    visitWritten(match[0], match.index, visit)
  }
}

function visitWritten(
  match: string,
  index: number,
  visit: (word: AnalysedWord, start: number, end: number) => void,
): void {
  const elided = match.length > 2 && !plainAscii.test(match) && elision.exec(match.replace(foldApostrophes, "'"))
  const skipped = elided ? elided[0].length : 0
  const word = analyseRemembered(match.slice(skipped))
  if (word.surface !== '') visit(word, index + skipped, index + match.length - word.suffixLength)
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
export function forEachWordByPattern(
  text: string,
  visit: (word: AnalysedWord, start: number, end: number) => void,
): void {
  wordPattern.lastIndex = 0
  for (const match of text.matchAll(wordPattern)) visitWritten(match[0], match.index, visit)
}

const unspacedPattern = new RegExp(`^[${unspaced}]`, 'v')

/** True for one character of a script that writes its words without spaces between them. */
export const isUnspaced = (surface: string): boolean => unspacedPattern.test(surface)

/** The words of a text as a list. */
export function words(text: string): AnalysedWord[] {
  const list: AnalysedWord[] = []
  forEachWord(text, word => list.push(word))
  return list
}
