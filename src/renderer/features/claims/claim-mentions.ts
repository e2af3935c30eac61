/** Finds the words in the text that a row's place and date were read from. */
import type { Range } from '../../../article/plain-text.ts'
import type { ArticleClaims, Claim } from '../../../contract/claims.ts'
import { startOfClaim } from './claim-rows.ts'

export type Mentions = { place: Range | null; date: Range | null }

const nowhere: Mentions = { place: null, date: null }

/** The mention nearest to the claim's first words. */
function nearest<Mention extends { span: Range }>(mentions: readonly Mention[] | undefined, claim: Claim) {
  const from = startOfClaim(claim)
  let best: Range | null = null
  for (const { span } of mentions ?? []) {
    if (best === null || Math.abs(span.start - from) < Math.abs(best.start - from)) best = span
  }
  return best
}

/** Where the place and the date of each claim stand in the text; null where the text does not say it in so many words. */
export function claimMentions({
  claims,
  dates,
  places,
}: Pick<ArticleClaims, 'claims' | 'dates' | 'places'>): ReadonlyMap<string, Mentions> {
  const byPlace = Map.groupBy(places, place => place.name)
  const byDate = Map.groupBy(dates, date => date.value)
  const mentions = new Map<string, Mentions>()
  for (const claim of claims) {
    const { event } = claim
    if (!event) mentions.set(claim.claimId, nowhere)
    else {
      mentions.set(claim.claimId, {
        place: event.place === null ? null : nearest(byPlace.get(event.place), claim),
        date: event.date === null ? null : nearest(byDate.get(event.date), claim),
      })
    }
  }
  return mentions
}
