/** Draws the closed article document as React elements, each run of text knowing where it stands in the plain text. */
import { memo, type ReactNode } from 'react'
import type { Block, Inline, TextBlock } from '../../../article/document.ts'
import { inlineText } from '../../../article/plain-text.ts'
import { ArticleImage } from './article-image.tsx'
import { type Direction, firstDirection } from './direction.ts'
import { DocumentTable } from './document-table.tsx'
import { FootnoteMark } from './footnote-mark.tsx'
import type { Footnotes } from './footnotes.ts'
import type { TextLayer } from './layers.ts'
import { PageMark } from './page-mark.tsx'
import { TextRun } from './text-run.tsx'
import './article-document.css'

type Drawing = {
  /** Where each text block starts in the plain text. */
  starts: ReadonlyMap<TextBlock, number>
  /** What lies over each text block; null when nothing lies over any of them. */
  layers: ReadonlyMap<TextBlock, readonly TextLayer[]> | null
  /** The claim pointed at or chosen, where this block holds part of it. */
  activeClaimId: string | null
  /** The direction of the article; a block that runs the other way says so. */
  direction: Direction
  footnotes: Footnotes
  /** Opens the note of a raised mark; must keep its identity. */
  onFootnote: (mark: Inline, element: HTMLElement) => void
}

/** One top-level block. Memoised: as long as nothing over it changes, it is drawn once. */
export const DocumentBlock = memo(function DocumentBlock({ block, ...drawing }: Drawing & { block: Block }) {
  return drawBlock(block, 0, drawing)
})

const nothing: readonly TextLayer[] = []

function drawText(block: TextBlock, drawing: Drawing): ReactNode {
  const layers = drawing.layers?.get(block) ?? nothing
  return drawInlines(block.children, drawing.starts.get(block) ?? 0, layers, drawing).nodes
}

function drawInlines(
  inlines: readonly Inline[],
  start: number,
  layers: readonly TextLayer[],
  drawing: Drawing,
): { nodes: ReactNode[]; end: number } {
  const nodes: ReactNode[] = []
  let at = start
  for (const [index, inline] of inlines.entries()) {
    if (inline.type === 'text') {
      const { activeClaimId } = drawing
      nodes.push(<TextRun key={index} start={at} text={inline.text} layers={layers} activeClaimId={activeClaimId} />)
      at += inline.text.length
    } else if (inline.type === 'lineBreak') {
      nodes.push(<br key={index} />)
      at += 1
    } else if (inline.type === 'page') {
      nodes.push(<PageMark key={index} label={inline.label} isWithin={index > 0} />)
    } else {
      const inner = drawInlines(inline.children, at, layers, drawing)
      nodes.push(drawMark(inline, index, inner.nodes, drawing))
      at = inner.end
    }
  }
  return { nodes, end: at }
}

function drawMark(
  inline: Exclude<Inline, { type: 'text' | 'lineBreak' | 'page' }>,
  key: number,
  children: ReactNode,
  { footnotes, onFootnote }: Drawing,
) {
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
    case 'superscript': {
      const note = footnotes.get(inline)
      return note ? (
        <FootnoteMark key={key} label={note.label} onOpen={element => onFootnote(inline, element)}>
          {children}
        </FootnoteMark>
      ) : (
        <sup key={key}>{children}</sup>
      )
    }
    case 'subscript':
      return <sub key={key}>{children}</sub>
  }
}

const drawBlocks = (blocks: readonly Block[], drawing: Drawing) =>
  blocks.map((block, index) => drawBlock(block, index, drawing))

/** What a block says of its own language and direction, where they are not the article's. */
function ownWords(block: TextBlock, { direction }: Drawing): { lang: string | undefined; dir: Direction | undefined } {
  const own = firstDirection(inlineText(block.children))
  return { lang: block.lang, dir: own === null || own === direction ? undefined : own }
}

/** What stands under the pictures of a figure, as plain words. */
const captionOf = ({ children }: Extract<Block, { type: 'figure' }>): string =>
  children.flatMap(part => (part.type === 'image' ? [] : inlineText(part.children))).join(' ')

function drawBlock(block: Block, key: number, drawing: Drawing): ReactNode {
  switch (block.type) {
    case 'title':
      return (
        <h1 key={key} {...ownWords(block, drawing)}>
          {drawText(block, drawing)}
        </h1>
      )
    case 'standfirst':
      return (
        <p key={key} className="standfirst" {...ownWords(block, drawing)}>
          {drawText(block, drawing)}
        </p>
      )
    case 'paragraph':
      return (
        <p key={key} {...ownWords(block, drawing)}>
          {drawText(block, drawing)}
        </p>
      )
    case 'preformatted':
      return (
        <pre key={key} {...ownWords(block, drawing)}>
          {drawText(block, drawing)}
        </pre>
      )
    case 'heading': {
      const Heading = `h${block.level}` as const
      return (
        <Heading key={key} {...ownWords(block, drawing)}>
          {drawText(block, drawing)}
        </Heading>
      )
    }
    case 'quote': {
      // Its rule stands where its lines begin.
      const first = block.children[0]
      const dir = first?.type === 'paragraph' ? ownWords(first, drawing).dir : undefined
      return (
        <blockquote key={key} lang={block.lang} dir={dir}>
          {drawBlocks(block.children, dir ? { ...drawing, direction: dir } : drawing)}
        </blockquote>
      )
    }
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
        <DocumentTable
          key={key}
          table={block}
          drawCell={cell => drawText(cell, drawing)}
          wordsOf={cell => ownWords(cell, drawing)}
        />
      )
    case 'figure':
      return (
        <figure key={key}>
          {block.children.map((part, index) =>
            part.type === 'image' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a document's parts never change their places.
              <ArticleImage key={index} assetId={part.assetId} alt={part.alt} caption={captionOf(block)} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a document's parts never change their places.
              <figcaption key={index} {...ownWords(part, drawing)}>
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
