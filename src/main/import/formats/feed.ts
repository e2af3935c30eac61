/** Reads feeds: RSS of every version, and Atom. Entries with their text become articles, the others links. */
import { languageOf } from '../detect-language.ts'
import { decodeMarkup } from '../exports/decode-markup.ts'
import { withoutMarkup } from '../exports/item-fields.ts'
import { readPublished } from '../exports/read-instant.ts'
import { asHtml } from '../exports/saved-item.ts'
import { type PlacedItem, type ReadItem, serviceExport } from '../exports/service-export.ts'
import { attribute, childOf, childrenOf, markupOf, parseXml, textOf, type XmlElement } from '../exports/xml-tree.ts'

/** Characters from which on a description is the article and not a line about it. */
const leastArticle = 800

/** Categories that become tags; some feeds name dozens of each entry. */
const mostTags = 12

type Channel = { site: string | null; language: string | null }

const textIn = (element: XmlElement, ...names: string[]) => textOf(childOf(element, ...names)).trim() || null

/** What stands for the article: its text where it is long enough to be one, else a line about it. */
function textAndExcerpt(full: string | null, short: string | null) {
  const teaser = short === null ? null : withoutMarkup(short).trim()
  if (full !== null && withoutMarkup(full).trim() !== '') return { html: full, excerpt: teaser }
  return short !== null && (teaser?.length ?? 0) >= leastArticle
    ? { html: short, excerpt: null }
    : { html: null, excerpt: teaser }
}

/** “editor@paper.example (Mara Ilves)” is how RSS has authors. */
const personOf = (written: string) =>
  written.match(/^\S+@\S+\s*\((.+)\)$/)?.[1] ?? (/^\S+@\S+$/.test(written) ? '' : written)

function readRssItem(item: XmlElement, { site, language }: Channel): ReadItem {
  const guid = childOf(item, 'guid')
  const permanent = attribute(guid, 'isPermaLink') === 'false' ? null : textOf(guid).trim()
  const link = textIn(item, 'link') ?? attribute(childOf(item, 'atom:link'), 'href') ?? attribute(item, 'rdf:about')
  const authors = [...childrenOf(item, 'dc:creator'), ...childrenOf(item, 'author')].map(author =>
    personOf(textOf(author).trim()),
  )
  return {
    address:
      textIn(item, 'feedburner:origlink') ?? link ?? (permanent && /^https?:/i.test(permanent) ? permanent : null),
    title: textIn(item, 'title'),
    ...textAndExcerpt(textIn(item, 'content:encoded', 'encoded'), textIn(item, 'description', 'summary')),
    authors: [...new Set(authors.filter(name => name !== ''))],
    site,
    language,
    publishedAt: readPublished(textIn(item, 'pubdate', 'dc:date', 'published', 'date')),
    tags: childrenOf(item, 'category', 'dc:subject')
      .map(category => textOf(category).trim())
      .slice(0, mostTags),
  }
}

/** The HTML of an Atom text, which says itself whether it is text, HTML as text, or elements. */
function atomHtml(element: XmlElement | null): string | null {
  if (element === null) return null
  const type = (attribute(element, 'type') ?? 'text').toLowerCase()
  if (/xhtml|\+xml|\/xml/.test(type)) return markupOf(element).trim() || null
  const text = textOf(element).trim()
  if (text === '') return null
  return /html/.test(type) ? text : asHtml(text)
}

const atomLine = (element: XmlElement | null) => {
  const html = atomHtml(element)
  return html === null ? null : withoutMarkup(html).trim()
}

function atomLink(entry: XmlElement): string | null {
  const links = childrenOf(entry, 'link')
  const alternate = links.find(link => (attribute(link, 'rel') ?? 'alternate') === 'alternate') ?? links[0] ?? null
  const id = textIn(entry, 'id')
  return attribute(alternate, 'href') ?? (/^https?:/i.test(id ?? '') ? id : null)
}

const atomAuthors = (element: XmlElement) =>
  childrenOf(element, 'author').flatMap(author => textIn(author, 'name') ?? [])

function readAtomEntry(entry: XmlElement, feed: XmlElement, { site, language }: Channel): ReadItem {
  const authors = atomAuthors(entry)
  const source = childOf(entry, 'source')
  return {
    address: atomLink(entry),
    title: atomLine(childOf(entry, 'title')),
    ...textAndExcerpt(atomHtml(childOf(entry, 'content')), atomHtml(childOf(entry, 'summary', 'media:description'))),
    authors: authors.length > 0 ? authors : atomAuthors(feed),
    site: (source && atomLine(childOf(source, 'title'))) ?? site,
    language: languageOf(attribute(entry, 'xml:lang')) ?? language,
    publishedAt: readPublished(textIn(entry, 'published', 'issued', 'created', 'updated', 'modified')),
    tags: childrenOf(entry, 'category')
      .map(category => attribute(category, 'label') ?? attribute(category, 'term') ?? '')
      .slice(0, mostTags),
  }
}

function* readFeed(root: XmlElement): Iterable<PlacedItem> {
  const language = languageOf(attribute(root, 'xml:lang'))
  if (root.name.toLowerCase().endsWith('feed')) {
    const channel = { site: atomLine(childOf(root, 'title')), language }
    for (const [at, entry] of childrenOf(root, 'entry').entries()) {
      yield { place: `entry ${at + 1}`, item: readAtomEntry(entry, root, channel) }
    }
    return
  }
  const channel = childOf(root, 'channel') ?? root
  const known = {
    site: textIn(channel, 'title'),
    language: languageOf(textIn(channel, 'language', 'dc:language')) ?? language,
  }
  // RSS 1.0 has its entries beside the channel, the others inside.
  const items = [...childrenOf(channel, 'item'), ...(channel === root ? [] : childrenOf(root, 'item'))]
  for (const [at, item] of items.entries()) yield { place: `entry ${at + 1}`, item: readRssItem(item, known) }
}

export const feed = serviceExport({
  name: 'feed',
  label: 'Feed (RSS, Atom)',
  extensions: ['.xml', '.rss', '.atom', '.rdf'],
  shapes: [
    {
      matches: ({ root, text }) =>
        root === 'rss' ||
        (root === 'feed' && /<(?:\w+:)?feed\b/i.test(text)) ||
        (root === 'rdf' && /purl\.org\/rss|my\.netscape\.com\/rdf/.test(text)),
      read: ({ bytes }) => readFeed(parseXml(decodeMarkup(bytes))),
    },
  ],
})
