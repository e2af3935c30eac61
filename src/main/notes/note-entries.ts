/** Lists all notes and highlights of the library together: narrowed, ordered, a page at a time. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Anchor } from '../../article/anchor.ts'
import { findNearAnchor } from '../../article/near-anchor.ts'
import { HighlightColour, NoteEntry, NoteEntryKind, type NoteFilter, NoteTarget } from '../../contract/notes.ts'
import { currentRevision } from '../database/revision.ts'
import { foldWords } from './fold-words.ts'
import { readNote } from './read-note.ts'

export type ListedNotes = NoteFilter & { sort: 'newest' | 'article'; offset: number; limit: number }

export type EventTarget = Extract<NoteTarget, { kind: 'event' }>

export type NoteEntries = {
  list: (query: ListedNotes) => { entries: NoteEntry[]; total: number }
  tags: () => { tag: string; count: number }[]
  articles: () => { articleId: string; title: string; count: number }[]
  /** These entries, in this order. */
  read: (entryIds: readonly string[]) => NoteEntry[]
  /** Reads anew what changed since the last time: words, tags, links and places. */
  catchUp: () => void
}

type Options = {
  database: Database
  articleText: (articleId: string) => string | null
  /** What an event is now; null for one that is not there any more. */
  eventOf: (target: EventTarget) => { eventId: string; title: string } | null
}

/** How much of a note a list shows, in UTF-16 code units. */
const shownLength = 2000

const StaleRow = z.object({
  entryId: z.string(),
  articleId: z.string().nullable(),
  stale: z.number(),
  lost: z.number(),
  start: z.number(),
  anchor: z.string().nullable(),
  target: z.string().nullable(),
  body: z.string().nullable(),
})

const ListedRow = z.object({
  entryId: z.string(),
  kind: NoteEntryKind,
  articleId: z.string().nullable(),
  title: z.string().nullable(),
  site: z.string().nullable(),
  publishedAt: z.string().nullable(),
  colour: HighlightColour.nullable(),
  anchor: z.string().nullable(),
  target: z.string().nullable(),
  body: z.string(),
  at: z.string(),
  lost: z.number(),
  linkedFrom: z.number(),
})

/** The notes, not deleted, that lead to a note or a highlight. */
const leadingTo = (
  entryId: string,
  articleId: string,
) => `noteLink JOIN noteEntry AS source ON source.entryId = noteLink.noteId
  WHERE noteLink.articleId = ${articleId} AND fragment IN ('h-' || ${entryId}, 'n-' || ${entryId})
    AND source.deleted = 0 AND source.trashed = 0`

const newestBody = `(SELECT body FROM noteRevision WHERE noteRevision.noteId = noteEntry.entryId
  ORDER BY revision DESC LIMIT 1)`

/** Opens the list. Ids in their order are kept until anything in the library changes, so that every page costs the same. */
export function createNoteEntries({ database, articleText, eventOf }: Options): NoteEntries {
  const selectStale = database.prepare(`
    SELECT entryId, noteEntry.articleId, stale, lost, start, anchor, target, ${newestBody} AS body
    FROM noteEntry INDEXED BY noteEntry_stale
    LEFT JOIN note ON note.noteId = entryId LEFT JOIN highlight ON highlight.highlightId = entryId
    WHERE stale > 0 ORDER BY noteEntry.articleId`)
  const update = database.prepare(
    'UPDATE noteEntry SET words = :words, lost = :lost, start = :start, stale = 0 WHERE entryId = :entryId',
  )
  const forgetTags = database.prepare('DELETE FROM noteTag WHERE noteId = ?')
  const forgetLinks = database.prepare('DELETE FROM noteLink WHERE noteId = ?')
  const addTag = database.prepare('INSERT OR IGNORE INTO noteTag (tag, noteId, shown) VALUES (?, ?, ?)')
  const addLink = database.prepare('INSERT OR IGNORE INTO noteLink (articleId, fragment, noteId) VALUES (?, ?, ?)')
  const selectRows = database.prepare(`
    SELECT entryId, kind, noteEntry.articleId, title, site, publishedAt, noteEntry.colour, anchor, target,
      coalesce(substr(${newestBody}, 1, ${shownLength}), '') AS body, at, lost,
      (SELECT count(DISTINCT noteId) FROM ${leadingTo('noteEntry.entryId', 'noteEntry.articleId')}) AS linkedFrom
    FROM json_each(?) AS wanted CROSS JOIN noteEntry ON entryId = wanted.value
    LEFT JOIN article ON article.articleId = noteEntry.articleId
    LEFT JOIN note ON note.noteId = entryId LEFT JOIN highlight ON highlight.highlightId = entryId
    ORDER BY wanted.key`)

  /** Null for a damaged text too: its notes are listed all the same, as lost. */
  const textOf = (articleId: string): string | null => {
    try {
      return articleText(articleId)
    } catch {
      return null
    }
  }

  const catchUp = database.transaction(() => {
    let open: { articleId: string | null; text: string | null } = { articleId: null, text: null }
    for (const row of selectStale.all()) {
      const { entryId, articleId, stale, target, body, ...stored } = StaleRow.parse(row)
      const anchor = anchorOf(stored.anchor, target)
      let { lost, start } = stored
      if (stale === 2 && articleId !== null && anchor !== null) {
        if (open.articleId !== articleId) open = { articleId, text: textOf(articleId) }
        const range = open.text === null ? null : findNearAnchor(open.text, anchor)
        lost = range === null ? 1 : 0
        start = range?.start ?? anchor.start
      }
      update.run({ entryId, words: foldWords(`${anchor?.exact ?? ''}\n${body ?? ''}`), lost, start })
      if (target === null) continue
      const { tags, links } = readNote(body ?? '')
      forgetTags.run(entryId)
      forgetLinks.run(entryId)
      for (const { tag, shown } of tags) addTag.run(tag, entryId, shown)
      for (const link of links) addLink.run(link.articleId, link.fragment, entryId)
    }
  })

  let ordered: { key: string; ids: unknown[] } | null = null
  const idsOf = (query: Omit<ListedNotes, 'offset' | 'limit'>): unknown[] => {
    const key = `${currentRevision(database)} ${JSON.stringify(query)}`
    if (ordered?.key === key) return ordered.ids
    const { sql, values } = selectIds(query)
    const ids = database.prepare(sql).pluck().all(values)
    ordered = { key, ids }
    return ids
  }

  const read = (entryIds: readonly unknown[]) =>
    selectRows.all(JSON.stringify(entryIds)).map(row => toEntry(ListedRow.parse(row), eventOf))

  return {
    catchUp,
    read,
    list: ({ offset, limit, ...query }) => {
      catchUp()
      const ids = idsOf(query)
      return { entries: read(ids.slice(offset, offset + limit)), total: ids.length }
    },
    tags: () => {
      catchUp()
      const rows = database.prepare(`
        SELECT min(shown) AS tag, count(*) AS count FROM (
          SELECT tag, shown, noteId AS entryId FROM noteTag
          UNION SELECT tag, tag, entryId FROM articleTag JOIN noteEntry USING (articleId)
        ) JOIN noteEntry USING (entryId) WHERE deleted = 0 AND trashed = 0
        GROUP BY lower(tag) ORDER BY lower(tag)`)
      return z.array(z.object({ tag: z.string(), count: z.number() })).parse(rows.all())
    },
    articles: () => {
      const rows = database.prepare(`
        SELECT articleId, title, count FROM (
          SELECT articleId, count(*) AS count, max(at) AS at FROM noteEntry
          WHERE articleId IS NOT NULL AND deleted = 0 AND trashed = 0 GROUP BY articleId
        ) JOIN article USING (articleId) ORDER BY at DESC, articleId LIMIT ${mostArticles}`)
      return z.array(z.object({ articleId: z.string(), title: z.string(), count: z.number() })).parse(rows.all())
    },
  }
}

/** Articles offered to choose from. */
const mostArticles = 500

function selectIds({
  kinds,
  colours,
  articleId,
  tag,
  text,
  lost,
  linksTo,
  sort,
}: Omit<ListedNotes, 'offset' | 'limit'>) {
  const wheres = ['deleted = 0', 'trashed = 0']
  const values: string[] = []
  const oneOf = (column: string, wanted: readonly string[]) => {
    if (wanted.length === 0) return
    wheres.push(`${column} IN (${wanted.map(() => '?').join(', ')})`)
    values.push(...wanted)
  }
  oneOf('kind', kinds)
  oneOf('colour', colours)
  if (articleId !== null) oneOf('noteEntry.articleId', [articleId])
  if (lost) wheres.push('lost = 1')
  if (linksTo !== null) {
    const about = 'SELECT articleId FROM noteEntry WHERE entryId = ?1'
    wheres.push(`noteEntry.entryId IN (SELECT noteId FROM ${leadingTo('?1', `(${about})`)})`.replaceAll('?1', '?'))
    values.push(linksTo, linksTo, linksTo)
  }
  if (tag !== null) {
    wheres.push(`(EXISTS (SELECT 1 FROM noteTag WHERE noteTag.tag = ? AND noteTag.noteId = entryId)
      OR EXISTS (SELECT 1 FROM articleTag WHERE articleTag.articleId = noteEntry.articleId AND lower(articleTag.tag) = lower(?)))`)
    values.push(foldWords(tag), tag)
  }
  for (const word of foldWords(text).split(/\s+/)) {
    if (word === '') continue
    wheres.push('instr(words, ?) > 0')
    values.push(word)
  }
  const where = wheres.join(' AND ')
  if (sort === 'article') {
    // Titles come from the index that holds them: reading an article's row reads past its whole text.
    return {
      values,
      sql: `WITH placed AS MATERIALIZED (
          SELECT articleId, row_number() OVER (ORDER BY title COLLATE NOCASE, articleId) AS place FROM article
        )
        SELECT entryId FROM noteEntry LEFT JOIN placed USING (articleId) WHERE ${where}
        ORDER BY place IS NULL, place, start, entryId`,
    }
  }
  // Without statistics SQLite takes the order's index where the few lost ones have an index of their own.
  const from = lost ? 'noteEntry INDEXED BY noteEntry_lost' : 'noteEntry'
  return { values, sql: `SELECT entryId FROM ${from} WHERE ${where} ORDER BY at DESC, entryId` }
}

/** What a stored value says; null where it is damaged: the doctor names it, and the list goes on. */
function readJson<Value>(json: string | null, shape: z.ZodType<Value>): Value | null {
  if (json === null) return null
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

/** Where a highlight or a note stands; null for a note on something whole. */
function anchorOf(anchor: string | null, target: string | null): Anchor | null {
  if (anchor !== null) return readJson(anchor, Anchor)
  const about = readJson(target, NoteTarget)
  return about !== null && 'anchor' in about ? about.anchor : null
}

function toEntry(row: z.infer<typeof ListedRow>, eventOf: Options['eventOf']): NoteEntry {
  const { anchor, target, lost, title, ...rest } = row
  const about = readJson(target, NoteTarget)
  const event = about?.kind === 'event' ? (eventOf(about) ?? about) : null
  return NoteEntry.parse({
    ...rest,
    eventId: event?.eventId ?? null,
    title: event?.title ?? title ?? '',
    words: anchorOf(anchor, target)?.exact ?? '',
    lost: lost === 1,
  })
}
