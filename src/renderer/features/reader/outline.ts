/** Lists the headings of an article, and tells which of them the reader is under. */
import { inlineText, type PlacedBlock, type Range } from '../../../article/plain-text.ts'

/** `level` 1 is the title. */
export type OutlineEntry = Range & { level: 1 | 2 | 3 | 4; text: string }

export function outlineOf(blocks: readonly PlacedBlock[]): OutlineEntry[] {
  return blocks.flatMap(({ block, start, end }): OutlineEntry[] => {
    const level = block.type === 'heading' ? block.level : block.type === 'title' ? 1 : null
    const text = level === null ? '' : inlineText(block.children).replace(/\s+/g, ' ').trim()
    return level === null || text === '' ? [] : [{ level, text, start, end }]
  })
}

/** The last heading at or before an offset; −1 before the first. */
export const entryAt = (outline: readonly OutlineEntry[], offset: number): number =>
  outline.findLastIndex(({ start }) => start <= offset)
