/** Shows a note's Markdown as it reads. Drawn as React elements: HTML in a note is shown as the text it is. */
import { memo, type ReactNode } from 'react'
import { tagLink } from '../../evidence/library-link.ts'
import { isLibraryLink, LibraryLinkWords } from './library-link-words.tsx'
import { type NoteTree, parseNote, splitAddresses } from './parse-note.ts'
import { strings } from './strings.ts'

type Node = NoteTree | NoteTree['children'][number]
type NotePreviewProps = { body: string; onLink: (href: string) => void }

export const NotePreview = memo(function NotePreview({ body, onLink }: NotePreviewProps) {
  const tree = parseNote(body)
  if (!tree) return <div className="note-preview note-preview-plain">{body}</div>
  return <div className="note-preview">{drawChildren(tree, onLink)}</div>
})

const isWebAddress = (url: string) => /^https?:\/\//i.test(url)

function drawChildren(node: Node, onLink: (href: string) => void): ReactNode[] {
  return 'children' in node ? node.children.map((child, index) => drawNode(child, index, onLink)) : []
}

function drawNode(node: Node, key: number, onLink: (href: string) => void): ReactNode {
  const children = drawChildren(node, onLink)
  switch (node.type) {
    case 'text':
      return splitAddresses(node.value).map((piece, index) =>
        piece.kind === 'text' ? (
          piece.text
        ) : piece.kind === 'tag' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have no other name, and hold no state.
          <TagWords key={index} tag={piece.text} onLink={onLink} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces have no other name, and hold no state.
          <WebLink key={index} href={piece.text} onLink={onLink}>
            {piece.text}
          </WebLink>
        ),
      )
    case 'paragraph':
      return <p key={key}>{children}</p>
    case 'heading':
      // A note's headings stand below the page's own outline.
      return (
        <p key={key} className={`note-heading note-heading-${Math.min(node.depth, 3)}`}>
          {children}
        </p>
      )
    case 'emphasis':
      return <em key={key}>{children}</em>
    case 'strong':
      return <strong key={key}>{children}</strong>
    case 'delete':
      return <del key={key}>{children}</del>
    case 'inlineCode':
      return <code key={key}>{node.value}</code>
    case 'code':
    case 'html':
      return <pre key={key}>{node.value}</pre>
    case 'break':
      return <br key={key} />
    case 'thematicBreak':
      return <hr key={key} />
    case 'blockquote':
      return <blockquote key={key}>{children}</blockquote>
    case 'list':
      return node.ordered ? (
        <ol key={key} start={node.start ?? 1}>
          {children}
        </ol>
      ) : (
        <ul key={key}>{children}</ul>
      )
    case 'listItem':
      return (
        <li key={key}>
          {typeof node.checked === 'boolean' ? (node.checked ? '☑ ' : '☐ ') : null}
          {children}
        </li>
      )
    case 'link':
      if (isLibraryLink(node.url)) {
        return (
          <LibraryLinkWords key={key} href={node.url} onLink={onLink}>
            {children}
          </LibraryLinkWords>
        )
      }
      if (!isWebAddress(node.url)) return <span key={key}>{children}</span>
      return (
        <WebLink key={key} href={node.url} onLink={onLink}>
          {children}
        </WebLink>
      )
    case 'image':
      return <span key={key}>{node.alt ?? node.url}</span>
    case 'table':
      return (
        <div key={key} className="note-table">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      )
    case 'tableRow':
      return <tr key={key}>{children}</tr>
    case 'tableCell':
      return <td key={key}>{children}</td>
    case 'footnoteReference':
      return <sup key={key}>[{node.label ?? node.identifier}]</sup>
    case 'footnoteDefinition':
      return (
        <div key={key} className="note-footnote">
          [{node.label ?? node.identifier}] {children}
        </div>
      )
    case 'definition':
      return null
    default:
      return <span key={key}>{children}</span>
  }
}

function TagWords({ tag, onLink }: { tag: string; onLink: (href: string) => void }) {
  return (
    <button
      type="button"
      className="note-tag"
      title={strings.showTag(tag)}
      onClick={event => {
        event.stopPropagation()
        onLink(tagLink(tag.slice(1)))
      }}
    >
      {tag}
    </button>
  )
}

type WebLinkProps = { href: string; onLink: (href: string) => void; children: ReactNode }

function WebLink({ href, onLink, children }: WebLinkProps) {
  return (
    <a
      href={href}
      title={href}
      rel="noreferrer"
      onClick={event => {
        event.preventDefault()
        event.stopPropagation()
        onLink(href)
      }}
      onAuxClick={event => {
        event.preventDefault()
        if (event.button === 1) onLink(href)
      }}
    >
      {children}
    </a>
  )
}
