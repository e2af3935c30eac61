/** Follows the links of notes: which notes lead somewhere, and whether what they lead to is there. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { LinkTarget, NoteEntry } from '../../contract/notes.ts'
import type { NoteEntries } from './note-entries.ts'

type Options = {
  database: Database
  hasClaim: (articleId: string, claimId: string) => boolean
  entries: Pick<NoteEntries, 'catchUp' | 'read'>
}

type Found = { state: 'there' | 'lost' | 'gone' | 'trashed'; title: string | null }

export type NoteLinks = {
  linkedFrom: (articleId: string) => { fragment: string; from: NoteEntry }[]
  target: (link: LinkTarget) => Found
}

const mostLinks = 500
const Link = z.object({ fragment: z.string(), noteId: z.string() })
const ArticleRow = z.object({ title: z.string(), trashedAt: z.string().nullable() })

export function createNoteLinks({ database, hasClaim, entries }: Options): NoteLinks {
  const selectLinks = database.prepare(`
    SELECT fragment, noteId FROM noteLink JOIN noteEntry ON entryId = noteId
    WHERE noteLink.articleId = ? AND deleted = 0 AND trashed = 0 ORDER BY at DESC, noteId LIMIT ${mostLinks}`)
  const selectArticle = database.prepare('SELECT title, trashedAt FROM article WHERE articleId = ?')
  const selectLost = database
    .prepare('SELECT lost FROM noteEntry WHERE entryId = ? AND articleId = ? AND deleted = 0')
    .pluck()

  return {
    linkedFrom: articleId => {
      entries.catchUp()
      const links = z.array(Link).parse(selectLinks.all(articleId))
      const from = entries.read(links.map(({ noteId }) => noteId))
      return links.flatMap(({ fragment }, at) => {
        const entry = from[at]
        return entry === undefined ? [] : [{ fragment, from: entry }]
      })
    },
    target: ({ articleId, fragment }) => {
      entries.catchUp()
      const article = ArticleRow.optional().parse(selectArticle.get(articleId))
      if (article === undefined) return { state: 'gone', title: null }
      const { title, trashedAt } = article
      if (trashedAt !== null) return { state: 'trashed', title }
      const [, kind, id = ''] = /^([chn])-(.+)$/.exec(fragment) ?? []
      if (kind === undefined) return { state: 'there', title }
      if (kind === 'c') return { state: hasClaim(articleId, id) ? 'there' : 'gone', title }
      const lost = selectLost.get(id, articleId)
      return { state: lost === undefined ? 'gone' : lost === 1 ? 'lost' : 'there', title }
    },
  }
}
