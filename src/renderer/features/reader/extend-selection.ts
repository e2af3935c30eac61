/** Moves the end of a selection by words, sentences and paragraphs, so that a passage can be chosen by keyboard alone. */
import type { Range } from '../../../article/plain-text.ts'

/** `anchor` stays where the selection was begun; `focus` is the end that moves, before or after it. */
export type DirectedRange = { anchor: number; focus: number }
export type SelectionUnit = 'word' | 'sentence' | 'paragraph'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(lang: string | undefined, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${lang} ${granularity}`
  const known = segmenters.get(key)
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(lang, { granularity })
  } catch {
    // A language tag of an article may be well-formed and still unknown to the runtime.
    made = new Intl.Segmenter('en', { granularity })
  }
  segmenters.set(key, made)
  return made
}

/** The words, sentences or the paragraph of a block, without the space around them. */
function unitsOf(text: string, block: Range, unit: SelectionUnit, lang: string | undefined): Range[] {
  const within = text.slice(block.start, block.end)
  if (unit === 'paragraph') return within.trim() === '' ? [] : [trimmed(within, block.start)]
  const units: Range[] = []
  for (const { segment, index, isWordLike } of segmenter(lang, unit).segment(within)) {
    if (unit === 'word' ? isWordLike : segment.trim() !== '') units.push(trimmed(segment, block.start + index))
  }
  return units
}

function trimmed(words: string, at: number): Range {
  const start = at + words.length - words.trimStart().length
  return { start, end: start + words.trim().length }
}

/** The first unit that ends after an offset, looking on from the block the offset stands in. */
function unitAfter(text: string, blocks: readonly Range[], at: number, unit: SelectionUnit, lang?: string) {
  for (const block of blocks) {
    if (block.end <= at) continue
    const found = unitsOf(text, block, unit, lang).find(({ end }) => end > at)
    if (found) return found
  }
  return null
}

/** The last unit that starts before an offset. */
function unitBefore(text: string, blocks: readonly Range[], at: number, unit: SelectionUnit, lang?: string) {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    if (!block || block.start >= at) continue
    const found = unitsOf(text, block, unit, lang).findLast(({ start }) => start < at)
    if (found) return found
  }
  return null
}

/**
 * The selection with its moving end one unit on (`1`) or back (`-1`). Going back over the anchor it selects on its other
 * side. Null at the ends of the text. `blocks` are the text's blocks in their order.
 */
export function extendSelection(
  text: string,
  blocks: readonly Range[],
  { anchor, focus }: DirectedRange,
  unit: SelectionUnit,
  step: 1 | -1,
  lang?: string,
): DirectedRange | null {
  if (step === 1) {
    const next = unitAfter(text, blocks, focus, unit, lang)
    if (!next) return null
    // Before the anchor the selection grows smaller: it then begins with the unit after.
    if (focus < anchor) {
      const after = next.start > focus ? next : unitAfter(text, blocks, next.end, unit, lang)
      return { anchor, focus: after && after.start < anchor ? after.start : anchor }
    }
    return { anchor, focus: next.end }
  }
  if (focus > anchor) {
    const last = unitBefore(text, blocks, focus, unit, lang)
    const before = last && unitBefore(text, blocks, last.start, unit, lang)
    return { anchor, focus: before && before.end > anchor ? before.end : anchor }
  }
  const previous = unitBefore(text, blocks, focus, unit, lang)
  return previous && { anchor, focus: previous.start }
}

/** The word after a selection or before it, selected: how a caret without a caret walks. */
export function stepWord(
  text: string,
  blocks: readonly Range[],
  selected: Range,
  step: 1 | -1,
  lang?: string,
): DirectedRange | null {
  const word =
    step === 1
      ? unitAfter(text, blocks, selected.end, 'word', lang)
      : unitBefore(text, blocks, selected.start, 'word', lang)
  return word && { anchor: word.start, focus: word.end }
}
