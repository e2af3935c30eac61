/** The upper part of the side: what is contested in the open article, and below it its claim table. */
import { type ComponentProps, useMemo, useState } from 'react'
import { countContested } from '../../contract/contested.ts'
import type { OpenPlace } from '../evidence/place.ts'
import { countClaims } from '../evidence/standing-claims.ts'
import { ClaimsPanel } from '../features/claims/claims-panel.tsx'
import { Contested } from '../features/compare/contested.tsx'
import { useSettings } from '../theme/use-settings.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/states.tsx'
import { SideSection } from './side-section.tsx'
import { strings } from './strings.ts'
import type { DeskState } from './use-desk-state.ts'
import type { Folds } from './use-folds.ts'

type ClaimsPartProps = Pick<
  ComponentProps<typeof ClaimsPanel>,
  | 'ref'
  | 'articleId'
  | 'activeClaimId'
  | 'selected'
  | 'selectedWords'
  | 'onShow'
  | 'onPoint'
  | 'onReach'
  | 'onNote'
  | 'onReviews'
  | 'onEscape'
> & {
  state: DeskState
  folds: Folds
  onOpen: OpenPlace
  onOpenEvent: (eventId: string) => void
  /** Takes the article out of the trash. */
  onRestore: () => void
}

export function ClaimsPart({
  state,
  folds: { folded, fold },
  onOpen,
  onOpenEvent,
  onRestore,
  articleId,
  ...table
}: ClaimsPartProps) {
  const { extracted, claims, conflicts, parties } = state
  const { settings, change } = useSettings()
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const asLines = settings.contestedAs === 'lines'
  const dismissed = extracted.value?.dismissed ?? []
  const contested = useMemo(() => countContested(conflicts), [conflicts])
  if (state.isTrashed) {
    return (
      <EmptyState title={strings.inTrash} action={<Button onClick={onRestore}>{strings.restore}</Button>}>
        {strings.inTrashHint}
      </EmptyState>
    )
  }
  if (extracted.state === 'failed') {
    return <ErrorState title={strings.claimsFailed} error={extracted.error} onRetry={extracted.refresh} />
  }
  if (extracted.state === 'loading') return <Loading lines={8} />
  return (
    <>
      {conflicts.length > 0 || dismissed.length > 0 ? (
        <SideSection
          title={strings.contested}
          count={contested}
          loud={contested > 0}
          folded={folded.contested}
          onFold={fold('contested')}
          aside={
            folded.contested ? null : (
              <IconButton
                icon={asLines ? 'unfold' : 'fold'}
                label={asLines ? strings.contestedInFull : strings.contestedInLines}
                side="left"
                onClick={() => change({ contestedAs: asLines ? 'cards' : 'lines' })}
              />
            )
          }
        >
          <Contested
            key={articleId}
            articleId={articleId}
            conflicts={conflicts}
            dismissed={dismissed}
            parties={parties}
            as={settings.contestedAs}
            onOpen={onOpen}
            onOpenEvent={onOpenEvent}
          />
        </SideSection>
      ) : null}
      <SideSection
        title={strings.claims}
        count={countClaims(claims)}
        folded={folded.claims}
        onFold={fold('claims')}
        aside={<div ref={setTools} className="side-tools" />}
      >
        <ClaimsPanel
          key={articleId}
          articleId={articleId}
          extracted={extracted.value}
          text={state.text}
          onRetry={extracted.tryAgain}
          parties={parties}
          toolsIn={tools}
          {...table}
        />
      </SideSection>
    </>
  )
}
