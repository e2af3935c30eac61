/** Says on which page of the printed original a place of an article stands. */
import type { ArticleDocument, Inline } from './document.ts'
import { inlineText, placeBlocks } from './plain-text.ts'

/** A page by its label, and the offset in the plain text at which it begins. */
export type Page = { label: string; start: number }

function marksIn(inlines: readonly Inline[], start: number): Page[] {
  let at = start
  return inlines.flatMap(inline => {
    const from = at
    at += inlineText([inline]).length
    if (inline.type === 'page') return [{ label: inline.label, start: from }]
    return 'children' in inline ? marksIn(inline.children, from) : []
  })
}

/** The pages of an article in the order of its text; none for what was never printed. */
export const pagesOf = (document: ArticleDocument): Page[] =>
  placeBlocks(document).blocks.flatMap(({ start, block }) => marksIn(block.children, start))

/** The label of the page an offset stands on; null before the first. */
export const pageAt = (pages: readonly Page[], offset: number): string | null =>
  pages.findLast(({ start }) => start <= offset)?.label ?? null
