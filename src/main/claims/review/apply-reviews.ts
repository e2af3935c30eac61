/** Lays a reader's reviews over what the machine read, and finds their words again where the text changed. */
import type { Anchor } from '../../../article/anchor.ts'
import type { Claim } from '../../../contract/claims.ts'
import { figureText } from '../../../contract/figure-text.ts'
import type { ExtractedClaim, Extraction } from '../extraction.ts'
import { whereAndWhen } from '../where-and-when.ts'
import { nameKey } from './claimant-aliases.ts'
import type { ClaimReview } from './judgement.ts'
import { placeAnchor } from './place-anchor.ts'

/** What is told of a reviewed row beside its values. */
export type ReviewMark = { state: Exclude<Claim['review'], 'machine'> } & NonNullable<Claim['reviewed']>

/** The rows as they stand, in reading order, and by claim key what a reader made of them. */
export type ReviewedClaims = { claims: ExtractedClaim[]; marks: Record<string, ReviewMark> }

/**
 * Each review takes the place of the machine's row it is about: the one of the same key, else the one at the same words. A
 * row stands as long as its words are found in the text, whatever the machine reads there now; where they are nowhere it
 * is kept as it was and marked. A machine's row that says what a reviewed one says already is left out. Without reviews
 * the machine's rows are returned as they are.
 */
export function applyReviews(text: string, extraction: Extraction, reviews: readonly ClaimReview[]): ReviewedClaims {
  if (reviews.length === 0) return { claims: extraction.claims, marks: {} }
  const replaced = matchRows(text, extraction.claims, reviews)
  const taken = new Set(replaced.values())
  const marks: Record<string, ReviewMark> = {}
  const standing: ExtractedClaim[] = []
  const placed = new Map<ExtractedClaim, ExtractedClaim[]>()
  const unplaced: ExtractedClaim[] = []
  for (const review of reviews) {
    const machine = replaced.get(review) ?? null
    const rows = review.rows.map(({ claim, state }) => {
      const found = relocate(text, claim)
      const row = { ...(found ?? claim), eventKey: eventKeyOf(found ?? claim, machine, extraction) }
      const original = originalOf(review.machine, claim, extraction)
      marks[row.claimKey] = { state, at: review.at, found: found !== null, original }
      // An accepted row stands beside the same neighbours as before.
      if (found !== null && state !== 'rejected' && (state === 'edited' || machine === null)) standing.push(row)
      return row
    })
    if (machine === null) unplaced.push(...rows)
    else placed.set(machine, rows)
  }
  const covered = coveredBy(standing)
  const rows = extraction.claims.flatMap(claim => {
    if (taken.has(claim)) return placed.get(claim) ?? []
    return covered(claim) ? [] : [claim]
  })
  const claims = [...rows, ...unplaced].map((claim, index) => ({ claim, index, at: placeOf(claim) }))
  claims.sort((a, b) => a.at - b.at || a.index - b.index)
  return { claims: claims.map(({ claim }) => claim), marks }
}

/** The rows that are compared, grouped, searched and counted: neither rejected nor without words in the text. */
export function countedClaims({ claims, marks }: ReviewedClaims): ExtractedClaim[] {
  return claims.filter(({ claimKey }) => {
    const mark = marks[claimKey]
    return mark === undefined || (mark.state !== 'rejected' && mark.found)
  })
}

/** The machine's present row for each review that has one; each row goes to one review at most. */
function matchRows(
  text: string,
  claims: readonly ExtractedClaim[],
  reviews: readonly ClaimReview[],
): Map<ClaimReview, ExtractedClaim> {
  const byKey = new Map(claims.map(claim => [claim.claimKey, claim]))
  const rowOf = new Map<ClaimReview, ExtractedClaim>()
  const moved: ClaimReview[] = []
  for (const review of reviews) {
    if (review.machine === null) continue
    const same = byKey.get(review.machine.claimKey)
    if (same === undefined) moved.push(review)
    else rowOf.set(review, same)
  }
  if (moved.length === 0) return rowOf
  const taken = new Set(rowOf.values())
  const free = claims.filter(claim => !taken.has(claim))
  for (const review of moved) {
    const found = review.machine === null ? null : relocate(text, review.machine)
    if (found === null) continue
    const { content, cue } = found
    let best: ExtractedClaim | null = null
    let bestShare = 0
    for (const claim of free) {
      if (taken.has(claim)) continue
      // Two speakers of one sentence differ by their cues.
      if (cue.length > 0 && claim.cue.length > 0 && overlap(cue, claim.cue) === 0) continue
      const share = sharedPart(content, claim.content)
      if (share >= 0.5 && share > bestShare) [best, bestShare] = [claim, share]
    }
    if (best === null) continue
    taken.add(best)
    rowOf.set(review, best)
  }
  return rowOf
}

/** Finds what belongs to a row whose content stood at `before` and stands at `now`: it moved as far as the words it stands in. */
function placeBeside(text: string, anchor: Anchor, before: readonly Anchor[], now: readonly Anchor[]): Anchor | null {
  const around = before.findIndex(({ start, end }) => start <= anchor.start && anchor.end <= end)
  const index = Math.max(0, around)
  const shift = (now[index]?.start ?? 0) - (before[index]?.start ?? 0)
  const start = Math.max(0, anchor.start + shift)
  return placeAnchor(text, { ...anchor, start, end: start + anchor.exact.length })
}

/**
 * The row with all its words where they stand now; null when some of what it claims stands nowhere. What names the speaker
 * may be gone without that: the reader said who it is.
 */
function relocate(text: string, claim: ExtractedClaim): ExtractedClaim | null {
  const content = claim.content.flatMap(anchor => placeAnchor(text, anchor) ?? [])
  if (content.length < claim.content.length) return null
  const beside = (anchor: Anchor) => placeBeside(text, anchor, claim.content, content)
  const figures = claim.figures.flatMap(figure => {
    const span = beside(figure.span)
    return span === null ? [] : [{ ...figure, span }]
  })
  if (figures.length < claim.figures.length) return null
  const { mention } = claim.claimant
  return {
    ...claim,
    source: claim.source.flatMap(anchor => beside(anchor) ?? []),
    cue: claim.cue.flatMap(anchor => beside(anchor) ?? []),
    content,
    claimant: { ...claim.claimant, mention: mention === null ? null : beside(mention) },
    figures,
  }
}

/** The event that a reader's place and date name, else the one its words tell of. */
function eventKeyOf(claim: ExtractedClaim, machine: ExtractedClaim | null, extraction: Extraction): string | null {
  const eventKey = eventKeyOfWords(claim, machine, extraction)
  if (claim.own === undefined) return eventKey
  const wanted = whereAndWhen({ ...claim, eventKey }, extraction)
  const named = extraction.events.filter(({ place, date }) => place === wanted.place && date === wanted.date)
  return named.some(event => event.eventKey === eventKey) ? eventKey : (named[0]?.eventKey ?? eventKey)
}

/** The event of the article as read now: the machine's for the same words, else the one whose sentences hold them. */
function eventKeyOfWords(claim: ExtractedClaim, machine: ExtractedClaim | null, { events }: Extraction): string | null {
  if (machine !== null && overlap(machine.content, claim.content) > 0) return machine.eventKey
  let best: string | null = null
  let most = 0
  for (const event of events) {
    const shared = overlap(event.spans, claim.content)
    if (shared > most) [best, most] = [event.eventKey, shared]
  }
  return best ?? events.find(({ eventKey }) => eventKey === 'main')?.eventKey ?? null
}

/** Whether a row says what one of the standing rows says already. */
function coveredBy(standing: readonly ExtractedClaim[]): (claim: ExtractedClaim) => boolean {
  const speaker = ({ attributed, claimant }: ExtractedClaim) => (attributed ? nameKey(claimant.canonicalName) : '')
  const figurePlaces = (claim: ExtractedClaim) => claim.figures.map(({ span }) => `${span.start}-${span.end}`)
  return claim =>
    standing.some(row => {
      if (overlap(row.content, claim.content) === 0) return false
      if (speaker(row) === speaker(claim)) return sharedPart(row.content, claim.content) >= 0.5
      // The writer's own row is there for its figures: somebody now answers for them.
      const answered = new Set(figurePlaces(row))
      return !claim.attributed && claim.figures.length > 0 && figurePlaces(claim).every(at => answered.has(at))
    })
}

const length = (anchors: readonly Anchor[]) => anchors.reduce((sum, { start, end }) => sum + end - start, 0)

/** UTF-16 code units that both cover. */
function overlap(a: readonly Anchor[], b: readonly Anchor[]): number {
  let shared = 0
  for (const one of a) {
    for (const other of b) shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  }
  return shared
}

/** What both cover as a share of what either covers, 0 to 1. */
function sharedPart(a: readonly Anchor[], b: readonly Anchor[]): number {
  const shared = overlap(a, b)
  return shared === 0 ? 0 : shared / (length(a) + length(b) - shared)
}

/** Where a row is read: at its cue or its first words, whichever come first. */
function placeOf({ cue, content }: ExtractedClaim): number {
  return Math.min(content[0]?.start ?? 0, cue[0]?.start ?? Number.POSITIVE_INFINITY)
}

function originalOf(
  machine: ExtractedClaim | null,
  { own }: ExtractedClaim,
  extraction: Extraction,
): ReviewMark['original'] {
  if (machine === null) return null
  const read = whereAndWhen(machine, extraction)
  return {
    claimant: machine.claimant.canonicalName,
    stance: machine.stance,
    target: machine.target,
    words: machine.content.map(({ exact }) => exact).join(' … '),
    figures: machine.figures.map(figureText),
    ...(own?.place !== undefined && { place: read.place }),
    ...(own?.date !== undefined && { date: read.date }),
  }
}
