/** Cleans the characters of imported text, so that what is stored can be searched, quoted and counted. */

/** Controls, soft hyphens, zero-width spaces, byte order marks and direction overrides: they hide or reorder words. */
const invisible = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufffc\u202a-\u202e\u2066-\u2069]/gu

/**
 * NFC, whole characters only, line feeds as the only line ends, plain spaces instead of no-break ones, nothing
 * invisible. Run before anything counts offsets. Linear.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(invisible, '')
    .normalize('NFC')
}

/** A name as people read it: one line, single spaces, clipped to `length` UTF-16 code units at a word's end. */
export function oneLine(text: string, length = 1000): string {
  const line = cleanText(text.slice(0, 4 * length))
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= length) return line
  const cut = line.lastIndexOf(' ', length - 1)
  return `${line.slice(0, cut > length / 2 ? cut : length - 1).toWellFormed()}…`
}

/** Letters and digits only, lower case, single spaces: what stays equal when punctuation and case differ. */
export function comparable(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')
}
