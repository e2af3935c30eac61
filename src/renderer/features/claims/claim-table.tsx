/** The claim table of one article: who claims what, every cell leading to its words in the text. */
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Claim, Conflict } from '../../../contract/claims.ts'
import { type Party, unnamedParty } from '../../evidence/party.ts'
import { contestedFigures, rangeKey } from '../../evidence/side-places.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ClaimRow, type ClaimRowActions } from './claim-row.tsx'
import { type ClaimOrder, filterClaims, orderClaims, splitByAttribution } from './claim-rows.ts'
import { ClaimTools } from './claim-tools.tsx'
import { moveInGrid } from './grid-keys.ts'
import { strings } from './strings.ts'
import './claims.css'

export type ClaimTableHandle = {
  /** Brings a claim's row into view, whatever the filter; with `focus` the row takes the keyboard. */
  reveal: (claimId: string, focus: boolean) => void
  focus: () => void
}

type ClaimTableProps = ClaimRowActions & {
  articleId: string
  claims: readonly Claim[]
  conflicts: readonly Conflict[]
  parties: ReadonlyMap<string, Party>
  activeClaimId: string | null
  ref?: Ref<ClaimTableHandle>
  onEscape: () => void
}

const none: ReadonlySet<string> = new Set()

/** For each claim the ids of its figures that stand on a side of a conflict. */
function contestedByClaim(articleId: string, claims: readonly Claim[], conflicts: readonly Conflict[]) {
  const places = contestedFigures(articleId, conflicts)
  const contested = new Map<string, Set<string>>()
  for (const { claimId, figures } of claims) {
    const own = figures.filter(({ span }) => places.has(rangeKey(span))).map(figure => figure.figureId)
    if (own.length > 0) contested.set(claimId, new Set(own))
  }
  return contested
}

export function ClaimTable({
  articleId,
  claims,
  conflicts,
  parties,
  activeClaimId,
  ref,
  onEscape,
  ...actions
}: ClaimTableProps) {
  const [filter, setFilter] = useState('')
  const [order, setOrder] = useState<ClaimOrder>('text')
  const [showsWriters, setShowsWriters] = useState(false)
  const table = useRef<HTMLTableElement>(null)

  const contested = useMemo(() => contestedByClaim(articleId, claims, conflicts), [articleId, claims, conflicts])
  const shown = useMemo(() => orderClaims(filterClaims(claims, filter), order), [claims, filter, order])
  const { attributed, writers } = splitByAttribution(shown)
  const writersOpen = showsWriters || attributed.length === 0 || filter !== ''
  const rows = writersOpen ? [...attributed, ...writers] : attributed
  const reached = rows.some(claim => claim.claimId === activeClaimId) ? activeClaimId : (rows[0]?.claimId ?? null)

  const rowOf = (claimId: string) => table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(claimId)}"]`)
  useImperativeHandle(ref, () => ({
    focus: () => {
      if (reached) rowOf(reached)?.focus()
    },
    reveal: (claimId, focus) => {
      const claim = claims.find(candidate => candidate.claimId === claimId)
      if (!claim) return
      if (!rowOf(claimId)) setFilter('')
      if (!claim.attributed) setShowsWriters(true)
      // The row is there after the next drawing.
      requestAnimationFrame(() => {
        const row = rowOf(claimId)
        if (focus) row?.focus({ preventScroll: true })
        row?.scrollIntoView({ block: 'nearest' })
      })
    },
  }))

  if (claims.length === 0) return <EmptyState title={strings.empty}>{strings.emptyHint}</EmptyState>

  const draw = (claim: Claim) => (
    <ClaimRow
      key={claim.claimId}
      claim={claim}
      party={parties.get(claim.claimant.canonicalName) ?? unnamedParty}
      lit={claim.claimId === activeClaimId}
      reached={claim.claimId === reached}
      contested={contested.get(claim.claimId) ?? none}
      {...actions}
    />
  )

  return (
    <div className="claims">
      <ClaimTools filter={filter} onFilter={setFilter} order={order} onOrder={setOrder} shown={rows} />
      {rows.length === 0 && writers.length === 0 ? (
        <p className="claims-none" role="status">
          {strings.noMatch(filter)}{' '}
          <Button kind="quiet" onClick={() => setFilter('')}>
            {strings.clear}
          </Button>
        </p>
      ) : null}
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus and are moved through with the arrow keys.
        role="grid"
        className="claim-table"
        aria-label={strings.title}
        onKeyDown={event => {
          if (event.key === 'Escape') onEscape()
          else moveInGrid(event)
        }}
      >
        <thead>
          <tr className="claim-heads">
            <th scope="col">{strings.claimant}</th>
            <th scope="col">{strings.says}</th>
            <th scope="col">{strings.words}</th>
            <th scope="col">{strings.figures}</th>
            <th scope="col">{strings.whereWhen}</th>
          </tr>
        </thead>
        <tbody>{attributed.map(draw)}</tbody>
        {writers.length > 0 ? (
          <tbody className="claim-writers">
            <tr className="claim-group">
              <th colSpan={5} scope="rowgroup">
                <button type="button" aria-expanded={writersOpen} onClick={() => setShowsWriters(open => !open)}>
                  {strings.writers} <span className="tabular">{writers.length}</span>
                </button>
              </th>
            </tr>
            {writersOpen ? writers.map(draw) : null}
          </tbody>
        ) : null}
      </table>
    </div>
  )
}
