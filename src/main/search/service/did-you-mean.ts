/** Offers a query with a misspelt word put right, when the query finds next to nothing. */
import type { ReadPart } from '../../../contract/search.ts'
import { misspeltQuantity } from '../language/misspelt-quantity.ts'
import { words } from '../text/analyse-words.ts'

/** A word of the index like another, or null; `unfinished` says that it may go on. */
export type Suggest = (word: string, unfinished: boolean) => Promise<string | null>

/** How many words are looked up at most. */
const mostWords = 3
/** Shorter words are like too many others. */
const plainWord = /^[+-]?(\p{L}[\p{L}\p{M}'’]{2,})$/u

/** Null when no word of the query has a better known neighbour. */
export async function didYouMean(
  query: string,
  parts: readonly ReadPart[],
  suggest: Suggest,
): Promise<{ query: string; text: string } | null> {
  const written = parts.filter(({ kind, start, end }) => kind === 'word' && plainWord.test(query.slice(start, end)))
  const better: ({ start: number; end: number; word: string } | null)[] = await Promise.all(
    written.slice(0, mostWords).map(async ({ start, end }) => {
      const word = plainWord.exec(query.slice(start, end))?.[1] ?? ''
      const found = words(word).length === 1 ? await suggest(word, end === query.length) : null
      return found === null ? null : { start: end - word.length, end, word: likeCase(word, found) }
    }),
  )
  for (const { kind, start, end } of parts) {
    const slip = kind === 'filter' ? misspeltQuantity(query.slice(start, end)) : null
    if (slip) better.push({ start: start + slip.start, end: start + slip.end, word: slip.meant })
  }
  better.sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0))
  let changed = query
  // From the end, so that the places before stay where they are.
  for (const one of better.filter(one => one !== null).toReversed()) {
    changed = `${changed.slice(0, one.start)}${one.word}${changed.slice(one.end)}`
  }
  return changed === query ? null : { query: changed, text: changed.trim() }
}

/** The index keeps words in lower case; a name typed with a capital gets it back. */
function likeCase(written: string, found: string): string {
  const [first = ''] = written
  return first !== first.toLowerCase() ? found.charAt(0).toUpperCase() + found.slice(1) : found
}
