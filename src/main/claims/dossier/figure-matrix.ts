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

/** The rows of a story's matrix: the most contested counts first, then those several parties give, of each people killed first. `conflicts` are the event's. */
export function figureMatrix(story: Story, conflicts: readonly Conflict[]): MatrixRow[] {
  const numeric = conflicts.filter(conflict => conflict.kind === 'numeric')
  return storyFigures(story)
    .map(group => toRow(story.event.id, group, numeric))
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

function toRow(eventId: string, group: FigureGroup, conflicts: readonly Conflict[]): MatrixRow {
  const unit = sharedUnit(group)
  const byVoice = new Map<Voice, SpokenFigure[]>()
  for (const figure of group.figures) {
    if (figure.voice === null) continue
    byVoice.set(figure.voice, [...(byVoice.get(figure.voice) ?? []), figure])
  }
  const cells = [...byVoice].flatMap(([voice, figures]) => toCell(voice, figures, unit) ?? [])
  cells.sort((a, b) => a.latest.low - b.latest.low || a.claimant.localeCompare(b.claimant))
  const places = new Set(cells.flatMap(cell => cell.places.map(place => `${place.articleId} ${place.span.start}`)))
  const standing = cells.flatMap(({ latest, alternatives }) => [latest, ...alternatives])
  const highs = standing.map(({ high }) => high)
  return {
    rowKey: createHash('sha256').update(`${eventId}\n${group.quantity}\n${group.key}`).digest('hex').slice(0, 12),
    quantity: group.quantity,
    target: group.label === '' ? null : group.label,
    unit,
    low: Math.min(...standing.map(({ low }) => low)),
    high: highs.includes(null) ? null : Math.max(...highs.map(high => high ?? 0)),
    conflictIds: conflicts
      .filter(
        ({ quantity, sides }) =>
          quantity === group.quantity &&
          sides.every(({ figure }) => figure !== null && places.has(`${figure.articleId} ${figure.start}`)),
      )
      .map(({ conflictId }) => conflictId),
    cells,
  }
}

function toCell(voice: Voice, figures: SpokenFigure[], unit: string | null): MatrixCell | null {
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

function toGiven(spoken: SpokenFigure, unit: string | null): GivenFigure {
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
