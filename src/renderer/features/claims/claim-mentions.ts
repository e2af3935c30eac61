/** Finds the words in the text that a row's place and date were read from, and whether the row itself says them. */
import type { Anchor } from '../../../article/anchor.ts'
import type { Range } from '../../../article/plain-text.ts'
import type { ArticleClaims, Claim } from '../../../contract/claims.ts'
import { startOfClaim } from './claim-rows.ts'

/** Where it stands; `from` is null where the row's own words say it, else what stands around it elsewhere. */
export type Mention = Range & { from: string | null }
export type Mentions = { place: Mention | null; date: Mention | null }

const nowhere: Mentions = { place: null, date: null }

/** The first and last letter of all that is the row's: its words, its cue and who says it. */
function boundsOf({ content, cue, source, claimant }: Claim): Range {
  const own = [...content, ...cue, ...source, ...(claimant.mention ? [claimant.mention] : [])]
  return { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }
}

/** The mention nearest to the claim's first words. */
function nearest(mentions: readonly { span: Anchor }[] | undefined, claim: Claim): Mention | null {
  const from = startOfClaim(claim)
  let best: Anchor | null = null
  for (const { span } of mentions ?? []) {
    if (best === null || Math.abs(span.start - from) < Math.abs(best.start - from)) best = span
  }
  if (best === null) return null
  const { start, end, prefix, exact, suffix } = best
  const own = boundsOf(claim)
  const isOwn = own.start <= start && end <= own.end
  return { start, end, from: isOwn ? null : `${prefix}${exact}${suffix}`.replace(/\s+/g, ' ').trim() }
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
      // “Orsk, Tarvo region” is put together from both.
      const [spot = ''] = event.place?.split(', ') ?? []
      mentions.set(claim.claimId, {
        place: event.place === null ? null : nearest(byPlace.get(event.place) ?? byPlace.get(spot), claim),
        date: event.date === null ? null : nearest(byDate.get(event.date), claim),
      })
    }
  }
  return mentions
}
