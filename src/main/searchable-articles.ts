/** Joins articles, notes and claimants into what search indexes, followed through two counters at once. */
import { z } from 'zod'
import { plainText } from '../article/plain-text.ts'
import type { Claims } from './claims/claims.ts'
import type { Library } from './library/library.ts'
import type { Notes } from './notes/notes.ts'
import type { SearchSource } from './search/search-source.ts'

const Position = z.object({ revision: z.number(), claims: z.number() })

/** An article is indexed anew when it, one of its notes, or its extracted claimants changed. */
export function searchableArticles(library: Library, notes: Notes, claims: Claims): SearchSource {
  return {
    changes: (position, limit) => {
      const from = position === null ? { revision: 0, claims: 0 } : Position.parse(JSON.parse(position))
      const articles = library.changes(from.revision, limit)
      const extracted = claims.changesAfter(from.claims, limit)
      const to = {
        revision: articles.at(-1)?.revision ?? from.revision,
        claims: extracted.at(-1)?.sequence ?? from.claims,
      }
      const deleted = articles.filter(article => article.deleted).map(article => article.articleId)
      const changed = new Set([
        ...articles.filter(article => !article.deleted).map(article => article.articleId),
        ...extracted.map(article => article.articleId),
      ])
      for (const articleId of deleted) changed.delete(articleId)
      return {
        changed: [...changed],
        deleted,
        position: JSON.stringify(to),
        more: articles.length === limit || extracted.length === limit,
      }
    },
    document: articleId => {
      const article = library.read(articleId)
      if (article === null || article.trashedAt !== null) return null
      const { title, site, publishedAt, document } = article
      return {
        title,
        site,
        publishedAt,
        text: plainText(document),
        notes: notes.notesOf(articleId).notes.map(({ noteId, body }) => ({ noteId, body })),
        claimants: claims.claimantsOf(articleId),
      }
    },
  }
}
