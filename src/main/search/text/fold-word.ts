/** Folds a written word to what everybody types: lower case, no accents, plain digits, one form of letters that are written in several. */

/** Longer words (encoded data, addresses) are cut to this many UTF-16 code units. */
export const longestWord = 64
/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and the Arabic stretching stroke. */
const accents = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u02B0-\u02FF]/gu
const invisible = /\u00AD|\u200C|\u200D|\u2060/gu
export const plainAscii = /^[0-9A-Za-z]*$/
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
  ς: 'σ',
  // Arabic letters written in several ways, and the Persian and Urdu forms of two.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
const undecomposedPattern = /[ßæœøđðþłħıŋŧəςةىیک]/gu
const otherDigits = /(?![0-9])\p{Nd}/gu

/** Lower case without accents, so that “École” and “Šefčovič” are found by “ecole” and “sefcovic”. */
export function foldWord(word: string): string {
  if (plainAscii.test(word)) return cutWord(word.toLowerCase())
  return cutWord(
    word
      .normalize('NFKD')
      .replace(accents, '')
      .toLowerCase()
      .replace(accents, '')
      .replace(undecomposedPattern, character => undecomposed[character] ?? character)
      .replace(otherDigits, digitValue)
      .replace(/['.,]/g, mark => (mark === '.' && /^\d/u.test(word) ? mark : ''))
      .replace(invisible, ''),
  )
}

/** Unicode keeps each script's ten digits in one row, from zero to nine. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++
  // Rows that follow each other without a gap (mathematical digits) count on from the row before.
  return String(value)
}

export function cutWord(word: string): string {
  if (word.length <= longestWord) return word
  const end = word.charCodeAt(longestWord - 1)
  // Half a surrogate pair would not survive being written as UTF-8.
  return word.slice(0, end >= 0xd800 && end < 0xdc00 ? longestWord - 1 : longestWord)
}
