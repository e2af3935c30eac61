/** Makes the article's blocks out of the pages of a PDF: its text in reading order, with a mark where each page begins. */
import type { Block, Inline, ListItem } from '../../../article/document.ts'
import { inlineText } from '../../../article/plain-text.ts'
import { cleanText } from '../clean-text.ts'
import { type Column, guttersOf, readingOrder } from './columns.ts'
import { type Line, toLines } from './lines.ts'
import { type BodyType, bodyTypeOf, bullet, numbered, type Passage, passagesOf } from './paragraphs.ts'
import { append, collectVocabulary, linePieces, type Piece, piecesText, toInlines, type Vocabulary } from './pieces.ts'
import type { PdfText } from './read-pages.ts'
import { findRunningLines, lineText, type PageLines } from './running-lines.ts'
import type { TableRows } from './tables.ts'

export type PdfDocument = {
  body: Block[]
  /** The largest words of the first page, where they are larger than the text. */
  headline: string | null
  /** Words that stand on page after page around the text. */
  running: string[]
}

type Kind = 'heading' | 'paragraph' | 'bullet' | 'note' | 'table'
type Part = {
  kind: Kind
  size: number
  pieces: Piece[]
  page: number
  rows?: TableRows
  column?: Column
  lastLine?: Line
}

const longestHeading = 220
/** UTF-16 code units after which a paragraph goes on over no further page. */
const longestParagraph = 20_000

/** Lines of a smaller size from the foot of a column that begin with a mark or a number: notes. */
function isNoteStart(line: Line, body: BodyType): boolean {
  if (line.size > 0.93 * body.size) return false
  return line.runs[0]?.raised === 'superscript' || /^(?:\d{1,3}[.)]?|[*†‡§]{1,3})\s*\S/.test(lineText(line))
}

/** Where the notes at a column's foot begin. */
function notesFrom(lines: readonly Line[], body: BodyType): number {
  let from = lines.length
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (!line || line.size > 0.93 * body.size) break
    if (isNoteStart(line, body)) from = at
  }
  return from
}

/** True for a passage that reads as a heading: larger than the text, or short and wholly in another font. */
function isHeading(lines: readonly Line[], before: number, text: string, body: BodyType): boolean {
  const [first] = lines
  if (!first || text.length > longestHeading || !/\p{L}/u.test(text)) return false
  if (first.size >= 1.12 * body.size) return lines.length <= 5
  const isSet = lines.every(line => line.runs.every(run => run.font === first.font))
  const isOther =
    isSet && !first.runs.some(run => run.monospaced) && first.font !== body.font && first.size >= 0.97 * body.size
  return (
    isOther &&
    lines.length <= 3 &&
    text.length <= 140 &&
    !/[.,;:]$/.test(text) &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    before > body.leading * 1.1
  )
}

function toParts(column: Column, body: BodyType, words: Vocabulary): Part[] {
  const from = notesFrom(column.lines, body)
  const notes = column.lines.slice(from)
  const piecesOf = (lines: readonly Line[]) => {
    const pieces: Piece[] = []
    for (const line of lines) append(pieces, linePieces(line), words)
    return pieces
  }
  const part = (passage: Passage): Part => {
    const [first] = passage.lines
    const last = passage.lines.at(-1)
    const shared = { size: first?.size ?? body.size, page: first?.page ?? 0, ...(last && { lastLine: last }), column }
    if (passage.kind === 'table') return { kind: 'table', pieces: [], rows: passage.rows, ...shared }
    const pieces = piecesOf(passage.lines)
    const text = piecesText(pieces).trim()
    if (isHeading(passage.lines, passage.before, text, body)) return { kind: 'heading', pieces, ...shared }
    return { kind: bullet.test(text) ? 'bullet' : 'paragraph', pieces, ...shared }
  }
  const parts = passagesOf({ ...column, lines: column.lines.slice(0, from) }, body).map(part)
  let note: Part | null = null
  for (const line of notes) {
    if (note && !isNoteStart(line, body)) append(note.pieces, linePieces(line), words)
    else {
      note = { kind: 'note', size: line.size, pieces: linePieces(line), page: line.page }
      parts.push(note)
    }
  }
  return parts
}

const endsSentence = /[.!?:;…]["”’')\]]*\s*$/u

/** True where a paragraph goes on after a column's or a page's end. */
function goesOn(before: Part, after: Part): boolean {
  if (before.kind === 'heading' && after.kind === 'heading') return false
  if (after.kind !== 'paragraph' || (before.kind !== 'paragraph' && before.kind !== 'bullet')) return false
  if (before.column === after.column || Math.abs(before.size - after.size) > 0.6) return false
  const text = piecesText(before.pieces)
  const next = piecesText(after.pieces).trimStart()
  if (text.length > longestParagraph || numbered.test(next) || endsSentence.test(text)) return false
  if (/[-\u00ad\u2010]\s*$/.test(text) || /^[\p{Ll}\p{Script=Arabic}\p{Script=Hebrew}(,]/u.test(next)) return true
  // A full last line without a full stop: names and figures begin the next page, too.
  const { lastLine, column } = before
  return (
    lastLine !== undefined &&
    column !== undefined &&
    lastLine.right > column.right - 2.5 * lastLine.size &&
    next.length > 40
  )
}

/** Puts the parts of all pages into one run, with each page's mark at its first words. */
function joinParts(
  pages: readonly { label: string; parts: Part[] }[],
  words: Vocabulary,
): { text: Part[]; notes: Part[] } {
  const text: Part[] = []
  const notes: Part[] = []
  for (const { label, parts } of pages) {
    let mark: Piece[] = pages.length > 1 ? [{ kind: 'page', label }] : []
    for (const part of parts) {
      if (part.kind === 'note') {
        notes.push(part)
        continue
      }
      const last = text.at(-1)
      if (last && goesOn(last, part)) {
        append(last.pieces, [...mark, ...part.pieces], words)
        Object.assign(last, { column: part.column, lastLine: part.lastLine })
      } else text.push({ ...part, pieces: [...mark, ...part.pieces] })
      mark = []
    }
    // A page of pictures only has no words that could carry its mark.
  }
  return { text, notes }
}

const trimmed = (inlines: readonly Inline[]): Inline[] => {
  const kept = inlines.map(inline =>
    inline.type === 'text' ? { ...inline, text: cleanText(inline.text).replace(/\s+/g, ' ') } : inline,
  )
  const first = kept.findIndex(inline => inline.type === 'text')
  const begin = kept[first]
  if (begin?.type === 'text' && kept.slice(0, first).every(inline => inline.type === 'page')) {
    kept[first] = { type: 'text', text: begin.text.trimStart() }
  }
  const end = kept.at(-1)
  if (end?.type === 'text') kept[kept.length - 1] = { type: 'text', text: end.text.trimEnd() }
  return kept.filter(inline => inline.type !== 'text' || inline.text !== '')
}

/** Leading dots of a list of contents say nothing. */
const withoutLeaders = (pieces: readonly Piece[]): Piece[] =>
  pieces.map(piece =>
    piece.kind === 'text' ? { ...piece, text: piece.text.replace(/(?:\s*[._·]\s?){5,}/g, ' … ') } : piece,
  )

function toTable(rows: TableRows, marks: readonly Piece[], words: Vocabulary): Block {
  const cell = (lines: readonly Line[], lead: readonly Piece[]): Inline[] => {
    const pieces: Piece[] = []
    for (const line of lines) append(pieces, linePieces(line), words)
    return trimmed(toInlines([...lead, ...withoutLeaders(pieces)]))
  }
  return {
    type: 'table',
    children: rows.map(({ cells }, row) => ({
      type: 'tableRow',
      children: cells.map((lines, at) => ({
        type: 'tableCell',
        children: cell(lines, row === 0 && at === 0 ? marks : []),
      })),
    })),
  }
}

/** Levels by size: the largest headings are second-level ones, for the title is the first. */
function headingLevels(parts: readonly Part[], title: string | null): Map<number, 2 | 3 | 4> {
  const sizes = new Set<number>()
  for (const { kind, size, pieces } of parts) {
    if (kind === 'heading' && piecesText(pieces).trim() !== title) sizes.add(Math.round(size * 2) / 2)
  }
  const levels = [2, 3, 4] as const
  return new Map([...sizes].sort((a, b) => b - a).map((size, at) => [size, levels[Math.min(at, 2)] ?? 4]))
}

const withoutBullet = (pieces: readonly Piece[]): Piece[] => {
  const at = pieces.findIndex(piece => piece.kind === 'text')
  return pieces.map((piece, index) =>
    index === at && piece.kind === 'text'
      ? { ...piece, text: piece.text.trimStart().replace(/^[^\s\p{L}\p{N}]\s+/u, '') }
      : piece,
  )
}

function toBlocks({ text, notes }: { text: Part[]; notes: Part[] }, title: string | null, words: Vocabulary): Block[] {
  const levels = headingLevels(text, title)
  const blocks: Block[] = []
  for (const part of text) {
    if (part.kind === 'table' && part.rows) {
      blocks.push(toTable(part.rows, part.pieces, words))
      continue
    }
    const children = trimmed(
      toInlines(withoutLeaders(part.kind === 'bullet' ? withoutBullet(part.pieces) : part.pieces)),
    )
    if (inlineText(children).trim() === '') continue
    const last = blocks.at(-1)
    if (part.kind === 'bullet') {
      const item: ListItem = { type: 'listItem', children: [{ type: 'paragraph', children }] }
      if (last?.type === 'bulletList') last.children.push(item)
      else blocks.push({ type: 'bulletList', children: [item] })
    } else if (part.kind === 'heading') {
      blocks.push({ type: 'heading', level: levels.get(Math.round(part.size * 2) / 2) ?? 4, children })
    } else blocks.push({ type: 'paragraph', children })
  }
  const noteBlocks = notes.flatMap((note): Block[] => {
    const children = trimmed(toInlines(note.pieces))
    return inlineText(children).trim() === '' ? [] : [{ type: 'paragraph', children }]
  })
  return noteBlocks.length > 0 ? [...blocks, { type: 'divider' }, ...noteBlocks] : blocks
}

/** The largest words at the top of the document, in up to five lines. */
function findHeadline(parts: readonly Part[], body: BodyType): string | null {
  const [firstPage] = parts
  const near = parts.filter(part => part.page === firstPage?.page && part.kind === 'heading').slice(0, 8)
  const largest = Math.max(0, ...near.map(part => part.size))
  // Set in the text's own size, only what opens the page is a headline.
  const able = largest >= 1.15 * body.size ? near : near.filter(part => part === firstPage)
  const found = able.find(
    part => part.size >= largest - 0.3 && piecesText(part.pieces).replace(/[^\p{L}]/gu, '').length >= 4,
  )
  return found ? cleanText(piecesText(found.pieces)).replace(/\s+/g, ' ').trim() : null
}

/** A column of a language written from the right, as if it were written from the left: its lines begin where they end. */
const mirrored = ({ lines, left, right }: Column): Column => ({
  lines: lines.map(line => ({ ...line, x: -line.right, right: -line.x })),
  left: -right,
  right: -left,
})

const lengthOf = (pages: readonly (readonly Line[])[]) =>
  pages.flat().reduce((sum, line) => sum + lineText(line).length, 0)

/** Reads the document in a PDF’s pages. Linear in its text but for a bounded search for columns on each page. */
export function readDocument({ pages, hasLabels }: PdfText): PdfDocument {
  const paged: PageLines[] = pages.map((page, at) => ({ page, lines: toLines(page.runs, at) }))
  const running = findRunningLines(paged)
  const filtered = paged.map(({ lines }) => lines.filter(line => !running.lines.has(line)))
  // On pages that hold hardly anything else they are the text.
  const isText = lengthOf(filtered) < lengthOf([[...running.lines]])
  const kept = isText ? paged.map(({ lines }) => lines) : filtered
  const direction = kept
    .flat()
    .reduce(
      (sum, line) =>
        sum + line.runs.reduce((letters, run) => letters + (run.rightToLeft ? run.text.length : -run.text.length), 0),
      0,
    )
  const found = kept.flatMap(guttersOf).sort((a, b) => a - b)
  const known = found.filter(
    (x, at) => Math.abs((found[at + 1] ?? 0) - x) < 3 && Math.abs((found[at - 1] ?? 0) - x) >= 3,
  )
  const rightToLeft = direction > 0
  const ordered = kept.map(lines => readingOrder(lines, { known, rightToLeft }))
  const columns = rightToLeft ? ordered.map(page => page.map(mirrored)) : ordered
  const words = collectVocabulary(columns.flat().flatMap(column => column.lines.map(lineText)))
  const body = bodyTypeOf(columns.flat())
  const labelled = pages.map((page, at) => ({
    label: hasLabels ? page.label : (running.printed.get(at) ?? page.label),
    parts: (columns[at] ?? []).flatMap(column => toParts(column, body, words)),
  }))
  const joined = joinParts(labelled, words)
  const headline = findHeadline(joined.text, body)
  return { body: toBlocks(joined, headline, words), headline, running: running.texts }
}
