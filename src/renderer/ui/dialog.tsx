/** A modal dialog on the platform's own dialog element: focus trap, Escape and the top layer come from the browser. */
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from './button.tsx'
import { PortalContainer } from './portal-container.ts'
import { dialogStrings } from './strings.ts'
import './dialog.css'

type DialogProps = {
  title: string
  /** Called when the reader closes it. While `busy`, Escape and the close button do nothing. */
  onClose: () => void
  busy?: boolean
  /** `narrow` for a question, `wide` for a page of its own. */
  size?: 'narrow' | 'plain' | 'wide'
  /** `palette` and `picture` have their title for screen readers only: one hangs from the top of the window, one fills it. */
  look?: 'window' | 'palette' | 'picture'
  /** The buttons, the main one last. */
  actions?: ReactNode
  children: ReactNode
}

/** What has the keyboard, in a shadow tree too: the note editor is in one. */
function focused(): Element | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}

/** Open while it is mounted. Give the element that should have the focus `autoFocus`. */
export function Dialog({
  title,
  onClose,
  busy = false,
  size = 'plain',
  look = 'window',
  actions,
  children,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const [container, setContainer] = useState<HTMLElement | null>(null)
  const titleId = useId()
  /** The focus goes back where it was, even when the dialog is unmounted instead of closed. */
  const before = useRef<Element | null>(null)
  // Before the next key, which would be meant for it.
  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    before.current = focused()
    setContainer(dialog)
    if (!dialog.open) dialog.showModal()
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog
    first.focus()
  }, [])
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    return () => {
      const reached = document.activeElement
      dialog.close()
      // A view that the dialog opened may have taken the focus already.
      const isFree = reached === null || reached === document.body || dialog.contains(reached)
      const next = isFree ? before.current : reached
      if (next instanceof HTMLElement && next.isConnected) next.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      className={`dialog dialog-${size} dialog-${look}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      onCancel={event => {
        event.preventDefault()
        if (!busy) onClose()
      }}
      onKeyDown={event => {
        // Chromium closes a dialog on the second Escape whatever onCancel says. An open menu takes its own Escape first.
        if (event.key !== 'Escape' || event.currentTarget.querySelector('[role="menu"]')) return
        event.preventDefault()
        if (!busy) onClose()
      }}
    >
      <PortalContainer value={container}>
        <header className="dialog-header">
          <h2 id={titleId} className="dialog-title">
            {title}
          </h2>
          {busy || look === 'palette' ? null : (
            <IconButton icon="close" label={dialogStrings.close} onClick={onClose} />
          )}
        </header>
        <div className="dialog-body">{children}</div>
        {actions ? <footer className="dialog-actions">{actions}</footer> : null}
      </PortalContainer>
    </dialog>
  )
}
