/** Puts together the claim table of one article from its extraction and what the library knows about its events. */

import type { ArticleClaims, Claim, StoryEvent } from '../../contract/claims.ts'
import { claimIdOf } from './claim-id.ts'
import type { ClaimsStore } from './claims-store.ts'
import type { ExtractedClaim, Extraction } from './extraction.ts'

/** The claims, dates, places and conflicts of an article as stored now; empty where nothing is extracted. */
export function articleClaims(store: ClaimsStore, articleId: string): ArticleClaims {
  const stored = store.read(articleId)
  if (stored === null) return { claims: [], dates: [], places: [], conflicts: [] }
  const { extraction } = stored
  const events = store.eventsOf(articleId)
  return {
    claims: extraction.claims.map(claim => toClaim(articleId, claim, extraction, events)),
    dates: extraction.dates,
    places: extraction.places,
    conflicts: store.conflicts([articleId]),
  }
}

function toClaim(
  articleId: string,
  extracted: ExtractedClaim,
  extraction: Extraction,
  events: Record<string, StoryEvent>,
): Claim {
  const { claimKey, eventKey, ...claim } = extracted
  const local = extraction.events.find(event => event.eventKey === eventKey)
  const story = eventKey === null ? undefined : events[eventKey]
  return {
    ...claim,
    claimId: claimIdOf(articleId, claimKey),
    articleId,
    publishedAt: extraction.publishedAt,
    review: 'machine',
    // Before the first grouping an event is known by its article alone.
    event:
      local === undefined
        ? null
        : {
            eventId: story?.id ?? `${articleId}-${local.eventKey}`,
            type: story?.type ?? local.type,
            actors: local.actors,
            place: local.place ?? story?.place ?? null,
            date: local.date ?? story?.date ?? null,
          },
  }
}
