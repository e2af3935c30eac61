/** Parts aligned paragraphs into runs of what stayed and what did not, so that the first can be folded away. */
import type { Aligned } from './align-paragraphs.ts'

/** Half-open indexes of aligned paragraphs. */
export type Run = { kind: 'same' | 'changed'; start: number; end: number }

export function foldUnchanged(aligned: readonly Aligned[]): Run[] {
  const runs: Run[] = []
  for (const [at, { kind }] of aligned.entries()) {
    const runKind = kind === 'same' ? 'same' : 'changed'
    const last = runs.at(-1)
    if (last?.kind === runKind) last.end = at + 1
    else runs.push({ kind: runKind, start: at, end: at + 1 })
  }
  return runs
}

/** The index of the paragraph that holds an offset of one of the captures; -1 where none does. */
export const rowAt = (aligned: readonly Aligned[], capture: 'before' | 'after', offset: number): number =>
  aligned.findIndex(row => {
    const paragraph = capture === 'before' ? ('before' in row ? row.before : null) : 'after' in row ? row.after : null
    return paragraph !== null && paragraph.start <= offset && offset <= paragraph.start + paragraph.text.length
  })
