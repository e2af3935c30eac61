/** Reads the articles of a real library for the search benchmark; nothing is written there. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { ArticleDocument } from '../../src/article/document.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { UsageError } from '../usage-error.ts'
import type { CorpusArticle } from './bench-article.ts'

const Row = z.object({
  articleId: z.string(),
  title: z.string(),
  site: z.string().nullable(),
  publishedAt: z.string().nullable(),
  document: z.string(),
})
const Texts = z.array(z.string())

/** The articles that are not in the trash, in the order of their ids. Claimants are left out where none were extracted. */
export function* libraryArticles(folder: string): Generator<CorpusArticle> {
  if (!existsSync(join(folder, 'library.db'))) throw new UsageError(`There is no library in ${folder}.`)
  const library = new Database(join(folder, 'library.db'), { readonly: true })
  const claimsFile = join(folder, 'claims.db')
  const claims = existsSync(claimsFile) ? new Database(claimsFile, { readonly: true }) : null
  const notesOf = library
    .prepare(
      `SELECT body FROM noteRevision AS latest JOIN note USING (noteId)
       WHERE note.articleId = ? AND note.deletedAt IS NULL
         AND latest.revision = (SELECT max(revision) FROM noteRevision WHERE noteId = note.noteId)`,
    )
    .pluck()
  const tagsOf = library.prepare('SELECT tag FROM articleTag WHERE articleId = ?').pluck()
  const claimantsOf = claims?.prepare('SELECT DISTINCT name FROM claimant WHERE articleId = ?').pluck()
  try {
    const articles = library.prepare(
      'SELECT articleId, title, site, publishedAt, document FROM article WHERE trashedAt IS NULL ORDER BY articleId',
    )
    for (const row of articles.iterate()) {
      const { document: json, ...rest } = Row.parse(row)
      const document = ArticleDocument.parse(JSON.parse(json))
      const article = {
        ...rest,
        text: plainText(document),
        notes: Texts.parse(notesOf.all(rest.articleId)),
        claimants: Texts.parse(claimantsOf?.all(rest.articleId) ?? []),
        tags: Texts.parse(tagsOf.all(rest.articleId)),
        places: [],
      }
      yield { article, document }
    }
  } finally {
    library.close()
    claims?.close()
  }
}
