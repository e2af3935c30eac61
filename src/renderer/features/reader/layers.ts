/** Lists what lies over an article's text: claims, their figures, highlights, notes and the place just opened. */

import type { TextBlock } from '../../../article/document.ts'
import { findNearAnchor } from '../../../article/near-anchor.ts'
import type { PlacedBlock, Range } from '../../../article/plain-text.ts'
import type { Claim, Conflict } from '../../../contract/claims.ts'
import type { Highlight, HighlightColour, Note } from '../../../contract/notes.ts'
import { type Party, unnamedParty } from '../../evidence/party.ts'
import { contestedFigures, rangeKey } from '../../evidence/side-places.ts'
import { isStanding } from '../../evidence/standing-claims.ts'

/** One range of the plain text with a meaning. Layers may overlap; a block is cut where any of them begins or ends. */
export type TextLayer = Range &
  (
    | { kind: 'claim'; claimId: string; party: Party; quoted: boolean; first: boolean }
    | { kind: 'figure'; claimId: string; contested: boolean }
    | { kind: 'highlight'; highlightId: string; colour: HighlightColour }
    | { kind: 'note'; noteId: string }
    | { kind: 'target' }
  )

/**
 * The content of every attributed claim and the figures of all claims that stand. The writer's own statements are the text itself:
 * marking them would mark nearly every sentence.
 */
export function claimLayers(
  articleId: string,
  claims: readonly Claim[],
  conflicts: readonly Conflict[],
  parties: ReadonlyMap<string, Party>,
): TextLayer[] {
  const contested = contestedFigures(articleId, conflicts)
  const layers: TextLayer[] = []
  for (const claim of claims) {
    if (!isStanding(claim)) continue
    const party = parties.get(claim.claimant.canonicalName) ?? unnamedParty
    if (claim.attributed) {
      for (const [index, { start, end }] of claim.content.entries()) {
        const quoted = claim.quoteType === 'direct'
        layers.push({ kind: 'claim', claimId: claim.claimId, start, end, party, quoted, first: index === 0 })
      }
    }
    for (const { span } of claim.figures) {
      const range = { start: span.start, end: span.end }
      layers.push({ kind: 'figure', claimId: claim.claimId, ...range, contested: contested.has(rangeKey(range)) })
    }
  }
  return layers
}

/** Highlights and the passages notes stand at; those whose words are gone from the text are left out. */
export function noteLayers(text: string, notes: readonly Note[], highlights: readonly Highlight[]): TextLayer[] {
  const layers: TextLayer[] = []
  for (const { anchor, highlightId, colour } of highlights) {
    const range = findNearAnchor(text, anchor)
    if (range) layers.push({ kind: 'highlight', highlightId, colour, ...range })
  }
  for (const { noteId, target } of notes) {
    if (!('anchor' in target)) continue
    const range = findNearAnchor(text, target.anchor)
    if (range) layers.push({ kind: 'note', noteId, ...range })
  }
  return layers
}

/** Deals layers out to the text blocks they touch. `blocks` stand in text order, as `placeBlocks` gives them. */
export function layersByBlock(
  blocks: readonly PlacedBlock[],
  layers: readonly TextLayer[],
): Map<TextBlock, TextLayer[]> {
  const dealt = new Map<TextBlock, TextLayer[]>()
  for (const layer of layers) {
    if (layer.end <= layer.start) continue
    for (let index = firstBlockEndingAfter(blocks, layer.start); index < blocks.length; index++) {
      const placed = blocks[index]
      if (!placed || placed.start >= layer.end) break
      const list = dealt.get(placed.block)
      if (list) list.push(layer)
      else dealt.set(placed.block, [layer])
    }
  }
  return dealt
}

/** Index of the first block with text after `offset`, found by bisection; the number of blocks when there is none. */
function firstBlockEndingAfter(blocks: readonly PlacedBlock[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
