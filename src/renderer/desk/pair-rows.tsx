/** The lower part of two articles side by side: what can be done with the two, and the claims they share. */
import type { ComponentProps, Ref } from 'react'
import { MatchStrip, type MatchStripHandle } from '../features/side-by-side/match-strip.tsx'
import { strings as rowStrings } from '../features/side-by-side/strings.ts'
import type { usePair } from '../features/side-by-side/use-pair.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/states.tsx'
import { pairStrings as strings } from './pair-strings.ts'

type PairRowsProps = Omit<ComponentProps<typeof MatchStrip>, 'ref' | 'rows'> & {
  strip: Ref<MatchStripHandle>
  pair: ReturnType<typeof usePair>
  linked: boolean
  onLink: () => void
  onSwap: () => void
  onClose: () => void
  /** Asks for another article to read beside. */
  onChooseOther: () => void
}

export function PairRows({ strip, pair, linked, onLink, onSwap, onClose, onChooseOther, ...list }: PairRowsProps) {
  const rows = pair.value?.rows ?? []
  const contradicting = rows.filter(({ relation }) => relation === 'contradict').length
  const other = <Button onClick={onChooseOther}>{strings.chooseOther}</Button>
  return (
    <section className="pair-rows" aria-label={rowStrings.rows}>
      <header className="pair-rows-head">
        <h2>{rowStrings.rows}</h2>
        {rows.length > 0 ? (
          <p className="pair-rows-count">
            {contradicting > 0 ? <strong>{rowStrings.contradicting(contradicting)}</strong> : null}
            <span>{rowStrings.count(rows.length)}</span>
          </p>
        ) : null}
        <div className="pair-tools" role="toolbar" aria-label={strings.desk}>
          <Button kind="quiet" icon="link" aria-pressed={linked} title={strings.linkHint} onClick={onLink}>
            {strings.link}
          </Button>
          <IconButton icon="swap" label={strings.swap} side="top" onClick={onSwap} />
          <IconButton icon="close" label={strings.close} side="top" onClick={onClose} />
        </div>
      </header>
      <div className="pair-rows-list">
        {pair.state === 'failed' ? (
          <ErrorState title={rowStrings.failed} error={pair.error} onRetry={pair.refresh} />
        ) : pair.state === 'loading' ? (
          <Loading lines={3} />
        ) : rows.length > 0 ? (
          <MatchStrip ref={strip} rows={rows} {...list} />
        ) : pair.value.events.length === 0 ? (
          <EmptyState title={rowStrings.noEvent} action={other}>
            {rowStrings.noEventHint}
          </EmptyState>
        ) : (
          <EmptyState title={rowStrings.noRows} action={other}>
            {rowStrings.noRowsHint}
          </EmptyState>
        )}
      </div>
    </section>
  )
}
