/** Ties the pieces of a query together by AND, OR, NOT and parentheses. OR binds the words right beside it, as in other search boxes. */
import type { Operator, Piece, Scanned } from './scan-query.ts'

/** Pieces that OR makes alternatives; alone, a piece is a group of its own. */
export type PieceGroup = {
  pieces: Piece[]
  operators: Operator[]
  /** AND stands before or behind it. */
  required: boolean
}

export function groupPieces(scanned: readonly Scanned[], hint: (text: string) => void): PieceGroup[] {
  const groups: PieceGroup[] = []
  let signs: Piece['sign'][] = []
  /** Operators since the last piece. */
  let pending: Operator[] = []
  const lastWords = scanned.findLastIndex(({ kind }) => kind === 'words')
  for (const [place, one] of scanned.entries()) {
    if (one.kind === 'open') signs = [...signs, one.sign || (pending.at(-1)?.operator === 'NOT' ? '-' : '')]
    else if (one.kind === 'close') signs = signs.slice(0, -1)
    else if (one.kind === 'operator') {
      const previous = scanned[place - 1]
      const binds = one.operator !== 'NOT' && previous?.kind !== 'words' && previous?.kind !== 'close'
      const tail = place > lastWords
      // “OR” at the beginning, or twice, ties nothing; at the end its other word is still to come.
      if (binds && (!tail || place === 0)) groups.push({ pieces: [asWord(one)], operators: [], required: false })
      else pending.push(one)
    } else if (one.kind === 'words') {
      addPiece(groups, signed(one, signs, pending), pending)
      pending = []
    }
  }
  if (groups.some(({ pieces, required }) => pieces.length > 1 && required) && signs.length === 0) {
    if (scanned.some(({ kind }) => kind === 'open')) return groups
    hint('OR ties the words right beside it: “a OR b AND c” is “(a OR b) AND c”.')
  }
  return groups
}

function addPiece(groups: PieceGroup[], piece: Piece, pending: Operator[]): void {
  const last = groups.at(-1)
  const names = pending.map(({ operator }) => operator)
  if (last && names.includes('OR')) {
    last.pieces.push(piece)
    last.operators.push(...pending)
    return
  }
  if (last && names.includes('AND')) last.required = true
  groups.push({ pieces: [piece], operators: [...pending], required: names.includes('AND') })
}

/** A sign before a parenthesis, and NOT, hold for what they stand before. */
function signed(piece: Piece, signs: readonly Piece['sign'][], pending: readonly Operator[]): Piece {
  const outer = signs.includes('-') ? '-' : signs.includes('+') ? '+' : ''
  const not = pending.some(({ operator }) => operator === 'NOT')
  return { ...piece, sign: not || outer === '-' ? '-' : piece.sign || outer }
}

function asWord({ start, end, operator }: Operator): Piece {
  return {
    kind: 'words',
    start,
    end,
    sign: '',
    field: null,
    exact: false,
    quoted: null,
    closed: false,
    plain: operator,
  }
}
