/** Keeps the library's claims caught up with its articles, and answers what is asked about them. */

import { AppError, type HandlersOf } from '../../contract/bridge.ts'
import type { ArticleClaims, Conflict, EventDossier, FigureQuestion, StoryEvent } from '../../contract/claims.ts'
import type { AppContract } from '../../contract/index.ts'
import { articleClaims } from './article-claims.ts'
import { createCatchUp } from './catch-up.ts'
import type { ClaimsOptions } from './claims-options.ts'
import type { StoredExtraction } from './claims-store.ts'
import { eventDossier } from './dossier/event-dossier.ts'
import { type ArticleExtraction, extractionVersion } from './extraction.ts'
import { isProperName } from './is-proper-name.ts'
import { type ListedClaimant, listClaimants, matchClaimants } from './list-claimants.ts'
import { openMendedStore } from './mended-store.ts'
import { articlePair } from './pair/article-pair.ts'
import { captureChanges } from './pair/capture-changes.ts'
import { createRefresher } from './refresh-article.ts'
import { type RelatedArticles, relatedArticles } from './related-articles.ts'
import type { ReadArticle } from './review/claim-reviews.ts'
import { type Aliases, aliasedArticle, nameKey, resolveAliases } from './review/claimant-aliases.ts'
import type { KnownEvents } from './review/event-judgements.ts'
import { createReviewHandlers } from './review/review-handlers.ts'
import { createReviewLog, type ReviewLog } from './review/review-log.ts'
import { type SearchableClaim, searchableClaims } from './searchable-claims.ts'

export type { ClaimsArticle, ClaimsOptions } from './claims-options.ts'

export type Claims = {
  handlers: HandlersOf<AppContract, 'claims' | 'review'>
  /** Extracts what changed since the last time and groups anew. Rejects only when the store itself fails or on abort. */
  catchUp: (signal?: AbortSignal) => Promise<void>
  /** Catches up as far as one article needs it: also while reading is paused, its claims are those of its text. */
  catchUpWith: (articleId: string, signal?: AbortSignal) => Promise<void>
  /** Stops reading changed articles, or goes on. An article that is opened is read all the same. */
  pause: (paused: boolean) => void
  /** Says that the library changed: catches up in the background, once for many nudges. */
  nudge: () => void
  /** Names under which the article's claimants can be searched. */
  claimantsOf: (articleId: string) => string[]
  /** What the article's claimants are called, each once, under the name the reader gave it. */
  claimantNames: (articleId: string) => string[]
  /** Places the article tells of. */
  placesOf: (articleId: string) => string[]
  /** What lists of articles are picked by: who claims, where, of which event. */
  related: RelatedArticles
  /** The article's claims as search shows them. */
  searchableClaims: (articleId: string) => SearchableClaim[]
  /** The ids of articles with such a figure, or with a standing conflict, one after the other in one string. */
  articlesWithFigure: (question: FigureQuestion) => string
  /** The event that was meant by an id and its articles of then: under that id, else the one with most of the articles. */
  eventNow: (meant: { eventId: string; articleIds: readonly string[] }) => { eventId: string; title: string } | null
  contestedArticles: () => string
  /** Every standing conflict of the library, as grouped now. */
  conflicts: () => Conflict[]
  /** An event as grouped now, under its own id or one that it took in; null when nothing of it is left. */
  event: (eventId: string) => StoryEvent | null
  /** All that is known of it now. */
  dossier: (eventId: string) => EventDossier | null
  /** Another text for every other state of all claims and conflicts: what was asked before still holds while it stays. */
  state: () => string
  /** Articles whose claimants changed after a sequence number, oldest change first. */
  changesAfter: (sequence: number, limit: number) => { articleId: string; sequence: number }[]
  /** What is stored of an article now; empty where nothing is extracted yet. */
  claimsOf: (articleId: string) => ArticleClaims
  /** Articles whose text could not be worked on, with the reason. */
  failures: () => { articleId: string; reason: string }[]
  /** Articles whose claims could not be compared with others, with the reason. */
  ungrouped: () => { articleId: string; reason: string }[]
  /** How many of a reader's judgements were read, and which can't be. */
  damagedReviews: ReviewLog['damaged']
  /** Stops catching up and closes the store. */
  close: () => Promise<void>
}

/** Opens the claims of a library. */
export function createClaims(options: ClaimsOptions): Claims {
  const { articles, emit } = options
  const { store, timesMended } = openMendedStore(options.folder, extractionVersion, () => nudge())
  const closing = new AbortController()
  const log = createReviewLog(options)
  const reviewsOf = (articleId: string) => log.claimReviews(articleId).map(({ review }) => review)
  const refresher = createRefresher(store, options, reviewsOf)
  const judgements = {
    revision: log.libraryRevision,
    read: () => ({ aliases: log.aliases(), events: log.eventJudgements() }),
    dismissals: log.dismissals,
  }
  const catchingUp = createCatchUp(store, timesMended, refresher, judgements, options, closing.signal)

  const catchUp = async (signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted()
    closing.signal.throwIfAborted()
    const work = catchingUp.run()
    await (signal === undefined ? work : Promise.race([work, rejectOnAbort(signal)]))
  }
  const nudge = () => {
    if (closing.signal.aborted) return
    // A failure here is met again, and told, by whoever waits for the next catch-up.
    catchingUp.run().catch(() => undefined)
  }
  /** As grouping reads it, under the readers' names. */
  const readDigest = (articleId: string): ArticleExtraction | null => {
    const digest = store.digest(articleId)
    return digest === null ? null : aliasedArticle(JSON.parse(digest), aliases())
  }
  let resolved: { revision: number; aliases: Aliases } | null = null
  /** Resolved once for each change of them: search asks for every article. */
  const aliases = (): Aliases => {
    const revision = log.libraryRevision()
    if (resolved?.revision !== revision) resolved = { revision, aliases: resolveAliases(log.aliases()) }
    return resolved.aliases
  }
  const claimsOf = (articleId: string): ArticleClaims => articleClaims(store, articleId, aliases())
  let listed: { version: string; claimants: ListedClaimant[]; byKey: Map<string, ListedClaimant> } | null = null
  /** Counted once for each state of the articles and the aliases. */
  const claimants = () => {
    const version = `${timesMended()} ${store.generation()} ${log.libraryRevision()}`
    if (listed?.version === version) return listed
    const all = listClaimants(store.claimants, aliases())
    listed = { version, claimants: all, byKey: new Map(all.map(claimant => [nameKey(claimant.name), claimant])) }
    return listed
  }
  /** What is kept of an article once it is up to date; everybody else is told of what is new. */
  const bringUpToDate = async (
    articleId: string,
    signal: AbortSignal,
    again = false,
  ): Promise<StoredExtraction | null> => {
    if (articles.read(articleId) === null && store.read(articleId) === null) throw notFound(articleId)
    const changed = await refresher.refresh(articleId, null, AbortSignal.any([signal, closing.signal]), again)
    if (changed) emit('claims.changed', { articleIds: [articleId], ...catchingUp.left() })
    // Its conflicts come with the next grouping, and an event tells of them.
    if (changed || store.storyIsStale(log.libraryRevision())) nudge()
    return store.read(articleId)
  }
  /** Reads once more where the store was lost meanwhile: an answer must not be half of the old one, half of the new. */
  const steadily = async <Answer>(read: () => Promise<Answer>): Promise<Answer> => {
    const times = timesMended()
    const answer = await read()
    return times === timesMended() ? answer : await read()
  }
  const readArticle = async (articleId: string, signal: AbortSignal): Promise<ReadArticle> => {
    if (articles.isTrashed(articleId)) throw inTrash()
    const stored = await steadily(() => bringUpToDate(articleId, signal))
    const article = articles.read(articleId)
    if (article === null || stored === null) throw notFound(articleId)
    const { extraction, reviewed } = stored
    return {
      articleId,
      text: article.text,
      machine: extraction.claims,
      standing: reviewed?.claims ?? extraction.claims,
    }
  }
  const claimantOf = (name: string) => claimants().byKey.get(nameKey(name)) ?? null
  const knownEvents: KnownEvents = {
    event: store.event,
    nameSubjectOf: store.nameSubjectOf,
    membersOf: (eventId, limit) =>
      [...store.eventKeysOf(eventId)].slice(0, limit).flatMap(([articleId, eventKeys]) => {
        const events = store.read(articleId)?.extraction.events ?? []
        return eventKeys.map(eventKey => {
          const told = events.find(event => event.eventKey === eventKey)
          return { articleId, eventKey, words: told?.spans[0] ?? null }
        })
      }),
  }

  return {
    handlers: {
      'claims.forArticle': ({ articleId, again }, { signal }) =>
        steadily(async () => {
          await bringUpToDate(articleId, signal, again)
          return claimsOf(articleId)
        }),
      'claims.conflicts': ({ articleIds }, { signal }) =>
        steadily(async () => {
          await catchUp(signal)
          return { conflicts: store.conflicts(articleIds), dismissed: store.dismissed(articleIds) }
        }),
      'claims.contested': (_, { signal }) =>
        steadily(async () => {
          await catchUp(signal)
          return store.contested()
        }),
      'claims.contestedAmong': ({ articleIds }, { signal }) =>
        steadily(async () => {
          await catchUp(signal)
          return { articleIds: store.contestedAmong(articleIds) }
        }),
      'claims.events': ({ articleId, query, offset, limit }, { signal }) =>
        steadily(async () => {
          await catchUp(signal)
          const words = query.split(/\s+/).filter(Boolean)
          return store.events({ articleId: articleId ?? null, words, offset, limit })
        }),
      'claims.event': async ({ eventId }, { signal }) => {
        const dossier = await steadily(async () => {
          await catchUp(signal)
          return eventDossier(store, readDigest, eventId)
        })
        if (dossier !== null) return dossier
        throw new AppError('not-found', 'There is no such event any more: its articles were regrouped or removed.')
      },
      'claims.pair': ({ left, right }, { signal }) =>
        steadily(async () => {
          await catchUp(signal)
          return articlePair(store, readDigest, left, right)
        }),
      'claims.captureChanges': ({ before, after }, { signal }) =>
        steadily(async () => {
          await Promise.all([before, after].map(articleId => bringUpToDate(articleId, signal)))
          return captureChanges(claimsOf(before).claims, claimsOf(after).claims)
        }),
      'claims.claimants': ({ query, limit }) => ({ claimants: matchClaimants(claimants().claimants, query, limit) }),
      ...createReviewHandlers({
        ...{ log, aliases, readArticle, claimantOf, catchUp },
        refuseTrashed: articleId => {
          if (articles.isTrashed(articleId)) throw inTrash()
        },
        events: knownEvents,
        conflicts: { conflict: store.judgedConflict, textOf: articleId => articles.read(articleId)?.text ?? null },
      }),
      'claims.trace': async ({ articleId }, { signal }) => {
        const article = articles.read(articleId)
        if (article === null) throw notFound(articleId)
        const { text, publishedAt, site, sections, raised } = article
        return (await options.extract({ text, publishedAt, site, sections, raised }, { signal, trace: true })).trace
      },
      'claims.status': () => {
        const left = catchingUp.left()
        return { ...left, total: store.count() + left.pending + left.paused }
      },
    },
    catchUp,
    catchUpWith: async (articleId, signal) => {
      await catchUp(signal)
      if (catchingUp.isPaused()) await bringUpToDate(articleId, signal ?? closing.signal)
    },
    pause: paused => {
      catchingUp.pause(paused)
      nudge()
    },
    nudge,
    claimantsOf: articleId => {
      const { names, aliases: others } = store.claimants.namesIn(articleId)
      const known = aliases()
      return [...new Set([...names, ...others, ...names.map(name => known.partyOf(name)?.name ?? name)])]
    },
    claimantNames: articleId => {
      const known = aliases()
      const names = store.claimants.namesIn(articleId).names.flatMap(name => {
        const party = known.partyOf(name)?.name
        return party ?? (isProperName(name) ? name : [])
      })
      return [...new Set(names)]
    },
    placesOf: store.placesOf,
    related: relatedArticles(store, () => claimants().claimants, aliases),
    searchableClaims: articleId => searchableClaims(store, articleId, aliases()),
    articlesWithFigure: store.figures.articlesWith,
    eventNow: ({ eventId, articleIds }) => {
      const known = store.event(eventId)
      if (known !== null) return { eventId, title: known.title }
      const shares = new Map<string, { title: string; count: number }>()
      for (const articleId of articleIds) {
        const told = new Map(Object.values(store.eventsOf(articleId)).map(({ id, title }) => [id, title]))
        for (const [id, title] of told) shares.set(id, { title, count: (shares.get(id)?.count ?? 0) + 1 })
      }
      const [best] = [...shares].sort(([, a], [, b]) => b.count - a.count)
      return best === undefined || best[1].count * 2 < articleIds.length
        ? null
        : { eventId: best[0], title: best[1].title }
    },
    contestedArticles: store.contestedArticles,
    conflicts: () => store.conflicts(),
    event: store.event,
    dossier: eventId => eventDossier(store, readDigest, eventId),
    state: () =>
      `${timesMended()} ${store.generation()} ${log.libraryRevision()} ${store.storyIsStale(log.libraryRevision())}`,
    changesAfter: store.changesAfter,
    claimsOf,
    failures: store.failures,
    ungrouped: store.ungrouped,
    damagedReviews: log.damaged,
    close: async () => {
      closing.abort(new AppError('cancelled', 'Counterclaim is closing.'))
      await catchingUp.idle()
      await refresher.idle()
      store.close()
    },
  }
}

function notFound(articleId: string): AppError {
  return new AppError('not-found', `There is no article ${articleId} in this library, or it is in the trash.`)
}

function inTrash(): AppError {
  return new AppError('not-found', 'This article is in the trash. To review its claims, restore it first.')
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled', 'Cancelled.')), { once: true })
  })
}
