/** Keeps a reader's Markdown as it is while it stands among other text: what it opens it closes, and its headings rank below. */

/** Headings of notes start here: below the file's title and its sections. */
const topLevel = 4

/** A line that opens or closes a fenced code block (CommonMark 4.5). */
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/

type OpenFence = { marker: string; length: number }

function afterLine(open: OpenFence | null, line: string): OpenFence | null {
  const [, run = '', rest = ''] = fence.exec(line) ?? []
  const marker = run.charAt(0)
  if (open !== null) return marker === open.marker && run.length >= open.length && rest.trim() === '' ? null : open
  // Backticks after the opening run make it inline code.
  return marker === '' || (marker === '`' && rest.includes('`')) ? null : { marker, length: run.length }
}

/**
 * The note as the file shows it. Every line stays as the reader wrote it, but for headings, which move below the file's
 * own, and for what a note leaves open (a code fence, a comment, a formula), which is closed after it.
 */
export function noteText(body: string): string {
  const lines = body
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .split('\n')
  let open: OpenFence | null = null
  const isCode: boolean[] = []
  for (const line of lines) {
    const before: OpenFence | null = open
    open = afterLine(before, line)
    isCode.push(before !== null || open !== null)
  }
  const levels = lines.flatMap((line, index) => (isCode[index] ? [] : headingLevel(line)))
  const shift = Math.max(0, topLevel - Math.min(topLevel, ...levels))
  const ranked = lines.map((line, index) => (isCode[index] ? line : rankLine(line, lines[index - 1] ?? '', shift)))
  const prose = lines.filter((_, index) => !isCode[index]).join('\n')
  return [...ranked, ...closers(prose, open)].join('\n')
}

function headingLevel(line: string): number[] {
  const [, marks] = /^ {0,3}(#{1,6})(?:\s|$)/.exec(line) ?? []
  return marks === undefined ? [] : [marks.length]
}

function rankLine(line: string, before: string, shift: number): string {
  const [level] = headingLevel(line)
  if (level !== undefined) return line.replace('#'.repeat(level), '#'.repeat(Math.min(6, level + shift)))
  // A line of equals signs or dashes would make the paragraph above it a heading of the file's own rank.
  if (before.trim() === '') return line
  if (/^ {0,3}=+\s*$/.test(line)) return line.replace('=', '\\=')
  if (/^ {0,3}-+\s*$/.test(line)) return `\n${line}`
  return line
}

/** What has to follow so that nothing after the note is swallowed by it. */
function closers(prose: string, open: OpenFence | null): string[] {
  if (open !== null) return [open.marker.repeat(open.length)]
  const closing: string[] = []
  const text = prose.replace(/`[^`\n]*`/g, '')
  if (text.lastIndexOf('<!--') > text.lastIndexOf('-->')) closing.push('-->')
  for (const tag of ['script', 'style', 'pre', 'textarea', 'details']) {
    const opened = text.match(new RegExp(`<${tag}[\\s>]`, 'gi'))?.length ?? 0
    const ended = text.match(new RegExp(`</${tag}>`, 'gi'))?.length ?? 0
    for (let count = ended; count < opened; count++) closing.push(`</${tag}>`)
  }
  // Obsidian's comments and formulas run on to the end of the file.
  for (const pair of ['%%', '$$']) if (text.split(pair).length % 2 === 0) closing.push(pair)
  return closing
}
