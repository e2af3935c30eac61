/** Keeps the benchmark's articles in a SQLite file, so that every engine reads the same ones and none holds them in memory. */
import Database from 'better-sqlite3'
import { z } from 'zod'
import { ArticleDocument } from '../../src/article/document.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { BenchArticle, type CorpusArticle, textBytes } from './bench-article.ts'

export type Corpus = {
  articles: number
  /** UTF-8 bytes of all fields. */
  bytes: number
  /** The articles from number `from` on, in order, read while they are asked for. */
  read: (from?: number) => Generator<BenchArticle>
  /** Ids in order. */
  ids: () => string[]
  byId: (articleId: string) => BenchArticle | null
  /** As `byId`, with the text made from the stored document, as the library does for each article it reads. */
  readWhole: (articleId: string) => BenchArticle | null
  close: () => void
}

const Count = z.object({ articles: z.number(), bytes: z.number().nullable() })
const ArticleHead = BenchArticle.omit({ text: true })
const WholeRow = z.object({ article: z.string(), document: z.string() })
const Page = z.array(z.object({ number: z.number(), article: z.string() }))
/** Read by pages: a statement that is iterated would keep the connection from being used for anything else. */
const pageSize = 200

/** Writes the articles and returns how many there were. */
export function writeCorpus(file: string, articles: Iterable<CorpusArticle>): number {
  const database = new Database(file)
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.exec(`
    CREATE TABLE article (number INTEGER PRIMARY KEY, articleId TEXT, bytes INTEGER, article TEXT, document TEXT) STRICT`)
  const insert = database.prepare('INSERT INTO article VALUES (?, ?, ?, ?, ?)')
  let number = 0
  database.transaction(() => {
    for (const { article, document } of articles) {
      const json = [JSON.stringify(article), JSON.stringify(document)]
      insert.run(number++, article.articleId, textBytes(article), ...json)
    }
  })()
  database.exec('CREATE INDEX article_by_id ON article (articleId)')
  database.close()
  return number
}

const parse = (json: unknown): BenchArticle => BenchArticle.parse(JSON.parse(z.string().parse(json)))

/** Opens the first `articles` articles of a corpus. */
export function openCorpus(file: string, articles: number): Corpus {
  const database = new Database(file, { readonly: true })
  const selectPage = database.prepare(
    'SELECT number, article FROM article WHERE number >= ? AND number < ? ORDER BY number LIMIT ?',
  )
  const selectOne = database.prepare('SELECT article FROM article WHERE articleId = ? AND number < ?').pluck()
  // The library keeps no text beside the document either.
  const selectWhole = database.prepare(
    "SELECT json_remove(article, '$.text') AS article, document FROM article WHERE articleId = ? AND number < ?",
  )
  const selectIds = database.prepare('SELECT articleId FROM article WHERE number < ? ORDER BY number').pluck()
  const count = Count.parse(
    database.prepare('SELECT count(*) AS articles, sum(bytes) AS bytes FROM article WHERE number < ?').get(articles),
  )
  const byId = (articleId: string): BenchArticle | null => {
    const found = selectOne.get(articleId, articles)
    return found === undefined ? null : parse(found)
  }
  return {
    articles: count.articles,
    bytes: count.bytes ?? 0,
    read: function* (from = 0) {
      for (let next = from; ; ) {
        const page = Page.parse(selectPage.all(next, articles, pageSize))
        for (const { number, article } of page) {
          next = number + 1
          yield parse(article)
        }
        if (page.length < pageSize) return
      }
    },
    ids: () => z.array(z.string()).parse(selectIds.all(articles)),
    byId,
    readWhole: articleId => {
      const row = WholeRow.optional().parse(selectWhole.get(articleId, articles))
      if (row === undefined) return null
      const document = ArticleDocument.parse(JSON.parse(row.document))
      return { ...ArticleHead.parse(JSON.parse(row.article)), text: plainText(document) }
    },
    close: () => database.close(),
  }
}
