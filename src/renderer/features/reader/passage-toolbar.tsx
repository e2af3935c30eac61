/** Offers what can be done with the selected words, or with the highlight pointed at, just above them. */

import { Toolbar } from 'radix-ui'
import type { Ref } from 'react'
import type { Range } from '../../../article/plain-text.ts'
import { HighlightColour } from '../../../contract/notes.ts'
import { useKeyOf } from '../../commands/use-commands.ts'
import { colourName } from '../../theme/colour-names.ts'
import { useSettings } from '../../theme/use-settings.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Keys, withKeys } from '../../ui/keys.tsx'
import { strings } from './strings.ts'
import type { ToolbarPlace } from './toolbar-place.ts'

/** What fits on a swatch: a key of one letter or digit. */
const shortKey = (keys: string | undefined) => (keys?.length === 1 ? keys.toUpperCase() : '')

/** What the toolbar acts on, and where it stands. */
export type Passage = ToolbarPlace & { range: Range; highlightId: string | null }

type PassageToolbarProps = {
  passage: Passage
  ref?: Ref<HTMLDivElement>
  onHighlight: (colour: HighlightColour) => void
  onRemoveHighlight: () => void
  onNote: () => void
  onClaim: () => void
  onCopy: () => void
  onEscape: () => void
}

export function PassageToolbar({
  passage,
  ref,
  onHighlight,
  onRemoveHighlight,
  onNote,
  onClaim,
  onCopy,
  onEscape,
}: PassageToolbarProps) {
  const keyOf = useKeyOf()
  const marked = passage.highlightId !== null
  const { settings } = useSettings()
  const called = (colour: HighlightColour) =>
    (marked ? strings.recolour : strings.highlight)(colourName(settings, colour))
  return (
    <Toolbar.Root
      ref={ref}
      className={passage.below ? 'passage-toolbar passage-toolbar-below' : 'passage-toolbar'}
      aria-label={marked ? strings.highlightTools : strings.passageTools}
      style={{ left: passage.left, top: passage.top }}
      onKeyDown={event => {
        if (event.key === 'Escape') onEscape()
      }}
      // Pressing a button must not take the selection away from the words it acts on.
      onMouseDown={event => event.preventDefault()}
    >
      {HighlightColour.options.map(colour => (
        <Toolbar.Button
          key={colour}
          className="passage-colour"
          aria-label={called(colour)}
          title={withKeys(called(colour), keyOf(`article.highlight.${colour}`))}
          style={{ background: `var(--highlight-${colour})` }}
          onClick={() => onHighlight(colour)}
        >
          <span aria-hidden>{shortKey(keyOf(`article.highlight.${colour}`))}</span>
        </Toolbar.Button>
      ))}
      <Toolbar.Separator className="passage-divider" />
      {marked ? (
        <Toolbar.Button className="passage-action" onClick={onRemoveHighlight}>
          <Icon name="trash" /> {strings.removeHighlight}
        </Toolbar.Button>
      ) : null}
      <Toolbar.Button className="passage-action" onClick={onNote}>
        <Icon name="note" /> {strings.note} <Keys keys={keyOf('article.note')} />
      </Toolbar.Button>
      <Toolbar.Button className="passage-action" onClick={onClaim}>
        <Icon name="add" /> {strings.claim} <Keys keys={keyOf('article.claim')} />
      </Toolbar.Button>
      <Toolbar.Button className="passage-action" onClick={onCopy}>
        <Icon name="quote" /> {strings.copyQuote} <Keys keys={keyOf('article.copyQuote')} />
      </Toolbar.Button>
    </Toolbar.Root>
  )
}
