/**
 * Ties the pieces of a query together by AND, OR, NOT and parentheses. OR binds what is right beside it, as in other
 * search boxes. What comes out is a list of groups that each must be met by one of their pieces, so that alternatives of
 * several words are multiplied out: “(a AND b) OR c” is “(a OR c) AND (b OR c)”.
 */
import type { Operator, Piece, Scanned } from './scan-query.ts'

/** Pieces that OR makes alternatives; alone, a piece is a group of its own. */
export type PieceGroup = {
  pieces: Piece[]
  /** AND stands before or behind it. */
  required: boolean
}
export type Grouped = { groups: PieceGroup[]; operators: Operator[] }

/** A word, or what stands in a pair of parentheses. `loose`: words that OR ties without parentheses around them. */
type Item = { groups: PieceGroup[]; tie: 'AND' | 'OR' | null; loose: boolean }
/** What stands in parentheses that are not closed yet, with the sign and the operator before them. */
type Level = { items: Item[]; sign: Piece['sign']; tie: Item['tie'] }
type Hint = (text: string) => void

/** Multiplied out, alternatives grow quickly; these are more than anybody types by hand. */
const mostGroups = 16

export function groupPieces(scanned: readonly Scanned[], hint: Hint): Grouped {
  const whole: Level = { items: [], sign: '', tie: null }
  const levels = [whole]
  const operators: Operator[] = []
  /** Operators since the last piece. */
  let pending: Operator[] = []
  const lastWords = scanned.findLastIndex(({ kind }) => kind === 'words')
  const closeLast = () => {
    const closed = levels.length > 1 ? levels.pop() : undefined
    if (closed) add(levels.at(-1) ?? whole, withSign(tieItems(closed.items, hint), closed.sign, hint), closed.tie)
  }
  for (const [place, one] of scanned.entries()) {
    if (one.kind === 'operator') {
      const previous = scanned[place - 1]
      const binds = one.operator === 'NOT' || previous?.kind === 'words' || previous?.kind === 'close'
      // “OR” at the beginning, or twice, ties nothing; at the end its other word is still to come.
      if (binds || (place > lastWords && place > 0)) pending.push(one)
      else add(levels.at(-1) ?? whole, [{ pieces: [asWord(one)], required: false }], null)
    } else if (one.kind === 'close') {
      closeLast()
    } else {
      const tie = tieOf(pending)
      const not = pending.some(({ operator }) => operator === 'NOT')
      operators.push(...pending)
      pending = []
      if (one.kind === 'words') add(levels.at(-1) ?? whole, [{ pieces: [signed(one, not)], required: false }], tie)
      else levels.push({ items: [], sign: not ? '-' : one.sign, tie })
    }
  }
  while (levels.length > 1) closeLast()
  return { groups: tieItems(whole.items, hint), operators }
}

const signed = (piece: Piece, not: boolean): Piece => (not ? { ...piece, sign: '-' } : piece)

function tieOf(pending: readonly Operator[]): Item['tie'] {
  const names = pending.map(({ operator }) => operator)
  return names.includes('OR') ? 'OR' : names.includes('AND') ? 'AND' : null
}

/** Empty parentheses are nothing. */
function add(level: Level, groups: PieceGroup[], tie: Item['tie']): void {
  if (groups.length > 0) level.items.push({ groups, tie, loose: false })
}

/** The groups of what stands side by side: OR binds first, then AND. */
function tieItems(items: readonly Item[], hint: Hint): PieceGroup[] {
  const alternatives: Item[] = []
  for (const item of items) {
    const last = alternatives.at(-1)
    if (item.tie === 'OR' && last) {
      last.groups = either(last.groups, item.groups, hint)
      last.loose = true
    } else alternatives.push({ ...item })
  }
  alternatives.forEach((item, place) => {
    const last = alternatives[place - 1]
    if (item.tie !== 'AND' || !last) return
    if (item.loose || last.loose) hint('OR ties the words right beside it: “a OR b AND c” is “(a OR b) AND c”.')
    for (const group of [...last.groups, ...item.groups]) group.required = true
  })
  return alternatives.flatMap(({ groups }) => groups)
}

const isLeftOut = ({ pieces }: PieceGroup): boolean => pieces.some(({ sign }) => sign === '-')

/** What meets one side or the other. */
function either(some: PieceGroup[], others: PieceGroup[], hint: Hint): PieceGroup[] {
  if (some.some(isLeftOut) || others.some(isLeftOut)) {
    hint('OR cannot tie what must not be there: it is left out of everything found.')
    return [...some, ...others]
  }
  const [one] = some
  const [other] = others
  if (one && other && some.length === 1 && others.length === 1) {
    one.pieces.push(...other.pieces)
    return [one]
  }
  if (some.length * others.length > mostGroups) {
    hint('These are too many alternatives of several words; any one of the words was searched.')
    return [{ pieces: [...some, ...others].flatMap(({ pieces }) => pieces), required: false }]
  }
  return some.flatMap(({ pieces }) =>
    others.map(({ pieces: more }) => ({ pieces: [...new Set([...pieces, ...more])], required: true })),
  )
}

/** A sign before a parenthesis holds for what stands in it. */
function withSign(groups: PieceGroup[], sign: Piece['sign'], hint: Hint): PieceGroup[] {
  if (sign === '') return groups
  if (sign === '-' && (groups.some(isLeftOut) || (groups.length > 1 && groups.some(({ required }) => required)))) {
    hint('NOT before a parenthesis leaves out every article with any of them.')
  }
  return groups.map(({ pieces, required }) => ({
    pieces: pieces.map(piece => ({ ...piece, sign: sign === '-' ? sign : piece.sign || sign })),
    required: required && sign !== '-',
  }))
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
