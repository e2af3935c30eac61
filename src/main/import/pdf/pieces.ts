/** Turns lines into the text of a block: words joined where a line broke them, raised marks kept, pages marked. */
import type { Inline } from '../../../article/document.ts'
import { isSpaced, type Line, type Placed } from './lines.ts'

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'superscript' | 'subscript'; text: string }
  | { kind: 'page'; label: string }

/** The runs of a line that is read from the right; names and figures in it still read from the left. */
function fromTheRight(runs: readonly Placed[]): Placed[] {
  const read: Placed[] = []
  let leftToRight: Placed[] = []
  for (const run of [...runs].reverse()) {
    if (run.rightToLeft) {
      read.push(...leftToRight, run)
      leftToRight = []
    } else leftToRight.unshift(run)
  }
  return [...read, ...leftToRight]
}

/** The pieces of one line, in the order its words are read. */
export function linePieces(line: Line): Piece[] {
  const letters = line.runs.reduce((sum, run) => sum + (run.rightToLeft ? run.text.length : -run.text.length), 0)
  const runs = letters > 0 ? fromTheRight(line.runs) : line.runs
  const pieces: Piece[] = []
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1]
    const kind = run.raised ?? 'text'
    const space = before && isSpaced(before, run) && kind === 'text' ? ' ' : ''
    const last = pieces.at(-1)
    const text = kind === 'text' ? run.text : run.text.trim()
    if (last?.kind === kind) last.text += space + text
    else pieces.push({ kind, text: space + text })
  }
  return pieces
}

/** What the whole document is asked when a line ends within a word. */
export type Vocabulary = { has: (word: string) => boolean }

const endsBroken = /([\p{L}\p{M}\p{N}’']+)([-\u00ad\u2010])$/u
/** UTF-16 code units. */
const longestWord = 60
const beginsWord = /^([\p{L}\p{M}]+)/u

/** The words of a document that no line breaks, hyphenated ones too, in lower case. */
export function collectVocabulary(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  for (const line of lines) {
    const found = line.toLowerCase().match(/[\p{L}\p{M}’']+(?:[-\u2010][\p{L}\p{M}’']+)*/gu) ?? []
    for (const [at, word] of found.entries()) {
      const isBroken = at === found.length - 1 && /[-\u00ad\u2010]\s*$/.test(line)
      if (!isBroken) words.add(word.replaceAll('\u2010', '-'))
    }
  }
  return { has: word => words.has(word.toLowerCase()) }
}

/**
 * Two lines as one text. A hyphen at the line’s end goes where it only broke a word; it stays in a word that the document
 * writes with one elsewhere, after figures and capitals (“UN-backed”), and between two words that both stand alone.
 */
export function joinText(before: string, after: string, words: Vocabulary): string {
  const start = before.trimEnd()
  const rest = after.trimStart()
  const broken = endsBroken.exec(start.slice(-longestWord))
  const next = beginsWord.exec(rest)
  if (broken && next) {
    const [, head = '', hyphen] = broken
    const [, tail = ''] = next
    const whole = start.slice(0, -1) + rest
    if (hyphen === '\u00ad') return whole
    if (words.has(`${head}-${tail}`) && !words.has(head + tail)) return start + rest
    const isLower = /^\p{Ll}/u.test(tail)
    const isCompound =
      !isLower || /\p{N}$|^\p{Lu}{2,}$/u.test(head) || (!words.has(head + tail) && words.has(head) && words.has(tail))
    return isCompound && head.length > 1 ? start + rest : isLower ? whole : `${start} ${rest}`
  }
  // A dash stands without spaces where it did; a web address goes on without one.
  if (/\S[—–/]$/.test(start) && !/\s[—–]$/.test(start)) return start + rest
  if (/\p{Script=Han}$|[\p{Script=Hiragana}\p{Script=Katakana}。、]$/u.test(start)) return start + rest
  return start === '' || rest === '' ? start + rest : `${start} ${rest}`
}

/** Adds what follows to the pieces of a block, across a line’s end or a page’s. */
export function append(pieces: Piece[], more: readonly Piece[], words: Vocabulary): void {
  const marks = more.filter(piece => piece.kind === 'page')
  const [first, ...rest] = more.filter(piece => piece.kind !== 'page')
  if (!first) {
    pieces.push(...marks)
    return
  }
  const last = pieces.at(-1)
  if (!last) pieces.push(...marks, first)
  else if (last.kind === 'text' && first.kind === 'text') {
    const joined = joinText(last.text, first.text, words)
    if (marks.length === 0) last.text = joined
    else {
      // A word broken across pages stands on the page where it began.
      const tail = first.text.trimStart()
      const from = joined.length - tail.length
      const isBroken = from <= last.text.trimEnd().length
      const cut = isBroken ? from + (/^\S*\s*/.exec(tail)?.[0].length ?? 0) : from
      last.text = joined.slice(0, cut)
      pieces.push(...marks, { kind: 'text', text: joined.slice(cut) })
    }
  } else if (first.kind === 'text') pieces.push(...marks, { kind: 'text', text: ` ${first.text.trimStart()}` })
  else pieces.push(...marks, first)
  pieces.push(...rest)
}

export const piecesText = (pieces: readonly Piece[]): string =>
  pieces.map(piece => (piece.kind === 'page' ? '' : piece.text)).join('')

/** Raised numbers behind these are powers. */
const powerBefore = /(?:^|[\s\d(])(?:[kcmµ]?m|mi|ft|in|yd|s|h)$|(?:^|\D)10$/i

/** The inline nodes of a block’s pieces. */
export function toInlines(pieces: readonly Piece[]): Inline[] {
  return pieces.flatMap((piece, at): Inline[] => {
    if (piece.kind === 'page') return [{ type: 'page', label: piece.label }]
    if (piece.text === '') return []
    if (piece.kind === 'text') return [{ type: 'text', text: piece.text }]
    // A note's number in brackets: the plain text has no raised letters, in which “9¹” would say ninety-one.
    const isNote = piece.kind === 'superscript' && /^\d{1,3}(?:[,–-]\d{1,3})*$/.test(piece.text)
    const isPower = powerBefore.test(piecesText(pieces.slice(Math.max(0, at - 1), at)))
    const text = isNote && !isPower ? `[${piece.text}]` : piece.text
    return [{ type: piece.kind, children: [{ type: 'text', text }] }]
  })
}
