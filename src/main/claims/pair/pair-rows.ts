/** Sets what two articles tell of one event beside each other: the same count, or the two sides of one dispute. */

import {
  type Conflict,
  type ConflictSide,
  type MatrixCell,
  type MatrixRow,
  rankOfQuantity,
} from '../../../contract/claims.ts'
import { isContest } from '../../../contract/contested.ts'
import type { PairRelation, PairRow, PairSide } from '../../../contract/pair.ts'
import { disjoint } from '../conflicts/standing-figures.ts'

/** What the library knows of an event, as its page shows it: figures are grouped as its conflicts group them. */
export type PairedEvent = {
  event: { id: string; title: string }
  rows: readonly MatrixRow[]
  conflicts: readonly Conflict[]
}

const loudness: readonly PairRelation[] = ['contradict', 'differ', 'agree']

/** Rows with words in both articles: contradictions first (figures before words), then what differs, then what agrees. */
export function pairRows(events: readonly PairedEvent[], left: string, right: string): PairRow[] {
  return events
    .flatMap(event => [...figureRows(event, left, right), ...disputeRows(event, left, right)])
    .sort(
      (a, b) =>
        loudness.indexOf(a.relation) - loudness.indexOf(b.relation) ||
        Number(a.kind !== 'figure') - Number(b.kind !== 'figure') ||
        rankOfQuantity(a.quantity) - rankOfQuantity(b.quantity) ||
        firstPlace(a) - firstPlace(b),
    )
}

const firstPlace = ({ left }: PairRow): number => Math.min(...left.map(({ place }) => place.start))

function figureRows({ event, rows, conflicts }: PairedEvent, left: string, right: string): PairRow[] {
  return rows.flatMap((row): PairRow[] => {
    const [here, there] = [left, right].map(articleId => row.cells.flatMap(cell => figuresIn(cell, articleId)))
    if (!here?.length || !there?.length) return []
    const isOpposed = conflicts.some(
      conflict =>
        isContest(conflict) && row.conflictIds.includes(conflict.conflictId) && standsBetween(conflict, left, right),
    )
    const { rowKey, quantity, target } = row
    const fits = here.some(one => there.some(other => !areDisjoint(one, other)))
    return [
      {
        rowKey,
        event: { id: event.id, title: event.title },
        kind: 'figure',
        relation: isOpposed ? 'contradict' : fits ? 'agree' : 'differ',
        quantity,
        target,
        left: here,
        right: there,
      },
    ]
  })
}

/** The figures a party gives in an article, each value once, at its first place there. */
function figuresIn({ claimant, claimantType, places }: MatrixCell, articleId: string): PairSide[] {
  const byValue = new Map<string, PairSide>()
  const inText = places.filter(place => place.articleId === articleId).sort((a, b) => a.span.start - b.span.start)
  for (const figure of inText) {
    const value = JSON.stringify([figure.low, figure.high, figure.modifier, figure.none ?? false])
    if (byValue.has(value)) continue
    const { start, end, exact } = figure.span
    byValue.set(value, {
      ...{ claimant, claimantType, claimId: figure.claimId, figure, place: { start, end, exact } },
      ...{ stance: null, cueLemma: null, accused: null },
    })
  }
  return [...byValue.values()]
}

const areDisjoint = (one: PairSide, other: PairSide): boolean =>
  one.figure !== null && other.figure !== null && disjoint(one.figure, other.figure)

/** Who accuses, claims or denies in one article what another party puts otherwise in the other. Figures have rows of their own. */
function disputeRows({ event, rows, conflicts }: PairedEvent, left: string, right: string): PairRow[] {
  const told = new Set(rows.flatMap(row => row.conflictIds))
  return conflicts.flatMap((conflict): PairRow[] => {
    const { kind, conflictId, target } = conflict
    if ((kind !== 'responsibility' && kind !== 'polarity') || told.has(conflictId)) return []
    if (!standsBetween(conflict, left, right)) return []
    const said = (articleId: string) => conflict.sides.flatMap(side => sideIn(side, articleId) ?? [])
    return [
      {
        rowKey: conflictId,
        event: { id: event.id, title: event.title },
        ...{ kind, relation: 'contradict', quantity: null, target },
        left: said(left),
        right: said(right),
      },
    ]
  })
}

/** Whether one side stands in one article and another side in the other: each with both sides in itself is no pair of theirs. */
function standsBetween({ sides }: Conflict, left: string, right: string): boolean {
  const inLeft = sides.filter(side => sideIn(side, left) !== null)
  const inRight = sides.filter(side => sideIn(side, right) !== null)
  return inLeft.some(one => inRight.some(other => other !== one))
}

/** What a side says in an article, at its first place there; null where it says nothing in it. */
function sideIn(side: ConflictSide, articleId: string): PairSide | null {
  const { figure, quote, claimId, places, claimant, claimantType } = side
  const own = { ...(figure ?? { ...quote, articleId: side.articleId }), claimId }
  const place = [own, ...places].filter(each => each.articleId === articleId).sort((a, b) => a.start - b.start)[0]
  if (place === undefined) return null
  const { start, end, exact } = place
  return {
    ...{ claimant, claimantType, claimId: place.claimId, figure: null, place: { start, end, exact } },
    stance: side.stance ?? null,
    cueLemma: side.cueLemma ?? null,
    accused: side.accused ?? null,
  }
}
