/** Finds the tags a reader writes into a note (`#toll`), the same where they are shown, listed and searched. */

export type FoundTag = { tag: string; start: number; end: number }

/** A word after “#” that is not part of an address or of another word. */
const tags = /(?<![\p{L}\p{N}_/#&(])#([\p{L}\p{N}_][\p{L}\p{N}_/-]{0,99})/gu

/** The tags of prose in their order. What is a number only (“#3”) is none. */
export function findTags(prose: string): FoundTag[] {
  const found: FoundTag[] = []
  for (const match of prose.matchAll(tags)) {
    const tag = (match[1] ?? '').replace(/[/-]+$/, '')
    if (/\p{L}/u.test(tag)) found.push({ tag, start: match.index, end: match.index + 1 + tag.length })
  }
  return found
}
