/** One of two texts side by side: a line that keeps saying which it is, and the text with everything that lies over it. */
import type { ReactNode, Ref } from 'react'
import type { OpenPlace } from '../evidence/place.ts'
import { ArticleColumn } from '../features/reader/article-column.tsx'
import type { ArticleColumnHandle } from '../features/reader/use-column-handle.ts'
import { IconButton } from '../ui/button.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { pairStrings } from './pair-strings.ts'
import { strings } from './strings.ts'
import type { DeskState } from './use-desk-state.ts'
import type { PairHalf } from './use-linked-scroll.ts'
import { useMarking } from './use-marking.ts'

type PairColumnProps = {
  half: PairHalf
  articleId: string
  state: DeskState
  activeClaimId: string | null
  onPointClaim: (claimId: string | null) => void
  onChooseClaim: (claimId: string) => void
  /** Leaves the pair for this article alone, at a place of it. */
  onOpen: OpenPlace
  onChooseOther: () => void
  onEscape: () => void
  /** Stands in the line above the text. */
  aside?: ReactNode
  box: Ref<HTMLDivElement>
  column: Ref<ArticleColumnHandle>
}

export function PairColumn({
  half,
  articleId,
  state,
  activeClaimId,
  onPointClaim,
  onChooseClaim,
  onOpen,
  onChooseOther,
  onEscape,
  aside,
  box,
  column,
}: PairColumnProps) {
  const { article, layers } = state
  const marking = useMarking(articleId, state)
  const open = article.value
  const openAt = ({ start, end }: { start: number; end: number }) => onOpen(articleId, { kind: 'passage', start, end })
  return (
    <section className="pair-column" aria-label={pairStrings.side[half]}>
      <header className="pair-head">
        <p className="pair-name">
          {open?.article.site ? <strong>{open.article.site}</strong> : null}
          <span className="pair-title">{open ? open.article.title || pairStrings.untitled : ''}</span>
        </p>
        {aside}
        <IconButton icon="beside" label={pairStrings.chooseOther} onClick={onChooseOther} />
        <IconButton icon="open" label={pairStrings.openAlone} onClick={() => onOpen(articleId, null)} />
      </header>
      <div ref={box} className="pair-text">
        {article.state === 'failed' ? (
          <ErrorState title={strings.openFailed} error={article.error} onRetry={article.refresh} />
        ) : article.state === 'loading' ? (
          <div className="desk-loading">
            <Loading lines={8} />
          </div>
        ) : (
          <ArticleColumn
            ref={column}
            open={article.value}
            layers={layers}
            activeClaimId={activeClaimId}
            resume={false}
            tools={null}
            captures={null}
            after={null}
            onPointClaim={onPointClaim}
            onChooseClaim={onChooseClaim}
            onOpenNote={noteId => onOpen(articleId, { kind: 'note', noteId })}
            onHighlight={marking.highlight}
            onRemoveHighlight={marking.removeHighlight}
            onSelect={() => {}}
            onNote={openAt}
            onClaim={openAt}
            onCopyQuote={marking.copyQuote}
            onLink={marking.openLink}
            onEscape={onEscape}
          />
        )}
      </div>
    </section>
  )
}
