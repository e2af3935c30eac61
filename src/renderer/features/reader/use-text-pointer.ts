/**
 * Follows pointer and keyboard over the drawn article: which claim is pointed at, which words are selected, what is
 * clicked. One set of listeners for the whole text instead of one per run.
 */
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

export type TextPointer = {
  /** A claim is pointed at; null when the pointer left it. */
  onPointClaim: (claimId: string | null) => void
  onChooseClaim: (claimId: string) => void
  onOpenNote: (noteId: string) => void
  onHighlightClicked: (highlightId: string, element: HTMLElement) => void
  onLink: (href: string) => void
  /** The selection settled; read it from the document. */
  onSelected: () => void
}

/** Milliseconds a selection must rest before the toolbar comes. */
const selectionRests = 160

/** Returns the address of the link that is pointed at or focused. */
export function useTextPointer(root: RefObject<HTMLElement | null>, pointer: TextPointer): string | null {
  const [link, setLink] = useState<string | null>(null)
  const point = useEffectEvent(pointer.onPointClaim)
  const selected = useEffectEvent(pointer.onSelected)
  const click = useEffectEvent((event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const anchor = event.target.closest('a')
    if (anchor) {
      event.preventDefault()
      pointer.onLink(anchor.href)
      return
    }
    if (event.button !== 0 || document.getSelection()?.isCollapsed === false) return
    const run = event.target.closest<HTMLElement>('[data-start]')
    if (!run) return
    const { claim, note, highlight } = run.dataset
    if (claim) pointer.onChooseClaim(claim)
    if (note) pointer.onOpenNote(note)
    if (highlight) pointer.onHighlightClicked(highlight, run)
  })

  useEffect(() => {
    const element = root.current
    if (!element) return
    const abort = new AbortController()
    const { signal } = abort
    let pointed: string | null = null
    const pointAt = (claimId: string | null) => {
      if (claimId === pointed) return
      pointed = claimId
      point(claimId)
    }
    const over = (event: Event) => {
      if (!(event.target instanceof Element)) return
      pointAt(event.target.closest<HTMLElement>('[data-claim]')?.dataset.claim ?? null)
      setLink(event.target.closest('a')?.href ?? null)
    }
    const away = () => {
      pointAt(null)
      setLink(null)
    }
    element.addEventListener('pointerover', over, { signal })
    element.addEventListener('pointerleave', away, { signal })
    element.addEventListener('focusin', over, { signal })
    element.addEventListener('focusout', away, { signal })
    element.addEventListener('click', event => click(event), { signal })
    element.addEventListener('auxclick', event => click(event), { signal })

    let pressed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!pressed) selected()
      }, selectionRests)
    }
    element.addEventListener('pointerdown', () => (pressed = true), { signal })
    window.addEventListener(
      'pointerup',
      () => {
        if (!pressed) return
        pressed = false
        settle()
      },
      { signal },
    )
    document.addEventListener('selectionchange', settle, { signal })
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [root])
  return link
}
