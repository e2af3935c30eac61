/** Reads the events two articles tell of together and sets what they tell of them beside each other. */

import type { PairRow } from '../../../contract/pair.ts'
import type { ClaimsStore } from '../claims-store.ts'
import { eventDossier } from '../dossier/event-dossier.ts'
import type { ArticleExtraction } from '../extraction.ts'
import { pairRows } from './pair-rows.ts'

/** `readDigest` gives an article as grouping read it. */
export function articlePair(
  store: Pick<ClaimsStore, 'event' | 'eventsOf' | 'eventKeysOf' | 'conflicts' | 'dismissed'>,
  readDigest: (articleId: string) => ArticleExtraction | null,
  left: string,
  right: string,
): { rows: PairRow[]; events: { id: string; title: string }[] } {
  const idsOf = (articleId: string) => new Set(Object.values(store.eventsOf(articleId)).map(({ id }) => id))
  const there = idsOf(right)
  const shared = [...idsOf(left)].filter(eventId => there.has(eventId))
  const dossiers = shared.flatMap(eventId => eventDossier(store, readDigest, eventId) ?? [])
  return {
    rows: left === right ? [] : pairRows(dossiers, left, right),
    events: dossiers.map(({ event: { id, title } }) => ({ id, title })),
  }
}
