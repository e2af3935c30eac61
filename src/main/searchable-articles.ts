/** Joins articles, notes and claims into what search reads, followed through two counters at once. */
import { z } from 'zod'
import { findAnchor } from '../article/anchor.ts'
import { plainText } from '../article/plain-text.ts'
import type { Claims } from './claims/claims.ts'
import type { Library } from './library/library.ts'
import type { Notes } from './notes/notes.ts'
import type { SearchableClaim, SearchSource } from './search/search-source.ts'

const Position = z.object({ revision: z.number(), claims: z.number() })
/** Claims of so many articles are kept at hand: the next letter typed asks for most of them again. */
const mostRemembered = 500

/** An article is indexed anew when it, one of its notes, or its extracted claims changed. */
export function searchableArticles(library: Library, notes: Notes, claims: Claims): SearchSource {
  const remembered = new Map<string, readonly SearchableClaim[]>()
  let state = ''
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
      const { title, site, publishedAt, document, language, readState, archivedAt, tags } = article
      const text = plainText(document)
      const written = notes.notesOf(articleId)
      return {
        ...{ title, site, publishedAt, text, language, readState, tags },
        archived: archivedAt !== null,
        notes: written.notes.map(({ noteId, body }) => ({ noteId, body })),
        highlights: written.highlights.flatMap(({ highlightId, anchor }) => {
          const range = findAnchor(text, anchor)
          return range === null ? [] : [{ highlightId, ...range }]
        }),
        claimants: claims.claimantsOf(articleId),
        claimantNames: claims.claimantNames(articleId),
        places: claims.placesOf(articleId),
      }
    },
    claims: articleId => {
      if (state !== claims.state() || remembered.size >= mostRemembered) remembered.clear()
      state = claims.state()
      const known = remembered.get(articleId) ?? claims.searchableClaims(articleId)
      remembered.set(articleId, known)
      return known
    },
    articlesWithFigure: claims.articlesWithFigure,
    contestedArticles: claims.contestedArticles,
    claimState: claims.state,
  }
}
