/** Parses Markdown with GitHub's tables, strikethrough, footnotes and task lists. */
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'

/** Signs in one paragraph; prose has a few dozen, and the parser's time grows with their square. */
const mostSigns = 1000
/** Signs in such paragraphs altogether; each escaped one costs as much time and memory as a word. */
const mostEscapedSigns = 20_000
/** Different lengths of backtick runs times the paragraph's length: each run is looked for up to the paragraph's end. */
const mostBacktickSearch = 500_000
/** Marks of quotes and lists before a line's words. */
const mostLevels = 100
/** Spaces or tabs before and between such marks; lists are nested by them, two for a level at the least. */
const mostIndent = 96

const signs = /[*_[\]~`]/g
/** A list item or table row: its signs are matched within it, however long the list is. */
const ownLine = /^[ \t]*(?:[-+*|]|\d{1,9}[.)])/
const levelMarks = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*)+/
const ruler = /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/

/** Backticks with more of them on their line are code within it. */
const fenceOpening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/

const closesFence = (line: string, fence: string): boolean => {
  const mark = line.trim()
  return /^ {0,3}(?:`+|~+)[ \t]*$/.test(line) && mark.startsWith(fence)
}

/** A line whose quotes and lists go no deeper than a parser can take; what would lie deeper keeps its words. */
function withinDepth(line: string): string {
  const marks = line.length > mostLevels || line.length > mostIndent ? (line.match(levelMarks)?.[0] ?? '') : ''
  if (marks.length <= Math.min(mostLevels, mostIndent) || ruler.test(line)) return line
  if ((marks.match(/[>+*.)-]/g)?.length ?? 0) > mostLevels) return line.replace(/[>+*.)-]/, '\\$&')
  let left = mostIndent
  const clipped = marks.replace(/[ \t]+/g, run => {
    const kept = run.slice(0, Math.max(1, left))
    left -= kept.length
    return kept
  })
  return clipped + line.slice(marks.length)
}

/** How far a parser looks for the ends of a paragraph's code, in UTF-16 code units. */
function backtickSearch(text: string): number {
  const lengths = new Set<number>()
  for (const [run] of text.matchAll(/`+/g)) lengths.add(run.length)
  return lengths.size * text.length
}

/**
 * Escapes the signs of paragraphs that hold thousands of them, and the start of quotes and lists hundreds of levels
 * deep, so that a hostile text is read as the signs it consists of. Code between fences stays as it is. Null when there
 * is so much to escape that the text is no Markdown.
 */
function withinLimits(source: string): string | null {
  let escaped = 0
  let fence: string | null = null
  let paragraph: string[] = []
  const done: string[] = []
  const flush = () => {
    const text = paragraph.join('\n')
    paragraph = []
    const count = text.length > mostSigns ? (text.match(signs)?.length ?? 0) : 0
    if (count > mostSigns) {
      escaped += count
      done.push(text.replace(signs, '\\$&'))
    } else done.push(backtickSearch(text) > mostBacktickSearch ? text.replaceAll('`', '\\`') : text)
  }
  for (const line of source.split('\n')) {
    const opening: string | undefined = fence === null ? line.match(fenceOpening)?.[1] : undefined
    if (fence !== null) {
      done.push(line)
      if (closesFence(line, fence)) fence = null
    } else if (opening !== undefined) {
      flush()
      done.push(line)
      fence = opening
    } else {
      if (ownLine.test(line) && paragraph.length > 0) flush()
      paragraph.push(withinDepth(line))
      if (line.trim() === '') flush()
    }
  }
  if (paragraph.length > 0) flush()
  return escaped > mostEscapedSigns ? null : done.join('\n')
}

/** The paragraphs of a text, with nothing in them read as Markdown. */
const asParagraphs = (source: string): Root => ({
  type: 'root',
  children: source
    .split(/\n[ \t]*\n/)
    .map(value => ({ type: 'paragraph', children: [{ type: 'text', value: value.trim() }] })),
})

/**
 * Parses a text into its syntax tree. GitHub's linking of bare addresses is left out: its search for an open bracket is
 * quadratic, minutes for a megabyte on one line. A text that consists of signs is read as its paragraphs.
 */
export function parseMarkdown(source: string): Root {
  const markdown = withinLimits(source)
  if (markdown === null) return asParagraphs(source)
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmStrikethrough(), gfmFootnote(), gfmTaskListItem()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  })
}
