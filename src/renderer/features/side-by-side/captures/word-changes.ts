/** Tells which words of a paragraph were changed, as Unicode parts text into words: right for scripts without spaces too. */
import { diffArrays } from 'diff'

export type WordPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Paragraphs in which more words were changed are shown as taken out and put in whole. */
const mostEdits = 1500
/** Characters; a longer paragraph is shown whole. */
const longest = 60_000

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const tokensOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** The words of both paragraphs in order; a stretch that was replaced is taken out first, then put in. */
export function wordChanges(before: string, after: string): WordPart[] {
  const isLong = before.length > longest || after.length > longest
  const changes = isLong ? undefined : diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostEdits })
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return joinAcrossSpaces(
    changes.map(({ added, removed, value }) => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      text: value.join(''),
    })),
  )
}

/** “the [old] [new] man” reads worse than “the [old man] [new man]”: where only a space stayed between changes, they are one. */
function joinAcrossSpaces(parts: readonly WordPart[]): WordPart[] {
  const joined: WordPart[] = []
  let removed = ''
  let added = ''
  const settle = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [at, { kind, text }] of parts.entries()) {
    const isBetween = at + 1 < parts.length && removed !== '' && added !== '' && /^\s+$/.test(text)
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isBetween) {
      removed += text
      added += text
    } else {
      settle()
      joined.push({ kind, text })
    }
  }
  settle()
  return joined
}

/** What one of the two captures holds of the parts. */
export const partsIn = (parts: readonly WordPart[], capture: 'before' | 'after'): WordPart[] =>
  parts.filter(({ kind }) => kind !== (capture === 'before' ? 'added' : 'removed'))
