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
const mostQuoteLevels = 100

const signs = /[*_[\]~`]/g
/** A list item or table row: its signs are matched within it, however long the list is. */
const ownLine = /^[ \t]*(?:[-+*|]|\d{1,9}[.)])/
const quoteMarks = /^[ \t]*(?:>[ \t]*)+/

/**
 * Escapes the signs of paragraphs that hold thousands of them, and the start of quotes hundreds of levels deep, so that
 * a hostile text is read as the signs it consists of. Code between fences stays as it is.
 */
function withinLimits(source: string): string {
  let inFence = false
  let paragraph: string[] = []
  const done: string[] = []
  const flush = () => {
    const text = paragraph.join('\n')
    paragraph = []
    const count = text.length > mostSigns ? (text.match(signs)?.length ?? 0) : 0
    done.push(count > mostSigns ? text.replace(signs, '\\$&') : text)
  }
  for (const line of source.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) {
      if (!inFence) flush()
      done.push(line)
      inFence = !inFence
    } else if (inFence) done.push(line)
    else {
      if (ownLine.test(line) && paragraph.length > 0) flush()
      const marks = line.match(quoteMarks)?.[0] ?? ''
      const levels = marks.length > mostQuoteLevels ? (marks.match(/>/g)?.length ?? 0) : 0
      paragraph.push(levels > mostQuoteLevels ? line.replaceAll('>', '\\>') : line)
      if (line.trim() === '') flush()
    }
  }
  if (paragraph.length > 0) flush()
  return done.join('\n')
}

/**
 * Parses a text into its syntax tree. GitHub's linking of bare addresses is left out: its search for an open bracket is
 * quadratic, minutes for a megabyte on one line.
 */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(withinLimits(source), {
    extensions: [gfmTable(), gfmStrikethrough(), gfmFootnote(), gfmTaskListItem()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  })
}
