/** Stores a draft as an article of the library: once for the same text, and back from the trash where it is there. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ArticleDocument } from '../../article/document.ts'
import type { ArticleDraft } from '../../article/draft.ts'
import { plainText } from '../../article/plain-text.ts'
import { createId } from '../database/create-id.ts'
import { nextRevision } from '../database/revision.ts'
import type { Duplicates } from './duplicates.ts'

/** `restored`: it came back out of the trash. */
export type AddedArticle = {
  articleId: string
  title: string
  publishedAt: string | null
  duplicate: boolean
  restored: boolean
}

const KnownArticle = z.object({
  articleId: z.string(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  trashedAt: z.string().nullable(),
  document: z.string(),
})

/** The content hash of a stored document; null when it can't be read any more. */
function hashOfStored(document: string): string | null {
  try {
    const text = plainText(ArticleDocument.parse(JSON.parse(document)))
    return createHash('sha256').update(text).digest('hex')
  } catch {
    return null
  }
}

/** Returns a way to store a draft in one transaction; `stored` is false where nothing changed. */
export function createArticleInsert(
  database: Database,
  compare: Duplicates['compare'],
): (draft: ArticleDraft, sourceName: string | null, capturedAt: string) => AddedArticle & { stored: boolean } {
  const selectByHash = database.prepare(
    'SELECT articleId, title, publishedAt, trashedAt, document FROM article WHERE contentHash = ?',
  )
  const insertTag = database.prepare('INSERT OR IGNORE INTO articleTag (articleId, tag) VALUES (?, ?)')

  /** The same content once more: brings the article back from the trash, and its text back where the disk lost it. */
  const addAgain = (known: z.infer<typeof KnownArticle>, document: ArticleDocument, contentHash: string) => {
    const { articleId, title, publishedAt } = known
    const damaged = hashOfStored(known.document) !== contentHash
    const stored = damaged || known.trashedAt !== null
    if (stored) {
      const revision = nextRevision(database)
      database.prepare('UPDATE article SET trashedAt = NULL, revision = ? WHERE articleId = ?').run(revision, articleId)
      if (damaged) {
        database
          .prepare('UPDATE article SET document = ?, documentRevision = ? WHERE articleId = ?')
          .run(JSON.stringify(document), revision, articleId)
      }
    }
    return { articleId, title, publishedAt, duplicate: true, restored: known.trashedAt !== null, stored }
  }

  return database.transaction((draft: ArticleDraft, sourceName: string | null, capturedAt: string) => {
    const document = ArticleDocument.parse(draft.document)
    const text = plainText(document)
    const contentHash = createHash('sha256').update(text).digest('hex')
    const known = KnownArticle.optional().parse(selectByHash.get(contentHash))
    if (known !== undefined) return addAgain(known, document, contentHash)
    const articleId = createId()
    const revision = nextRevision(database)
    database
      .prepare(
        `INSERT INTO article (articleId, title, standfirst, authors, site, originalUrl, publishedAt, capturedAt, language,
           imageCredit, sourceName, contentHash, wordCount, document, revision, documentRevision)
         VALUES (:articleId, :title, :standfirst, :authors, :site, :originalUrl, :publishedAt, :capturedAt, :language,
           :imageCredit, :sourceName, :contentHash, :wordCount, :document, :revision, :revision)`,
      )
      .run({
        articleId,
        title: draft.title,
        standfirst: draft.standfirst,
        authors: JSON.stringify(draft.authors),
        site: draft.site,
        originalUrl: draft.originalUrl,
        publishedAt: draft.publishedAt,
        capturedAt,
        language: draft.language,
        imageCredit: draft.imageCredit,
        sourceName,
        contentHash,
        wordCount: countWords(text),
        document: JSON.stringify(document),
        revision,
      })
    for (const tag of draft.tags) insertTag.run(articleId, tag)
    for (const asset of draft.assets) {
      database
        .prepare('INSERT OR IGNORE INTO asset (assetId, mediaType, bytes) VALUES (?, ?, ?)')
        .run(asset.assetId, asset.mediaType, asset.bytes.byteLength)
      database
        .prepare('INSERT OR IGNORE INTO articleAsset (articleId, assetId) VALUES (?, ?)')
        .run(articleId, asset.assetId)
    }
    const { title, site, originalUrl } = draft
    compare(articleId, { text, title, site, originalUrl })
    return {
      articleId,
      title: draft.title,
      publishedAt: draft.publishedAt,
      duplicate: false,
      restored: false,
      stored: true,
    }
  })
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words as Unicode segments text: right for scripts without spaces too. */
function countWords(text: string): number {
  let words = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words++
  return words
}
