/** Sets the figures of different claimants against each other where no number could satisfy both. */

import type { Conflict, ConflictSide, Quantity } from '../../../contract/claims.ts'
import { claimIdOf } from '../claim-id.ts'
import type { Voice } from './claimant-identity.ts'
import { type FigureGroup, unitOf } from './comparable-figures.ts'
import { conflictIdOf } from './conflict-id.ts'
import { speakerOf } from './conflict-side.ts'
import { maximalContradictingSets, mostMembers } from './contradicting-sets.ts'
import { createBoundsComparison } from './figure-bounds.ts'
import { contradict, disjoint, isGivenUp, type Position, positionOf, type SpokenFigure } from './standing-figures.ts'
import type { Story } from './story-claims.ts'
import { storyFigures } from './story-figures.ts'
import { thingAndPredicate } from './thing-and-predicate.ts'

/**
 * Of these one article gives many figures that have nothing to do with each other; only another report of the same event
 * shows that they count the same.
 */
const incidental = new Set<Quantity>(['other', 'attacks', 'money', 'duration'])

/** Numeric conflicts of a story, and the revisions: what one claimant said first and says now. */
export function numericConflicts(story: Story): Conflict[] {
  return storyFigures(story).flatMap(group => conflictsOfGroup(story, group))
}

function conflictsOfGroup(story: Story, group: FigureGroup): Conflict[] {
  const byVoice = new Map<Voice, SpokenFigure[]>()
  for (const figure of group.figures) {
    if (figure.voice === null) continue
    const said = byVoice.get(figure.voice)
    if (said) said.push(figure)
    else byVoice.set(figure.voice, [figure])
  }
  const positions: Position[] = []
  const conflicts: Conflict[] = []
  const conflict = (kind: 'numeric' | 'revision', figures: SpokenFigure[]): Conflict => ({
    conflictId: conflictIdOf(story.event.id, kind, group.quantity, group.key, ...figures.map(figureName)),
    kind,
    quantity: group.quantity,
    target: group.label === '' ? null : group.label,
    event: story.event,
    sides: figures.map(figure =>
      toSide(figure, saidAgain(figure, figure.voice === null ? [] : (byVoice.get(figure.voice) ?? []), figures)),
    ),
  })
  for (const said of byVoice.values()) {
    const position = positionOf(said)
    if (position === null) continue
    if (!isGivenUp(position.standing)) positions.push(position)
    const before = position.superseded[0]
    if (before !== undefined) conflicts.push(conflict('revision', [before, position.standing]))
  }
  const countOtherThings = createBoundsComparison(name => story.voices.named(name) !== null)
  const areOpposed = (a: Position, b: Position) => contradict(a, b) && !countOtherThings(a.standing, b.standing)
  for (const set of maximalContradictingSets(positions, areOpposed)) {
    const figures = set.map(position => position.standing)
    const articles = new Set(figures.flatMap(({ voice }) => (voice ? (byVoice.get(voice) ?? []) : [])).map(articleOf))
    const alone = incidental.has(group.quantity) && articles.size < 2
    if (alone && !saySameThing(figures) && !(group.bySubject && sideBySide(figures))) continue
    figures.sort((a, b) => a.low - b.low || figureName(a).localeCompare(figureName(b)))
    const more = positions.length - mostMembers
    conflicts.push({ ...conflict('numeric', figures), ...(more > 0 && { more }) })
  }
  return conflicts
}

function articleOf({ articleId }: SpokenFigure): string {
  return articleId
}

/** Within one article, things compare only where every side says the same of the same noun: “400 homes were destroyed”. */
function saySameThing(figures: SpokenFigure[]): boolean {
  const [first, ...others] = figures.map(({ figure, claim }) =>
    figure.quantity === 'other' ? thingAndPredicate(figure, claim) : null,
  )
  return first !== null && others.every(other => other === first)
}

/** How far apart a reporter puts two parties' numbers that he sets against each other, in UTF-16 code units. */
const besideEachOther = 300

/** Each number follows the one before within a sentence or two. */
function sideBySide(figures: SpokenFigure[]): boolean {
  const places = figures.map(({ figure }) => figure.span.start).sort((a, b) => a - b)
  return places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) <= besideEachOther)
}

function figureName({ voice, low, high }: SpokenFigure): string {
  return `${voice?.voiceId} ${low} ${high}`
}

/**
 * Where the claimant gives the figure, that place first: what agrees with it in other words (“at least nine”) is counted in
 * as long as it, too, contradicts every other side.
 */
function saidAgain(figure: SpokenFigure, said: SpokenFigure[], sides: SpokenFigure[]): SpokenFigure[] {
  const others = said.filter(
    other =>
      other !== figure && !disjoint(other, figure) && sides.every(side => side === figure || disjoint(other, side)),
  )
  const places = Map.groupBy([figure, ...others], ({ articleId, figure: { span } }) => `${articleId} ${span.start}`)
  return [...places.values()].flatMap(([first]) => first ?? [])
}

function toPlace({ articleId, claim, figure }: SpokenFigure): ConflictSide['places'][number] {
  const { start, end, exact } = figure.span
  return { articleId, start, end, exact, claimId: claimIdOf(articleId, claim.claimKey) }
}

function toSide(spoken: SpokenFigure, everywhere: SpokenFigure[]): ConflictSide {
  const { articleId, claim, figure } = spoken
  const content = claim.content.find(piece => piece.start <= figure.span.start && figure.span.end <= piece.end)
  const { start, end, exact } = figure.span
  return {
    ...speakerOf(spoken),
    low: figure.low,
    high: figure.high,
    modifier: figure.modifier,
    unit: unitOf(figure),
    figure: { articleId, start, end, exact },
    places: everywhere.map(toPlace),
    quote: content ?? claim.content[0] ?? figure.span,
  }
}
