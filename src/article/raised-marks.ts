/** Finds the marks in an article that point to a note: in the plain text they run into the word or number before them. */
import type { ArticleDocument, Inline } from './document.ts'
import { inlineText, placeBlocks, type Range } from './plain-text.ts'

/** A number, a letter or a sign, alone or in brackets; “th” and “rd” belong to their number. */
const mark = /^\s*[[(]?\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[a-z]|[ivx]{1,4}|[*†‡§¶#]{1,3})\s*[\])]?\s*$/i

/** Where raised marks of notes stand, as ranges of the plain text (UTF-16 code units, half-open), in its order. */
export function raisedMarks(document: ArticleDocument): Range[] {
  return placeBlocks(document).blocks.flatMap(({ start, block }) => marksOf(block.children, start))
}

function marksOf(inlines: readonly Inline[], start: number): Range[] {
  const found: Range[] = []
  let at = start
  for (const inline of inlines) {
    const text = inlineText([inline])
    const end = at + text.length
    if (inline.type === 'superscript' && mark.test(text)) found.push({ start: at, end })
    else if ('children' in inline) found.push(...marksOf(inline.children, at))
    at = end
  }
  return found
}
