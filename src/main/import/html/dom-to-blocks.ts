/** Turns parsed HTML into blocks of the closed article document; what the document has no node for becomes its text. */
import type { Block, FigurePart, FlowTextBlock, Inline, ListItem } from '../../../article/document.ts'
import type { DraftAsset } from '../../../article/draft.ts'
import { cleanText, oneLine } from '../clean-text.ts'
import { tidyInlines } from '../inline-text.ts'
import { type DomElement, type DomNode, isElement, isText } from './dom.ts'
import { toTable } from './dom-to-table.ts'
import { partRaised } from './part-raised.ts'

export type ConversionContext = {
  /** Address that relative links are resolved against; null: only whole addresses stay links. */
  base: string | null
  takePicture: (address: string) => DraftAsset | null
}

/** Levels of quotes and lists, and of marks, that are kept; what lies deeper keeps its words. */
const deepest = 24

const skipped = new Set(
  'area,audio,base,button,canvas,datalist,dialog,embed,frame,frameset,head,iframe,input,link,map,meta,nav,noembed,noframes,noscript,object,option,param,progress,rp,script,select,style,svg,template,textarea,title,track,video'.split(
    ',',
  ),
)
const blockNames = new Set(
  'address,article,aside,blockquote,body,center,dd,details,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,html,img,legend,li,main,menu,ol,p,picture,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
)
type Mark = Exclude<Inline, { type: 'text' | 'lineBreak' | 'page' | 'link' }>['type']
const marks: Record<string, Mark> = {
  b: 'strong',
  cite: 'emphasis',
  code: 'code',
  del: 'deleted',
  dfn: 'emphasis',
  em: 'emphasis',
  i: 'emphasis',
  kbd: 'code',
  s: 'deleted',
  samp: 'code',
  strike: 'deleted',
  strong: 'strong',
  sub: 'subscript',
  sup: 'superscript',
  tt: 'code',
  var: 'emphasis',
}

/** True for a raised number that leads to a note. */
const isNoteNumber = (element: DomElement): boolean =>
  /^\s*\d{1,3}\s*$/.test(element.textContent ?? '') &&
  (element.querySelector('a') !== null ||
    (element.parentNode !== null && isElement(element.parentNode) && element.parentNode.localName === 'a'))

/** A note's number in brackets: the plain text has no raised letters, in which “9¹” would say ninety-one. */
const bracketed = (children: Inline[]): Inline[] => [
  { type: 'text', text: '[' },
  ...children,
  { type: 'text', text: ']' },
]

/** An http or https address without white space or credentials, at most 4,096 long; null for everything else. */
export function resolveLink(href: string | null, base: string | null): string | null {
  if (href === null || href.trim() === '' || href.trim().startsWith('#')) return null
  try {
    const url = base === null ? new URL(href.trim()) : new URL(href.trim(), base)
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
    url.username = ''
    url.password = ''
    return url.href.length <= 4096 ? url.href : null
  } catch {
    return null
  }
}

const isHidden = (element: DomElement) =>
  element.getAttribute('hidden') !== null ||
  /display\s*:\s*none/i.test(element.getAttribute('style')?.slice(0, 500) ?? '')

/** The elements that hold a block somewhere inside, found in one walk: each block marks its ancestors until a marked one. */
function findBlockHolders(root: DomElement): Set<DomNode> {
  const holders = new Set<DomNode>()
  for (const element of root.querySelectorAll('*')) {
    if (!blockNames.has(element.localName)) continue
    for (let above = element.parentNode; above && !holders.has(above); above = above.parentNode) {
      holders.add(above)
      if (above === root) break
    }
  }
  return holders
}

/** Makes the blocks of everything inside `root`, in reading order. */
export function toBlocks(root: DomElement, context: ConversionContext): Block[] {
  const holders = findBlockHolders(root)
  return new Converter(holders, context).flow(root, 0)
}

class Converter {
  readonly #holders: ReadonlySet<DomNode>
  readonly #context: ConversionContext

  constructor(holders: ReadonlySet<DomNode>, context: ConversionContext) {
    this.#holders = holders
    this.#context = context
  }

  /** Blocks of an element's content. Runs of inline nodes between blocks become paragraphs. */
  flow(parent: DomNode, depth: number): Block[] {
    const out: Block[] = []
    let run: Inline[] = []
    const flush = () => {
      const children = tidyInlines(partRaised(run))
      run = []
      if (children.length > 0) out.push({ type: 'paragraph', children })
    }
    const visit = (node: DomNode, level: number) => {
      for (const child of node.childNodes) {
        if (isText(child)) run.push({ type: 'text', text: child.textContent ?? '' })
        if (!isElement(child) || skipped.has(child.localName) || isHidden(child)) continue
        const isBlock = blockNames.has(child.localName)
        if (!isBlock && !this.#holders.has(child)) {
          const last = run.at(-1)
          // Two line breaks in a row are how old pages part paragraphs.
          if (child.localName === 'br' && last?.type === 'lineBreak') flush()
          else run.push(...this.inline(child, 0))
          continue
        }
        if (child.localName === 'img') {
          this.#picture(child, run, flush, out)
          continue
        }
        flush()
        const blocks = this.#block(child, depth)
        if (blocks) out.push(...blocks)
        else if (level < 512) visit(child, level + 1)
        else run.push({ type: 'text', text: child.textContent ?? '' })
        flush()
      }
    }
    visit(parent, 0)
    flush()
    return out
  }

  /** The inline nodes of one element that holds no block. */
  inline(element: DomElement, depth: number): Inline[] {
    const name = element.localName
    if (skipped.has(name) || isHidden(element)) return []
    if (name === 'br') return [{ type: 'lineBreak' }]
    if (name === 'img') return [{ type: 'text', text: element.getAttribute('alt') ?? '' }]
    if (name === 'math') {
      const source =
        element.getAttribute('data-latex') ||
        element.querySelector('annotation')?.textContent ||
        element.getAttribute('alttext')
      return [{ type: 'text', text: source || (element.textContent ?? '') }]
    }
    if (depth > deepest) return [{ type: 'text', text: element.textContent ?? '' }]
    const children: Inline[] = []
    for (const child of element.childNodes) {
      if (isText(child)) children.push({ type: 'text', text: child.textContent ?? '' })
      else if (isElement(child)) children.push(...this.inline(child, depth + 1))
    }
    if (children.length === 0) return []
    if (name === 'sup' && isNoteNumber(element)) return [{ type: 'superscript', children: bracketed(children) }]
    if (name === 'q') return [{ type: 'text', text: '“' }, ...children, { type: 'text', text: '”' }]
    if (name === 'a') {
      const href = resolveLink(element.getAttribute('href'), this.#context.base)
      return href ? [{ type: 'link', href, children }] : children
    }
    const mark = Object.hasOwn(marks, name) ? marks[name] : undefined
    return mark ? [{ type: mark, children }] : children
  }

  /** All inline nodes below an element, whatever blocks lie between; for headings, cells and captions. */
  inlines(element: DomElement): Inline[] {
    const collect = (node: DomNode, depth: number): Inline[] => {
      const found: Inline[] = []
      for (const child of node.childNodes) {
        if (isText(child)) found.push({ type: 'text', text: child.textContent ?? '' })
        else if (isElement(child) && !skipped.has(child.localName) && !isHidden(child)) {
          if (!this.#holders.has(child) && !blockNames.has(child.localName)) found.push(...this.inline(child, 0))
          else if (child.localName === 'img') continue
          else if (depth > deepest) found.push({ type: 'text', text: ` ${child.textContent ?? ''} ` })
          else found.push({ type: 'lineBreak' }, ...collect(child, depth + 1), { type: 'lineBreak' })
        }
      }
      return found
    }
    return tidyInlines(partRaised(collect(element, 0)))
  }

  /** The blocks an element stands for, or null where it only groups what it holds. */
  #block(element: DomElement, depth: number): Block[] | null {
    const name = element.localName
    if (/^h[1-6]$/.test(name))
      return this.#textBlock({ type: 'heading', level: headingLevel(name), children: [] }, element)
    if (name === 'p' || name === 'dd' || name === 'summary' || name === 'figcaption') {
      return this.#holders.has(element) ? null : this.#textBlock({ type: 'paragraph', children: [] }, element)
    }
    if (name === 'dt') {
      const children = this.inlines(element)
      return children.length > 0 ? [{ type: 'paragraph', children: [{ type: 'strong', children }] }] : []
    }
    if (name === 'hr') return [{ type: 'divider' }]
    if (name === 'pre') {
      const text = preformattedText(element)
      return text === '' ? [] : [{ type: 'preformatted', children: [{ type: 'text', text }] }]
    }
    if (name === 'figure') return this.#figure(element, depth)
    if (name === 'table') return toTable(element, cell => this.inlines(cell))
    if (depth >= deepest) return null
    if (name === 'blockquote') {
      const children = this.flow(element, depth + 1)
      return children.length > 0 ? [{ type: 'quote', children }] : []
    }
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') {
      const children = this.#items(element, depth)
      return children.length > 0 ? [{ type: name === 'ol' ? 'orderedList' : 'bulletList', children }] : []
    }
    return null
  }

  #textBlock(block: FlowTextBlock, element: DomElement): Block[] {
    const children = this.inlines(element)
    return children.length > 0 ? [{ ...block, children }] : []
  }

  #items(list: DomElement, depth: number): ListItem[] {
    const items: ListItem[] = []
    for (const child of list.childNodes) {
      if (!isElement(child) || skipped.has(child.localName) || isHidden(child)) continue
      // A list directly inside a list belongs to the item above it.
      const isList = child.localName === 'ul' || child.localName === 'ol'
      const children = isList ? (this.#block(child, depth + 1) ?? []) : this.flow(child, depth + 1)
      const last = items.at(-1)
      if (isList && last) last.children.push(...children)
      else if (children.length > 0) items.push({ type: 'listItem', children })
    }
    return items
  }

  #image(element: DomElement): Extract<FigurePart, { type: 'image' }> | null {
    const alt = oneLine(element.getAttribute('alt') ?? element.getAttribute('title') ?? '', 1000)
    const asset = this.#context.takePicture(element.getAttribute('src') ?? '')
    return asset || alt !== '' ? { type: 'image', assetId: asset?.assetId ?? null, alt } : null
  }

  /** A picture among text: a sign in a sentence stays in it; any other becomes a figure beside the paragraph. */
  #picture(element: DomElement, run: Inline[], flush: () => void, out: Block[]): void {
    const alt = element.getAttribute('alt') ?? ''
    if (/emoji/i.test(element.getAttribute('class') ?? '') || (alt !== '' && [...alt].length <= 2)) {
      run.push({ type: 'text', text: alt })
      return
    }
    const image = this.#image(element)
    if (!image) return
    flush()
    out.push({ type: 'figure', children: [image] })
  }

  /** A figure of pictures with its caption. A figure of anything else only groups it. */
  #figure(element: DomElement, depth: number): Block[] | null {
    if (element.querySelector('table,pre,blockquote,ul,ol,figure')) return null
    const images = [...element.querySelectorAll('img')].map(image => this.#image(image)).filter(image => image !== null)
    const caption = element.querySelector('figcaption')
    const captionText = caption ? this.inlines(caption) : []
    const parts: FigurePart[] = [...images]
    if (captionText.length > 0) parts.push({ type: 'caption', children: captionText })
    // Without a picture to show, words that are no caption would be lost with the figure.
    if (images.length === 0 && !caption) return depth < deepest ? null : []
    return parts.length > 0 ? [{ type: 'figure', children: parts }] : []
  }
}

const headingLevel = (name: string): 2 | 3 | 4 => (name === 'h1' || name === 'h2' ? 2 : name === 'h3' ? 3 : 4)

/** The text of a `pre` with its line ends; `br` is one. */
function preformattedText(element: DomElement): string {
  let text = ''
  const visit = (node: DomNode, depth: number) => {
    for (const child of node.childNodes) {
      if (isText(child)) text += child.textContent ?? ''
      else if (isElement(child) && child.localName === 'br') text += '\n'
      else if (isElement(child) && !skipped.has(child.localName)) {
        if (depth > 512) text += child.textContent ?? ''
        else visit(child, depth + 1)
      }
    }
  }
  visit(element, 0)
  return cleanText(text).replace(/^\n/, '').trimEnd()
}
