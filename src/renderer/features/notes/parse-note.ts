/** Parses a note's Markdown for showing it: CommonMark with tables, strikethrough, task lists and footnotes. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { findTags } from '../../../contract/note-tags.ts'

export type NoteTree = ReturnType<typeof fromMarkdown>

/** The parser's time grows with the square of a note's signs and quote levels; a hand-written note has few of them. */
const mostCharacters = 100_000
const mostSigns = 2000
const deepQuote = /^[ \t]*(?:>[ \t]*){40}/m

/** The tree of a note, or null for one that is better shown as the characters it consists of. */
export function parseNote(body: string): NoteTree | null {
  if (body.length > mostCharacters || deepQuote.test(body)) return null
  if ((body.match(/[*_[\]~`<|]/g)?.length ?? 0) > mostSigns) return null
  return fromMarkdown(body, {
    extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
    mdastExtensions: [
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  })
}

export type TextPiece = { text: string; kind: 'text' | 'address' | 'tag' }

/** Cuts text at the web addresses and tags in it. Punctuation that ends a sentence is not part of an address. */
export function splitAddresses(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"“”]+/gi)) {
    const address = match[0].replace(/[.,;:!?)\]'’]+$/, '')
    if (!URL.canParse(address)) continue
    if (match.index > at) pieces.push(...splitTags(text.slice(at, match.index)))
    pieces.push({ text: address, kind: 'address' })
    at = match.index + address.length
  }
  if (at < text.length) pieces.push(...splitTags(text.slice(at)))
  return pieces
}

function splitTags(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { start, end } of findTags(text)) {
    if (start > at) pieces.push({ text: text.slice(at, start), kind: 'text' })
    pieces.push({ text: text.slice(start, end), kind: 'tag' })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: 'text' })
  return pieces
}
