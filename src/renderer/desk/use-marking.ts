/** Marks passages of the open article: highlights, notes, quotations. */
import { useRef } from 'react'
import { createAnchor } from '../../article/anchor.ts'
import type { Range } from '../../article/plain-text.ts'
import type { HighlightColour } from '../../contract/notes.ts'
import { app } from '../bridge.ts'
import { quotationWithSource } from '../features/reader/quotation.ts'
import { useChanges } from '../reviews/use-changes.tsx'
import { copyText } from '../ui/copy-text.ts'
import { newId } from '../ui/new-id.ts'
import { useToast } from '../ui/toast.tsx'
import { strings } from './strings.ts'
import type { DeskState } from './use-desk-state.ts'

const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

export function useMarking(articleId: string, { article, written }: DeskState) {
  const toast = useToast()
  const changes = useChanges()
  const lastColour = useRef<HighlightColour>('yellow')
  const open = article.value

  /** Highlights a range, or changes the colour of the highlight that is exactly there. */
  const highlight = (range: Range, colour: HighlightColour = lastColour.current, highlightId: string | null = null) => {
    if (!open) return
    lastColour.current = colour
    const anchor = createAnchor(open.text, range)
    const existing = written.value?.highlights.find(
      candidate => candidate.anchor.start === anchor.start && candidate.anchor.end === anchor.end,
    )
    const id = highlightId ?? existing?.highlightId ?? newId()
    const before = written.value?.highlights.find(candidate => candidate.highlightId === id)
    const redo = () => app['notes.highlight']({ highlightId: id, articleId, anchor, colour })
    const undo = (): Promise<unknown> =>
      before
        ? app['notes.highlight']({
            highlightId: id,
            articleId,
            anchor: before.anchor,
            colour: before.colour,
            back: true,
          })
        : app['notes.removeHighlight']({ highlightId: id })
    redo().then(
      () =>
        changes.did({
          said: before ? strings.recoloured(colour) : strings.highlighted(colour),
          undo,
          redo,
          articleIds: [articleId],
        }),
      error => toast({ text: words(error) }),
    )
  }

  const removeHighlight = (highlightId: string) => {
    const removed = written.value?.highlights.find(candidate => candidate.highlightId === highlightId)
    const redo = () => app['notes.removeHighlight']({ highlightId })
    redo().then(
      () => {
        if (!removed) return
        const { anchor, colour } = removed
        const undo = () => app['notes.highlight']({ highlightId, articleId, anchor, colour, back: true })
        changes.did({ said: strings.highlightRemoved, undo, redo, articleIds: [articleId] }, 'loud')
      },
      error => toast({ text: words(error) }),
    )
  }

  const copyQuote = (range: Range) => {
    if (!open) return
    copyText(quotationWithSource(open.text, range, open.article)).then(
      () => toast({ text: strings.quoteCopied }),
      error => toast({ text: words(error) }),
    )
  }

  const openLink = (url: string) => {
    app['app.openLink']({ url }).catch(error => toast({ text: words(error) }))
  }

  return { highlight, removeHighlight, copyQuote, openLink }
}

export type Marking = ReturnType<typeof useMarking>
