/** Joins articles, notes and claims into what search reads, followed through two counters at once. */
import { z } from 'zod'
import { findNearAnchor } from '../article/near-anchor.ts'
import { plainText } from '../article/plain-text.ts'
import type { Claims } from './claims/claims.ts'
import type { Library } from './library/library.ts'
import type { Notes } from './notes/notes.ts'
import { rememberAnswers } from './remember-answers.ts'
import type { SearchableClaim, SearchDocument, SearchSource } from './search/search-source.ts'

const Position = z.object({ library: z.string(), revision: z.number(), claims: z.number() })
type Position = z.infer<typeof Position>

/** What a position says; null for one that is not ours. */
function readPosition(position: string): Position | null {
  try {
    return Position.safeParse(JSON.parse(position)).data ?? null
  } catch {
    return null
  }
}

/** An article is indexed anew when it, one of its notes, or its extracted claims changed. */
export function searchableArticles(
  library: Pick<Library, 'identity' | 'revision' | 'revisionOf' | 'changes' | 'read'>,
  notes: Pick<Notes, 'notesOf' | 'eventNotesOf'>,
  claims: Pick<
    Claims,
    | 'claimantsOf'
    | 'claimantNames'
    | 'placesOf'
    | 'searchableClaims'
    | 'changesAfter'
    | 'articlesWithFigure'
    | 'contestedArticles'
    | 'eventNow'
    | 'state'
  >,
): SearchSource {
  const readDocument = (articleId: string): SearchDocument | null => {
    const article = library.read(articleId)
    if (article === null || article.trashedAt !== null) return null
    const { title, site, publishedAt, document, language, readState, archivedAt, tags } = article
    const text = plainText(document)
    const written = notes.notesOf(articleId)
    return {
      ...{ title, site, publishedAt, text, language, readState, tags },
      archived: archivedAt !== null,
      notes: [...written.notes, ...notes.eventNotesOf(articleId)].map(({ noteId, body, target }) => {
        const event = target.kind === 'event' ? (claims.eventNow(target) ?? target) : null
        return { noteId, body, ...(event === null ? {} : { eventId: event.eventId }) }
      }),
      highlights: written.highlights.flatMap(({ highlightId, anchor }) => {
        const range = findNearAnchor(text, anchor)
        return range === null ? [] : [{ highlightId, ...range }]
      }),
      claimants: claims.claimantsOf(articleId),
      claimantNames: claims.claimantNames(articleId),
      places: claims.placesOf(articleId),
    }
  }
  const documents = rememberAnswers(readDocument, document => document?.text.length ?? 0)
  const found = rememberAnswers(
    (articleId): readonly SearchableClaim[] => claims.searchableClaims(articleId),
    told => told.reduce((sum, { content }) => sum + content.reduce((all, { exact }) => all + exact.length, 100), 0),
  )
  const identity = library.identity()
  return {
    follows: position => {
      const read = readPosition(position)
      // A library behind the position was restored from a copy; what it lacks must go, and what it counts next is new.
      return read !== null && read.library === identity && read.revision <= library.revision()
    },
    changes: (position, limit) => {
      const from = (position === null ? null : readPosition(position)) ?? { revision: 0, claims: 0 }
      const articles = library.changes(from.revision, limit)
      const extracted = claims.changesAfter(from.claims, limit)
      const to: Position = {
        library: identity,
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
    document: articleId => documents(articleId, `${library.revisionOf(articleId)} ${claims.state()}`),
    claims: articleId => found(articleId, claims.state()),
    articlesWithFigure: claims.articlesWithFigure,
    contestedArticles: claims.contestedArticles,
    claimState: claims.state,
  }
}
