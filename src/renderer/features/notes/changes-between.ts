/** Compares two versions of a note: by words, or by lines where they are too long and too different for that. */
import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff'

export type TextChange = { kind: 'same' | 'added' | 'removed'; text: string }

/** Comparing takes time by the length of the texts and the number of changes in them. */
const most = { words: { maxEditLength: 4000, timeout: 300 }, lines: { maxEditLength: 4000, timeout: 300 } }

/** What of the text before stayed, went and came, in the order of the text. */
export function changesBetween(before: string, after: string): TextChange[] {
  const found: ChangeObject<string>[] = diffWordsWithSpace(before, after, most.words) ??
    diffLines(before, after, most.lines) ?? [
      { value: before, removed: true, added: false, count: 1 },
      { value: after, added: true, removed: false, count: 1 },
    ]
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
