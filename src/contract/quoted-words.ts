/** Puts somebody's words into quotation marks, the same in exports and on the command line. */
import type { QuoteType } from './claims.ts'

/** “…”, or ‘…’ around words that have quotation marks of their own. */
export function quotedWords(words: string): string {
  return hasMarks(words) ? `‘${words}’` : `“${words}”`
}

/** What somebody says: a paraphrase has no quotation marks, and a partial quote that brings its own needs no others. */
export function saidWords(words: string, quoteType: QuoteType | undefined): string {
  const isQuoted = quoteType === 'direct' || (quoteType === 'mixed' && !hasMarks(words))
  return isQuoted ? quotedWords(words) : words
}

const hasMarks = (words: string): boolean => /[“”"]/.test(words)
