/** Draws one run of text, cut where claims, figures, highlights, notes and the opened place begin and end. */
import type { CSSProperties } from 'react'
import { partyStyle } from '../../theme/party.ts'
import type { TextLayer } from './layers.ts'
import { isUnbroken, type Segment, splitRun } from './segments.ts'

type TextRunProps = { start: number; text: string; layers: readonly TextLayer[]; activeClaimId: string | null }

export function TextRun({ start, text, layers, activeClaimId }: TextRunProps) {
  // The whole run decides: the pieces between two layers are shaped as one, however short they are.
  const unbroken = isUnbroken(text)
  return splitRun(start, text, layers).map(segment => {
    const { className, ...described } = describeSegment(segment, activeClaimId)
    return (
      <span
        key={segment.start}
        data-start={segment.start}
        className={unbroken ? `unbroken ${className ?? ''}`.trim() : className}
        {...described}
      >
        {segment.text}
      </span>
    )
  })
}

type Described = {
  className?: string
  style?: CSSProperties & Record<`--${string}`, string>
  'data-claim'?: string
  'data-mark'?: string
  'data-highlight'?: string
  'data-note'?: string
}

const width = (layer: TextLayer) => layer.end - layer.start

/** Where layers of one kind overlap, the narrowest speaks: it is what the reader points at. */
function describeSegment({ start, layers }: Segment, activeClaimId: string | null): Described {
  if (layers.length === 0) return {}
  const classes: string[] = []
  const described: Described = {}
  const style: Described['style'] = {}
  const narrowestFirst = [...layers].sort((a, b) => width(a) - width(b))
  for (const layer of narrowestFirst) {
    switch (layer.kind) {
      case 'claim':
        if (layer.claimId === activeClaimId) classes.push('claim-active')
        if (described['data-claim'] !== undefined) break
        described['data-claim'] = layer.claimId
        classes.push(layer.quoted ? 'claim claim-quoted' : 'claim')
        Object.assign(style, partyStyle(layer.party.colour))
        if (layer.first && layer.start === start) described['data-mark'] = layer.party.initials
        break
      case 'figure':
        classes.push(layer.contested ? 'figure figure-contested' : 'figure')
        break
      case 'highlight':
        if (described['data-highlight'] !== undefined) break
        described['data-highlight'] = layer.highlightId
        classes.push('highlight')
        style['--highlight'] = `var(--highlight-${layer.colour})`
        break
      case 'note':
        described['data-note'] ??= layer.noteId
        classes.push('note-anchor')
        break
      case 'target':
        classes.push('target')
        break
    }
  }
  described.className = [...new Set(classes)].join(' ')
  described.style = style
  return described
}
