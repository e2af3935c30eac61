/** What a pane shows while it has nothing to show: it is loading, it is empty, or something went wrong. */
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { stateStrings } from './strings.ts'
import './states.css'

const lineWidths = ['92%', '84%', '96%', '58%', '88%', '90%', '79%', '94%', '86%', '47%']

/** Up to ten lines of grey where text will stand. They appear only after a moment, so that quick answers don't flicker. */
export function Loading({ label = stateStrings.loading, lines = 4 }: { label?: string; lines?: number }) {
  return (
    <div className="loading" role="status">
      <span className="for-screen-readers">{label}</span>
      {lineWidths.slice(0, lines).map(width => (
        <div key={width} className="loading-line" style={{ width }} />
      ))}
    </div>
  )
}

type EmptyStateProps = { icon?: IconName; title: string; children?: ReactNode; action?: ReactNode }

/** Says why there is nothing, and offers the one thing to do about it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon ? <Icon name={icon} size={1.75} /> : null}
      <p className="empty-state-title">{title}</p>
      {children ? <div className="empty-state-text">{children}</div> : null}
      {action}
    </div>
  )
}

type ErrorStateProps = { title: string; error: Error; onRetry: () => void }

export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  return (
    <div className="empty-state error-state" role="alert">
      <Icon name="warning" size={1.75} />
      <p className="empty-state-title">{title}</p>
      <div className="empty-state-text">{error.message}</div>
      <Button onClick={onRetry}>{stateStrings.retry}</Button>
    </div>
  )
}
