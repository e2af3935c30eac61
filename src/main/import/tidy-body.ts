/** Takes out of a marked-up article what its metadata already says, page furniture, and pull quotes. */
import type { Block } from '../../article/document.ts'
import { inlineText, placeBlocks } from '../../article/plain-text.ts'
import { readDateLine } from '../../article/publication-date.ts'
import { comparable } from './clean-text.ts'
import { findRepeats } from './text/find-repeats.ts'
import { isPageFurniture } from './text/page-furniture.ts'
import { readByline } from './text/read-credit-lines.ts'

/** Blocks from the top among which byline and date line stand. */
const headerBlocks = 4
/** UTF-16 code units: a shorter paragraph may be a button too. */
const shortestProse = 80

export type TidyBody = { body: Block[]; authors: string[]; publishedAt: string | null }

const isProse = (block: Block | undefined) =>
  block?.type === 'quote' || (block?.type === 'paragraph' && inlineText(block.children).length > shortestProse)

/** The words of a block that may go; null for blocks that always stay. */
function textOf(block: Block): string | null {
  if (block.type === 'paragraph' || block.type === 'heading') return inlineText(block.children)
  return block.type === 'quote' ? placeBlocks({ type: 'document', children: [block] }).text : null
}

/**
 * Drops the first blocks that repeat the headline or standfirst (`shown`) or are a byline or date line, whose content
 * is returned; whole lines of page furniture anywhere; quotations that stand in a longer paragraph too. Where the blocks
 * were judged before, a date line that is left is part of the text.
 */
export function tidyBody(blocks: readonly Block[], shown: readonly (string | null)[], judged = false): TidyBody {
  const headers = new Set(shown.filter(text => text !== null).map(comparable))
  const texts = blocks.map(textOf)
  // Only a quotation set apart may be a pull quote: markup, unlike a dump, says what a paragraph is, and people do say
  // the same thing twice.
  const isQuotation = (at: number) => blocks[at]?.type === 'quote'
  // “Comments” above comments is a heading like any other; with nothing below it, it is a button.
  const isFurniture = (at: number, text: string) =>
    isPageFurniture(text) && !(blocks[at]?.type === 'heading' && isProse(blocks[at + 1]))
  const repeats = findRepeats(texts.map((text, at) => ({ text, beforeBody: false, stays: !isQuotation(at) })))
  const found: Omit<TidyBody, 'body'> = { authors: [], publishedAt: null }
  const body = blocks.filter((_, at) => {
    const text = texts[at] ?? null
    if (text === null) return true
    if (repeats.has(at) || headers.has(comparable(text)) || isFurniture(at, text)) return false
    if (at >= headerBlocks) return true
    const writer = readByline(text)
    const date = readDateLine(text)
    if (writer && found.authors.length === 0) found.authors = writer.authors
    found.publishedAt ??= date?.value ?? null
    return writer === null && (date === null || judged)
  })
  return { body, ...found }
}
