/** Deals layers to the top-level blocks and hands back the same objects where nothing over a block changed. */
import { useMemo, useRef } from 'react'
import type { Block, FigurePart, ListItem, TableRow, TextBlock } from '../../../article/document.ts'
import type { PlacedBlock } from '../../../article/plain-text.ts'
import { layersByBlock, type TextLayer } from './layers.ts'

/** What lies over one top-level block: a list for each text block in it, and the claims among them. */
export type BlockLayers = { byText: ReadonlyMap<TextBlock, readonly TextLayer[]>; claimIds: ReadonlySet<string> }

/** The text blocks inside a top-level block, itself included. */
function textBlocksOf(
  node: Block | ListItem | TableRow | FigurePart | TextBlock,
  found: TextBlock[] = [],
): TextBlock[] {
  switch (node.type) {
    case 'divider':
    case 'image':
      break
    case 'quote':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'figure':
      for (const child of node.children) textBlocksOf(child, found)
      break
    default:
      found.push(node)
  }
  return found
}

const sameLayer = (a: TextLayer, b: TextLayer) => {
  if (a === b) return true
  if (a.kind !== b.kind || a.start !== b.start || a.end !== b.end) return false
  return JSON.stringify(a) === JSON.stringify(b)
}

const sameLayers = (a: BlockLayers, b: BlockLayers) =>
  a.byText.size === b.byText.size &&
  [...a.byText].every(([block, layers]) => {
    const others = b.byText.get(block)
    return others?.length === layers.length && layers.every((layer, index) => sameLayer(layer, others[index] ?? layer))
  })

/** For each top-level block what lies over it; blocks with nothing over them are left out. */
export function dealLayers(
  children: readonly Block[],
  blocks: readonly PlacedBlock[],
  layers: readonly TextLayer[],
  before: ReadonlyMap<Block, BlockLayers>,
): Map<Block, BlockLayers> {
  const byText = layersByBlock(blocks, layers)
  const dealt = new Map<Block, BlockLayers>()
  for (const child of children) {
    const own = new Map<TextBlock, TextLayer[]>()
    const claimIds = new Set<string>()
    for (const block of textBlocksOf(child)) {
      const list = byText.get(block)
      if (!list) continue
      own.set(block, list)
      for (const layer of list) if (layer.kind === 'claim') claimIds.add(layer.claimId)
    }
    if (own.size === 0) continue
    const fresh = { byText: own, claimIds }
    const old = before.get(child)
    dealt.set(child, old && sameLayers(old, fresh) ? old : fresh)
  }
  return dealt
}

export function useDealtLayers(
  children: readonly Block[],
  blocks: readonly PlacedBlock[],
  layers: readonly TextLayer[],
): ReadonlyMap<Block, BlockLayers> {
  const before = useRef<ReadonlyMap<Block, BlockLayers>>(new Map())
  return useMemo(() => {
    before.current = dealLayers(children, blocks, layers, before.current)
    return before.current
  }, [children, blocks, layers])
}
