/** Reads Zotero’s RDF: works with their tags and collections, and the notes that hang on them. */
import { oneLine } from '../clean-text.ts'
import { languageOf } from '../detect-language.ts'
import { decodeMarkup } from '../exports/decode-markup.ts'
import { withoutMarkup } from '../exports/item-fields.ts'
import { readInstant, readPublished } from '../exports/read-instant.ts'
import { fromReference } from '../exports/reference.ts'
import { type PlacedItem, type ReadItem, serviceExport } from '../exports/service-export.ts'
import { attribute, childOf, childrenOf, parseXml, textOf, type XmlElement } from '../exports/xml-tree.ts'

const textIn = (element: XmlElement, ...names: string[]) => textOf(childOf(element, ...names)).trim() || null

const resource = (element: XmlElement) => attribute(element, 'rdf:resource')

/** The things of the file by their name in it: `#item_12`, an address, `urn:issn:…`. */
type Named = ReadonlyMap<string, XmlElement>

/** What an element holds or points to, in the places where Zotero does either. */
function heldBy(element: XmlElement, name: string, named: Named): XmlElement[] {
  return childrenOf(element, name).flatMap(child => {
    const pointed = named.get(resource(child) ?? '')
    const inside = child.children.filter(inner => typeof inner !== 'string')
    return pointed ? [pointed] : inside
  })
}

function peopleOf(work: XmlElement): string[] {
  const list = childOf(work, 'bib:authors') ?? childOf(work, 'bib:editors')
  const items = list ? childrenOf(list, 'seq').flatMap(seq => childrenOf(seq, 'li')) : []
  return items.flatMap(item => {
    const person = childOf(item, 'person')
    if (!person) return []
    return [[textIn(person, 'givenname', 'firstname'), textIn(person, 'surname')].filter(Boolean).join(' ')]
  })
}

/** Identifiers stand as elements (`dcterms:URI`) or as text with their kind before them (`DOI 10.1/…`). */
function identifiersOf(works: readonly XmlElement[]) {
  const identifiers = works.flatMap(work => childrenOf(work, 'dc:identifier'))
  const texts = identifiers.map(identifier => textOf(identifier).trim())
  return {
    address: texts.find(text => /^https?:\/\//i.test(text)) ?? null,
    doi: texts.find(text => /^doi\s/i.test(text))?.slice(4) ?? null,
  }
}

const htmlNote = (element: XmlElement) => withoutMarkup(textIn(element, 'rdf:value', 'value') ?? '').trim()

function toItem(work: XmlElement, named: Named, collections: ReadonlyMap<string, string[]>): ReadItem {
  const within = heldBy(work, 'ispartof', named)
  const containers = [work, ...within]
  const about = attribute(work, 'rdf:about') ?? ''
  const { address, doi } = identifiersOf(containers)
  const date =
    textIn(work, 'dc:date', 'date') ?? within.map(container => textIn(container, 'dc:date')).find(Boolean) ?? null
  const day =
    date !== null && /\d{4}-\d{1,2}-\d{1,2}|\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4}/.test(date)
      ? readPublished(date)
      : null
  const ofContainer = (name: string) =>
    containers.map(container => textIn(container, name)).find(value => value !== null) ?? null
  const attached = heldBy(work, 'link', named)
  const memos = [
    ...heldBy(work, 'isreferencedby', named).map(htmlNote),
    // A note on an attachment is its description.
    ...attached.map(attachment => withoutMarkup(textIn(attachment, 'dc:description', 'description') ?? '').trim()),
  ]
  const extra = textIn(work, 'dc:description', 'description')
  return fromReference({
    title: textIn(work, 'dc:title', 'title'),
    authors: peopleOf(work),
    address: address ?? (/^https?:/i.test(about) ? about : null) ?? (doi ? null : identifiersOf(attached).address),
    doi,
    publishedAt: day,
    dated: date,
    within: within.map(container => textIn(container, 'dc:title', 'title')).find(title => title !== null) ?? null,
    volume: ofContainer('volume'),
    issue: ofContainer('number'),
    pages: textIn(work, 'pages'),
    publisher: childrenOf(work, 'publisher').map(publisher => textOf(publisher).replace(/\s+/g, ' ').trim())[0] ?? null,
    abstract: textIn(work, 'abstract'),
    notes: [...memos, ...(extra === null ? [] : [extra])].filter(text => text !== '').map(text => ({ text })),
    tags: [
      ...childrenOf(work, 'subject').map(subject => textOf(subject).trim()),
      ...(collections.get(about) ?? []),
    ].filter(tag => tag !== ''),
    language: languageOf(textIn(work, 'language')),
    savedAt: readInstant(textIn(work, 'datesubmitted')),
  })
}

export const zoteroRdf = serviceExport({
  name: 'zotero-rdf',
  label: 'Zotero library (RDF)',
  extensions: ['.rdf', '.xml'],
  shapes: [
    {
      matches: ({ root, text }) => root === 'rdf' && text.includes('zotero.org/namespaces'),
      *read({ bytes }): Iterable<PlacedItem> {
        const things = parseXml(decodeMarkup(bytes)).children.filter(child => typeof child !== 'string')
        const named = new Map(things.map(thing => [attribute(thing, 'rdf:about') ?? '', thing]))
        const collections = new Map<string, string[]>()
        const held = new Set(
          things.flatMap(thing => childrenOf(thing, 'isreferencedby', 'link')).flatMap(child => resource(child) ?? []),
        )
        for (const collection of things.filter(({ name }) => name === 'z:Collection')) {
          const title = textIn(collection, 'dc:title', 'title')
          for (const part of childrenOf(collection, 'haspart')) {
            const about = resource(part) ?? ''
            if (title) collections.set(about, [...(collections.get(about) ?? []), title])
          }
        }
        let count = 0
        for (const thing of things) {
          const kind = textIn(thing, 'z:itemtype')
          const isMemo = thing.name === 'bib:Memo'
          const about = attribute(thing, 'rdf:about') ?? ''
          if (thing.name === 'z:Collection' || (kind === null && !isMemo) || held.has(about)) continue
          count++
          const place = `item ${count}`
          if (isMemo) {
            const text = htmlNote(thing)
            const tags = collections.get(about) ?? []
            yield { place, item: { address: null, title: oneLine(text.split('\n')[0] ?? '', 80), excerpt: text, tags } }
          } else yield { place, item: toItem(thing, named, collections) }
        }
      },
    },
  ],
})
