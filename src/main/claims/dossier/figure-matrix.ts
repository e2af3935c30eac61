/** Sets every count of an event out as parties against quantities: who stands for which figure now, and what it said before. */

import { createHash } from 'node:crypto'
import {
  type Conflict,
  type GivenFigure,
  type MatrixCell,
  type MatrixRow,
  rankOfQuantity,
} from '../../../contract/claims.ts'
import { commonUnit, inUnit, secondsIn } from '../../../contract/duration-units.ts'
import { claimIdOf } from '../claim-id.ts'
import type { Voice } from '../conflicts/claimant-identity.ts'
import { type FigureGroup, unitOf } from '../conflicts/comparable-figures.ts'
import { disjoint, positionOf, type SpokenFigure } from '../conflicts/standing-figures.ts'
import { type Story, wordsOf } from '../conflicts/story-claims.ts'
import { storyFigures } from '../conflicts/story-figures.ts'
import { independentSources } from './independent-sources.ts'
import { noneSaid } from './none-said.ts'

/** A figure that a party gives, or `none` where it says that there were none. */
type Said = SpokenFigure & { none?: true }

/** The rows of a story's matrix: the most contested counts first, then those several parties give, of each people killed first. `conflicts` are the event's. */
export function figureMatrix(story: Story, conflicts: readonly Conflict[]): MatrixRow[] {
  const groups = storyFigures(story)
  const nones = noneSaid(story, groups)
  return groups
    .filter(({ figures }) => figures.length > 0)
    .map(group => toRow(story.event.id, group, nones.get(group) ?? [], conflicts))
    .filter(row => row.cells.length > 0)
    .sort(
      (a, b) =>
        b.conflictIds.length - a.conflictIds.length ||
        Math.min(2, b.cells.length) - Math.min(2, a.cells.length) ||
        rankOfQuantity(a.quantity) - rankOfQuantity(b.quantity) ||
        b.cells.length - a.cells.length ||
        placeCount(b) - placeCount(a),
    )
}

function toRow(
  eventId: string,
  group: FigureGroup,
  nones: readonly SpokenFigure[],
  conflicts: readonly Conflict[],
): MatrixRow {
  const unit = sharedUnit(group)
  const byVoice = new Map<Voice, Said[]>()
  for (const figure of group.figures) {
    if (figure.voice === null) continue
    byVoice.set(figure.voice, [...(byVoice.get(figure.voice) ?? []), figure])
  }
  // Who gives a number says “none” of some of them, or said so before.
  const counting = new Set(byVoice.keys())
  for (const none of nones) {
    if (none.voice === null || counting.has(none.voice)) continue
    byVoice.set(none.voice, [...(byVoice.get(none.voice) ?? []), { ...none, none: true }])
  }
  const cells = [...byVoice].flatMap(([voice, figures]) => toCell(voice, figures, unit) ?? [])
  cells.sort((a, b) => a.latest.low - b.latest.low || a.claimant.localeCompare(b.claimant))
  const standing = cells.flatMap(({ latest, alternatives }) => [latest, ...alternatives])
  const highs = standing.map(({ high }) => high)
  return {
    rowKey: createHash('sha256').update(`${eventId}\n${group.quantity}\n${group.key}`).digest('hex').slice(0, 12),
    quantity: group.quantity,
    target: group.label === '' ? null : group.label,
    unit,
    low: Math.min(...standing.map(({ low }) => low)),
    high: highs.includes(null) ? null : Math.max(...highs.map(high => high ?? 0)),
    conflictIds: conflicts.filter(conflict => isOnCount(conflict, group, cells)).map(({ conflictId }) => conflictId),
    cells,
  }
}

/** Whether a conflict is of figures that stand in the cells, or sets one of them against who says that there were none. */
function isOnCount({ kind, quantity, sides }: Conflict, group: FigureGroup, cells: readonly MatrixCell[]): boolean {
  const given = cells.flatMap(cell => cell.places)
  if (kind === 'numeric') {
    const places = new Set(given.map(place => `${place.articleId} ${place.span.start}`))
    return (
      quantity === group.quantity &&
      sides.every(({ figure }) => figure !== null && places.has(`${figure.articleId} ${figure.start}`))
    )
  }
  if (kind !== 'polarity') return false
  const nones = new Set(given.filter(place => place.none).map(place => place.claimId))
  const counts = new Set(given.filter(place => !place.none).map(place => place.claimId))
  const denial = sides.at(-1)
  return (
    denial !== undefined && nones.has(denial.claimId) && sides.slice(0, -1).some(({ claimId }) => counts.has(claimId))
  )
}

function toCell(voice: Voice, figures: Said[], unit: string | null): MatrixCell | null {
  const position = positionOf(figures)
  if (position === null) return null
  const inOrder = onePerPlace(figures).sort(
    (a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.figure.span.start - b.figure.span.start,
  )
  const carriers = inOrder
    .filter(figure => !disjoint(figure, position.standing))
    .map(({ articleId, claim }) => ({ articleId, words: wordsOf(claim), relayedBy: claim.relayedBy }))
  return {
    voiceId: voice.voiceId,
    claimant: voice.name,
    claimantType: voice.type,
    latest: toGiven(position.standing, unit),
    alternatives: onePerValue(position.alternatives).map(each => toGiven(each, unit)),
    revised: onePerValue(inOrder.filter(figure => position.superseded.includes(figure))).map(each =>
      toGiven(each, unit),
    ),
    places: inOrder.map(each => toGiven(each, unit)),
    sources: independentSources(carriers),
  }
}

function toGiven(spoken: Said, unit: string | null): GivenFigure {
  const { articleId, publishedAt, claim, figure } = spoken
  const { value, low, high } = figure
  const own = unitOf(figure)
  const scaled = (number: number) => inUnit(number, own, unit)
  const content = claim.content.find(piece => piece.start <= figure.span.start && figure.span.end <= piece.end)
  return {
    articleId,
    claimId: claimIdOf(articleId, claim.claimKey),
    figureId: figure.figureId,
    publishedAt: publishedAt === '' ? null : publishedAt,
    value: value === null ? null : scaled(value),
    low: scaled(low),
    high: high === null ? null : scaled(high),
    modifier: figure.modifier,
    unit,
    ...(own !== null && own !== unit && secondsIn(own) !== null ? { told: { value, low, high, unit: own } } : {}),
    ...(spoken.none ? { none: true } : {}),
    span: figure.span,
    quote: content ?? claim.content[0] ?? figure.span,
    relayedBy: claim.relayedBy,
  }
}

/** The unit the figures of a group are set beside each other in; null for plain counts. A group's money is of one currency. */
function sharedUnit({ quantity, figures }: FigureGroup): string | null {
  const told = figures.map(({ figure }) => ({ low: figure.low, high: figure.high, unit: unitOf(figure) }))
  return quantity === 'money' ? (told.find(({ unit }) => unit !== null)?.unit ?? null) : commonUnit(told)
}

function onePerPlace(figures: readonly SpokenFigure[]): SpokenFigure[] {
  return [...new Map(figures.map(each => [`${each.articleId} ${each.figure.span.start}`, each])).values()]
}

/** The first of each value. */
function onePerValue(figures: readonly SpokenFigure[]): SpokenFigure[] {
  return figures.filter(
    (one, index) => figures.findIndex(({ low, high }) => low === one.low && high === one.high) === index,
  )
}

function placeCount({ cells }: MatrixRow): number {
  return cells.reduce((sum, cell) => sum + cell.places.length, 0)
}
