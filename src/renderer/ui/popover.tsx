/** A small pane that hangs from its button: a form of one field, a page of help. Non-modal, as menus are. */
import { Popover as Radix } from 'radix-ui'
import { type ReactElement, type ReactNode, useContext, useRef } from 'react'
import { PortalContainer } from './portal-container.ts'
import './popover.css'

type PopoverProps = {
  trigger: ReactElement
  /** Its name for screen readers. */
  label: string
  open: boolean
  onOpenChange: (open: boolean) => void
  align?: 'start' | 'center' | 'end'
  side?: 'bottom' | 'right'
  className?: string
  children: ReactNode
}

export function Popover({
  trigger,
  label,
  open,
  onOpenChange,
  align = 'end',
  side = 'bottom',
  className = '',
  children,
}: PopoverProps) {
  const container = useContext(PortalContainer)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content
          className={`popover ${className}`}
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type AnchoredPopoverProps = {
  /** What it hangs from, and what has the keyboard again when it closes. */
  anchor: HTMLElement
  label: string
  className?: string
  onClose: () => void
  children: ReactNode
}

/** A popover that hangs from any element, open for as long as it is drawn. */
export function AnchoredPopover({ anchor, label, className = '', onClose, children }: AnchoredPopoverProps) {
  const content = useRef<HTMLDivElement>(null)
  const container = useContext(PortalContainer)
  return (
    <Radix.Root
      open
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Radix.Anchor virtualRef={{ current: anchor }} />
      <Radix.Portal container={container}>
        <Radix.Content
          className={`popover ${className}`}
          aria-label={label}
          sideOffset={6}
          collisionPadding={8}
          ref={content}
          onCloseAutoFocus={event => {
            event.preventDefault()
            // Whoever went on elsewhere stays there.
            const { activeElement } = document
            if (activeElement === document.body || content.current?.contains(activeElement)) {
              anchor.focus({ preventScroll: true })
            }
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
