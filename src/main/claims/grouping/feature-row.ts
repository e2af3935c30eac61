/** Cuts an article down to what grouping needs of it, as JSON that is kept beside its digest: a few hundred bytes for each event. */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { EventType } from '../../../contract/claims.ts'
import { eventFeatures, mainEventKey } from '../events/event-features.ts'
import type { ArticleExtraction, LocalEvent } from '../extraction.ts'

/** One event as an article tells it: what `EventFeatures` hold, as lists. */
export type EventRow = {
  eventKey: string
  window: { from: number; to: number; precision: 'day' | 'month' | 'year' | 'unknown' } | null
  days: number[]
  main: boolean
  title: string
  type: LocalEvent['type']
  date: string | null
  place: string | null
  places: string[]
  words: string[]
  names: string[]
  figures: string[]
  /** `wordsKey` of each sentence that tells of it. */
  told: string[]
  /** How many of the article's claims count as its. */
  claims: number
}

export type FeatureRow = {
  /** Another for every other content: claims, claimants as the reader calls them, title, date. */
  contentHash: string
  title: string
  publishedAt: string
  /** Every place the article names. */
  places: string[]
  titleWords: string[]
  events: EventRow[]
}

const Texts = z.array(z.string())
const Row: z.ZodType<FeatureRow> = z.object({
  contentHash: z.string(),
  title: z.string(),
  publishedAt: z.string(),
  places: Texts,
  titleWords: Texts,
  events: z.array(
    z.object({
      eventKey: z.string(),
      window: z
        .object({ from: z.number(), to: z.number(), precision: z.enum(['day', 'month', 'year', 'unknown']) })
        .nullable(),
      days: z.array(z.number()),
      main: z.boolean(),
      title: z.string(),
      type: EventType.nullable(),
      date: z.string().nullable(),
      place: z.string().nullable(),
      places: Texts,
      words: Texts,
      names: Texts,
      figures: Texts,
      told: Texts,
      claims: z.number(),
    }),
  ),
})

export const readFeatureRow = (json: string): FeatureRow => Row.parse(JSON.parse(json))

/** Stands for words where only their being the same counts. */
export function wordsKey(words: string): string {
  return hashOf(words).slice(0, 10)
}

/** Sixteen hexadecimal digits: enough to tell every state of a library apart. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** The article is as the reader calls its claimants. */
export function featureRowOf(article: ArticleExtraction): FeatureRow {
  const main = mainEventKey(article)
  const features = eventFeatures(article)
  const counts = new Map<string, number>()
  for (const { eventKey } of article.extraction.claims) {
    const key = eventKey ?? main ?? ''
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return {
    contentHash: hashOf(JSON.stringify(article)),
    title: article.title,
    publishedAt: article.publishedAt ?? '',
    places: [...(features[0]?.articlePlaces ?? [])],
    titleWords: [...(features[0]?.titleWords ?? [])],
    events: features.map(({ eventKey, window, days, main, event, places, words, names, figures }) => ({
      ...{ eventKey, window, main, places },
      ...{ title: event.title, type: event.type, date: event.date, place: event.place },
      ...{ days: [...days], words: [...words], names: [...names], figures: [...figures] },
      told: event.spans.map(({ exact }) => wordsKey(exact)),
      claims: counts.get(eventKey) ?? 0,
    })),
  }
}
