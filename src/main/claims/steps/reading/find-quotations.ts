/** Pairs quotation marks paragraph by paragraph: curly, straight, single, nested, left open, and over several paragraphs. */
import type { Range } from '../../../../article/plain-text.ts'
import type { Paragraph } from './reading.ts'

export type QuotedRange = Range & { inner: Range; closed: boolean; paragraph: number; continues: boolean }

const letter = /[\p{L}\p{N}]/u
const anyMark = /["“”„‟«»'‘’]/g
/** Marks that only open, with what closes each. */
const openers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‟', '”'],
])

/** What the mark at `at` can do, judged by its neighbours; an apostrophe does nothing. */
function role(text: string, at: number): 'open' | 'close' | 'either' | 'none' {
  const mark = text[at] ?? ''
  if (isDoubledSingle(text, at))
    return /[\s([{—–-]/.test(text[at - 1] ?? ' ') && !/\s/.test(text[at + 2] ?? ' ') ? 'open' : 'close'
  if (openers.has(mark)) return 'open'
  if (mark === '”' || mark === '»') return 'close'
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark === '"') {
    if (/[\s([{—–\-/]/.test(before) && !/\s/.test(after)) return 'open'
    if (!/\s/.test(before) && !letter.test(after)) return 'close'
    return 'either'
  }
  if (mark === '‘') return letter.test(before) ? 'none' : 'open'
  if (mark === "'" || mark === '’') {
    if (letter.test(before) && letter.test(after)) return 'none'
    if (mark === "'" && !letter.test(before) && /[\s([{—–]/.test(before) && letter.test(after)) return 'open'
    return /\s/.test(before) ? 'none' : 'close'
  }
  return 'none'
}

/** Typewritten double quotes: two straight single marks in a row. */
const isDoubledSingle = (text: string, at: number) =>
  text[at] === "'" && text[at + 1] === "'" && text[at + 2] !== "'" && text[at - 1] !== "'"

const isSingle = (mark: string) => mark === '‘' || mark === '’' || mark === "'"

/**
 * Quotations of one paragraph, outermost only, in order. A mark that never closes runs to the paragraph's end and is
 * `closed: false`; an opening single mark without its close is an apostrophe (“’twas”) and no quotation.
 */
function quotationsIn(text: string, paragraph: Paragraph): QuotedRange[] {
  const found: QuotedRange[] = []
  let open: { at: number; mark: string } | null = null
  const close = (end: number, closed: boolean) => {
    if (!open) return
    const width = open.mark.length
    const inner = { start: open.at + width, end: closed ? end - width : end }
    if (inner.end > inner.start) {
      found.push({ start: open.at, end, inner, closed, paragraph: paragraph.index, continues: false })
    }
    open = null
  }
  let read = paragraph.start
  // Searched in the paragraph alone: a search to the text's end from every paragraph would not be linear.
  const searched = text.slice(paragraph.start, paragraph.end)
  anyMark.lastIndex = 0
  while (anyMark.test(searched)) {
    const at = paragraph.start + anyMark.lastIndex - 1
    if (at < read) continue
    const doubled = isDoubledSingle(text, at)
    const mark = doubled ? "''" : (text[at] ?? '')
    const can = role(text, at)
    if (can === 'none') continue
    if (doubled) {
      if (open === null && can === 'open') open = { at, mark }
      else if (open !== null && unwrap(open).mark === mark && can === 'close') close(at + 2, true)
      read = at + 2
      continue
    }
    if (open === null) {
      if (can === 'open' || (can === 'either' && mark === '"')) {
        if (isSingle(mark) && !closesLater(text, at, paragraph.end)) continue
        open = { at, mark }
      }
      continue
    }
    const opened: { at: number; mark: string } = open
    // A pair of one kind hides the other kind inside it.
    if (isSingle(opened.mark)) {
      if (isSingle(mark) && can === 'close') close(at + 1, true)
    } else if (opened.mark === '"') {
      if (mark === '"' && (can !== 'open' || found.length > 2000)) close(at + 1, true)
    } else if (mark === openers.get(opened.mark) || (mark === '"' && can === 'close')) close(at + 1, true)
    else if (mark === opened.mark && can === 'open' && opened.mark === '“') {
      // Opened twice: the first was never closed, so its speech ends where the second begins.
      const again = at
      close(again, false)
      open = { at: again, mark }
    }
  }
  close(paragraph.end, false)
  return found
}

type Opened = { at: number; mark: string }
/** TypeScript forgets what a closure may have assigned. */
const unwrap = (open: Opened): Opened => open

/** A single mark opens a quotation only when a closing one follows within 600 characters. */
function closesLater(text: string, at: number, limit: number): boolean {
  const end = Math.min(limit, at + 600)
  for (let next = at + 2; next < end; next++) {
    const mark = text[next]
    if ((mark === '’' || mark === "'") && role(text, next) === 'close') {
      // A plural possessive (“the guards’ post”) closes nothing.
      if (/s/.test(text[next - 1] ?? '') && /\s/.test(text[next + 1] ?? '') && /[a-z]/.test(text[next + 2] ?? ''))
        continue
      return true
    }
  }
  return false
}

/**
 * All quotations of the text. Convention of newspapers: a speech over several paragraphs opens each one anew and
 * closes only the last, so a paragraph left open is continued by a next one that begins with a mark.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): QuotedRange[] {
  const all: QuotedRange[] = []
  let left: QuotedRange | null = null
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'debris' || paragraph.kind === 'caption') continue
    const here = quotationsIn(text, paragraph)
    const first = here[0]
    if (left && first && first.start === paragraph.start) first.continues = true
    all.push(...here)
    const last = here.at(-1)
    left = last && !last.closed ? last : null
  }
  return all
}
