/** Parses XML of feeds and exports into a plain tree: nothing is fetched, no entity of the file’s own is expanded. */
import { Parser } from 'htmlparser2'
import { AppError } from '../../../contract/bridge.ts'

/** Levels of elements; feeds have about ten. */
const deepest = 256

export type XmlElement = {
  /** As it is written, with its prefix. */
  name: string
  attributes: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
}

const refuse = (sentence: string): never => {
  throw new AppError('unreadable', sentence)
}

/**
 * The root element. Forgiving, as feeds are hardly ever well-formed; a DOCTYPE and a depth over 256 are refused.
 * Throws `AppError('unreadable')`.
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > deepest)
          refuse(`Its XML is nested over ${deepest} levels deep, which no feed or export needs.`)
        const element: XmlElement = { name, attributes: new Map(Object.entries(attributes)), children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext: data => {
        const children = open.at(-1)?.children
        const last = children?.at(-1)
        if (children && typeof last === 'string') children[children.length - 1] = last + data
        else children?.push(data)
      },
      onclosetag: () => {
        if (open.length > 1) open.pop()
      },
      onprocessinginstruction: name => {
        if (/^!doctype$/i.test(name)) {
          refuse(
            'The XML begins with a document type (DOCTYPE), which can make a file load others and is never read. Remove that line and import it again.',
          )
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  const first = root.children.find(child => typeof child !== 'string')
  return first ?? refuse('The XML holds no element: the file is damaged. Export it again.')
}

const local = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()

/** The child elements of any of these names, lower case; a name without a prefix fits every prefix. */
export function childrenOf(element: XmlElement, ...names: string[]): XmlElement[] {
  const fits = (name: string) => names.includes(name.toLowerCase()) || names.includes(local(name))
  return element.children.flatMap(child => (typeof child !== 'string' && fits(child.name) ? [child] : []))
}

export const childOf = (element: XmlElement, ...names: string[]): XmlElement | null =>
  names.map(name => childrenOf(element, name)[0]).find(child => child !== undefined) ?? null

/** All text in an element, as it stands; empty for none. */
export function textOf(element: XmlElement | null): string {
  if (element === null) return ''
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The markup inside an element, for text that is written as elements (XHTML) and not as a string. */
export function markupOf(element: XmlElement): string {
  return element.children
    .map(child => {
      if (typeof child === 'string') return escaped(child)
      const name = local(child.name)
      const attributes = [...child.attributes].map(
        ([key, value]) => ` ${key}="${escaped(value).replace(/"/g, '&quot;')}"`,
      )
      return `<${name}${attributes.join('')}>${markupOf(child)}</${name}>`
    })
    .join('')
}

export const attribute = (element: XmlElement | null, name: string): string | null =>
  element?.attributes.get(name) ??
  [...(element?.attributes ?? [])].find(([key]) => local(key) === name.toLowerCase())?.[1] ??
  null
