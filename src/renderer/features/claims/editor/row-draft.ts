/** Holds a row as a reader edits it: everything as it stands in the fields, turned into a row only when it is saved. */
import { type Anchor, createAnchor } from '../../../../article/anchor.ts'
import { dateTyped } from '../../../../article/date-value.ts'
import type { Range } from '../../../../article/plain-text.ts'
import type { Claim, ClaimantType, Figure, Quantity, Stance } from '../../../../contract/claims.ts'
import type { FigureEdit } from '../../../../contract/review.ts'
import { figureNumber, modifierWords } from '../../../evidence/figure-words.ts'
import { isPlainDenial } from './stance-choices.ts'

export type FigureDraft = {
  /** Tells figures apart while they are edited; of no meaning outside. */
  key: string
  /** The figure it was made of; null for a new one. */
  base: FigureEdit | null
  /** As it is typed: “at least 40”. */
  amount: string
  quantity: Quantity
  counted: string
  unit: string
  scope: Figure['scope']
  /** The words of the figure; null until they are selected, or found in the claim when it is saved. */
  span: Anchor | null
}

export type RowDraft = {
  key: string
  /** False for the writer's own statement. */
  attributed: boolean
  /** Empty where nobody can be named. */
  name: string
  type: ClaimantType
  onBehalfOf: string
  stance: Stance
  /** Whether it denies by its own words, which is told as plain saying. */
  deniesPlainly: boolean
  target: string
  cue: readonly Anchor[]
  content: readonly Anchor[]
  figures: readonly FigureDraft[]
  place: string
  /** As it is typed: “11 May 2026”. */
  date: string
  /** Both as they stood at first: what nobody touched stays as it is read. */
  read: { place: string; date: string }
}

let lastKey = 0
export const newKey = (): string => `new-${++lastKey}`

/** The amount as a reader would type it. */
export function amountTyped(figure: FigureEdit): string {
  const number = figureNumber({ ...figure, unit: null, exact: figure.span.exact })
  return [modifierWords(figure), number].filter(Boolean).join(' ')
}

function figureDraft({ figureId, targetKey, ...base }: Figure): FigureDraft {
  const { quantity, targetGroup, unit, scope, span } = base
  return {
    key: figureId,
    base,
    amount: amountTyped(base),
    quantity,
    counted: targetGroup ?? '',
    unit: unit ?? '',
    scope,
    span,
  }
}

/** Where a claim is to be edited: the row as it stands. */
export function draftOfClaim(claim: Claim): RowDraft {
  const { claimant, event } = claim
  const read = { place: event?.place ?? '', date: event?.date ? dateTyped(event.date) : '' }
  return {
    key: claim.claimId,
    attributed: claim.attributed,
    name: claimant.canonicalName === 'unknown' ? '' : claimant.canonicalName,
    type: claimant.type,
    onBehalfOf: claimant.onBehalfOf ?? '',
    stance: claim.stance,
    deniesPlainly: isPlainDenial(claim),
    target: claim.target ?? '',
    cue: claim.cue,
    content: claim.content,
    figures: claim.figures.map(figureDraft),
    ...read,
    read,
  }
}

const within = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end

/** Where a row is added by hand: the selected words, with the figures that were read in them, and who says them around it. */
export function draftOfSelection(text: string, range: Range, claims: readonly Claim[]): RowDraft {
  const around = claims.find(claim => claim.attributed && claim.content.some(piece => within(range, piece)))
  const figures = claims.flatMap(claim => claim.figures).filter(({ span }) => within(span, range))
  const distinct = new Map(
    figures.map(figure => [`${figure.span.start}-${figure.span.end} ${figure.quantity}`, figure]),
  )
  const said = around ? draftOfClaim(around) : null
  return {
    key: newKey(),
    attributed: true,
    name: said?.name ?? '',
    type: said?.type ?? 'unknown',
    onBehalfOf: said?.onBehalfOf ?? '',
    stance: said?.stance ?? 'state',
    deniesPlainly: said?.deniesPlainly ?? false,
    target: '',
    cue: said?.cue ?? [],
    content: [createAnchor(text, range)],
    figures: [...distinct.values()].map(figure => ({ ...figureDraft(figure), key: newKey() })),
    place: said?.place ?? '',
    date: said?.date ?? '',
    read: said?.read ?? { place: '', date: '' },
  }
}

/** A figure begun at selected words, or at none. */
export function newFigure(span: Anchor | null): FigureDraft {
  return {
    key: newKey(),
    base: null,
    amount: '',
    quantity: 'killed',
    counted: '',
    unit: '',
    scope: 'incident',
    span,
  }
}

/** The pieces of `content` that lie outside of `range`, without white space at their ends. */
function contentOutside(text: string, content: readonly Anchor[], range: Range): Anchor[] {
  return content.flatMap(piece => {
    if (piece.end <= range.start || piece.start >= range.end) return [piece]
    return [
      { start: piece.start, end: Math.min(piece.end, range.start) },
      { start: Math.max(piece.start, range.end), end: piece.end },
    ].flatMap(({ start, end }) => {
      const words = text.slice(start, end)
      const first = start + words.length - words.trimStart().length
      const last = start + words.trimEnd().length
      return last > first && /[\p{L}\p{N}]/u.test(words) ? [createAnchor(text, { start: first, end: last })] : []
    })
  })
}

/**
 * Makes two rows of one. Selected words within the claim become the second row's, with the figures in them; without a
 * selection, or where nothing would be left, both rows keep the words and the second takes all figures but the first.
 */
export function splitDraft(row: RowDraft, text: string, selected: Range | null): [RowDraft, RowDraft] {
  const touches = selected !== null && row.content.some(piece => within(selected, piece))
  const left = touches && selected ? contentOutside(text, row.content, selected) : []
  const second = { ...row, key: newKey() }
  if (selected && left.length > 0) {
    const isIn = ({ span }: FigureDraft) => span !== null && within(span, selected)
    return [
      { ...row, content: left, figures: row.figures.filter(figure => !isIn(figure)) },
      { ...second, content: [createAnchor(text, selected)], figures: row.figures.filter(isIn) },
    ]
  }
  return [
    { ...row, figures: row.figures.slice(0, 1) },
    { ...second, figures: row.figures.slice(1) },
  ]
}

/** Whether a reader changed anything; the keys of what is edited count for nothing. */
export function isChanged(before: readonly RowDraft[], after: readonly RowDraft[]): boolean {
  const plain = (rows: readonly RowDraft[]) =>
    JSON.stringify(rows.map(row => ({ ...row, key: '', figures: row.figures.map(figure => ({ ...figure, key: '' })) })))
  return plain(before) !== plain(after)
}
