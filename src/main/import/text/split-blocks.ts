/** Cuts a plain text into paragraphs, lists, quotes and headings by its layout, joining lines wrapped at a fixed width. */

/** One block of a plain text. `alone`: empty lines stand before and after it. */
export type RawBlock =
  | { kind: 'paragraph'; text: string; alone: boolean }
  | { kind: 'heading'; text: string; level: 2 | 3 }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'quote'; text: string }
  | { kind: 'divider' }

/** UTF-16 code units: nobody wraps text wider, so a longer line is a paragraph of its own. */
const widestWrap = 120
const narrowestWrap = 40
/** Share of line ends that must be forced by the width before lines are joined. */
const leastForced = 0.7

const longestRuler = 200

const bullet = /^\s{0,8}[*•‣◦·-]\s+(?=\S)/
const numbered = /^\s{0,8}(\d{1,3})[.)]\s+(?=\S)/
const quoted = /^\s{0,3}> ?/
const ruler = /^\s*(?:([*_-])(?:\s*\1){2,}|[—–]{3,}|═{3,})\s*$/
const underline = /^\s{0,3}(=+|-+|~+)\s*$/

const isBlank = (line: string) => line.trim() === ''
const firstWordLength = (line: string) => line.trimStart().search(/\s|$/)
const isMarked = (line: string) => bullet.test(line) || numbered.test(line) || quoted.test(line)

/** True where a sentence goes on over the line's end: no stop before it, a small letter after it. */
const goesOn = (line: string, next: string) => !/[.!?:;…”"’)\]]\s*$/.test(line) && /^\s*\p{Ll}/u.test(next)

const isForced = (line: string, next: string, width: number) =>
  line.trimEnd().length + 1 + firstWordLength(next) > width

/**
 * The width a text was wrapped at, or null when its lines end where paragraphs end. A text is wrapped when most of its
 * line ends are forced: the next word would not have fitted, or the sentence goes on.
 */
export function wrapWidth(lines: readonly string[]): number | null {
  const pairs: [line: string, next: string][] = []
  let tooLong = 0
  let filled = 0
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue
    filled++
    if (line.trimEnd().length > widestWrap) tooLong++
    const next = lines[at + 1]
    if (next !== undefined && !isBlank(next) && !isMarked(next) && line.trimEnd().length >= narrowestWrap / 2) {
      pairs.push([line, next])
    }
  }
  if (pairs.length === 0 || tooLong > 0.05 * filled) return null
  const lengths = pairs.map(([line]) => line.trimEnd().length).sort((a, b) => a - b)
  const width = lengths[Math.round(0.95 * (lengths.length - 1))] ?? 0
  if (width < narrowestWrap || width > widestWrap) return null
  // Of two or three lines one is always the longest: only a sentence that goes on shows that they are wrapped.
  const forced = pairs.filter(
    ([line, next]) => goesOn(line, next) || (pairs.length > 3 && isForced(line, next, width)),
  ).length
  return forced >= leastForced * pairs.length ? width : null
}

/** UTF-16 code units of a word that is put together again. */
const longestWord = 100

/**
 * Joins two wrapped lines. A hyphen at the end stays unless the text elsewhere writes the word without it, so that
 * “long-term” keeps its own. `known` holds the text's words in lower case.
 */
function join(line: string, next: string, known: () => ReadonlySet<string>): string {
  // The line grows with each that was joined to it: only its last word is looked at.
  const end = line.slice(-longestWord).match(/(\p{L}+)-$/u)
  const start = next.match(/^\p{Ll}+/u)
  if (!end || !start) return `${line} ${next}`
  const whole = `${end[1]}${start[0]}`.toLowerCase()
  return known().has(whole) ? line.slice(0, -1) + next : line + next
}

/** Cuts one run of lines without empty ones between them. */
function splitGroup(lines: readonly string[], width: number | null, known: () => ReadonlySet<string>): RawBlock[] {
  const blocks: RawBlock[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const next = lines[at + 1]
    if (line.length <= longestRuler && ruler.test(line)) {
      blocks.push({ kind: 'divider' })
      continue
    }
    const under = next?.match(underline)
    if (under && line.trim().length <= 200 && (next?.trim().length ?? 0) >= Math.min(3, line.trim().length)) {
      blocks.push({ kind: 'heading', text: line.trim(), level: under[1]?.startsWith('=') ? 2 : 3 })
      at++
      continue
    }
    if (quoted.test(line)) {
      const inner: string[] = []
      while (at < lines.length && quoted.test(lines[at] ?? '')) inner.push((lines[at++] ?? '').replace(quoted, ''))
      at--
      blocks.push({ kind: 'quote', text: inner.join('\n') })
      continue
    }
    const mark = numbered.test(line) ? numbered : bullet.test(line) ? bullet : null
    if (mark) {
      const startAt = at
      const items: string[] = []
      while (at < lines.length && mark.test(lines[at] ?? '')) {
        let item = (lines[at++] ?? '').replace(mark, '').trim()
        while (at < lines.length && /^\s{2,}\S/.test(lines[at] ?? '') && !isMarked(lines[at] ?? '')) {
          item = join(item, (lines[at++] ?? '').trim(), known)
        }
        items.push(item)
      }
      at--
      const isNumbered = mark === numbered
      // One “1.” or “-” is how a sentence may begin; two in a row are a list.
      const first = line.match(numbered)?.[1]
      if (items.length > 1 || (!isNumbered && /^\s*[•‣◦]/.test(line))) {
        if (!isNumbered || first === '1') {
          blocks.push({ kind: 'list', ordered: isNumbered, items })
          continue
        }
      }
      const marks = lines.slice(startAt, at + 1).filter(text => mark.test(text))
      for (const [index, item] of items.entries()) {
        const sign = marks[index]?.match(mark)?.[0].trim() ?? ''
        blocks.push({ kind: 'paragraph', text: `${sign} ${item}`, alone: false })
      }
      continue
    }
    let text = line.trim()
    while (width !== null && at + 1 < lines.length) {
      const current = lines[at] ?? ''
      const following = lines[at + 1] ?? ''
      const isWrapped = goesOn(current, following) || isForced(current, following, width)
      const isIndented = /^\s{2,}\S/.test(following) && !/^\s{2,}\S/.test(current)
      if (
        !isWrapped ||
        isIndented ||
        isMarked(following) ||
        ruler.test(following) ||
        underline.test(lines[at + 2] ?? '')
      )
        break
      text = join(text, following.trim(), known)
      at++
    }
    blocks.push({ kind: 'paragraph', text, alone: false })
  }
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === 'paragraph') only.alone = true
  return blocks
}

/** Cuts a cleaned text into blocks in reading order. Linear in the text's length. */
export function splitBlocks(text: string): RawBlock[] {
  const lines = text.split('\n')
  const width = wrapWidth(lines)
  let words: Set<string> | null = null
  const known = () => {
    words ??= new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])
    return words
  }
  const blocks: RawBlock[] = []
  let group: string[] = []
  for (const line of [...lines, '']) {
    if (!isBlank(line)) {
      group.push(line)
      continue
    }
    if (group.length > 0) blocks.push(...splitGroup(group, width, known))
    group = []
  }
  return joinLists(blocks)
}

/** Lists whose items stand apart by empty lines come as several; they are one. */
function joinLists(blocks: readonly RawBlock[]): RawBlock[] {
  const joined: RawBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'list' && last?.kind === 'list' && !block.ordered && !last.ordered)
      last.items.push(...block.items)
    else joined.push(block)
  }
  return joined
}
