/** Writes a passage with where it comes from, so that a pasted quotation can be checked. */
import { pageAt, pagesOf } from '../../../article/pages.ts'
import type { Range } from '../../../article/plain-text.ts'
import type { Article } from '../../../contract/library.ts'

type Source = Pick<
  Article,
  'title' | 'authors' | 'site' | 'publishedAt' | 'capturedAt' | 'originalUrl' | 'contentHash' | 'document'
>

const day = (iso: string) => iso.slice(0, 10)

/**
 * The words in quotation marks, then author, title, site, date and page, the address, and what makes it checkable: when the
 * text was captured, its characters (UTF-16 code units in the plain text) and the text's SHA-256, shortened.
 */
export function quotationWithSource(text: string, { start, end }: Range, source: Source): string {
  const { title, authors, site, publishedAt, capturedAt, originalUrl, contentHash, document } = source
  const words = text.slice(start, end)
  const page = pageAt(pagesOf(document), start)
  const cited = [
    authors.join(', '),
    `“${title}”`,
    site ?? '',
    publishedAt ? day(publishedAt) : '',
    page === null ? '' : `p. ${page}`,
  ].filter(Boolean)
  const lines = [`“${words}”`, '', `— ${cited.join(', ')}`]
  if (originalUrl) lines.push(originalUrl)
  lines.push(`Captured ${day(capturedAt)}, characters ${start}–${end}, sha256 ${contentHash.slice(0, 16)}…`)
  return `${lines.join('\n')}\n`
}
