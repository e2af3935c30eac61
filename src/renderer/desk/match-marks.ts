/**
 * Marks the words of a search in what is drawn, by the browser's own highlights: no element is made or cut for them, so that
 * hundreds of marks cost nothing when the text, the claims or the notes are drawn again.
 */

/** The names style sheets know the marks by. */
const names = { match: 'search-match', current: 'search-match-current' }

/** False where the browser can't; the place gone to is marked all the same. */
const canMark = () => typeof CSS !== 'undefined' && 'highlights' in CSS

export function showMarks(marks: { all: readonly Range[]; current: readonly Range[] }): void {
  if (!canMark()) return
  const set = (name: string, ranges: readonly Range[]) => {
    if (ranges.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...ranges))
  }
  set(names.match, marks.all)
  set(names.current, marks.current)
}

/** Where words stand in what is drawn inside `root`: as whole words, in the order of the text. */
export function rangesOfWords(root: Element, words: readonly string[]): Range[] {
  const wanted = [...new Set(words)].filter(word => word.trim() !== '')
  const ranges: Range[] = []
  if (wanted.length === 0) return ranges
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { start, end } of placesOfWords(node.textContent ?? '', wanted)) {
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
  }
  return ranges
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
/** Scripts written without spaces have no whole words to ask for. */
const hasNoSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/** Offsets of whole words in a text, in its order. */
export function placesOfWords(text: string, words: readonly string[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (const word of words) {
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length
      if (hasNoSpaces.test(word) || (!isLetter(text[start - 1]) && !isLetter(text[end]))) places.push({ start, end })
    }
  }
  return places.sort((a, b) => a.start - b.start)
}
