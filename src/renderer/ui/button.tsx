/** Buttons: with words, or an icon alone with its name in a tooltip. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'
import './button.css'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary` once per view at most; `quiet` has no frame; `danger` for what cannot be undone. */
  kind?: 'plain' | 'primary' | 'quiet' | 'danger'
  icon?: IconName
  ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'plain', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${kind} ${className}`} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  icon: IconName
  /** The button's name, shown as its tooltip too. */
  label: string
  keys?: string | undefined
  side?: 'top' | 'right' | 'bottom' | 'left'
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, keys, side, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys} {...(side ? { side } : {})}>
      <button type="button" aria-label={label} className={`icon-button ${className}`} {...rest}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  )
}

type WordButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** The button's name, shown as its tooltip too. */
  label: string
  keys?: string | undefined
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** An icon button whose icon is a word or two: “Aa”. */
export function WordButton({ label, keys, className = '', children, ...rest }: WordButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button type="button" aria-label={label} className={`icon-button ${className}`} {...rest}>
        {children}
      </button>
    </Tooltip>
  )
}
