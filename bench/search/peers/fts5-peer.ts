/** SQLite’s FTS5 with its Porter stemmer, indexes for prefixes of two and three letters, and the best 50 by bm25. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type BenchArticle, fieldBoosts, flatFields } from '../bench-article.ts'
import type { BenchQuery, QueryPart } from '../bench-query.ts'
import { databaseUse } from '../disk-use.ts'
import { hitsWanted, type Peer } from './peer.ts'

const fields = Object.keys(fieldBoosts)
const names: Readonly<Record<'title', string>> = { title: 'title' }

function spellPart({ form, text, field }: QueryPart): string | null {
  if (form === 'fuzzy' || form === 'wildcard') return null
  const spelled = form === 'prefix' ? `"${text}"*` : `"${text}"`
  return field === null ? spelled : `${names[field]} : ${spelled}`
}

/** The query in FTS5’s language: what must be, and any of the rest where nothing must be. */
export function spellFts5({ parts }: BenchQuery): string | null {
  const spell = (presence: QueryPart['presence']) =>
    parts.filter(part => part.presence === presence).map(part => spellPart(part))
  const [must, may, not] = [spell('must'), spell('may'), spell('not')]
  if ([...must, ...may, ...not].includes(null)) return null
  const wanted = must.length > 0 ? must.join(' AND ') : may.join(' OR ')
  return not.length > 0 ? `(${wanted}) NOT (${not.join(' OR ')})` : wanted
}

export function createFts5Peer(folder: string): Peer {
  const file = join(folder, 'fts5.db')
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  // Without the texts, which the library has already: an index beside it.
  database.exec(`
    CREATE TABLE IF NOT EXISTS document (number INTEGER PRIMARY KEY, articleId TEXT UNIQUE) STRICT;
    CREATE VIRTUAL TABLE IF NOT EXISTS article USING fts5(${fields.join(', ')}, content = '', contentless_delete = 1,
      tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3')`)
  const number = database.prepare('INSERT INTO document (articleId) VALUES (?) RETURNING number').pluck()
  const find = database.prepare('SELECT number FROM document WHERE articleId = ?').pluck()
  const insert = database.prepare(`INSERT INTO article (rowid, ${fields}) VALUES (?, ${fields.map(() => '?')})`)
  const erase = database.prepare('DELETE FROM article WHERE rowid = ?')
  const forget = database.prepare('DELETE FROM document WHERE number = ?')
  const best = `bm25(article, ${Object.values(fieldBoosts)})`
  const select = database.prepare(`SELECT rowid, ${best} FROM article WHERE article MATCH ? ORDER BY ${best} LIMIT ?`)

  const add = (article: BenchArticle) =>
    insert.run(number.get(article.articleId), ...Object.values(flatFields(article)))
  const remove = database.transaction((articleId: string) => {
    const row = find.get(articleId)
    if (row === undefined) return
    erase.run(row)
    forget.run(row)
  })
  const put = database.transaction((article: BenchArticle) => {
    remove(article.articleId)
    add(article)
  })
  return {
    build: (corpus, isOver) => {
      let built = 0
      const articles = corpus.read()
      const addSome = database.transaction(() => {
        for (let some = 0; some < 1000; some++) {
          const { value, done } = articles.next()
          if (done) return false
          add(value)
          built++
        }
        return true
      })
      while (!isOver() && addSome());
      return built
    },
    open: () => undefined,
    save: () => undefined,
    prepare: query => {
      const spelled = spellFts5(query)
      return spelled === null ? null : () => select.all(spelled, hitsWanted).length
    },
    disk: () => databaseUse(database),
    put: article => {
      put(article)
    },
    remove: articleId => {
      remove(articleId)
    },
    close: () => {
      database.close()
    },
  }
}
