/** Lists the places in one hit that can be opened: its passages, notes, highlights and claims, in the order they are drawn. */
import type { ClaimHit, SearchGroup, Snippet } from '../../../contract/search.ts'
import type { Place } from '../../evidence/place.ts'
import { strings as words } from '../../evidence/strings.ts'

export type HitPlace =
  | { kind: 'snippet'; key: string; snippet: Snippet; target: Place | null }
  | { kind: 'claim'; key: string; claim: ClaimHit; target: Place }

/** Where a snippet was cut from; null when that is no place one can go to (a tag, a claimant's name). */
function targetOf({ noteId, place }: Snippet): Place | null {
  if (noteId !== null) return { kind: 'note', noteId }
  return place && { kind: 'passage', start: place.start, end: place.end }
}

export function placesOf({ snippets, claims }: SearchGroup): HitPlace[] {
  return [
    ...snippets.map(
      (snippet, at): HitPlace => ({ kind: 'snippet', key: `snippet ${at}`, snippet, target: targetOf(snippet) }),
    ),
    ...claims.map(
      (claim): HitPlace => ({
        kind: 'claim',
        key: claim.claimId,
        claim,
        target: { kind: 'claim', claimId: claim.claimId },
      }),
    ),
  ]
}

/** The words of a place, as they are said to who does not see them. */
export function placeWords(place: HitPlace): string {
  if (place.kind === 'snippet') return place.snippet.text
  const { claimant, stance, figures, snippet } = place.claim
  return [claimant ?? words.unnamed, stance, snippet.text, ...figures].join(' ')
}

/** What a hit opens: a place in its article, or a note on the page of an event. */
export type Opening = { target: Place | null; event: { eventId: string; noteId: string } | null }

/** The chosen place, else the first that can be gone to. */
export function openingPlace(group: SearchGroup, chosen: number): Opening {
  const places = placesOf(group)
  const chosenPlace = places[chosen]
  const place = chosenPlace?.target ? chosenPlace : places.find(({ target }) => target !== null)
  if (place === undefined) return { target: null, event: null }
  const { eventId, noteId } = place.kind === 'snippet' ? place.snippet : {}
  return { target: place.target, event: eventId && noteId ? { eventId, noteId } : null }
}
