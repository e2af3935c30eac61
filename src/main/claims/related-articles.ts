/** Says by which claimants, places and events articles can be picked, and which articles have one of them. */
import type { LibraryValue } from '../../contract/library.ts'
import type { ClaimsStore } from './claims-store.ts'
import type { ListedClaimant } from './list-claimants.ts'
import { type Aliases, nameKey } from './review/claimant-aliases.ts'

type Field = 'claimant' | 'place' | 'event'

export type RelatedArticles = {
  /** Of a claimant or a place the name, of an event the id; the most frequent first, events as they are listed. */
  values: (field: Field) => LibraryValue[]
  articlesOf: (field: Field, value: string) => string[]
}

/** Events beyond so many are found through their own page. */
const mostEvents = 2000

export function relatedArticles(
  store: Pick<ClaimsStore, 'claimants' | 'places' | 'event' | 'events'>,
  claimants: () => readonly ListedClaimant[],
  aliases: () => Aliases,
): RelatedArticles {
  return {
    values: field => {
      if (field === 'place') {
        return store.places.totals().map(({ name, articles }) => ({ value: name, label: name, count: articles }))
      }
      if (field === 'event') {
        const { events } = store.events({ articleId: null, words: [], offset: 0, limit: mostEvents })
        return events.map(({ id, title, articleIds }) => ({ value: id, label: title, count: articleIds.length }))
      }
      return claimants()
        .map(({ name, articles }) => ({ value: name, label: name, count: articles }))
        .sort((a, b) => b.count - a.count)
    },
    articlesOf: (field, value) => {
      if (field === 'place') return store.places.articlesTelling(value)
      if (field === 'event') return store.event(value)?.articleIds ?? []
      return store.claimants.articlesNaming([value, ...aliases().namesOf(value)].map(nameKey))
    },
  }
}
