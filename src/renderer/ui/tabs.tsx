/** Switches between views of one thing, by arrow keys too. */
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { formatNumber } from './formats.ts'
import './tabs.css'

export type Tab<Name extends string> = {
  name: Name
  label: string
  /** Said beside the label; `loud` sets it in the accent. */
  count?: number | undefined
  loud?: boolean
  content: ReactNode
}

type TabsProps<Name extends string> = {
  label: string
  tabs: readonly Tab<Name>[]
  current: Name
  onChange: (name: Name) => void
  /** Stands at the end of the row of tabs. */
  aside?: ReactNode
}

export function Tabs<Name extends string>({ label, tabs, current, onChange, aside }: TabsProps<Name>) {
  const choose = (next: string) => {
    const tab = tabs.find(candidate => candidate.name === next)
    if (tab) onChange(tab.name)
  }
  return (
    <Radix.Root className="tabs" value={current} onValueChange={choose}>
      <div className="tabs-bar">
        <Radix.List className="tabs-list" aria-label={label}>
          {tabs.map(tab => (
            <Radix.Trigger key={tab.name} value={tab.name} className="tab">
              {tab.label}
              {tab.count === undefined ? null : (
                <span className={tab.loud && tab.count > 0 ? 'tab-count tab-count-loud' : 'tab-count'}>
                  {formatNumber(tab.count)}
                </span>
              )}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {aside}
      </div>
      {tabs.map(tab => (
        <Radix.Content key={tab.name} value={tab.name} className="tab-content">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
