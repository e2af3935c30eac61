/** Reads plain text: written files as well as the dumps people make of web pages. */
import type { Block, Inline } from '../../../article/document.ts'
import { findPublicationDate } from '../../../article/publication-date.ts'
import { cleanText } from '../clean-text.ts'
import { createDraft } from '../create-draft.ts'
import { decodeText, wideEncoding } from '../decode-text.ts'
import { type RecognisedArticle, recogniseArticle } from '../text/recognise-article.ts'
import { type RawBlock, splitBlocks } from '../text/split-blocks.ts'
import { stripDebris } from '../text/strip-debris.ts'
import { type ArticleFormat, baseName, refuseLongText } from './format.ts'

/** Quotes within quotes that are read as such; deeper ones are paragraphs of the last. */
const deepestQuote = 8

const inline = (text: string): Inline[] => [{ type: 'text', text }]

function toBlock(block: RawBlock, depth: number): Block[] {
  if (block.kind === 'divider') return [{ type: 'divider' }]
  if (block.kind === 'heading') return [{ type: 'heading', level: block.level, children: inline(block.text) }]
  if (block.kind === 'paragraph') return [{ type: 'paragraph', children: inline(block.text) }]
  if (block.kind === 'list') {
    const children = block.items.map(item => ({
      type: 'listItem' as const,
      children: [{ type: 'paragraph' as const, children: inline(item) }],
    }))
    return [{ type: block.ordered ? 'orderedList' : 'bulletList', children }]
  }
  const inner =
    depth < deepestQuote
      ? splitBlocks(block.text).flatMap(child => toBlock(child, depth + 1))
      : [{ type: 'paragraph' as const, children: inline(block.text.replace(/\s+/g, ' ')) }]
  return inner.length > 0 ? [{ type: 'quote', children: inner }] : []
}

/** The steps of reading a text, in order: clean characters, drop debris, see the layout, tell the parts. */
export function recogniseText(text: string): RecognisedArticle {
  // Debris goes before the layout is read: a line of script would pass for the first paragraph.
  const stripped = stripDebris(cleanText(text))
  const article = recogniseArticle(splitBlocks(stripped.text))
  const publishedAt = findPublicationDate(stripped.text)?.value ?? article.publishedAt
  return { ...article, publishedAt, decisions: [...stripped.decisions, ...article.decisions] }
}

/** Any file without zero bytes is text, so this format stands last in the list. */
export const text: ArticleFormat = {
  name: 'text',
  label: 'Plain text',
  extensions: ['.txt', '.text'],
  matches: head => wideEncoding(head) !== null || !head.includes(0),
  read: file => {
    const text = decodeText(file.bytes)
    refuseLongText(text)
    const { body, decisions: _, ...article } = recogniseText(text)
    return [
      createDraft({
        ...article,
        body: body.flatMap(block => toBlock(block, 0)),
        fallbackTitle: file.whole ? '' : baseName(file.name),
      }),
    ]
  },
}
