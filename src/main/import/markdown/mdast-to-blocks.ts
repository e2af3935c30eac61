/** Turns a Markdown syntax tree into blocks of the closed article document. */
import type { AlignType, Definition, Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import type { Block, Inline, ListItem, TableCell } from '../../../article/document.ts'
import { cleanText, oneLine } from '../clean-text.ts'
import { parseMarkup } from '../html/dom.ts'
import { type ConversionContext, resolveLink } from '../html/dom-to-blocks.ts'
import { tidyInlines } from '../inline-text.ts'
import { readWikiText } from './wiki-text.ts'

/** Levels of quotes and lists, and of marks, that are kept; what lies deeper keeps its words. */
const deepest = 24

/** Footnotes and link targets by identifier, as the tree holds them apart from where they are used. */
type Definitions = ReadonlyMap<string, Definition>

/** The words of raw HTML without its tags, scripts and styles. */
function htmlText(markup: string): string {
  if (/^<\/?[a-z][^<>]*>$/i.test(markup.trim())) return /^<br\b/i.test(markup.trim()) ? '\n' : ''
  const { body } = parseMarkup(markup)
  for (const element of body.querySelectorAll('script,style,template,noscript')) {
    if ('remove' in element && typeof element.remove === 'function') element.remove()
  }
  return body.textContent ?? ''
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? htmlText(node.value) : node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Makes the blocks of a parsed Markdown text. */
export function toBlocks(children: readonly RootContent[], context: ConversionContext): Block[] {
  const definitions = new Map<string, Definition>()
  const collect = (nodes: readonly Nodes[], depth: number) => {
    for (const node of nodes) {
      if (node.type === 'definition') definitions.set(node.identifier, definitions.get(node.identifier) ?? node)
      if ('children' in node && depth < deepest) collect(node.children, depth + 1)
    }
  }
  collect(children, 0)
  return blocksOf(children, { ...context, definitions }, 0)
}

type Context = ConversionContext & { definitions: Definitions }

function blocksOf(nodes: readonly RootContent[], context: Context, depth: number): Block[] {
  return nodes.flatMap(node => toBlock(node, context, depth))
}

function toBlock(node: RootContent, context: Context, depth: number): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children, context)
    case 'heading': {
      const children = tidyInlines(inlinesOf(node.children, context, 0))
      const level = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4
      return children.length > 0 ? [{ type: 'heading', level, children }] : []
    }
    case 'thematicBreak':
      return [{ type: 'divider' }]
    case 'code':
    case 'yaml':
      return node.value === ''
        ? []
        : [{ type: 'preformatted', children: [{ type: 'text', text: cleanText(node.value) }] }]
    case 'html': {
      const children = tidyInlines([{ type: 'text', text: htmlText(node.value) }])
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    }
    case 'table':
      return table(node, context)
    case 'blockquote':
    case 'footnoteDefinition':
    case 'list':
      break
    default:
      return []
  }
  if (depth >= deepest) {
    const children = tidyInlines([{ type: 'text', text: textOf(node) }])
    return children.length > 0 ? [{ type: 'paragraph', children }] : []
  }
  if (node.type === 'blockquote') {
    const children = blocksOf(withoutCalloutMark(node.children), context, depth + 1)
    return children.length > 0 ? [{ type: 'quote', children }] : []
  }
  if (node.type === 'footnoteDefinition') {
    return labelled(blocksOf(node.children, context, depth + 1), node.label ?? node.identifier)
  }
  const items = node.children.flatMap((item): ListItem[] => {
    const children = blocksOf(item.children, context, depth + 1)
    return children.length > 0 ? [{ type: 'listItem', children }] : []
  })
  return items.length > 0 ? [{ type: node.ordered ? 'orderedList' : 'bulletList', children: items }] : []
}

/** A footnote’s text begins with the label it is referred to by. */
function labelled(blocks: Block[], label: string): Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return blocks
  const mark: Inline[] = [
    { type: 'superscript', children: [{ type: 'text', text: label }] },
    { type: 'text', text: ' ' },
  ]
  return [{ ...first, children: [...mark, ...first.children] }, ...rest]
}

/** A paragraph; pictures in it become figures beside it, and a paragraph of nothing else becomes them. */
function paragraph(nodes: readonly PhrasingContent[], context: Context): Block[] {
  const blocks: Block[] = []
  let run: PhrasingContent[] = []
  const flush = () => {
    const children = tidyInlines(inlinesOf(run, context, 0))
    run = []
    if (children.length > 0) blocks.push({ type: 'paragraph', children })
  }
  for (const node of nodes) {
    const image = node.type === 'link' && node.children.length === 1 ? node.children[0] : node
    if (image?.type !== 'image' && image?.type !== 'imageReference') {
      run.push(node)
      continue
    }
    const url = image.type === 'image' ? image.url : context.definitions.get(image.identifier)?.url
    const asset = context.takePicture(url ?? '')
    const alt = oneLine(image.alt ?? '').replace(/\|\d+(?:x\d+)?$/, '')
    if (!asset && alt === '') continue
    flush()
    blocks.push({ type: 'figure', children: [{ type: 'image', assetId: asset?.assetId ?? null, alt }] })
  }
  flush()
  return blocks
}

function table(node: Table & { align?: AlignType[] | null }, context: Context): Block[] {
  const rows = node.children.map((row, at) => ({
    type: 'tableRow' as const,
    children: row.children.map(
      (cell): TableCell => ({
        type: at === 0 ? 'tableHeader' : 'tableCell',
        children: tidyInlines(inlinesOf(cell.children, context, 0)),
      }),
    ),
  }))
  return rows.some(row => row.children.some(cell => cell.children.length > 0))
    ? [{ type: 'table', children: rows }]
    : []
}

function inlinesOf(nodes: readonly PhrasingContent[], context: Context, depth: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: readWikiText(node.value) }]
      case 'break':
        return [{ type: 'lineBreak' }]
      case 'inlineCode':
        return [{ type: 'code', children: [{ type: 'text', text: node.value }] }]
      case 'html':
        return /^<br\b/i.test(node.value) ? [{ type: 'lineBreak' }] : [{ type: 'text', text: htmlText(node.value) }]
      case 'image':
      case 'imageReference':
        return [{ type: 'text', text: node.alt ?? '' }]
      case 'footnoteReference':
        return [{ type: 'superscript', children: [{ type: 'text', text: node.label ?? node.identifier }] }]
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
        break
      default:
        return []
    }
    if (depth >= deepest) return [{ type: 'text', text: textOf(node) }]
    const children = inlinesOf(node.children, context, depth + 1)
    if (node.type === 'delete') return [{ type: 'deleted', children }]
    if (node.type === 'emphasis' || node.type === 'strong') return [{ type: node.type, children }]
    const target = node.type === 'link' ? node.url : (context.definitions.get(node.identifier)?.url ?? null)
    const href = resolveLink(target, context.base)
    return href ? [{ type: 'link', href, children }] : children
  })
}

/** Obsidian and GitHub mark a callout’s first line: `[!note] Title`. The mark goes, the title becomes a paragraph. */
function withoutCalloutMark(children: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const mark = text?.type === 'text' ? text.value.match(/^\[![\w-]{1,40}\][+-]?[ \t]*([^\n]*)\n?/) : null
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !mark) return [...children]
  const value = text.value.slice(mark[0].length)
  // A title that goes on beyond its first run of text is left with what follows it.
  if (value === '' && first.children.length > 1) {
    return [{ ...first, children: [{ type: 'text', value: mark[1] ?? '' }, ...first.children.slice(1)] }, ...rest]
  }
  const title: RootContent = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: mark[1] ?? '' }] }],
  }
  return [title, { ...first, children: [{ type: 'text', value }, ...first.children.slice(1)] }, ...rest]
}
