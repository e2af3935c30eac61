/** Writes an article's row and what hangs on it: as a new article, or as the content of a link that waited for it. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ArticleDocument } from '../../article/document.ts'
import type { ArticleDraft } from '../../article/draft.ts'
import { plainText } from '../../article/plain-text.ts'
import { createId } from '../database/create-id.ts'
import { nextRevision } from '../database/revision.ts'

/** The columns that an article's text and what is known of it are in. */
export const ArticleContent = z.object({
  title: z.string(),
  standfirst: z.string().nullable(),
  authors: z.string(),
  site: z.string().nullable(),
  originalUrl: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  imageCredit: z.string().nullable(),
  sourceName: z.string().nullable(),
  contentHash: z.string(),
  wordCount: z.number(),
  document: z.string(),
})
export type ArticleContent = z.infer<typeof ArticleContent>

/** A draft as it is stored, with its plain text. */
export type ReadyContent = ArticleContent & { text: string }

export type ArticleWrites = {
  /** Returns the new article's id. */
  insert: (content: ReadyContent, capturedAt: string) => string
  contentOf: (articleId: string) => ArticleContent
  /** Puts other content into an article; its tags, states, notes and day of capture stay. */
  replace: (articleId: string, content: ArticleContent) => void
  /** Tags, pictures and where its values were found. Returns the tags that are new. */
  attach: (articleId: string, draft: Pick<ArticleDraft, 'tags' | 'assets' | 'provenance'>) => string[]
  isStub: (articleId: string) => boolean
  setStub: (articleId: string, stub: boolean) => void
}

/** Puts a draft into columns. Throws where its document is none. */
export function toContent(draft: ArticleDraft, sourceName: string | null): ReadyContent {
  const document = ArticleDocument.parse(draft.document)
  const text = plainText(document)
  return {
    title: draft.title,
    standfirst: draft.standfirst,
    authors: JSON.stringify(draft.authors),
    site: draft.site,
    originalUrl: draft.originalUrl,
    publishedAt: draft.publishedAt,
    language: draft.language,
    imageCredit: draft.imageCredit,
    sourceName,
    contentHash: createHash('sha256').update(text).digest('hex'),
    wordCount: countWords(text),
    document: JSON.stringify(document),
    text,
  }
}

export function createArticleWrites(database: Database): ArticleWrites {
  const columns = Object.keys(ArticleContent.shape)
  const insertArticle = database.prepare(
    `INSERT INTO article (articleId, capturedAt, ${columns.join(', ')}, revision, documentRevision)
     VALUES (:articleId, :capturedAt, ${columns.map(name => `:${name}`).join(', ')}, :revision, :revision)`,
  )
  const selectContent = database.prepare(`SELECT ${columns.join(', ')} FROM article WHERE articleId = ?`)
  const updateContent = database.prepare(
    `UPDATE article SET ${columns.map(name => `${name} = :${name}`).join(', ')}, revision = :revision,
       documentRevision = :revision WHERE articleId = :articleId`,
  )
  const insertTag = database.prepare('INSERT OR IGNORE INTO articleTag (articleId, tag) VALUES (?, ?)')
  const insertAsset = database.prepare('INSERT OR IGNORE INTO asset (assetId, mediaType, bytes) VALUES (?, ?, ?)')
  const showAsset = database.prepare('INSERT OR IGNORE INTO articleAsset (articleId, assetId) VALUES (?, ?)')
  const putProvenance = database.prepare(
    'INSERT OR REPLACE INTO articleProvenance (articleId, provenance) VALUES (?, ?)',
  )
  const selectStub = database.prepare('SELECT 1 FROM stub WHERE articleId = ?')
  const insertStub = database.prepare('INSERT OR IGNORE INTO stub (articleId) VALUES (?)')
  const deleteStub = database.prepare('DELETE FROM stub WHERE articleId = ?')

  return {
    insert: ({ text: _, ...content }, capturedAt) => {
      const articleId = createId()
      insertArticle.run({ articleId, capturedAt, ...content, revision: nextRevision(database) })
      return articleId
    },
    contentOf: articleId => ArticleContent.parse(selectContent.get(articleId)),
    replace: (articleId, content) => {
      const named = Object.fromEntries(Object.entries(content).filter(([name]) => columns.includes(name)))
      updateContent.run({ articleId, ...named, revision: nextRevision(database) })
    },
    attach: (articleId, { tags, assets, provenance }) => {
      const added = tags.filter(tag => insertTag.run(articleId, tag).changes > 0)
      for (const { assetId, mediaType, bytes } of assets) {
        insertAsset.run(assetId, mediaType, bytes.byteLength)
        showAsset.run(articleId, assetId)
      }
      if (provenance && Object.keys(provenance).length > 0) putProvenance.run(articleId, JSON.stringify(provenance))
      return added
    },
    isStub: articleId => selectStub.get(articleId) !== undefined,
    setStub: (articleId, stub) => void (stub ? insertStub : deleteStub).run(articleId),
  }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words as Unicode segments text: right for scripts without spaces too. */
function countWords(text: string): number {
  let words = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words++
  return words
}
