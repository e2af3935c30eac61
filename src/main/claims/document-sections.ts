/** Tells the claim extraction which part of an article's plain text plays which role. */
import type { ArticleDocument, Block } from '../../article/document.ts'
import { placeBlocks } from '../../article/plain-text.ts'
import type { TextSection } from './extraction.ts'

/** The document's text blocks in reading order with their roles; what stands inside a block quote is a quote. */
export function documentSections(document: ArticleDocument): TextSection[] {
  const quoted = new Set<object>()
  const markQuoted = (blocks: Block[], inQuote: boolean) => {
    for (const block of blocks) {
      if (block.type === 'quote') markQuoted(block.children, true)
      else if (block.type === 'bulletList' || block.type === 'orderedList') {
        for (const item of block.children) markQuoted(item.children, inQuote)
      } else if (inQuote) quoted.add(block)
    }
  }
  markQuoted(document.children, false)
  return placeBlocks(document).blocks.map(({ start, end, block }) => ({
    start,
    end,
    kind: quoted.has(block) ? 'quote' : sectionKind(block.type),
  }))
}

function sectionKind(type: string): TextSection['kind'] {
  switch (type) {
    case 'title':
    case 'standfirst':
    case 'heading':
    case 'caption':
      return type
    default:
      return 'body'
  }
}
