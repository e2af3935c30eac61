/** Compares one article's extraction with its annotation: which items match, and the counts of every measure. */
import type { RawExtraction } from '../../src/main/claims/raw-extraction.ts'
import { alignGreedily, largestMatching } from '../align.ts'
import { type Counts, matched, share, sum } from '../measure.ts'
import { dice, overlap, type Span } from '../span.ts'
import type { GoldArticle, GoldClaim, GoldFigure } from './claims-gold.ts'
import { sameHeadNoun, sameName } from './same-name.ts'

type SystemClaim = RawExtraction['claims'][number]
type SystemFigure = RawExtraction['figures'][number]
type SystemConflict = RawExtraction['conflicts'][number]

/** What was paired with what; everything else of either side is a miss or spurious. */
export type ClaimsMatch = {
  claims: [GoldClaim, SystemClaim][]
  figures: [GoldFigure, SystemFigure][]
  /** Same number at the same place, whatever its quantity. */
  figuresAnyQuantity: [GoldFigure, SystemFigure][]
  dates: [GoldArticle['dates'][number], RawExtraction['dates'][number]][]
  dateSpans: [GoldArticle['dates'][number], RawExtraction['dates'][number]][]
  places: [GoldArticle['places'][number], RawExtraction['places'][number]][]
  conflicts: [GoldArticle['conflicts'][number], SystemConflict][]
  numericConflicts: [GoldArticle['conflicts'][number], SystemConflict][]
  numericSystem: SystemConflict[]
}

function unitsOf(spans: readonly Span[]): Set<number> {
  const units = new Set<number>()
  for (const { start, end } of spans) for (let at = start; at < end; at++) units.add(at)
  return units
}

function diceOfUnits(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const unit of a) if (b.has(unit)) both++
  return a.size + b.size > 0 ? (2 * both) / (a.size + b.size) : 0
}

/** A name alone in the text counts as the claimant's too. */
export function sameClaimant(gold: GoldClaim, name: string): boolean {
  if (sameName(gold.claimant, name) || gold.claimantAliases.some(alias => sameName(alias, name))) return true
  return gold.resolution === 'self' && gold.claimantMention !== null && sameName(gold.claimantMention.exact, name)
}

const isNobody = (name: string | null) => name === null || /^(|unattributed|none|unknown|null)$/i.test(name)

export function sameAttribution(gold: GoldArticle, figure: GoldFigure, system: SystemFigure): boolean {
  if (isNobody(figure.attributedTo)) return isNobody(system.attributedTo)
  if (isNobody(system.attributedTo)) return false
  const claim = gold.claims.find(({ id }) => id === figure.claimId)
  return claim ? sameClaimant(claim, system.attributedTo) : sameName(figure.attributedTo ?? '', system.attributedTo)
}

/** Vague words may stand for one or two of their unit: dozens 12 or 24. */
function sameNumber(gold: GoldFigure, low: number): boolean {
  if (Math.abs(low - gold.low) < 1e-12 * Math.max(1, Math.abs(gold.low))) return true
  return gold.modifier === 'vague' && Math.abs(2 * low - gold.low) < 1e-9 * gold.low
}

/** Pairs the annotation with the extraction. A claim is located by its cue, or by half its words where one has no cue. */
export function matchArticle(gold: GoldArticle, system: RawExtraction): ClaimsMatch {
  const units = new Map<object, Set<number>>()
  for (const claim of [...gold.claims, ...system.claims]) units.set(claim, unitsOf(claim.content))
  const wordsShared = (a: object, b: object) => diceOfUnits(units.get(a) ?? new Set(), units.get(b) ?? new Set())
  const claims = alignGreedily(gold.claims, system.claims, (g, s) => {
    const words = wordsShared(g, s)
    const located = g.cue && s.cue ? overlap(g.cue, s.cue) : words >= 0.5
    if (!located) return 0
    return 1 + (sameClaimant(g, s.claimant) ? 2 : 0) + (g.cue && s.cue ? dice(g.cue, s.cue) : 0) + words
  })
  const sameFigure = (g: GoldFigure, s: SystemFigure) => overlap(g, s) && sameNumber(g, s.low)
  const near = (g: Span, s: Span) => (overlap(g, s) ? 1 + dice(g, s) : 0)
  return {
    claims,
    figures: alignGreedily(gold.figures, system.figures, (g, s) =>
      sameFigure(g, s) && g.quantity === s.quantity ? 1 + dice(g, s) : 0,
    ),
    figuresAnyQuantity: alignGreedily(gold.figures, system.figures, (g, s) =>
      sameFigure(g, s) ? 1 + dice(g, s) + (g.quantity === s.quantity ? 1 : 0) : 0,
    ),
    dates: alignGreedily(gold.dates, system.dates, (g, s) => (g.value.trim() === s.value.trim() ? near(g, s) : 0)),
    dateSpans: alignGreedily(gold.dates, system.dates, near),
    places: alignGreedily(gold.places, system.places, near),
    ...matchConflicts(gold, system),
  }
}

/** The words an end of an annotated conflict may be met at: a figure's span, or a claim's cue and content. */
export function endSpans(gold: GoldArticle, id: string): Span[] {
  const figure = gold.figures.find(candidate => candidate.id === id)
  if (figure) return [figure]
  const claim = gold.claims.find(candidate => candidate.id === id)
  return claim ? [...(claim.cue ? [claim.cue] : []), ...claim.content] : []
}

/** Unordered pairs, paired one to one. Numeric ones are also scored among themselves, between ends that are figures. */
function matchConflicts(gold: GoldArticle, system: RawExtraction) {
  const ends = gold.conflicts.map(({ a, b }) => ({ a: endSpans(gold, a), b: endSpans(gold, b) }))
  const meets = (end: Span, spans: readonly Span[]) => spans.some(span => overlap(end, span))
  const fits = (index: number, { a, b }: SystemConflict) => {
    const goldEnds = ends[index]
    if (!goldEnds) return false
    return (meets(a, goldEnds.a) && meets(b, goldEnds.b)) || (meets(a, goldEnds.b) && meets(b, goldEnds.a))
  }
  const pair = (goldIndexes: readonly number[], systems: readonly SystemConflict[]) => {
    const edges = goldIndexes.map(index => systems.flatMap((candidate, j) => (fits(index, candidate) ? [j] : [])))
    const pairs: [GoldArticle['conflicts'][number], SystemConflict][] = []
    for (const [j, i] of largestMatching(edges)) {
      const conflict = gold.conflicts[goldIndexes[i] ?? -1]
      const other = systems[j]
      if (conflict && other) pairs.push([conflict, other])
    }
    return pairs
  }
  const conflicts = pair([...gold.conflicts.keys()], system.conflicts)
  const figures = [...gold.figures, ...system.figures]
  const otherKind = new Set(conflicts.filter(([{ kind }]) => kind !== 'numeric').map(([, conflict]) => conflict))
  const numericSystem = system.conflicts.filter(
    conflict =>
      conflict.kind === 'numeric' &&
      meets(conflict.a, figures) &&
      meets(conflict.b, figures) &&
      !otherKind.has(conflict),
  )
  const numericGold = [...gold.conflicts.keys()].filter(index => gold.conflicts[index]?.kind === 'numeric')
  return { conflicts, numericConflicts: pair(numericGold, numericSystem), numericSystem }
}

/** A tally and a confirmation are statements too, an unproven claim is half an accusation. */
const coarse = (stance: string) => ({ report: 'state', confirm: 'state', allege: 'accuse' })[stance] ?? stance

function countUnits(gold: GoldClaim, system: SystemClaim): Counts {
  const [ours, theirs] = [unitsOf(system.content), unitsOf(gold.content)]
  return matched(
    of([...ours], unit => theirs.has(unit)),
    ours.size,
    theirs.size,
  )
}

const isCounted = ({ quantity }: { quantity: string }) => quantity !== 'duration' && quantity !== 'money'
const of = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length

/** The counts of every measure of one article. */
export function countArticle(gold: GoldArticle, system: RawExtraction, match: ClaimsMatch) {
  const resolved = match.claims.filter(([{ resolution }]) => resolution !== 'self')
  const right = ([g, s]: [GoldClaim, SystemClaim]) => sameClaimant(g, s.claimant)
  const attributed = ([g, s]: [GoldFigure, SystemFigure]) => sameAttribution(gold, g, s)
  const statements = (kind: string) => kind === 'polarity' || kind === 'responsibility'
  const counts = {
    located: matched(match.claims.length, system.claims.length, gold.claims.length),
    claims: matched(of(match.claims, right), system.claims.length, gold.claims.length),
    claimant: share(of(match.claims, right), match.claims.length),
    claimantResolved: share(of(resolved, right), resolved.length),
    stance: share(
      of(match.claims, ([g, s]) => g.stance === s.stance),
      match.claims.length,
    ),
    stanceCoarse: share(
      of(match.claims, ([g, s]) => coarse(g.stance) === coarse(s.stance)),
      match.claims.length,
    ),
    content: sum(match.claims.map(([g, s]) => countUnits(g, s))),
    figures: matched(match.figures.length, system.figures.length, gold.figures.length),
    figuresAnyQuantity: matched(match.figuresAnyQuantity.length, system.figures.length, gold.figures.length),
    figuresGroup: matched(
      of(match.figures, ([g, s]) => isCounted(g) && sameHeadNoun(g.targetGroup ?? '', s.targetGroup ?? '')),
      of(system.figures, isCounted),
      of(gold.figures, isCounted),
    ),
    // “people (freed)”: the scorer above takes the note in brackets for the noun, which no text can give.
    figuresNoun: matched(
      of(
        match.figures,
        ([g, s]) => isCounted(g) && sameHeadNoun((g.targetGroup ?? '').replace(/\([^)]*\)/g, ''), s.targetGroup ?? ''),
      ),
      of(system.figures, isCounted),
      of(gold.figures, isCounted),
    ),
    figuresAttribution: matched(of(match.figures, attributed), system.figures.length, gold.figures.length),
    figuresAttributed: matched(
      of(match.figures, pair => !isNobody(pair[0].attributedTo) && attributed(pair)),
      of(system.figures, ({ attributedTo }) => !isNobody(attributedTo)),
      of(gold.figures, ({ attributedTo }) => !isNobody(attributedTo)),
    ),
    dates: matched(match.dates.length, system.dates.length, gold.dates.length),
    dateSpans: matched(match.dateSpans.length, system.dates.length, gold.dates.length),
    places: matched(match.places.length, system.places.length, gold.places.length),
    placeNames: share(
      of(match.places, ([g, s]) => sameName(g.name, s.name)),
      match.places.length,
    ),
    conflicts: matched(match.conflicts.length, system.conflicts.length, gold.conflicts.length),
    numericConflicts: matched(
      match.numericConflicts.length,
      match.numericSystem.length,
      of(gold.conflicts, ({ kind }) => kind === 'numeric'),
    ),
    statementConflicts: share(
      of(match.conflicts, ([{ kind }]) => statements(kind)),
      of(gold.conflicts, ({ kind }) => statements(kind)),
    ),
    // Of either kind: what was called a polarity conflict may be annotated as numeric.
    statementPrecision: share(
      of(match.conflicts, ([, { kind }]) => statements(kind)),
      of(system.conflicts, ({ kind }) => statements(kind)),
    ),
  } satisfies Record<string, Counts>
  return counts
}
