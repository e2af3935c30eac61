/** Hangs over the open article that was found: which match is in view, of how many, and the way to the others. */
import { useKeyOf } from '../../commands/use-commands.ts'
import { IconButton } from '../../ui/button.tsx'
import { searchStrings as strings } from './strings.ts'
import '../../ui/floating-bar.css'
import './match-bar.css'

type MatchBarProps = {
  query: string
  /** Counted from 0; −1 before the first step. */
  at: number
  count: number
  capped: boolean
  /** False while the matches are looked for: nothing is said yet. */
  loaded: boolean
  onNext: () => void
  onPrevious: () => void
  onLeave: () => void
}

export function MatchBar({ query, at, count, capped, loaded, onNext, onPrevious, onLeave }: MatchBarProps) {
  const keyOf = useKeyOf()
  const said = !loaded
    ? ''
    : count === 0
      ? strings.noMatches
      : at < 0
        ? strings.matchCount(count, capped)
        : strings.matchOf(at + 1, count, capped)
  return (
    <div className="floating-bar match-bar" role="toolbar" aria-label={strings.matches}>
      <span className="match-bar-query" title={query}>
        {query}
      </span>
      <span className="floating-bar-count">{said}</span>
      <IconButton
        icon="up"
        label={strings.previousMatch}
        keys={keyOf('article.previousMatch')}
        disabled={count === 0}
        onClick={onPrevious}
      />
      <IconButton
        icon="down"
        label={strings.nextMatch}
        keys={keyOf('article.nextMatch')}
        disabled={count === 0}
        onClick={onNext}
      />
      <IconButton icon="close" label={strings.leaveMatches} keys={keyOf('article.back')} onClick={onLeave} />
    </div>
  )
}
