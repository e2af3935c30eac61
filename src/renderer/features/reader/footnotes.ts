/**
 * Pairs the raised marks in a text with the notes they refer to. The stored document has no links inside itself, so that
 * the pairs are found by what readers go by too: a label, and a note at the foot that begins with it or is counted by it.
 */
import type { ArticleDocument, Block, Inline } from '../../../article/document.ts'
import { inlineText } from '../../../article/plain-text.ts'

export type Footnote = {
  label: string
  /** What the note says, without what stands before it. */
  blocks: readonly Block[]
}

/** The notes of a document by the raised mark that refers to each. */
export type Footnotes = ReadonlyMap<Inline, Footnote>

type Reference = { mark: Inline; label: string; at: number }
type Superscript = Extract<Inline, { children: Inline[] }>

const labelOf = /^\s*[[(]?\s*(\d{1,3}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?\s*$/i
/** Raised numbers behind these are powers. */
const unitBefore = /(?:^|[\s\d(])(?:[kcmµ]?m|mi|ft|in|yd|s|h)$/i

/** The superscripts of one text block that look like references to notes. */
function referencesIn(inlines: readonly Inline[], at: number, found: Reference[]): void {
  let before = ''
  for (const inline of inlines) {
    if (inline.type === 'superscript') {
      const label = labelOf.exec(inlineText(inline.children))?.[1]
      if (label !== undefined && !unitBefore.test(before)) found.push({ mark: inline, label: label.toLowerCase(), at })
    } else if ('children' in inline) referencesIn(inline.children, at, found)
    before = inlineText([inline])
  }
}

function referencesInBlock(block: Block, at: number, found: Reference[]): void {
  switch (block.type) {
    case 'divider':
      return
    case 'quote':
      for (const child of block.children) referencesInBlock(child, at, found)
      return
    case 'bulletList':
    case 'orderedList':
      for (const child of block.children.flatMap(item => item.children)) referencesInBlock(child, at, found)
      return
    case 'table':
      for (const cell of block.children.flatMap(row => row.children)) referencesIn(cell.children, at, found)
      return
    case 'figure':
      for (const part of block.children) if (part.type === 'caption') referencesIn(part.children, at, found)
      return
    default:
      referencesIn(block.children, at, found)
  }
}

/** The label a paragraph begins with, as a note does: raised, in brackets, or with a full stop. */
function noteAtStart(block: Block): Footnote | null {
  if (block.type !== 'paragraph') return null
  const [first, ...rest] = block.children
  if (!first) return null
  if (first.type === 'superscript') {
    const label = labelOf.exec(inlineText((first satisfies Superscript).children))?.[1]
    return label === undefined ? null : { label: label.toLowerCase(), blocks: [{ ...block, children: rest }] }
  }
  if (first.type !== 'text') return null
  const written = /^\s*(?:\[(\d{1,3}|[a-z])\]|\(?(\d{1,3})[.)](?=\s)|([*†‡§¶]{1,3}))\s*/i.exec(first.text)
  const label = written?.[1] ?? written?.[2] ?? written?.[3]
  if (!written || label === undefined) return null
  const text = first.text.slice(written[0].length)
  return {
    label: label.toLowerCase(),
    blocks: [{ ...block, children: text === '' ? rest : [{ type: 'text', text }, ...rest] }],
  }
}

/** The raised mark a note itself begins with is no reference to it. */
const startsNote = (document: ArticleDocument, { mark, at }: Reference): boolean => {
  const block = document.children[at]
  return block?.type === 'paragraph' && block.children[0] === mark
}

/** A mark without a note, as in “m²” or “2nd”, is left out. */
export function findFootnotes(document: ArticleDocument): Footnotes {
  const all: Reference[] = []
  for (const [at, block] of document.children.entries()) referencesInBlock(block, at, all)
  const references = all.filter(reference => !startsNote(document, reference))
  const notes = new Map<Inline, Footnote>()
  const first = references[0]
  if (!first) return notes

  const written = new Map<string, { at: number; note: Footnote }>()
  for (const [at, block] of document.children.entries()) {
    const note = at > first.at ? noteAtStart(block) : null
    // The last of a label is the note: earlier ones may be numbered points of the text.
    if (note) written.set(note.label, { at, note })
  }
  const counted = countedNotes(document, references)
  for (const { mark, label, at } of references) {
    const note = written.get(label)
    const found = note && note.at > at ? note.note : counted?.get(label)
    if (found) notes.set(mark, found)
  }
  return notes
}

/** A numbered list after the last reference, long enough for every number that is referred to. */
function countedNotes(document: ArticleDocument, references: readonly Reference[]): Map<string, Footnote> | null {
  const numbers = references.map(({ label }) => Number(label)).filter(number => Number.isInteger(number) && number > 0)
  if (numbers.length === 0) return null
  const after = Math.max(...references.map(({ at }) => at))
  const list = document.children.findLast((block, at) => block.type === 'orderedList' && at >= after)
  if (list?.type !== 'orderedList' || list.children.length < Math.max(...numbers)) return null
  return new Map(
    list.children.map((item, at) => [String(at + 1), { label: String(at + 1), blocks: item.children }] as const),
  )
}
