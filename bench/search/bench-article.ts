/** Says what an article of the search benchmark holds: all that any of the compared engines indexes or shows. */
import { z } from 'zod'
import type { ArticleDocument } from '../../src/article/document.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { type GeneratedArticle, generateArticles } from '../generate-articles.ts'

export const BenchArticle = z.object({
  articleId: z.string(),
  title: z.string(),
  text: z.string(),
  notes: z.array(z.string()),
  claimants: z.array(z.string()),
  site: z.string().nullable(),
  tags: z.array(z.string()),
  places: z.array(z.string()),
  publishedAt: z.string().nullable(),
})
export type BenchArticle = z.infer<typeof BenchArticle>

/** An article with its document, from which the library makes the text anew whenever it is read. */
export type CorpusArticle = { article: BenchArticle; document: ArticleDocument }

/** The fields as other engines take them: each one text. */
export const flatFields = (article: BenchArticle) => ({
  title: article.title,
  body: article.text,
  notes: article.notes.join('\n'),
  claimants: article.claimants.join('\n'),
  source: article.site ?? '',
  tags: article.tags.join('\n'),
  places: article.places.join('\n'),
})
export type FlatFields = ReturnType<typeof flatFields>

/** Every engine weighs the fields alike. */
export const fieldBoosts: Readonly<Record<keyof FlatFields, number>> = {
  title: 4,
  body: 1,
  notes: 2,
  claimants: 2,
  source: 0.5,
  tags: 2,
  places: 2,
}

/** Bytes of all fields in UTF-8: what the sizes of indexes are compared with. */
export const textBytes = (article: BenchArticle): number =>
  Object.values(flatFields(article)).reduce((sum, text) => sum + Buffer.byteLength(text), 0)

const toCorpusArticle = ({ draft, notes, claimants, places }: GeneratedArticle, number: number): CorpusArticle => ({
  document: draft.document,
  article: {
    articleId: number.toString(36).padStart(12, '0'),
    title: draft.title,
    text: plainText(draft.document),
    notes,
    claimants,
    site: draft.site,
    tags: draft.tags,
    places,
    publishedAt: draft.publishedAt,
  },
})

/** Generated articles, one after the other. */
export function* generatedCorpus(count: number, seed: number): Generator<CorpusArticle> {
  let number = 0
  for (const article of generateArticles({ count, seed })) yield toCorpusArticle(article, number++)
}
