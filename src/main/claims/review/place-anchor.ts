/** Finds the words of a review again in a text that may have changed, and takes no others for them. */
import { type Anchor, createAnchor, findAnchor } from '../../../article/anchor.ts'

/** Code units that must agree, of the words and what stands around them, for a moved anchor to be the same place. */
const enoughAgreement = 16

/** Where the anchor's words stand now; null where they are gone, or too few to be told from the same words elsewhere. */
export function placeAnchor(text: string, anchor: Anchor): Anchor | null {
  const range = findAnchor(text, anchor)
  if (range === null) return null
  const placed = createAnchor(text, range)
  if (range.start === anchor.start) return placed
  const agreement =
    anchor.exact.length +
    commonLength([...placed.suffix], [...anchor.suffix]) +
    commonLength([...placed.prefix].reverse(), [...anchor.prefix].reverse())
  return agreement >= enoughAgreement ? placed : null
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((character, index) => character !== b[index])
  return differs < 0 ? a.length : differs
}
