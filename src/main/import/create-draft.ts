/** Puts what a format has read into a validated draft: the last step of every import. */
import type { Block, Inline } from '../../article/document.ts'
import { ArticleDocument } from '../../article/document.ts'
import type { ArticleDraft } from '../../article/draft.ts'
import { placeBlocks } from '../../article/plain-text.ts'
import { AppError } from '../../contract/bridge.ts'
import { comparable, oneLine } from './clean-text.ts'
import { detectLanguage } from './detect-language.ts'

export type DraftParts = Partial<Omit<ArticleDraft, 'document' | 'title'>> & {
  /** The headline as it stands in the article; it becomes the first block. */
  headline: string | null
  /** Names an article that has no headline: the file's name. It is no part of the text. */
  fallbackTitle: string
  body: Block[]
}

const text = (value: string): Inline[] => [{ type: 'text', text: value }]

function uniqueLines(values: readonly string[], count: number): string[] {
  const lines = new Map<string, string>()
  for (const value of values) {
    const line = oneLine(value, 200)
    if (line !== '' && !lines.has(line.toLowerCase())) lines.set(line.toLowerCase(), line)
  }
  return [...lines.values()].slice(0, count)
}

/** The first words of a text, for an article that neither it nor its file names. */
const firstWords = (value: string) => oneLine(value.slice(0, 400), 80)

const hasWords = (blocks: Block[]): boolean => {
  const { text: words } = placeBlocks({ type: 'document', children: blocks })
  return comparable(words.slice(0, 10_000)) !== '' || comparable(words) !== ''
}

/**
 * Builds and validates a draft. The headline becomes the `title` block and the standfirst the block after it, unless
 * the body opens with them. Throws `AppError('unreadable')` when no words are left to read.
 */
export function createDraft(parts: DraftParts): ArticleDraft {
  const headline = parts.headline === null ? '' : oneLine(parts.headline)
  const lead = parts.standfirst ? oneLine(parts.standfirst, 4000) : ''
  // With nothing below it, what was taken for a standfirst is the text.
  const isText = lead !== '' && !hasWords(parts.body)
  const standfirst = isText ? '' : lead
  const body: Block[] = isText ? [{ type: 'paragraph', children: text(lead) }, ...parts.body] : parts.body
  const children: Block[] = []
  if (headline !== '') children.push({ type: 'title', children: text(headline) })
  if (standfirst !== '') children.push({ type: 'standfirst', children: text(standfirst) })
  children.push(...body)
  const bodyText = placeBlocks({ type: 'document', children: body }).text
  if (!hasWords(body)) {
    throw new AppError(
      'unreadable',
      'No text to read was found in it. Save the page with its text and import it again.',
    )
  }
  const language = parts.language ?? detectLanguage(bodyText)
  const document = ArticleDocument.parse({
    type: 'document',
    ...(language && { lang: language }),
    children,
  })
  return {
    document,
    title: headline || oneLine(parts.fallbackTitle) || firstWords(bodyText),
    standfirst: standfirst || null,
    authors: uniqueLines(parts.authors ?? [], 50),
    site: oneLine(parts.site ?? '', 200) || null,
    originalUrl: parts.originalUrl ?? null,
    publishedAt: parts.publishedAt ?? null,
    language,
    imageCredit: oneLine(parts.imageCredit ?? '', 500) || null,
    tags: uniqueLines(parts.tags ?? [], 100).map(tag => tag.slice(0, 100)),
    assets: parts.assets ?? [],
    ...(parts.provenance && { provenance: parts.provenance }),
    ...(parts.reading && { reading: parts.reading }),
  }
}
