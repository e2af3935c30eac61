/** What a reading service or a list of links says of one saved page, and the part of an import it becomes. */
import type { DraftField, DraftHighlight, DraftNote, DraftReading } from '../../../article/draft.ts'
import { comparable, oneLine } from '../clean-text.ts'
import type { ImportFile, ImportPart, KnownFacts } from '../formats/format.ts'
import { resolveLink } from '../html/dom-to-blocks.ts'
import { withoutMarkup } from './item-fields.ts'

export type SavedItem = {
  address: string | null
  title?: string | null
  /** The article’s text in HTML, as the service kept it: the whole page where it has an `html` element. */
  html?: string | null
  /** The article as a file, where the export holds one. */
  file?: ImportFile | null
  excerpt?: string | null
  authors?: readonly string[]
  site?: string | null
  language?: string | null
  publishedAt?: string | null
  tags?: readonly string[]
  /** Becomes the tag `starred`: a favourite, a like, a star. */
  starred?: boolean | null
  savedAt?: string | null
  readState?: DraftReading['readState'] | null
  archived?: boolean | null
  highlights?: readonly DraftHighlight[]
  notes?: readonly DraftNote[]
}

/** An item that stays out, with the reason for the report. */
export type LeftOut = { leftOut: string; name?: string }

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Plain text as HTML: paragraphs where blank lines are, line breaks inside them. */
export const asHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(paragraph => `<p>${escaped(paragraph.trim()).replace(/\n/g, '<br>')}</p>`)
    .join('\n')

/** What services write where they could not read a page; it is no title and no text of the article. */
const noTitle = /^(?:no title found|no title|untitled|\(no title\))$/i
const failedFetch =
  /^(?:wallabag can.{1,6}t retrieve contents for this article|unable to retrieve readable content|oh, what a shame, no content)/i
const isFailedFetch = (text: string) => text.length < 2000 && failedFetch.test(withoutMarkup(text).trim())

/** A page of its own, so that the text is read with its title and its links are found. */
function toPage(html: string, title: string | null, address: string | null): string {
  const base = address === null ? '' : `<base href="${escaped(address)}">`
  const heading = title === null ? '' : `<h1>${escaped(title)}</h1>`
  return `<!doctype html><html><head><meta charset="utf-8">${base}</head><body>${heading}${html}</body></html>`
}

/** The text of an item that has neither page nor address: its description and the words that were marked in it. */
function toOwnText({ excerpt, highlights = [], notes = [] }: SavedItem): string | null {
  const paragraphs = [
    ...(excerpt ? excerpt.split(/\n{2,}/) : []),
    ...highlights.map(({ exact }) => exact),
    ...(excerpt || highlights.length > 0 ? [] : notes.map(({ text }) => text)),
  ]
  const html = paragraphs.filter(text => text.trim() !== '').map(text => `<p>${escaped(text)}</p>`)
  return html.length > 0 ? html.join('\n') : null
}

function contentOf(item: SavedItem, title: string | null, address: string | null): ImportFile | null {
  if (item.file) return item.file
  const html = item.html?.trim() && !isFailedFetch(item.html) ? item.html : null
  const own = html === null && address === null ? toOwnText(item) : null
  if (html === null && own === null) return null
  const bytes = (text: string) => new TextEncoder().encode(text.toWellFormed())
  const name = `${oneLine(title ?? 'article', 80).replace(/[/\\]/g, ' ')}.html`
  if (own !== null || html === null) return { name, bytes: bytes(toPage(own ?? '', null, null)), whole: true }
  if (/<html[\s>]/i.test(html.slice(0, 10_000))) return { name, bytes: bytes(html) }
  return { name, bytes: bytes(toPage(html, title, address)), whole: true }
}

const notEmpty = <Value>(list: readonly Value[] | undefined): list is readonly Value[] =>
  list !== undefined && list.length > 0

function readingOf(item: SavedItem): DraftReading {
  return {
    ...(item.savedAt && { savedAt: item.savedAt }),
    ...(item.readState && { readState: item.readState }),
    ...(item.archived !== null && item.archived !== undefined && { archived: item.archived }),
    ...(notEmpty(item.highlights) && { highlights: [...item.highlights] }),
    ...(notEmpty(item.notes) && { notes: [...item.notes] }),
  }
}

/** A domain without its path is an address that people leave the scheme out of. */
const spelledOut = (address: string) =>
  /^(?:www\.|[\w-]+\.(?:com|org|net|info|io|co|news)\b)[^\s]*$/i.test(address) ? `https://${address}` : address

/** The part an item becomes, or why it stays out. `source` says in the reader’s words where its values are from. */
export function toPart(item: SavedItem, source: string): ImportPart | LeftOut {
  const given = item.address?.trim() ?? ''
  const address = resolveLink(spelledOut(given), null)
  const line = oneLine(withoutMarkup(item.title ?? ''))
  const title = line === '' || line === given || line === address || noTitle.test(line) ? null : line
  const name = oneLine(title ?? (given || 'without a title'), 120)
  const content = contentOf(item, title, address)
  if (address === null && content === null) return { leftOut: whyLeftOut(given), name }
  const named = [...(item.tags ?? []), ...(item.starred ? ['starred'] : [])].map(tag => tag.trim())
  const tags = [...new Set(named)].filter(tag => tag !== '')
  const site = item.site || (address === null ? null : new URL(address).hostname.replace(/^www\./, ''))
  const facts: Pick<KnownFacts, DraftField> = {
    ...(title !== null && { title }),
    ...(notEmpty(item.authors) && { authors: [...item.authors] }),
    ...(site && { site }),
    ...(address !== null && { originalUrl: address }),
    ...(item.publishedAt && { publishedAt: item.publishedAt }),
    ...(item.language && { language: item.language }),
  }
  const excerpt = item.excerpt?.trim()
  const reading = readingOf(item)
  const known: KnownFacts = {
    ...facts,
    ...(tags.length > 0 && { tags }),
    ...(excerpt && address !== null && comparable(excerpt) !== comparable(title ?? '') && { excerpt }),
    provenance: Object.fromEntries(Object.keys(facts).map(field => [field, source])),
    ...(Object.keys(reading).length > 0 && { reading }),
  }
  return { name, content, known, ...(content !== null && address !== null && { orLink: true }) }
}

function whyLeftOut(address: string): string {
  if (address === '') return 'It has neither a web address nor a text, so there is nothing to keep.'
  const scheme = address.match(/^([a-z][a-z0-9+.-]*):/i)?.[1]?.toLowerCase()
  if (scheme === 'javascript') return 'It is a bookmarklet (a script), not a page.'
  if (scheme === 'http' || scheme === 'https') return `“${address.slice(0, 100)}” is no address that can be read.`
  return scheme
    ? `“${address.slice(0, 100)}” is not on the web (${scheme}), so there is no page to keep.`
    : `“${address.slice(0, 100)}” is no web address, so there is nothing to keep.`
}
