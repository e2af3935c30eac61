/** Names a control, with its shortcut, when it is pointed at or focused. */
import { Tooltip as Radix } from 'radix-ui'
import { type ReactElement, useContext } from 'react'
import { isFocusQuiet } from './focus-quietly.ts'
import { Keys } from './keys.tsx'
import { PortalContainer } from './portal-container.ts'
import './tooltip.css'

type TooltipProps = {
  label: string
  keys?: string | undefined
  side?: 'top' | 'right' | 'bottom' | 'left'
  children: ReactElement
}

export const TooltipProvider = Radix.Provider

export function Tooltip({ label, keys, side = 'bottom', children }: TooltipProps) {
  const container = useContext(PortalContainer)
  return (
    <Radix.Root>
      <Radix.Trigger
        asChild
        onFocus={event => {
          if (isFocusQuiet()) event.preventDefault()
        }}
      >
        {children}
      </Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content className="tooltip" side={side} sideOffset={6} collisionPadding={8}>
          {label}
          {keys ? <Keys keys={keys} /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
