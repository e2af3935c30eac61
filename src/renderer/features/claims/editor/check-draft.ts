/** Turns the fields of an edited row into the row they mean, or says in plain sentences what is missing. */
import { type Anchor, createAnchor } from '../../../../article/anchor.ts'
import { readDateValue } from '../../../../article/date-value.ts'
import type { ClaimEdit, FigureEdit } from '../../../../contract/review.ts'
import { type Amount, readAmount } from './read-amount.ts'
import { amountTyped, type FigureDraft, type RowDraft } from './row-draft.ts'
import { strings } from './strings.ts'

/** A sentence for one field: `content`, `date`, or a figure's `key/amount`, `key/unit`, `key/span`. */
export type Problem = { row: string; field: string; sentence: string }

export type Checked = { row: ClaimEdit; problems: readonly [] } | { row: null; problems: readonly Problem[] }

const filled = (text: string): string | null => text.trim() || null

/** The first place in the claim's words where `words` stands by itself. */
function findInContent(text: string, content: readonly Anchor[], words: string): Anchor | null {
  const sought = words.trim().toLowerCase()
  if (sought === '') return null
  for (const piece of content) {
    const said = text.slice(piece.start, piece.end).toLowerCase()
    // Lower case must not move the places behind it: “İ” becomes two characters.
    if (said.length !== piece.end - piece.start) continue
    for (let at = said.indexOf(sought); at >= 0; at = said.indexOf(sought, at + 1)) {
      const isWhole = !/[\p{L}\p{N}]/u.test(said[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(said[at + sought.length] ?? '')
      const start = piece.start + at
      if (isWhole) return createAnchor(text, { start, end: start + sought.length })
    }
  }
  return null
}

function unitOf(figure: FigureDraft, amount: Amount): { unit: string | null } | { sentence: string } {
  const typed = figure.unit.trim()
  if (figure.quantity === 'money') {
    const code = typed.toUpperCase() || amount.currency
    return code && /^[A-Z]{3}$/.test(code) ? { unit: code } : { sentence: strings.problem.currency }
  }
  if (figure.quantity === 'duration') return typed ? { unit: typed } : { sentence: strings.problem.duration }
  return { unit: null }
}

function checkFigure(
  row: RowDraft,
  figure: FigureDraft,
  text: string,
): { figure: FigureEdit } | { field: string; sentence: string } {
  const { base } = figure
  // What was not touched stays to the last digit, however it is written.
  const untouched = base !== null && figure.amount === amountTyped(base)
  const amount: Amount | null = untouched ? { ...base, currency: base.unit } : readAmount(figure.amount)
  if (amount === null) {
    return { field: 'amount', sentence: figure.amount.trim() ? strings.problem.amount : strings.problem.noAmount }
  }
  const unit = unitOf(figure, amount)
  if ('sentence' in unit) return { field: 'unit', sentence: unit.sentence }
  const span =
    figure.span ??
    findInContent(text, row.content, figure.amount) ??
    findInContent(text, row.content, String(amount.value ?? amount.low))
  if (span === null) return { field: 'span', sentence: strings.problem.noSpan }
  // A vague amount is shown in the text's own words: they must be the ones that were typed.
  if (amount.modifier === 'vague' && !span.exact.toLowerCase().includes(figure.amount.trim().toLowerCase())) {
    return { field: 'span', sentence: strings.problem.vague(figure.amount.trim()) }
  }
  const targetGroup = filled(figure.counted)
  const sameTarget = base !== null && base.targetGroup === targetGroup
  return {
    figure: {
      quantity: figure.quantity,
      value: amount.value,
      low: amount.low,
      high: amount.high,
      modifier: amount.modifier,
      unit: unit.unit,
      targetGroup,
      // Whose side the counted are on was read for the ones the figure counted before.
      targetSide: sameTarget ? base.targetSide : null,
      actorSide: base?.actorSide ?? null,
      scope: figure.scope,
      span,
    },
  }
}

/** The row a draft means, with every problem of it at once. `text` is the article's plain text. */
export function checkRow(row: RowDraft, text: string): Checked {
  const problems: Problem[] = []
  if (row.content.length === 0) problems.push({ row: row.key, field: 'content', sentence: strings.problem.noWords })
  const figures: FigureEdit[] = []
  for (const draft of row.figures) {
    const checked = checkFigure(row, draft, text)
    if ('figure' in checked) figures.push(checked.figure)
    else problems.push({ row: row.key, field: `${draft.key}/${checked.field}`, sentence: checked.sentence })
  }
  const date = readDateValue(row.date)
  const isDated = row.date.trim() !== ''
  const isDateTouched = row.date.trim() !== row.read.date
  if (isDateTouched && isDated && date === null) {
    problems.push({ row: row.key, field: 'date', sentence: strings.problem.date })
  }
  if (problems.length > 0) return { row: null, problems }
  const name = filled(row.name)
  return {
    row: {
      claimant: row.attributed ? { name: name ?? 'unknown', type: name === null ? 'unknown' : row.type } : null,
      onBehalfOf: row.attributed ? filled(row.onBehalfOf) : null,
      stance: row.stance,
      target: filled(row.target),
      cue: [...row.cue],
      content: [...row.content],
      figures,
      ...(row.place.trim() === row.read.place ? {} : { place: filled(row.place) }),
      ...(isDateTouched ? { date } : {}),
    },
    problems: [],
  }
}
