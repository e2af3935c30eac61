/** Puts somebody's words into quotation marks, the same in exports and on the command line. */

/** “…”, or ‘…’ around words that have quotation marks of their own. */
export function quotedWords(words: string): string {
  return /[“”"]/.test(words) ? `‘${words}’` : `“${words}”`
}
