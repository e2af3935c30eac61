/** Reads PDFs with a text layer. */
import type { Block } from '../../../article/document.ts'
import { pagesOf } from '../../../article/pages.ts'
import { placeBlocks } from '../../../article/plain-text.ts'
import { findPublicationDate } from '../../../article/publication-date.ts'
import { AppError } from '../../../contract/bridge.ts'
import { createDraft } from '../create-draft.ts'
import { languageOf } from '../detect-language.ts'
import { resolveLink } from '../html/dom-to-blocks.ts'
import { chooseTitle, isPrintedPage, sensibleAuthors } from '../pdf/metadata.ts'
import { readDocument } from '../pdf/read-document.ts'
import { readPages } from '../pdf/read-pages.ts'
import { tidyBody } from '../tidy-body.ts'
import { type ArticleFormat, baseName, extensionOf } from './format.ts'

/** Letters for each page of a longer document, below which its pages are pictures of text. */
const fewestLetters = 5

/** Readers forgive up to a kilobyte of other bytes before a PDF’s first words. */
const signature = /%PDF-\d/

/** The first page's mark goes to the words after the headline, where it stood in a headline that is told apart. */
function withFirstPage(kept: readonly Block[], all: readonly Block[]): Block[] {
  const firstOf = (blocks: readonly Block[]) => pagesOf({ type: 'document', children: [...blocks] })[0]?.label
  const label = firstOf(all)
  if (label === undefined || firstOf(kept) === label) return [...kept]
  const at = kept.findIndex(block => block.type === 'paragraph' || block.type === 'heading')
  return kept.map((block, index) =>
    index === at && (block.type === 'paragraph' || block.type === 'heading')
      ? { ...block, children: [{ type: 'page', label }, ...block.children] }
      : block,
  )
}

export const pdf: ArticleFormat = {
  name: 'pdf',
  label: 'PDF with text',
  extensions: ['.pdf'],
  binary: true,
  // Of a damaged file that has lost its first words, the name and the bytes still tell.
  matches: (head, name) =>
    signature.test(Buffer.from(head.subarray(0, 1024)).toString('latin1')) ||
    (extensionOf(name) === '.pdf' && head.includes(0)),
  read: async ({ name, bytes }) => {
    const text = await readPages(bytes)
    const { body: blocks, headline: largest, running } = readDocument(text)
    const letters = placeBlocks({ type: 'document', children: blocks }).text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (letters < 3 || (text.pages.length > 2 && letters < fewestLetters * text.pages.length)) {
      throw new AppError(
        'unreadable',
        'This PDF holds pictures of its pages and no text: it was scanned. Put it through text recognition (OCR) and import the result.',
      )
    }
    const opening = placeBlocks({ type: 'document', children: blocks.slice(0, 20) }).text
    const { title, isShown, from } = chooseTitle(text.facts.title, largest, opening)
    const { body: kept, ...top } = tidyBody(blocks, [isShown ? title : null])
    const body = withFirstPage(kept, blocks)
    const stated = sensibleAuthors(text.facts.authors, title)
    const authors = stated.length > 0 ? stated : top.authors
    const printed = isPrintedPage(text.facts.programs)
    // A page that was printed names its address on the margin, and was made when it was saved.
    const address = printed
      ? running.flatMap(line => /https?:\/\/\S+/.exec(line)?.[0] ?? []).find(found => !found.includes('…'))
      : undefined
    const originalUrl = resolveLink(address ?? null, null)
    const dated = top.publishedAt ?? findPublicationDate(opening)?.value ?? null
    const publishedAt = dated ?? (printed ? null : text.facts.createdAt)
    const savedAt = printed && text.facts.createdAt?.includes('T') ? text.facts.createdAt : null
    return [
      {
        ...createDraft({
          headline: isShown ? title : null,
          fallbackTitle: title ?? baseName(name),
          authors,
          site: originalUrl ? new URL(originalUrl).hostname.replace(/^www\./, '') : null,
          originalUrl,
          publishedAt,
          language: languageOf(text.facts.language),
          body,
        }),
        provenance: {
          ...(title !== null && { title: from }),
          ...(authors.length > 0 && { authors: stated.length > 0 ? 'PDF properties' : 'byline' }),
          ...(publishedAt !== null && { publishedAt: dated === null ? 'PDF properties' : 'date line' }),
          ...(originalUrl !== null && { originalUrl: 'page margin' }),
        },
        ...(savedAt !== null && { reading: { savedAt } }),
      },
    ]
  },
}
