/**
 * Compares a word with the few it may be. A pattern for them (`/^(?:of|for)$/`) takes no longer once it is warm, but each
 * of hundreds of patterns is compiled anew, and fetched into the processor's cache once for every text. For words of tokens
 * and of the source, which are one string each (see `one-string.ts`): a string cut off a text makes it slow for everybody.
 */
export const isOneOf = (word: string, a: string, b: string, c = a, d = a, e = a, f = a, g = a, h = a): boolean =>
  word === a || word === b || word === c || word === d || word === e || word === f || word === g || word === h
