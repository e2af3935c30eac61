/** A raised mark that opens its note: a button in all but its element, whose text could not be selected with the words around it. */
import type { ReactNode } from 'react'
import { strings } from './strings.ts'
import './footnotes.css'

type FootnoteMarkProps = { label: string; onOpen: (element: HTMLElement) => void; children: ReactNode }

export function FootnoteMark({ label, onOpen, children }: FootnoteMarkProps) {
  return (
    <sup>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <span
        className="footnote-mark"
        role="button"
        tabIndex={0}
        aria-label={strings.footnote(label)}
        aria-haspopup="dialog"
        onClick={event => onOpen(event.currentTarget)}
        onKeyDown={event => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          event.stopPropagation()
          onOpen(event.currentTarget)
        }}
      >
        {children}
      </span>
    </sup>
  )
}
