/** Reads EPUB books as one article each: a report is cited as a whole, and its chapters share title, authors and date. */
import type { Block } from '../../../article/document.ts'
import type { DraftAsset } from '../../../article/draft.ts'
import { inlineText } from '../../../article/plain-text.ts'
import { AppError } from '../../../contract/bridge.ts'
import { readZip } from '../archive/read-zip.ts'
import { resolveName } from '../archive/zip-parts.ts'
import { comparable } from '../clean-text.ts'
import { createDraft } from '../create-draft.ts'
import { decodeText } from '../decode-text.ts'
import { languageOf } from '../detect-language.ts'
import { fromXml, readPackage } from '../epub/package.ts'
import { readPageBreaks, writePageBreaks } from '../epub/page-breaks.ts'
import { parseMarkup } from '../html/dom.ts'
import { resolveLink, toBlocks } from '../html/dom-to-blocks.ts'
import { toPublishedAt } from '../html/page-metadata.ts'
import { createPictureAsset } from '../html/pictures.ts'
import { type ArticleFormat, baseName, extensionOf, refuseLongText } from './format.ts'
import { isZip } from './zip.ts'

const mostPictures = 1000
const mostChapters = 5000

const isImage = (block: Block | undefined) => block?.type === 'figure'
const isTitle = (block: Block, title: string | null) =>
  (block.type === 'heading' || block.type === 'paragraph') &&
  comparable(inlineText(block.children)) === comparable(title ?? '')

export const epub: ArticleFormat = {
  name: 'epub',
  label: 'EPUB book',
  extensions: ['.epub'],
  binary: true,
  matches: (head, name) =>
    isZip(head) &&
    (extensionOf(name) === '.epub' ||
      /^.{30}mimetype.{0,40}application\/epub\+zip/s.test(Buffer.from(head.subarray(0, 200)).toString('latin1'))),
  read: async ({ name, bytes }) => {
    const book = readPackage(await readZip(bytes))
    const assets = new Map<string, DraftAsset>()
    const takePicture = (address: string, chapter: string): DraftAsset | null => {
      if (assets.size >= mostPictures) return null
      const picture = book.file(resolveName(address, chapter))
      const asset = picture === null ? null : createPictureAsset(picture)
      if (asset) assets.set(asset.assetId, assets.get(asset.assetId) ?? asset)
      return asset
    }
    const body: Block[] = []
    let length = 0
    for (const { name: chapter, label } of book.chapters.slice(0, mostChapters)) {
      const file = book.file(chapter)
      if (file === null) continue
      const markup = writePageBreaks(fromXml(decodeText(file)))
      length += markup.length
      if (length > 20_000_000) refuseLongText(markup.padEnd(length))
      const root = parseMarkup(markup).body
      const blocks = readPageBreaks(
        toBlocks(root, { base: null, takePicture: address => takePicture(address, chapter) }),
      )
      const first = blocks.find(block => !isImage(block))
      if (label !== null && first && first.type !== 'heading' && comparable(label) !== comparable(book.title ?? '')) {
        body.push({ type: 'heading', level: 2, children: [{ type: 'text', text: label }] })
      }
      body.push(...blocks)
    }
    if (body.length === 0) {
      throw new AppError('unreadable', 'This EPUB is damaged: none of its chapters can be found. Get the book anew.')
    }
    // The title page says again what the headline says.
    const opening = body.findIndex((block, at) => at < 6 && isTitle(block, book.title))
    if (opening >= 0) body.splice(opening, 1)
    const site = book.publisher
    return [
      {
        ...createDraft({
          headline: book.title,
          fallbackTitle: baseName(name),
          authors: book.authors,
          site,
          originalUrl: resolveLink(book.address, null),
          publishedAt: toPublishedAt(book.date),
          language: languageOf(book.language),
          tags: book.tags,
          body,
          assets: [...assets.values()],
        }),
        provenance: {
          ...(book.title !== null && { title: 'EPUB' }),
          ...(book.authors.length > 0 && { authors: 'EPUB' }),
          ...(site !== null && { site: 'EPUB' }),
          ...(book.date !== null && { publishedAt: 'EPUB' }),
          ...(book.address !== null && { originalUrl: 'EPUB' }),
        },
      },
    ]
  },
}
