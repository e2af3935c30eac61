/** The extractors that pages are read with: ours, and the two that others use. */
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { AppError } from '../../src/contract/bridge.ts'
import { decodeText } from '../../src/main/import/decode-text.ts'
import { parseMarkup } from '../../src/main/import/html/dom.ts'
import { readImportFile } from '../../src/main/import/read-file.ts'
import { textOfArticle, textOfHtml, textOfMarkdown } from './page-texts.ts'
import type { GoldPage } from './pages-gold.ts'

export type ReadPage = { text: string; title: string | null; authors: string[]; publishedAt: string | null }
export type PageExtractor = (page: GoldPage) => Promise<ReadPage>

const nothing: ReadPage = { text: '', title: null, authors: [], publishedAt: null }

export const readWithOurs: PageExtractor = async ({ name, bytes, url, expected }) => {
  try {
    const content = await readImportFile({ name: `${name}.html`, bytes, url })
    const draft = content.kind === 'articles' ? content.articles[0] : undefined
    return draft ? { ...draft, text: textOfArticle(draft.document, expected.text) } : nothing
  } catch (error) {
    // A page without text to read.
    if (error instanceof AppError) return nothing
    throw error
  }
}

/** Mozilla's Readability over linkedom, the fastest DOM it is used with. */
export const readWithReadability: PageExtractor = async ({ bytes }) => {
  const document = parseMarkup(decodeText(bytes))
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()
  if (!found) return nothing
  return {
    text: textOfHtml(found.content ?? ''),
    title: found.title ?? null,
    authors: found.byline ? [found.byline] : [],
    publishedAt: found.publishedTime ?? null,
  }
}

/** defuddle's entry for Node, over linkedom, as its own tests ask it: Markdown, and nothing is fetched. */
export const readWithDefuddle: PageExtractor = async ({ bytes, url }) => {
  const document = parseMarkup(decodeText(bytes))
  const found = await Defuddle(document as unknown as Document, url, {
    markdown: true,
    separateMarkdown: true,
    useAsync: false,
  })
  return {
    text: textOfMarkdown(found.contentMarkdown ?? found.content),
    title: found.title || null,
    authors: found.author ? [found.author] : [],
    publishedAt: found.published || null,
  }
}
