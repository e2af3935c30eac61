/** Puts together all the library knows of one event: its articles, every party's figures, its conflicts. */

import type { Conflict, EventDossier } from '../../../contract/claims.ts'
import type { ClaimsStore } from '../claims-store.ts'
import { createStoryGatherer } from '../conflicts/story-claims.ts'
import type { ArticleExtraction } from '../extraction.ts'
import { figureMatrix } from './figure-matrix.ts'

/** Null when there is no such event (any more). `readDigest` gives an article as grouping read it. */
export function eventDossier(
  store: Pick<ClaimsStore, 'event' | 'eventKeysOf' | 'conflicts' | 'dismissed'>,
  readDigest: (articleId: string) => ArticleExtraction | null,
  eventId: string,
): EventDossier | null {
  const event = store.event(eventId)
  if (event === null) return null
  const articles = event.articleIds.flatMap(articleId => readDigest(articleId) ?? [])
  const keys = store.eventKeysOf(event.id)
  const eventKeys = articles.map(({ articleId }) => keys.get(articleId) ?? [])
  const story = createStoryGatherer()({ event, articles, eventKeys })
  const isOfEvent = (conflict: Conflict) => conflict.event.id === event.id
  const conflicts = store.conflicts(event.articleIds).filter(isOfEvent)
  return {
    event,
    articles: articles.map(({ articleId, title, publishedAt }) => ({ articleId, title, publishedAt })),
    rows: figureMatrix(story, conflicts),
    conflicts,
    dismissed: store.dismissed(event.articleIds).filter(isOfEvent),
  }
}
