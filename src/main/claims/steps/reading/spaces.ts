/** Tells white space by its code, as `\\s` does, and puts phrases on one line: without a pattern for every character of a text. */

/** Whether the UTF-16 code unit at `at` is white space; false outside the text. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 160) return false
  return code === 0xa0 || isRareSpace(code)
}

const isRareSpace = (code: number) => code >= 0x1680 && /\s/.test(String.fromCharCode(code))

/** The words with one plain space between them; most stand so already. */
export const withPlainSpaces = (words: string): string =>
  /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words
