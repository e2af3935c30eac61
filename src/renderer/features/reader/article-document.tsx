/** Draws the closed article document as React elements, each run of text knowing where it stands in the plain text. */
import { memo, type ReactNode } from 'react'
import type { Block, Inline, TextBlock } from '../../../article/document.ts'
import { ArticleImage } from './article-image.tsx'
import type { TextLayer } from './layers.ts'
import { TextRun } from './text-run.tsx'

type Drawing = {
  /** Where each text block starts in the plain text. */
  starts: ReadonlyMap<TextBlock, number>
  /** What lies over each text block; null when nothing lies over any of them. */
  layers: ReadonlyMap<TextBlock, readonly TextLayer[]> | null
  /** The claim pointed at or chosen, where this block holds part of it. */
  activeClaimId: string | null
}

/** One top-level block. Memoised: as long as nothing over it changes, it is drawn once. */
export const DocumentBlock = memo(function DocumentBlock({ block, ...drawing }: Drawing & { block: Block }) {
  return drawBlock(block, 0, drawing)
})

const nothing: readonly TextLayer[] = []

function drawText(block: TextBlock, drawing: Drawing): ReactNode {
  const layers = drawing.layers?.get(block) ?? nothing
  return drawInlines(block.children, drawing.starts.get(block) ?? 0, layers, drawing.activeClaimId).nodes
}

function drawInlines(
  inlines: readonly Inline[],
  start: number,
  layers: readonly TextLayer[],
  activeClaimId: string | null,
): { nodes: ReactNode[]; end: number } {
  const nodes: ReactNode[] = []
  let at = start
  for (const [index, inline] of inlines.entries()) {
    if (inline.type === 'text') {
      nodes.push(<TextRun key={index} start={at} text={inline.text} layers={layers} activeClaimId={activeClaimId} />)
      at += inline.text.length
    } else if (inline.type === 'lineBreak') {
      nodes.push(<br key={index} />)
      at += 1
    } else {
      const inner = drawInlines(inline.children, at, layers, activeClaimId)
      nodes.push(drawMark(inline, index, inner.nodes))
      at = inner.end
    }
  }
  return { nodes, end: at }
}

function drawMark(inline: Exclude<Inline, { type: 'text' | 'lineBreak' }>, key: number, children: ReactNode) {
  switch (inline.type) {
    case 'link':
      return (
        <a key={key} href={inline.href} rel="noreferrer">
          {children}
        </a>
      )
    case 'emphasis':
      return <em key={key}>{children}</em>
    case 'strong':
      return <strong key={key}>{children}</strong>
    case 'deleted':
      return <del key={key}>{children}</del>
    case 'code':
      return <code key={key}>{children}</code>
    case 'superscript':
      return <sup key={key}>{children}</sup>
    case 'subscript':
      return <sub key={key}>{children}</sub>
  }
}

const drawBlocks = (blocks: readonly Block[], drawing: Drawing) =>
  blocks.map((block, index) => drawBlock(block, index, drawing))

function drawBlock(block: Block, key: number, drawing: Drawing): ReactNode {
  switch (block.type) {
    case 'title':
      return (
        <h1 key={key} lang={block.lang}>
          {drawText(block, drawing)}
        </h1>
      )
    case 'standfirst':
      return (
        <p key={key} className="standfirst" lang={block.lang}>
          {drawText(block, drawing)}
        </p>
      )
    case 'paragraph':
      return (
        <p key={key} lang={block.lang}>
          {drawText(block, drawing)}
        </p>
      )
    case 'preformatted':
      return (
        <pre key={key} lang={block.lang}>
          {drawText(block, drawing)}
        </pre>
      )
    case 'heading': {
      const Heading = `h${block.level}` as const
      return (
        <Heading key={key} lang={block.lang}>
          {drawText(block, drawing)}
        </Heading>
      )
    }
    case 'quote':
      return (
        <blockquote key={key} lang={block.lang}>
          {drawBlocks(block.children, drawing)}
        </blockquote>
      )
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      const items = block.children.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document's items never change their places.
        <li key={index}>{drawBlocks(item.children, drawing)}</li>
      ))
      return <List key={key}>{items}</List>
    }
    case 'table':
      return (
        <div key={key} className="document-table">
          <table>
            <tbody>{block.children.map((row, index) => drawRow(row.children, index, drawing))}</tbody>
          </table>
        </div>
      )
    case 'figure':
      return (
        <figure key={key}>
          {block.children.map((part, index) =>
            part.type === 'image' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a document's parts never change their places.
              <ArticleImage key={index} assetId={part.assetId} alt={part.alt} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a document's parts never change their places.
              <figcaption key={index} lang={part.lang}>
                {drawText(part, drawing)}
              </figcaption>
            ),
          )}
        </figure>
      )
    case 'divider':
      return <hr key={key} />
  }
}

function drawRow(cells: Extract<TextBlock, { type: 'tableHeader' | 'tableCell' }>[], key: number, drawing: Drawing) {
  return (
    <tr key={key}>
      {cells.map((cell, index) => {
        const Cell = cell.type === 'tableHeader' ? 'th' : 'td'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document's cells never change their places.
          <Cell key={index} lang={cell.lang}>
            {drawText(cell, drawing)}
          </Cell>
        )
      })}
    </tr>
  )
}
