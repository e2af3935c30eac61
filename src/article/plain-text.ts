/** Says what an article's plain text is, and where in it each text block and each text run stands. */
import type { ArticleDocument, Block, FigurePart, Inline, ListItem, TableRow, TextBlock } from './document.ts'

/** Half-open range of UTF-16 code units in an article's plain text. */
export type Range = { start: number; end: number }

/** A text block with the range its text takes in the plain text. */
export type PlacedBlock = Range & { block: TextBlock }

type Node = ArticleDocument | Block | ListItem | TableRow | FigurePart | TextBlock

const isTextBlock = (node: Node): node is TextBlock =>
  node.type === 'title' ||
  node.type === 'standfirst' ||
  node.type === 'paragraph' ||
  node.type === 'caption' ||
  node.type === 'preformatted' ||
  node.type === 'heading' ||
  node.type === 'tableHeader' ||
  node.type === 'tableCell'

/** The characters an inline node contributes: its text, and a line feed for a line break. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (inline.type === 'text') text += inline.text
    else if (inline.type === 'lineBreak') text += '\n'
    else if (inline.type !== 'page') text += inlineText(inline.children)
  }
  return text
}

/** A tab between the cells of a row, a line feed between rows, an empty line between all other blocks. */
function separator(previous: Node | null, next: Node, sameRow: boolean): string {
  if (previous === null) return ''
  const cells = (node: Node) => node.type === 'tableCell' || node.type === 'tableHeader'
  if (cells(previous) && cells(next)) return sameRow ? '\t' : '\n'
  return '\n\n'
}

/**
 * Walks the text blocks in reading order. Each block's range counts UTF-16 code units in `plainText(document)`.
 * The map is keyed by block identity, so a renderer that draws the same document object finds each block's place.
 */
export function placeBlocks(document: ArticleDocument): { text: string; blocks: PlacedBlock[] } {
  const parts: string[] = []
  const blocks: PlacedBlock[] = []
  let length = 0
  let previous: Node | null = null
  let previousRow: Node | null = null
  const walk = (node: Node, row: Node | null) => {
    if (isTextBlock(node)) {
      const text = inlineText(node.children)
      const gap = separator(previous, node, row !== null && row === previousRow)
      const start = length + gap.length
      parts.push(gap, text)
      length = start + text.length
      blocks.push({ start, end: length, block: node })
      previous = node
      previousRow = row
      return
    }
    if (node.type === 'image' || node.type === 'divider') return
    for (const child of node.children) walk(child, node.type === 'tableRow' ? node : null)
  }
  walk(document, null)
  return { text: parts.join(''), blocks }
}

/** The one plain text of an article: every offset in the program counts UTF-16 code units in it. */
export function plainText(document: ArticleDocument): string {
  return placeBlocks(document).text
}
