/** Refuses figures of a reader's that contradict themselves, each other, or the row they stand in. */
import type { Anchor } from '../../../article/anchor.ts'
import { AppError } from '../../../contract/bridge.ts'
import type { FigureEdit } from '../../../contract/review.ts'
import { durationNouns } from '../lexicon/casualties.ts'
import { moneyNouns } from '../lexicon/currencies.ts'
import { singular } from '../lexicon/inflection.ts'

/** More is no number of anything in the news, and no longer told apart to the last digit. */
const highest = 1e15

/** @throws AppError `invalid-input` with what is wrong with a figure of a row that has these words. */
export function checkFigure(figure: FigureEdit, content: readonly Anchor[]): void {
  const { low, high, value, modifier, unit, span } = figure
  const refuseIf = (isWrong: boolean, why: string) => {
    if (isWrong) throw new AppError('invalid-input', `The figure “${span.exact}” ${why}`)
  }
  const numbers = [low, high, value].filter(number => number !== null)
  refuseIf(low < 0 || (high !== null && high < low), 'must not end below where it starts, or below zero.')
  refuseIf(
    numbers.some(number => !(number <= highest)),
    'is too large: write a number up to a quadrillion.',
  )
  refuseIf(
    value !== null && (value < low || (high !== null && value > high)),
    'must lie between its lowest and its highest.',
  )
  refuseIf(modifier === 'up_to' && high === null, 'says “up to”, and needs its highest number.')
  refuseIf(
    (modifier === 'at_least' || modifier === 'more_than') && high !== null,
    'says “at least” or “more than”, and must have no highest number.',
  )
  refuseIf(modifier === 'exact' && (high !== low || value !== low), 'is exact, and needs one number.')
  refuseIf(!isUnit(unit), 'needs a currency of three capitals (“EUR”) or a unit of time (“days”).')
  refuseIf(
    !content.some(({ start, end }) => start <= span.start && span.end <= end),
    'stands outside the words of its row. Select it inside them.',
  )
}

/** @throws AppError `invalid-input` when two figures of one row count the same with the same words. */
export function checkTogether(figures: readonly FigureEdit[]): void {
  const seen = new Set<string>()
  for (const { span, quantity, targetGroup } of figures) {
    const key = `${span.start}-${span.end} ${quantity} ${targetGroup}`
    if (seen.has(key)) throw new AppError('invalid-input', `The figure “${span.exact}” stands in this row twice.`)
    seen.add(key)
  }
}

function isUnit(unit: string | null): boolean {
  if (unit === null || /^[A-Z]{3}$/.test(unit)) return true
  const word = singular(unit.toLowerCase())
  return durationNouns.hasWord(word) || moneyNouns.hasWord(word)
}
