/** Finds claims by their place in the text, for stepping through them and for lighting up the row of what was opened. */
import type { Range } from '../../article/plain-text.ts'
import type { Claim, Conflict } from '../../contract/claims.ts'
import { isContest } from '../../contract/contested.ts'
import { placesOfSide } from '../../contract/side-places.ts'
import { rangeKey } from '../evidence/side-places.ts'
import { isStanding } from '../evidence/standing-claims.ts'

/** From the first word of what is claimed to the last, over gaps. */
export function rangeOfClaim(claim: Claim): Range | null {
  const first = claim.content[0] ?? claim.cue[0]
  const last = claim.content.at(-1) ?? claim.cue[0]
  return first && last ? { start: first.start, end: last.end } : null
}

/** The parties' claims in the order of the text; the writer's own statements are not stepped through. */
export function claimsInText(claims: readonly Claim[]): { claim: Claim; range: Range }[] {
  return claims
    .flatMap(claim => {
      const range = claim.attributed && isStanding(claim) ? rangeOfClaim(claim) : null
      return range ? [{ claim, range }] : []
    })
    .sort((a, b) => a.range.start - b.range.start)
}

/** The contested places of one article in the order of its text, each once. */
export function contestedPlaces(articleId: string, conflicts: readonly Conflict[]): Range[] {
  const places = new Map<string, Range>()
  for (const { sides } of conflicts.filter(isContest)) {
    for (const place of sides.flatMap(placesOfSide)) {
      const { start, end } = place
      if (place.articleId === articleId) places.set(rangeKey(place), { start, end })
    }
  }
  return [...places.values()].sort((a, b) => a.start - b.start)
}

/** The element after (or before) `from` in `ordered`, around the end. */
export function stepFrom<Item>(
  ordered: readonly Item[],
  startOf: (item: Item) => number,
  from: number,
  step: 1 | -1,
): Item | null {
  if (ordered.length === 0) return null
  if (step === 1) return ordered.find(item => startOf(item) > from) ?? ordered[0] ?? null
  return ordered.findLast(item => startOf(item) < from) ?? ordered.at(-1) ?? null
}

/** The claim a passage belongs to: whose figure it is, else the narrowest whose words hold it. */
export function claimAt(claims: readonly Claim[], { start, end }: Range): Claim | null {
  const byFigure = claims.find(claim => claim.figures.some(({ span }) => span.start === start && span.end === end))
  if (byFigure) return byFigure
  const holding = claims
    .flatMap(claim => claim.content.map(({ start, end }) => ({ claim, start, end })))
    .filter(content => content.start <= start && content.end >= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  return holding[0]?.claim ?? null
}
