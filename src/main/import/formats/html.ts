/** Reads saved web pages and whole pieces of them. */
import type { ArticleDraft, DraftField } from '../../../article/draft.ts'
import { inlineText, placeBlocks } from '../../../article/plain-text.ts'
import { findPublicationDate } from '../../../article/publication-date.ts'
import { comparable } from '../clean-text.ts'
import { createDraft } from '../create-draft.ts'
import { decodeText, wideEncoding } from '../decode-text.ts'
import { parseMarkup } from '../html/dom.ts'
import { toBlocks } from '../html/dom-to-blocks.ts'
import { type Found, firstFound, foundIn } from '../html/found.ts'
import { findMainContent } from '../html/main-content.ts'
import { findMetaEncoding } from '../html/meta-encoding.ts'
import { readAuthors } from '../html/page-authors.ts'
import { toPublishedAt } from '../html/page-dates.ts'
import { readPageMetadata } from '../html/page-metadata.ts'
import { setPicturesAside } from '../html/pictures.ts'
import { findShownParts } from '../html/shown-parts.ts'
import { tidyBody } from '../tidy-body.ts'
import { type ArticleFormat, baseName, extensionOf, refuseLongText } from './format.ts'

const extensions = ['.html', '.htm', '.xhtml'] as const
const opening = /^\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const anyTag = /<(?:html|head|body|article|div|p|h1|section|span|table|meta)\b[^<>]*>/i

const asLatin = (head: Uint8Array) =>
  wideEncoding(head)
    ? decodeText(head.subarray(0, head.length & ~1))
    : Buffer.from(head)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '')

export const html: ArticleFormat = {
  name: 'html',
  label: 'Saved web page',
  extensions,
  matches: (head, name) => {
    const text = asLatin(head)
    if (opening.test(text)) return true
    const isNamedSo = extensions.some(extension => extension === extensionOf(name))
    return isNamedSo && anyTag.test(text)
  },
  read: ({ name, bytes, whole, url = null, beside }) => {
    const shelf = setPicturesAside(decodeText(bytes, findMetaEncoding(bytes)), beside)
    refuseLongText(shelf.markup)
    const document = parseMarkup(shelf.markup)
    const page = readPageMetadata(document, shelf.markup, url)
    // What is shown around the text is read first: the search for the main text takes the page apart.
    const shown = findShownParts(document, whole ? null : (page.headline?.value ?? null), page.description)
    const { element: content, facts } = whole
      ? { element: document.body, facts: null }
      : findMainContent(document, shelf.markup, page.originalUrl?.value ?? null)
    const blocks = toBlocks(content, { base: page.base, takePicture: shelf.take })
    const ofSite = facts?.ofSite ? facts : null
    const [first] = blocks
    const opened = first?.type === 'heading' ? foundIn('heading', inlineText(first.children)) : null
    const headline = whole
      ? opened
      : firstFound(foundIn('site’s page', ofSite?.title), page.headline, foundIn('page', facts?.title))
    const isWholeBody = (text: string | null) =>
      text !== null &&
      blocks.length === 1 &&
      comparable(text) === comparable(placeBlocks({ type: 'document', children: blocks }).text)
    const standfirst = isWholeBody(shown.standfirst) ? null : shown.standfirst
    const { body, ...top } = tidyBody(blocks, [headline?.value ?? null, standfirst], facts !== null)
    const opening = placeBlocks({ type: 'document', children: body.slice(0, 20) }).text
    const known = {
      title: headline,
      authors: firstFound(
        foundIn('site’s page', ofSite?.author ? [ofSite.author] : []),
        page.authors,
        foundIn('byline', readAuthors(shown.authors)),
        foundIn('byline', readAuthors(top.authors)),
        foundIn('byline', readAuthors(facts ? [facts.author] : [])),
      ),
      site: page.site,
      originalUrl: page.originalUrl,
      publishedAt: firstFound(
        page.statedDate,
        // In a piece cut out of a page, a date that stands by itself is the text's own.
        whole ? null : page.shownDate,
        foundIn('date line', top.publishedAt),
        foundIn('date on the page', toPublishedAt(facts?.published)),
        foundIn('dateline', findPublicationDate(opening)?.value),
      ),
      language: page.language,
    }
    return [
      createDraft({
        headline: headline?.value ?? null,
        fallbackTitle: whole ? '' : baseName(name),
        standfirst,
        authors: known.authors?.value ?? [],
        site: known.site?.value ?? null,
        originalUrl: known.originalUrl?.value ?? null,
        publishedAt: known.publishedAt?.value ?? null,
        language: known.language?.value ?? null,
        provenance: provenanceOf(known),
        imageCredit: shown.imageCredit,
        body,
        assets: shelf.taken(),
        ...(page.savedAt && { reading: { savedAt: page.savedAt } }),
      }),
    ]
  },
}

/** Where each value stands. */
function provenanceOf(known: Record<DraftField, Found<unknown> | null>): ArticleDraft['provenance'] {
  const places = Object.entries(known).flatMap(([field, place]) => (place ? [[field, place.from] as const] : []))
  return Object.fromEntries(places)
}
