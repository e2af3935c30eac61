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

type BoundaryProps = {
  title: string
  /** What is drawn inside; something else is drawn again even after a failure. */
  subject: string
  children: ReactNode
}

/** Catches what goes wrong while a part of the window is drawn, so that the rest stays usable. */
export class FailureBoundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.error && before.subject !== this.props.subject) this.setState({ error: null })
  }
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return <ErrorState title={this.props.title} error={error} onRetry={() => this.setState({ error: null })} />
  }
}
