/** Shows the note of a raised mark where it is read, instead of at the foot of the article. */
import type { Block } from '../../../article/document.ts'
import { AnchoredPopover } from '../../ui/popover.tsx'
import { DocumentBlock } from './article-document.tsx'
import type { Direction } from './direction.ts'
import type { Footnote, Footnotes } from './footnotes.ts'
import { strings } from './strings.ts'

type FootnotePopoverProps = {
  note: Footnote
  /** The mark it hangs from. */
  anchor: HTMLElement
  lang: string | undefined
  direction: Direction
  onLink: (href: string) => void
  onClose: () => void
}

const noPlaces = new Map()
const noFootnotes: Footnotes = new Map()
const ignore = () => undefined

export function FootnotePopover({ note, anchor, lang, direction, onLink, onClose }: FootnotePopoverProps) {
  const drawn = note.blocks.map((block: Block, index) => (
    <DocumentBlock
      // biome-ignore lint/suspicious/noArrayIndexKey: a note's blocks never change their places.
      key={index}
      block={block}
      starts={noPlaces}
      layers={null}
      activeClaimId={null}
      direction={direction}
      footnotes={noFootnotes}
      onFootnote={ignore}
    />
  ))
  return (
    <AnchoredPopover
      anchor={anchor}
      label={strings.footnote(note.label)}
      className="footnote-popover"
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside are what is clicked, by key too. */}
      <div
        className="footnote-text"
        lang={lang}
        dir={direction}
        onClick={event => {
          const link = event.target instanceof Element ? event.target.closest('a') : null
          if (!link) return
          event.preventDefault()
          onLink(link.href)
        }}
      >
        {drawn}
      </div>
    </AnchoredPopover>
  )
}
