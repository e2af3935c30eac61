/** Stores, lists and changes articles, and says what changed since a revision. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { ArticleDraft } from '../../article/draft.ts'
import { plainText } from '../../article/plain-text.ts'
import { AppError, type HandlersOf } from '../../contract/bridge.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import type { Article, ArticleSummary, WholeList } from '../../contract/library.ts'
import { currentRevision } from '../database/revision.ts'
import { type AddedArticle, createArticleInsert, type Origin } from './add-article.ts'
import { createArticleLists } from './article-lists.ts'
import { articleColumns, summaryColumns, toArticle, toSummary } from './article-row.ts'
import { type AssetStore, createAssetStore } from './asset-store.ts'
import { createBulkChanges } from './bulk-changes.ts'
import { createCaptures } from './captures.ts'
import { createArticleDeletion } from './delete-articles.ts'
import { duplicateHandlers } from './duplicate-handlers.ts'
import { createDuplicates } from './duplicates.ts'
import { createImports, type Imports } from './imports.ts'
import { noRelations, type Relations } from './relations.ts'
import { createSamePage } from './same-page.ts'
import { createArticleUpdate } from './update-articles.ts'

/** What happened to an article since a revision, newest state only. */
export type ArticleRevision = { articleId: string; revision: number; documentRevision: number; deleted: boolean }

export type Library = {
  handlers: HandlersOf<AppContract, 'library'>
  /** Stores a draft in one transaction. The same plain text twice is one article; one in the trash comes back out of it. */
  add: (draft: ArticleDraft, origin: Origin) => AddedArticle
  /** How many of these addresses and hashes of texts are those of articles outside the trash. */
  countKnown: (what: { addresses: readonly string[]; hashes: readonly string[] }) => number
  /** What imports did: kept, told again, taken back. */
  imports: Imports
  /** The article, or null when there is none of that id. Throws AppError `unreadable` when it is damaged on disk. */
  read: (articleId: string) => Article | null
  /** What lists show of these articles; those that are gone are left out. */
  summaries: (articleIds: readonly string[]) => ArticleSummary[]
  /** The article's plain text, or null when there is none of that id. */
  text: (articleId: string) => string | null
  /** Ids of all articles that are not in the trash, oldest capture first. */
  ids: () => string[]
  /** Ids of a list but some of them, in its order. */
  idsOf: (list: WholeList) => string[]
  /** Stops what goes on in the background; the database may then be closed. */
  close: () => void
  /** Ids that start with `prefix`, at most two: enough to see whether it names one. */
  idsStartingWith: (prefix: string) => string[]
  /** Changes after a revision, oldest first. */
  changes: (afterRevision: number, limit: number) => ArticleRevision[]
  /** How many articles there are whose text changed after a revision. */
  textsChangedAfter: (revision: number) => number
  revision: () => number
  /** The revision at which anything about an article last changed; null for unknown articles. */
  revisionOf: (articleId: string) => number | null
  /** The library's own name, kept by copies and backups of it. */
  identity: () => string
  /** The bytes and media type of a stored picture. */
  asset: (assetId: string) => { bytes: Uint8Array; mediaType: string } | null
}

const ChangeRow = z.object({
  articleId: z.string(),
  revision: z.number(),
  documentRevision: z.number(),
  deleted: z.number().transform(value => value === 1),
})

/**
 * Opens the library's articles. `emit` is told of every change; `forget` takes an article's words out of what others keep
 * of it, in the transaction that deletes it for good; `relations` say what others know that lists are picked by.
 */
export function createLibrary(options: {
  database: Database
  folder: string
  emit: Emit
  forget?: (articleId: string) => void
  relations?: Relations
}): Library {
  const { database, emit, forget = () => undefined, relations = noRelations } = options
  const lists = createArticleLists(database, relations)
  const assets: AssetStore = createAssetStore(options.folder)
  const selectSummary = database.prepare(`SELECT ${summaryColumns} FROM article WHERE articleId = ?`)
  const selectArticle = database.prepare(`SELECT ${articleColumns} FROM article WHERE articleId = ?`)
  const selectChanges = database.prepare(`
    SELECT articleId, revision, documentRevision, 0 AS deleted FROM article WHERE revision > :after
    UNION ALL SELECT articleId, revision, revision, 1 FROM deletedArticle WHERE revision > :after
    ORDER BY revision LIMIT :limit`)
  const selectRevision = database.prepare('SELECT revision FROM article WHERE articleId = ?')
  const countTextsChanged = database.prepare('SELECT count(*) FROM article WHERE documentRevision > ?')

  const read = (articleId: string): Article | null => {
    const row = selectArticle.get(articleId)
    if (row === undefined) return null
    try {
      return toArticle(row)
    } catch (cause) {
      throw new AppError(
        'unreadable',
        `The stored text of article ${articleId} is damaged. Its notes are kept; import the article again to read it.`,
        { cause },
      )
    }
  }
  const summary = (articleId: string): ArticleSummary | null => {
    const row = selectSummary.get(articleId)
    return row === undefined ? null : toSummary(row)
  }
  const summaries = (articleIds: readonly string[]) => articleIds.map(summary).filter(article => article !== null)
  const changed = (articleIds: string[], only?: 'readState') => {
    lists.changed(only)
    emit('library.changed', {
      articleIds: articleIds.length > 1000 ? [] : articleIds,
      revision: currentRevision(database),
    })
  }

  const duplicates = createDuplicates(
    database,
    articleId => {
      try {
        const article = read(articleId)
        return article === null ? null : { ...article, text: plainText(article.document) }
      } catch {
        // A damaged text is compared with nothing.
        return null
      }
    },
    () => changed([]),
  )

  const textOf = (articleId: string): string | null => {
    const article = read(articleId)
    return article === null ? null : plainText(article.document)
  }
  const imports = createImports({ database, duplicates, read, changed, emit })
  const insert = createArticleInsert(database, {
    ...{ compare: duplicates.compare, forget: duplicates.forget, keepLine: imports.keepLine },
    textOf: articleId => {
      try {
        return textOf(articleId)
      } catch {
        return null
      }
    },
  })
  const update = createArticleUpdate(database)
  const deleteForever = createArticleDeletion(database, forget)
  /** The rows first, then the pictures: a crash in between leaves bytes nobody names, never a row without its bytes. */
  const deleteWithPictures = (articleIds: string[]): string[] => {
    const { gone, orphans } = deleteForever(articleIds)
    for (const assetId of orphans) assets.remove(assetId)
    return gone
  }
  const bulk = createBulkChanges({
    ...{ database, lists, update, deleteForever: deleteWithPictures },
    tellChanged: () => emit('library.changed', { articleIds: [], revision: currentRevision(database) }),
  })

  const samePage = createSamePage(database)
  const hasText = database.prepare('SELECT 1 FROM article WHERE contentHash = ? AND trashedAt IS NULL')
  const countKnown: Library['countKnown'] = ({ addresses, hashes }) =>
    addresses.filter(address => samePage(address).some(({ trashedAt }) => trashedAt === null)).length +
    hashes.filter(hash => hasText.get(hash) !== undefined).length
  const capturesOf = createCaptures(database)
  const found = (articleId: string): Article => {
    const article = read(articleId)
    if (article === null) throw new AppError('not-found', `There is no article ${articleId} in this library.`)
    return article
  }

  return {
    handlers: {
      'library.list': query => {
        const { articleIds, total } = lists.page(query)
        return { articles: summaries(articleIds), total }
      },
      'library.summaries': ({ articleIds }) => summaries(articleIds),
      'library.article': ({ articleId }) => found(articleId),
      'library.captures': ({ articleId }) => {
        const article = summary(articleId)
        return article === null ? [] : summaries(capturesOf(article))
      },
      'library.counts': lists.counts,
      'library.values': ({ field, query, limit }) => {
        const words = query.toLowerCase().split(/\s+/).filter(Boolean)
        const all = lists.values(field)
        const found = all.filter(({ label }) => words.every(word => label.toLowerCase().includes(word)))
        return { values: found.slice(0, limit), total: found.length }
      },
      'library.update': ({ articleIds, change }) => {
        update(articleIds, change)
        changed(articleIds, Object.keys(change).every(name => name === 'readState') ? 'readState' : undefined)
        return articleIds.map(summary).filter(article => article !== null)
      },
      'library.updateAll': ({ list, change }, run) => bulk.updateAll(list, change, run),
      'library.undoAll': ({ undoId }, run) => bulk.undoAll(undoId, run),
      'library.deleteAllForever': async ({ list }, run) => {
        const report = await bulk.deleteAllForever(list, run)
        if (report.deleted > 0) emptyLog(database)
        return report
      },
      ...duplicateHandlers({ database, duplicates, summaries, changed, emit }),
      'library.deleteForever': ({ articleIds }) => {
        const gone = deleteWithPictures(articleIds)
        if (gone.length > 0) {
          changed(gone)
          emptyLog(database)
        }
        return { deleted: gone.length }
      },
    },
    add: (draft, origin) => {
      // Bytes first: a row must never name a picture that is not on disk.
      for (const asset of draft.assets) assets.put(asset)
      const { stored, annotated, ...added } = insert(draft, origin)
      if (stored) changed([added.articleId])
      if (annotated) emit('notes.changed', { articleId: added.articleId })
      return added
    },
    countKnown,
    imports,
    read,
    summaries,
    text: textOf,
    ids: () =>
      z
        .array(z.string())
        .parse(
          database
            .prepare('SELECT articleId FROM article WHERE trashedAt IS NULL ORDER BY capturedAt, articleId')
            .pluck()
            .all(),
        ),
    idsOf: bulk.idsOf,
    close: duplicates.close,
    idsStartingWith: prefix =>
      z
        .array(z.string())
        .parse(
          database
            .prepare(
              'SELECT articleId FROM article WHERE substr(articleId, 1, length(?)) = ? ORDER BY articleId LIMIT 2',
            )
            .pluck()
            .all(prefix, prefix),
        ),
    changes: (after, limit) => selectChanges.all({ after, limit }).map(row => ChangeRow.parse(row)),
    textsChangedAfter: revision => z.number().parse(countTextsChanged.pluck().get(revision)),
    revision: () => currentRevision(database),
    revisionOf: articleId =>
      z
        .number()
        .nullable()
        .parse(selectRevision.pluck().get(articleId) ?? null),
    identity: () => String(database.prepare('SELECT value FROM identity').pluck().get()),
    asset: assetId => {
      const mediaType = z
        .string()
        .optional()
        .parse(database.prepare('SELECT mediaType FROM asset WHERE assetId = ?').pluck().get(assetId))
      const bytes = mediaType === undefined ? null : assets.read(assetId)
      return mediaType === undefined || bytes === null ? null : { bytes, mediaType }
    },
  }
}

/**
 * The database overwrites deleted records where they stood (`secure_delete`); the log of what was written last keeps whole
 * pages, and is emptied here.
 */
function emptyLog(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
}
