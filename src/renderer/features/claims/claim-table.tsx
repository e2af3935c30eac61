/** The claim table of one article: what a reader chooses to see of its rows, and the rows. */
import { type Ref, useDeferredValue, useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ArticleClaims, Claim, Conflict } from '../../../contract/claims.ts'
import { isContest } from '../../../contract/contested.ts'
import { placesOfSide } from '../../../contract/side-places.ts'
import type { Party } from '../../evidence/party.ts'
import { contestedFigures, rangeKey } from '../../evidence/side-places.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ClaimChips } from './claim-chips.tsx'
import { ClaimGrid, type ClaimGridHandle, type DrawnGroup } from './claim-grid.tsx'
import { claimMentions } from './claim-mentions.ts'
import type { ClaimRowActions } from './claim-row.tsx'
import { orderClaims } from './claim-rows.ts'
import { ClaimTools, type TableFormat } from './claim-tools.tsx'
import { FailureNote } from './failure-note.tsx'
import { everyRow, type FilterContext, filterClaims, isFiltering } from './filter-claims.ts'
import { groupRows, writersKey } from './group-rows.ts'
import { strings } from './strings.ts'
import { useTableChoices } from './table-choices.ts'
import './claims.css'

export type ClaimTableHandle = {
  /** Brings a claim's row into view, whatever is chosen; with `focus` the row takes the keyboard. */
  reveal: (claimId: string, focus: boolean) => void
  focus: () => void
}

export type ClaimTableProps = ClaimRowActions & {
  articleId: string
  extracted: ArticleClaims
  parties: ReadonlyMap<string, Party>
  /** Where its tools are drawn: in the heading above it, which stays while the rows scroll. Null leaves them out. */
  toolsIn: HTMLElement | null
  activeClaimId: string | null
  /** The keyboard reached a row: it is the one that is meant from now on. */
  onReach: (claimId: string) => void
  ref?: Ref<ClaimTableHandle>
  onEscape: () => void
  /** The rows in view, in their order. */
  onCopy: (format: TableFormat, claimIds: string[]) => void
  /** Reads a text once more whose claims could not be read; null while that is done. */
  onRetry: (() => void) | null
  /** Shows what was done to the article. */
  onReviews: () => void
  /** Begins a row of the words selected in the text. */
  onAdd: () => void
  /** Those of the rows in view that nobody has reviewed. */
  onAcceptAll: (claims: Claim[]) => void
}

/** For each claim that stands on a side of a contested point the ids of its figures that do; of words against words, none. */
function contestedByClaim(articleId: string, claims: readonly Claim[], conflicts: readonly Conflict[]) {
  const places = contestedFigures(articleId, conflicts)
  const sides = conflicts.filter(isContest).flatMap(conflict => conflict.sides.flatMap(placesOfSide))
  const contested = new Map<string, Set<string>>(sides.map(({ claimId }) => [claimId, new Set()]))
  for (const { claimId, figures } of claims) {
    const own = figures.filter(({ span }) => places.has(rangeKey(span))).map(figure => figure.figureId)
    if (own.length > 0) contested.set(claimId, new Set(own))
  }
  return contested
}

/** Rows that fill any window: the rest of a long table is drawn after them. */
const firstDrawn = 60

function firstRows(groups: readonly DrawnGroup[]): DrawnGroup[] {
  let left = firstDrawn
  return groups.map(group => {
    const claims = group.open ? group.claims.slice(0, left) : group.claims
    if (group.open) left -= claims.length
    return { ...group, claims }
  })
}

export function ClaimTable(props: ClaimTableProps) {
  const { articleId, extracted, parties, activeClaimId, ref, onShow, onPoint, onAct, onEscape } = props
  const { claims, conflicts } = extracted
  const [choices, choose] = useTableChoices(articleId)
  const { sorting, grouping, filter, folded } = choices
  const grid = useRef<ClaimGridHandle>(null)

  const contested = useMemo(() => contestedByClaim(articleId, claims, conflicts), [articleId, claims, conflicts])
  const context = useMemo<FilterContext>(() => ({ isContested: ({ claimId }) => contested.has(claimId) }), [contested])
  const mentions = useMemo(() => claimMentions(extracted), [extracted])
  const groups = useMemo<DrawnGroup[]>(() => {
    const made = groupRows(orderClaims(filterClaims(claims, filter, context), sorting), grouping)
    // Whoever looks for words looks for them in every row; where nobody else speaks, the writer does.
    const opensWriters = filter.words.trim() !== '' || made.every(group => group.key === writersKey)
    return made.map(group => ({
      ...group,
      count: group.claims.length,
      open: !folded.has(group.key) || (opensWriters && group.key === writersKey),
    }))
  }, [claims, filter, context, sorting, grouping, folded])
  // Hundreds of rows are drawn in the background, when they change and at first: nothing else waits for them.
  const drawn = useDeferredValue(groups, firstRows(groups))

  const awaited = useRef<{ claimId: string; focus: boolean } | null>(null)
  const reveal = (claimId: string, focus: boolean) => {
    const claim = claims.find(candidate => candidate.claimId === claimId)
    awaited.current = claim ? null : { claimId, focus }
    if (!claim) return
    if (!groups.some(group => group.open && group.claims.includes(claim))) {
      const isHidden = !groups.some(group => group.claims.includes(claim))
      const all = { ...everyRow, rejected: filter.rejected || claim.review === 'rejected' }
      const own = groupRows([claim], grouping).map(group => group.key)
      choose({
        ...(isHidden ? { filter: all } : {}),
        folded: new Set([...folded].filter(key => !own.includes(key))),
      })
    }
    grid.current?.reveal(claimId, focus)
  }
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus(), reveal }))
  // A row that was just added is shown as soon as the table has it.
  const revealAwaited = useEffectEvent(() => {
    if (awaited.current) reveal(awaited.current.claimId, awaited.current.focus)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it can only come with new claims.
  useEffect(() => revealAwaited(), [claims])

  const failure = extracted.failure === null ? null : <FailureNote reason={extracted.failure} onRetry={props.onRetry} />
  if (claims.length === 0) {
    return (
      failure ?? (
        <EmptyState title={strings.empty} action={<Button onClick={props.onAdd}>{strings.addSelected}</Button>}>
          {strings.emptyHint}
        </EmptyState>
      )
    )
  }

  const rows = groups.flatMap(group => (group.open ? group.claims : []))
  const toReview = rows.filter(claim => claim.review === 'machine')
  const total = claims.filter(claim => filter.rejected || claim.review !== 'rejected').length
  const passed = groups.reduce((sum, group) => sum + group.claims.length, 0)
  return (
    <div className="claims">
      {failure}
      {extracted.ungrouped === null ? null : (
        <p className="claims-ungrouped" role="status">
          {strings.ungrouped} {extracted.ungrouped}
        </p>
      )}
      {props.toolsIn === null
        ? null
        : createPortal(
            <ClaimTools
              choices={choices}
              onChoose={choose}
              onCopy={format => {
                const claimIds = rows.map(claim => claim.claimId)
                props.onCopy(format, claimIds)
              }}
              toReview={toReview.length}
              onAcceptAll={() => props.onAcceptAll(toReview)}
              onReviews={props.onReviews}
            />,
            props.toolsIn,
          )}
      <ClaimChips claims={claims} filter={filter} context={context} onFilter={next => choose({ filter: next })} />
      <p className="claims-shown" role="status">
        {isFiltering(filter) ? (
          <>
            {passed === 0 ? strings.noMatch : strings.shown(passed, total)}{' '}
            <Button kind="quiet" onClick={() => choose({ filter: { ...everyRow, rejected: filter.rejected } })}>
              {strings.clear}
            </Button>
          </>
        ) : null}
      </p>
      <ClaimGrid
        ref={grid}
        groups={drawn}
        sorting={sorting}
        onSort={next => choose({ sorting: next })}
        onToggle={({ key, open }) => {
          const others = [...folded].filter(candidate => candidate !== key)
          choose({ folded: new Set(open ? [...others, key] : others) })
        }}
        parties={parties}
        contested={contested}
        mentions={mentions}
        activeClaimId={activeClaimId}
        onReach={props.onReach}
        onShow={onShow}
        onPoint={onPoint}
        onAct={onAct}
        onEscape={onEscape}
      />
    </div>
  )
}
