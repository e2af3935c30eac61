/** Finds where the pages of the printed book begin in its chapters, and puts them into the article as marks. */
import type { Block, Inline, ListItem, TableCell } from '../../../article/document.ts'

/** Private-use characters that stand around a page’s label while the chapter is read as a page. */
const open = '\ue0f0'
const close = '\ue0f1'
const written = new RegExp(`${open}([^${close}]{1,20})${close}`)

const breakTag = /<(span|div|a|p|hr|section)\b([^<>]{0,2000})>/gi
const isBreak = /\b(?:epub:type|role)\s*=\s*["'][^"']{0,100}\b(?:doc-)?pagebreak\b/i
const value = (attributes: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']{1,100})["']`, 'i').exec(attributes)?.[1]

/** The markup with each page’s number written where the page begins. */
export function writePageBreaks(markup: string): string {
  const plain = markup.replaceAll(open, '').replaceAll(close, '')
  return plain.replace(breakTag, (tag, _name: string, attributes: string) => {
    if (!isBreak.test(attributes)) return tag
    const label =
      value(attributes, 'title') ?? value(attributes, 'aria-label') ?? value(attributes, 'id')?.replace(/^\D*/, '')
    const short = label
      ?.replace(/^\s*(?:page|p\.?)\s*/i, '')
      .trim()
      .slice(0, 20)
    return short ? `${open}${short}${close}${tag}` : tag
  })
}

function splitText(text: string): Inline[] {
  const inlines: Inline[] = []
  let rest = text
  for (let match = written.exec(rest); match; match = written.exec(rest)) {
    const before = rest.slice(0, match.index)
    if (before !== '') inlines.push({ type: 'text', text: before })
    inlines.push({ type: 'page', label: match[1] ?? '' })
    // A mark alone between two words would leave both their spaces.
    const after = rest.slice(match.index + match[0].length)
    rest = before === '' || before.endsWith(' ') ? after.replace(/^ /, '') : after
  }
  if (rest !== '') inlines.push({ type: 'text', text: rest })
  return inlines
}

const inInlines = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'text') return splitText(inline.text)
    return 'children' in inline ? [{ ...inline, children: inInlines(inline.children) }] : [inline]
  })

const hasWords = (inlines: readonly Inline[]) => inlines.some(inline => inline.type !== 'page')

/** The blocks with marks in place of the written numbers; one that stands alone goes to the words after it. */
export function readPageBreaks(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  let waiting: Inline[] = []
  for (const block of blocks) {
    switch (block.type) {
      case 'divider':
      case 'figure':
        out.push(block)
        break
      case 'quote':
        out.push({ ...block, children: readPageBreaks(block.children) })
        break
      case 'bulletList':
      case 'orderedList': {
        const children = block.children.map((item): ListItem => ({ ...item, children: readPageBreaks(item.children) }))
        out.push({ ...block, children })
        break
      }
      case 'table': {
        const marked = (cell: TableCell) => ({ ...cell, children: inInlines(cell.children) })
        out.push({ ...block, children: block.children.map(row => ({ ...row, children: row.children.map(marked) })) })
        break
      }
      default: {
        const children = [...waiting, ...inInlines(block.children)]
        waiting = hasWords(children) ? [] : children
        if (waiting.length === 0) out.push({ ...block, children })
      }
    }
  }
  return out
}
