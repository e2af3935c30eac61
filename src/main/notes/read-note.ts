/** Reads what a note's Markdown names: its tags, and the articles and places of the library it leads to. */
import { findTags } from '../../contract/note-tags.ts'
import { foldWords } from './fold-words.ts'

export type NoteLink = { articleId: string; fragment: string }
export type ReadNote = { tags: { tag: string; shown: string }[]; links: NoteLink[] }

/** A fenced block, or code in a line. */
const fence = /^ {0,3}(`{3,}|~{3,})/
const inlineCode = /`[^`\n]+`/g
const links = /counterclaim:\/\/article\/([0-9a-z]{12})(?:#([\w.~%-]{1,200}))?/g

/** Tags and links in the order they stand in, each once. Code is nobody's tag or link. */
export function readNote(body: string): ReadNote {
  const prose = withoutCode(body)
  const foundTags = new Map<string, string>()
  for (const { tag } of findTags(prose)) {
    const folded = foldWords(tag)
    if (!foundTags.has(folded)) foundTags.set(folded, tag)
  }
  const foundLinks = new Map<string, NoteLink>()
  for (const [whole, articleId = '', fragment = ''] of prose.matchAll(links)) {
    foundLinks.set(whole, { articleId, fragment })
  }
  return { tags: [...foundTags].map(([tag, shown]) => ({ tag, shown })), links: [...foundLinks.values()] }
}

function withoutCode(body: string): string {
  let open: string | null = null
  const lines = body.split('\n').filter(line => {
    const marker = fence.exec(line)?.[1] ?? null
    if (open === null) {
      open = marker
      return marker === null
    }
    if (marker?.startsWith(open)) open = null
    return false
  })
  return lines.join('\n').replace(inlineCode, ' ')
}
