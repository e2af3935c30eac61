/** Shown when the window can't reach the application at all, and when drawing it failed. */
import { Component, type ReactNode } from 'react'
import { strings } from './strings.ts'
import { ErrorState } from './ui/states.tsx'

export function StartFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <main className="start-failure">
      <ErrorState title={strings.startFailed} error={error} onRetry={onRetry} />
    </main>
  )
}

/** Catches what goes wrong while a part of the window is drawn, so that the rest stays usable. */
export class FailureBoundary extends Component<{ title: string; children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return <ErrorState title={this.props.title} error={error} onRetry={() => this.setState({ error: null })} />
  }
}
