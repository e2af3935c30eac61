/** Puts together the claim table of one article from its extraction, the reader’s reviews, and what the library knows of its events. */

import type { ArticleClaims, Claim, StoryEvent } from '../../contract/claims.ts'
import { claimIdOf } from './claim-id.ts'
import type { ClaimsStore } from './claims-store.ts'
import type { ExtractedClaim, Extraction, LocalEvent } from './extraction.ts'
import type { ReviewMark } from './review/apply-reviews.ts'
import { type Aliases, aliasedClaimant } from './review/claimant-aliases.ts'
import { whereAndWhen } from './where-and-when.ts'

/** The claims, dates, places and conflicts of an article as stored now; empty where nothing is extracted. */
export function articleClaims(
  store: Pick<ClaimsStore, 'read' | 'eventsOf' | 'ungrouped' | 'conflicts' | 'dismissed'>,
  articleId: string,
  aliases: Aliases,
): ArticleClaims {
  const stored = store.read(articleId)
  if (stored === null)
    return { claims: [], dates: [], places: [], conflicts: [], dismissed: [], failure: null, ungrouped: null }
  const { extraction, reviewed } = stored
  const events = store.eventsOf(articleId)
  const claims = reviewed?.claims ?? extraction.claims
  const told = new Map(extraction.events.map(event => [event.eventKey, event]))
  return {
    claims: claims.map(claim => {
      const mark = reviewed?.marks[claim.claimKey]
      const named = { ...claim, claimant: aliasedClaimant(claim.claimant, aliases) }
      return { ...toClaim(articleId, named, { extraction, told, events }), ...(mark === undefined ? {} : markOf(mark)) }
    }),
    dates: extraction.dates,
    places: extraction.places,
    conflicts: store.conflicts([articleId]),
    dismissed: store.dismissed([articleId]),
    failure: stored.failure,
    ungrouped: store.ungrouped().find(each => each.articleId === articleId)?.reason ?? null,
  }
}

function markOf({ state, ...reviewed }: ReviewMark): Pick<Claim, 'review' | 'reviewed'> {
  return { review: state, reviewed }
}

function toClaim(
  articleId: string,
  extracted: ExtractedClaim,
  {
    extraction,
    told,
    events,
  }: { extraction: Extraction; told: Map<string, LocalEvent>; events: Record<string, StoryEvent> },
): Claim {
  const { claimKey, eventKey, own, ...claim } = extracted
  const local = eventKey === null ? undefined : told.get(eventKey)
  const story = eventKey === null ? undefined : events[eventKey]
  const claimId = claimIdOf(articleId, claimKey)
  return {
    ...claim,
    claimId,
    articleId,
    publishedAt: extraction.publishedAt,
    review: 'machine',
    event:
      local === undefined && own === undefined
        ? null
        : {
            // Before the first grouping an event is known by its article alone; what a reader placed may be of none.
            eventId: story?.id ?? (local === undefined ? claimId : `${articleId}-${local.eventKey}`),
            type: story?.type ?? local?.type ?? null,
            actors: local?.actors ?? [],
            ...whereAndWhen(extracted, extraction, story),
          },
  }
}
