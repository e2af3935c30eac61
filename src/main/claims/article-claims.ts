/** Puts together the claim table of one article from its extraction, the reader’s reviews, and what the library knows of its events. */

import type { Anchor } from '../../article/anchor.ts'
import type { ArticleClaims, Claim, StoryEvent } from '../../contract/claims.ts'
import { claimIdOf } from './claim-id.ts'
import type { ClaimsStore } from './claims-store.ts'
import type { ExtractedClaim, Extraction } from './extraction.ts'
import type { ReviewMark } from './review/apply-reviews.ts'
import { type Aliases, aliasedClaimant } from './review/claimant-aliases.ts'

/** The claims, dates, places and conflicts of an article as stored now; empty where nothing is extracted. */
export function articleClaims(
  store: Pick<ClaimsStore, 'read' | 'eventsOf' | 'conflicts' | 'dismissed'>,
  articleId: string,
  aliases: Aliases,
): ArticleClaims {
  const stored = store.read(articleId)
  if (stored === null) return { claims: [], dates: [], places: [], conflicts: [], dismissed: [] }
  const { extraction, reviewed } = stored
  const events = store.eventsOf(articleId)
  const claims = reviewed?.claims ?? extraction.claims
  return {
    claims: claims.map(claim => {
      const mark = reviewed?.marks[claim.claimKey]
      const named = { ...claim, claimant: aliasedClaimant(claim.claimant, aliases) }
      return { ...toClaim(articleId, named, extraction, events), ...(mark === undefined ? {} : markOf(mark)) }
    }),
    dates: extraction.dates,
    places: extraction.places,
    conflicts: store.conflicts([articleId]),
    dismissed: store.dismissed([articleId]),
  }
}

function markOf({ state, ...reviewed }: ReviewMark): Pick<Claim, 'review' | 'reviewed'> {
  return { review: state, reviewed }
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
            place: ownPlace(extracted, extraction) ?? local.place ?? story?.place ?? null,
            date: ownDate(extracted, extraction) ?? local.date ?? story?.date ?? null,
          },
  }
}

/** The one day the claim itself names; null where it names none or several. */
function ownDate(claim: ExtractedClaim, { dates }: Extraction): string | null {
  return onlyOne(dates.filter(date => date.precision === 'day' && isSaid(claim, date.span)).map(date => date.value))
}

/** The one spot the claim itself sets what it tells in; “fired from the hill” sets nothing there. */
function ownPlace(claim: ExtractedClaim, { places }: Extraction): string | null {
  const spots = places.filter(place => place.geoPrecision === 1 && isSaid(claim, place.span))
  return onlyOne(spots.filter(({ span }) => /\b(?:in|at|near)(?: the)? $/i.test(span.prefix)).map(({ name }) => name))
}

function isSaid({ content }: ExtractedClaim, { start, end }: Anchor): boolean {
  return content.some(piece => piece.start <= start && end <= piece.end)
}

function onlyOne(values: readonly string[]): string | null {
  const [only, ...others] = new Set(values)
  return others.length === 0 ? (only ?? null) : null
}
