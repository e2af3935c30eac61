/** Reads the package of an EPUB: what the book says of itself, and its parts in the order they are read. */
import { z } from 'zod'
import { AppError } from '../../../contract/bridge.ts'
import type { Zip } from '../archive/read-zip.ts'
import { resolveName } from '../archive/zip-parts.ts'
import { decodeText } from '../decode-text.ts'
import { type DomElement, parseMarkup } from '../html/dom.ts'

export type Chapter = { name: string; label: string | null }
export type Book = {
  title: string | null
  authors: string[]
  publisher: string | null
  language: string | null
  date: string | null
  address: string | null
  tags: string[]
  chapters: Chapter[]
  /** The bytes of a file of the book, or null where it holds none of that name. */
  file: (name: string | null) => Uint8Array | null
}

const emptyElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/**
 * Markup written as XML, as a page’s parser reads it: an element that closes itself is closed. Entities of a document’s
 * own are never resolved, for that parser knows none.
 */
export const fromXml = (markup: string): string =>
  markup
    .replace(/^\s*<\?xml[^>]{0,300}\?>/, '')
    .replace(/<([a-z][\w:.-]{0,60})((?:\s[^<>]{0,20000}?)?)\/>/gi, (whole, name: string, rest: string) =>
      emptyElements.test(name) ? whole : `<${name}${rest}></${name}>`,
    )

/** A `meta` of a package holds text, which pages’ parsers give to what is around it. */
const readXml = (text: string) => parseMarkup(fromXml(text.replace(/<(\/?)meta\b/gi, '<$1meta-data')))

const textOf = (element: DomElement) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
const named = (root: DomElement, name: string): DomElement[] =>
  [...root.querySelectorAll('*')].filter(
    ({ localName }) => localName.toLowerCase() === name || localName.toLowerCase() === `opf:${name}`,
  )

/** The chapters’ names in the book’s own list of contents, by file. */
function readContents(navigation: DomElement, from: string): Map<string, string> {
  const labels = new Map<string, string>()
  const keep = (address: string | null, label: string) => {
    const name = resolveName(address ?? '', from)
    if (name !== null && label !== '' && !labels.has(name)) labels.set(name, label)
  }
  for (const point of named(navigation, 'navpoint')) {
    const [content] = named(point, 'content')
    const [label] = named(point, 'navlabel')
    if (content && label) keep(content.getAttribute('src'), textOf(label))
  }
  for (const link of navigation.querySelectorAll('nav a')) keep(link.getAttribute('href'), textOf(link))
  return labels
}

const Encrypted = z.string().regex(/EncryptedData/)
/** Fonts are scrambled in books that anyone may read; nothing else is. */
const isLocked = (encryption: string) =>
  Encrypted.safeParse(encryption).success &&
  [...encryption.matchAll(/URI\s*=\s*"([^"]{1,500})"/g)].some(([, name = '']) =>
    /\.(?:x?html?|xml|opf|ncx)$/i.test(name),
  )

/** Reads a book’s package. Throws `AppError('unreadable')` for a book that is locked, damaged, or none. */
export function readPackage(zip: Zip): Book {
  const byName = new Map(zip.entries.map(entry => [entry.name, entry]))
  const file = (name: string | null) => (name === null ? null : (byName.get(name)?.read() ?? null))
  const textAt = (name: string | null) => {
    const bytes = file(name)
    return bytes === null ? null : decodeText(bytes)
  }
  if (isLocked(textAt('META-INF/encryption.xml') ?? '') || byName.has('META-INF/rights.xml')) {
    throw new AppError(
      'unreadable',
      'This book is locked (DRM): only its shop’s own programs can open it. Import a copy without the lock.',
    )
  }
  const container = textAt('META-INF/container.xml')
  const stated = container ? /full-path\s*=\s*["']([^"']{1,500})["']/.exec(container)?.[1] : undefined
  const path = stated && byName.has(stated) ? stated : [...byName.keys()].find(name => name.endsWith('.opf'))
  const source = textAt(path ?? null)
  if (path === undefined || source === null) {
    throw new AppError('unreadable', 'This EPUB is damaged: the list of its chapters is missing. Get the book anew.')
  }
  const root = readXml(source).documentElement
  const all = (name: string) =>
    named(root, name)
      .map(textOf)
      .filter(text => text !== '')
  const items = new Map(named(root, 'item').map(item => [item.getAttribute('id') ?? '', item]))
  const hrefOf = (item: DomElement | undefined) => (item ? resolveName(item.getAttribute('href') ?? '', path) : null)
  const isNavigation = (item: DomElement) => /\bnav\b/.test(item.getAttribute('properties') ?? '')
  const contents = [...items.values()].find(
    item => isNavigation(item) || item.getAttribute('media-type') === 'application/x-dtbncx+xml',
  )
  const contentsName = hrefOf(contents)
  const contentsText = textAt(contentsName)
  const labels =
    contentsText && contentsName
      ? readContents(readXml(contentsText).documentElement, contentsName)
      : new Map<string, string>()
  const chapters = named(root, 'itemref').flatMap((reference): Chapter[] => {
    const item = items.get(reference.getAttribute('idref') ?? '')
    const name = hrefOf(item)
    if (!item || name === null || isNavigation(item) || reference.getAttribute('linear') === 'no') return []
    return [{ name, label: labels.get(name) ?? null }]
  })
  const dates = named(root, 'dc:date')
  const published = dates.find(date => /publication/i.test(date.getAttribute('opf:event') ?? '')) ?? dates[0]
  return {
    title: all('dc:title')[0] ?? null,
    authors: named(root, 'dc:creator')
      .filter(creator => !/^(?!aut$)[a-z]{3}$/i.test(creator.getAttribute('opf:role') ?? ''))
      .map(textOf),
    publisher: all('dc:publisher')[0] ?? null,
    language: all('dc:language')[0] ?? null,
    date: published ? textOf(published) : null,
    address: [...all('dc:source'), ...all('dc:identifier')].find(text => /^https?:\/\//i.test(text)) ?? null,
    tags: all('dc:subject'),
    chapters,
    file,
  }
}
