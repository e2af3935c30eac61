/** Makes sources that stand side by side alternatives: an article has one. */
import type { PieceGroup } from './group-pieces.ts'
import type { Piece } from './scan-query.ts'

/** A source with a plus is a must of its own, as is every word with one. */
const isSource = ({ field, sign }: Piece): boolean => sign === '' && /^(?:source|site)$/iu.test(field ?? '')
/** A value that is whole: what has no end yet waits, and is no alternative. */
const isWhole = ({ plain, quoted, closed }: Piece): boolean => (quoted === null ? plain !== '' : closed)
const isSources = ({ pieces }: PieceGroup): boolean => pieces.every(isSource)

export function alternativeSources(groups: readonly PieceGroup[], hint: (text: string) => void): PieceGroup[] {
  const sources = groups.filter(isSources)
  const pieces = [...new Set(sources.flatMap(group => group.pieces))]
  const exact = pieces.filter(piece => piece.exact && isWhole(piece))
  // Sources that are all asked for with = are filters, and those know it themselves.
  if (pieces.length < 2 || exact.length === pieces.length) return [...groups]
  if (exact.length > 0) hint('Beside a source without =, those with it were searched as words of a name.')
  const asWords = (piece: Piece): Piece =>
    exact.includes(piece)
      ? { ...piece, exact: false, quoted: piece.quoted ?? piece.plain, closed: true, plain: '' }
      : piece
  const united = { pieces: pieces.map(asWords), required: true }
  const place = groups.findIndex(isSources)
  return groups.flatMap((group, at) => (at === place ? [united] : isSources(group) ? [] : [group]))
}
