/** Builds figures, cells and rows of a matrix for tests, all of them invented. */
import type { GivenFigure, MatrixCell, MatrixRow } from '../../../contract/claims.ts'

/** “low” exactly; with `high` a range, null for “at least”. */
export function buildFigure(low: number, high: number | null = low, more: Partial<GivenFigure> = {}): GivenFigure {
  const span = { start: 0, end: 1, exact: String(low), prefix: '', suffix: '' }
  return {
    articleId: 'aaaaaaaaaaaa',
    claimId: 'c',
    figureId: 'f',
    publishedAt: '2026-03-02',
    value: low === high ? low : null,
    low,
    high,
    modifier: high === null ? 'at_least' : 'exact',
    unit: null,
    span,
    quote: span,
    relayedBy: null,
    ...more,
  }
}

export function buildCell(
  claimant: string,
  latest: GivenFigure | number,
  revised: GivenFigure[] = [],
  more: Partial<MatrixCell> = {},
): MatrixCell {
  const figure = typeof latest === 'number' ? buildFigure(latest) : latest
  return {
    voiceId: claimant.toLowerCase(),
    claimant,
    claimantType: 'unknown',
    latest: figure,
    alternatives: [],
    revised,
    places: [...revised, figure],
    sources: 1,
    ...more,
  }
}

export const buildRow = (more: Partial<MatrixRow>): MatrixRow => ({
  rowKey: 'r',
  quantity: 'killed',
  target: 'soldiers',
  unit: null,
  low: 0,
  high: null,
  conflictIds: [],
  cells: [],
  ...more,
})
