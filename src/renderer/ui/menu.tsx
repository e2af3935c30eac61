/**
 * Menus that drop from a button. Non-modal on purpose: a modal Radix menu locks scrolling with a style element made at run
 * time, which the content security policy refuses.
 */
import { DropdownMenu } from 'radix-ui'
import { type ReactElement, type ReactNode, useContext, useRef } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { Keys } from './keys.tsx'
import { PortalContainer } from './portal-container.ts'
import './menu.css'

type MenuProps = {
  trigger: ReactElement
  align?: 'start' | 'end'
  label?: string
  /** Opens it from elsewhere; without it the button alone does. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

export function Menu({ trigger, align = 'start', label, open, onOpenChange, children }: MenuProps) {
  const container = useContext(PortalContainer)
  const content = useRef<HTMLDivElement>(null)
  return (
    <DropdownMenu.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content
          ref={content}
          className="menu"
          onCloseAutoFocus={event => {
            // What was chosen may have opened an editor: whoever writes already stays there.
            const { activeElement } = document
            if (activeElement !== document.body && !content.current?.contains(activeElement)) event.preventDefault()
          }}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          {...(label ? { 'aria-label': label } : {})}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

type MenuItemProps = {
  icon?: IconName
  keys?: string | undefined
  disabled?: boolean
  /** The place one is at. */
  current?: boolean
  className?: string
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({
  icon,
  keys,
  disabled = false,
  current = false,
  className = '',
  onSelect,
  children,
}: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={`menu-item ${className}`}
      disabled={disabled}
      aria-current={current ? 'location' : undefined}
      onSelect={onSelect}
    >
      <span className="menu-item-icon">{icon ? <Icon name={icon} /> : null}</span>
      <span className="menu-item-label">{children}</span>
      {keys ? <Keys keys={keys} /> : null}
    </DropdownMenu.Item>
  )
}

type MenuChoicesProps<Value extends string> = {
  label: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of several, with a tick beside the chosen one. */
export function MenuChoices<Value extends string>({ label, value, choices, onChange }: MenuChoicesProps<Value>) {
  const choose = (next: string) => {
    const choice = choices.find(candidate => candidate.value === next)
    if (choice) onChange(choice.value)
  }
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={choose} aria-label={label}>
      <DropdownMenu.Label className="menu-label">{label}</DropdownMenu.Label>
      {choices.map(choice => (
        <DropdownMenu.RadioItem key={choice.value} value={choice.value} className="menu-item">
          <span className="menu-item-icon">
            <DropdownMenu.ItemIndicator>
              <Icon name="check" />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="menu-item-label">{choice.label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

type MenuChecksProps = {
  label: string
  /** `detail` stands quietly at the end: how many there are. */
  choices: readonly { value: string; label: string; detail?: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any of several, with a tick beside each chosen one; the menu stays open while one chooses. */
export function MenuChecks({ label, choices, chosen, onChange }: MenuChecksProps) {
  return (
    <DropdownMenu.Group aria-label={label}>
      {choices.map(({ value, label: name, detail }) => (
        <DropdownMenu.CheckboxItem
          key={value}
          className="menu-item"
          checked={chosen.includes(value)}
          onSelect={event => event.preventDefault()}
          onCheckedChange={checked =>
            onChange(checked ? [...chosen, value] : chosen.filter(candidate => candidate !== value))
          }
        >
          <span className="menu-item-icon">
            <DropdownMenu.ItemIndicator>
              <Icon name="check" />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="menu-item-label">{name}</span>
          {detail ? <span className="menu-item-detail tabular">{detail}</span> : null}
        </DropdownMenu.CheckboxItem>
      ))}
    </DropdownMenu.Group>
  )
}

export function MenuDivider() {
  return <DropdownMenu.Separator className="menu-divider" />
}
