/**
 * Stores a draft in one transaction: once for the same text; as another capture of a page that is there; as the content of a
 * link that waited for it; and with all that a reader did with it elsewhere.
 */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ArticleDocument } from '../../article/document.ts'
import type { ArticleDraft } from '../../article/draft.ts'
import { plainText } from '../../article/plain-text.ts'
import { AppError } from '../../contract/bridge.ts'
import type { Carried, ImportLine, ImportOutcome } from '../../contract/import.ts'
import { nextRevision, touchArticle } from '../database/revision.ts'
import { createArticleWrites, type ReadyContent, toContent } from './article-write.ts'
import { createBringReading, pastInstant } from './bring-reading.ts'
import type { Duplicates } from './duplicates.ts'
import { toHighlightColour } from './highlight-colour.ts'
import { changesSomething, type ImportChange, noChange } from './import-change.ts'
import { changedParagraphs, createSamePage } from './same-page.ts'

/** Where a draft comes from. */
export type Origin = {
  /** Null for what was pasted. */
  sourceName: string | null
  capturedAt?: string
  /** The line of the report it becomes, kept in the same transaction. */
  line?: { importId: string } & Pick<ImportLine, 'file' | 'item' | 'format'>
  /** The article whose content it is, whatever its address says. */
  fills?: string
}

export type AddedArticle = Pick<
  ImportLine,
  'outcome' | 'title' | 'publishedAt' | 'captureOf' | 'restored' | 'changed' | 'carried'
> & {
  articleId: string
  duplicate: boolean
}

const KnownArticle = z.object({
  articleId: z.string(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  trashedAt: z.string().nullable(),
  document: z.string(),
})
type KnownArticle = z.infer<typeof KnownArticle>
const Shown = KnownArticle.pick({ title: true, publishedAt: true })

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
  parts: {
    compare: Duplicates['compare']
    /** Forgets what an article was compared by: it has another text now. */
    forget: Duplicates['forget']
    textOf: (articleId: string) => string | null
    keepLine: (line: NonNullable<Origin['line']> & AddedArticle, change: ImportChange | null) => void
  },
): (draft: ArticleDraft, origin: Origin) => AddedArticle & { stored: boolean; annotated: boolean } {
  const writes = createArticleWrites(database)
  const reading = createBringReading(database, toHighlightColour)
  const samePage = createSamePage(database)
  const select = (by: string) =>
    database.prepare(`SELECT articleId, title, publishedAt, trashedAt, document FROM article WHERE ${by} = ?`)
  const [selectByHash, selectById] = [select('contentHash'), select('articleId')]
  const known = (articleId: string) => KnownArticle.parse(selectById.get(articleId))
  const selectShown = database.prepare('SELECT title, publishedAt FROM article WHERE articleId = ?')
  const untrash = database.prepare('UPDATE article SET trashedAt = NULL WHERE articleId = ?')

  /** Tags, states, highlights and notes; returns how many highlights' words are not in the text. */
  const bringAll = (articleId: string, text: string, draft: ArticleDraft, change: ImportChange, now: string) => {
    const { tags, assets, provenance } = draft
    const added = writes.attach(articleId, { tags, assets, ...(!change.added || !provenance ? {} : { provenance }) })
    if (!change.added) change.tags.push(...added)
    return draft.reading ? reading.bring(articleId, text, draft.reading, change, now) : 0
  }

  const restore = ({ articleId, trashedAt }: KnownArticle, change: ImportChange) => {
    if (trashedAt === null) return
    untrash.run(articleId)
    change.restored = true
  }

  /** The same content once more: brings the article back from the trash, and its text back where the disk lost it. */
  const mend = ({ articleId, document }: KnownArticle, content: ReadyContent): boolean => {
    if (hashOfStored(document) === content.contentHash) return false
    database
      .prepare('UPDATE article SET document = ?, documentRevision = ? WHERE articleId = ?')
      .run(content.document, nextRevision(database), articleId)
    return true
  }

  const fill = (articleId: string, content: ReadyContent, draft: ArticleDraft, change: ImportChange) => {
    const before = writes.contentOf(articleId)
    change.filled = before
    const { text, ...columns } = content
    writes.replace(articleId, {
      ...columns,
      originalUrl: before.originalUrl ?? columns.originalUrl,
      site: columns.site ?? before.site,
      authors: draft.authors.length > 0 ? columns.authors : before.authors,
      publishedAt: columns.publishedAt ?? before.publishedAt,
      language: columns.language ?? before.language,
    })
    writes.setStub(articleId, false)
    if (draft.provenance) writes.attach(articleId, { tags: [], assets: [], provenance: draft.provenance })
    reading.placeAnew(articleId, text)
    parts.forget(articleId)
    parts.compare(articleId, { ...draft, originalUrl: before.originalUrl ?? draft.originalUrl, text })
  }

  type Where = { outcome: ImportOutcome; articleId: string; captureOf: ImportLine['captureOf']; mended?: boolean }

  /** Decides what the draft is to the library, and writes it. */
  const place = (
    content: ReadyContent,
    draft: ArticleDraft,
    origin: Origin,
    change: ImportChange,
    now: string,
  ): Where => {
    const same = KnownArticle.optional().parse(selectByHash.get(content.contentHash))
    if (same !== undefined) {
      if (origin.fills !== undefined && origin.fills !== same.articleId) {
        throw new AppError('stale', `This text is in the library already, as “${same.title}”.`)
      }
      restore(same, change)
      return { outcome: 'duplicate', articleId: same.articleId, captureOf: null, mended: mend(same, content) }
    }
    const pages = origin.fills === undefined ? samePage(draft.originalUrl) : []
    const [page] = pages
    const waiting = origin.fills ?? pages.find(({ stub }) => stub)?.articleId
    if (draft.needsContent && page) {
      restore(known(page.articleId), change)
      return { outcome: 'duplicate', articleId: page.articleId, captureOf: null }
    }
    if (waiting !== undefined) {
      restore(known(waiting), change)
      fill(waiting, content, draft, change)
      return { outcome: 'filled', articleId: waiting, captureOf: null }
    }
    change.added = true
    const capturedAt = pastInstant(draft.reading?.savedAt, now) ?? origin.capturedAt ?? now
    const articleId = writes.insert(content, capturedAt)
    if (draft.needsContent) writes.setStub(articleId, true)
    parts.compare(articleId, { ...draft, text: content.text })
    if (page === undefined || page.trashedAt !== null) {
      return { outcome: draft.needsContent ? 'stub' : 'article', articleId, captureOf: null }
    }
    const before = parts.textOf(page.articleId)
    const changed = before === null ? { added: 0, removed: 0 } : changedParagraphs(before, content.text)
    return { outcome: 'capture', articleId, captureOf: { articleId: page.articleId, ...changed } }
  }

  return database.transaction((draft: ArticleDraft, origin: Origin) => {
    const now = new Date().toISOString()
    const content = toContent(draft, origin.sourceName)
    const change = noChange()
    const { outcome, articleId, captureOf, mended = false } = place(content, draft, origin, change, now)
    const { title, publishedAt } = Shown.parse(selectShown.get(articleId))
    const text = outcome === 'duplicate' ? (parts.textOf(articleId) ?? content.text) : content.text
    const lost = bringAll(articleId, text, draft, change, now)
    const stored = changesSomething(change)
    if (stored) touchArticle(database, articleId)
    const added = { outcome, articleId, title, publishedAt, captureOf, restored: change.restored, changed: stored }
    const carried = carriedBy(draft, lost)
    if (origin.line) {
      parts.keepLine({ ...origin.line, ...added, carried, duplicate: outcome === 'duplicate' }, stored ? change : null)
    }
    return {
      ...added,
      carried,
      duplicate: outcome === 'duplicate',
      stored: stored || mended,
      annotated: change.highlights.length + change.noteIds.length > 0 || change.filled !== null,
    }
  })
}

function carriedBy({ tags, reading, publishedAt }: ArticleDraft, lost: number): Carried {
  const { highlights = [], notes = [], readState, archived, savedAt } = reading ?? {}
  return {
    tags: tags.length,
    highlights: highlights.length,
    lost,
    notes: notes.length + highlights.filter(({ note }) => note !== undefined && note.trim() !== '').length,
    read: readState === 'read',
    archived: archived === true,
    dated: (savedAt ?? publishedAt) !== null,
  }
}
