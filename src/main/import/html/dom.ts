/** The part of the DOM that import uses, so that main needs no browser types; linkedom provides it. */
import { parseHTML } from 'linkedom'
import { AppError } from '../../../contract/bridge.ts'
import { nestingDepth } from './nesting-depth.ts'

/** Levels of elements; pages have about fifty. Readability asks every level for all the text below it. */
const deepestPage = 256

export type DomNode = {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
  readonly parentNode: DomNode | null
  readonly previousSibling: DomNode | null
}
export type DomElement = DomNode & {
  readonly localName: string
  readonly parentElement: DomElement | null
  readonly previousElementSibling: DomElement | null
  readonly nextElementSibling: DomElement | null
  getAttribute: (name: string) => string | null
  querySelector: (selector: string) => DomElement | null
  querySelectorAll: (selector: string) => Iterable<DomElement>
}
export type DomDocument = DomNode & {
  readonly documentElement: DomElement
  readonly body: DomElement
  createElement: (name: string) => DomElement
  querySelector: (selector: string) => DomElement | null
  querySelectorAll: (selector: string) => Iterable<DomElement>
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1
export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4

/** True for a page, false for a fragment: linkedom needs the root element to be written out. */
const hasRoot = (markup: string) => /<html[\s>]/i.test(markup)

/**
 * Parses a page or a fragment. Nothing runs and nothing is loaded: linkedom has no script engine and no network.
 * Throws `AppError('unreadable')` for markup nested over 256 levels deep.
 */
export function parseMarkup(markup: string): DomDocument {
  if (nestingDepth(markup) > deepestPage) refuseDepth()
  const whole = hasRoot(markup)
    ? markup
    : `<!doctype html><html><head></head><body>${markup.replace(/^\s*<!doctype[^>]{0,500}>/i, '')}</body></html>`
  // The library's own types are a browser's; this is the one place where they become ours.
  const document = parseHTML(whole).document as unknown as DomDocument
  // Broken tags nest where the markup did not look so.
  if (isTooDeep(document)) refuseDepth()
  return document
}

function refuseDepth(): never {
  throw new AppError(
    'unreadable',
    `The page’s markup is nested over ${deepestPage} levels deep, which no article needs. Copy its text and paste it.`,
  )
}

/** True where an element stands deeper than pages go. Parents come before what they hold, so that one look at each will do. */
function isTooDeep(document: DomDocument): boolean {
  const depths = new Map<DomNode, number>()
  for (const element of document.querySelectorAll('*')) {
    const depth = (element.parentNode ? (depths.get(element.parentNode) ?? 0) : 0) + 1
    if (depth > deepestPage) return true
    depths.set(element, depth)
  }
  return false
}
