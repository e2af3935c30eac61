/** The claim table of one article: who claims what, every cell leading to its words in the text. */
import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { ArticleClaims, Claim, Conflict } from '../../../contract/claims.ts'
import { type Party, unnamedParty } from '../../evidence/party.ts'
import { contestedFigures, rangeKey } from '../../evidence/side-places.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ClaimChips } from './claim-chips.tsx'
import { ClaimHeads } from './claim-heads.tsx'
import { claimMentions } from './claim-mentions.ts'
import { ClaimRow, type ClaimRowActions } from './claim-row.tsx'
import { orderClaims } from './claim-rows.ts'
import { ClaimTools, type TableFormat } from './claim-tools.tsx'
import { everyRow, type FilterContext, filterClaims, isFiltering } from './filter-claims.ts'
import { moveInGrid } from './grid-keys.ts'
import { groupRows, type RowGroup, writersKey } from './group-rows.ts'
import { actionOfKey } from './row-actions.ts'
import { strings } from './strings.ts'
import { useTableChoices } from './table-choices.ts'
import { useKeptFocus } from './use-kept-focus.ts'
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
  activeClaimId: string | null
  ref?: Ref<ClaimTableHandle>
  onEscape: () => void
  /** The rows in view, in their order. */
  onCopy: (format: TableFormat, claimIds: string[]) => void
  /** Those of the rows in view that nobody has reviewed. */
  onAcceptAll: (claims: Claim[]) => void
}

const none: ReadonlySet<string> = new Set()
const nowhere = { place: null, date: null }

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

export function ClaimTable(props: ClaimTableProps) {
  const { articleId, extracted, parties, activeClaimId, ref, onEscape, onCopy, onAcceptAll, ...actions } = props
  const { claims, conflicts } = extracted
  const [choices, choose] = useTableChoices(articleId)
  const { sorting, grouping, filter, folded } = choices
  const [focused, setFocused] = useState<string | null>(null)
  const table = useRef<HTMLTableElement>(null)

  const contested = useMemo(() => contestedByClaim(articleId, claims, conflicts), [articleId, claims, conflicts])
  const context = useMemo<FilterContext>(() => ({ isContested: ({ claimId }) => contested.has(claimId) }), [contested])
  const mentions = useMemo(() => claimMentions(extracted), [extracted])
  const groups = useMemo(
    () => groupRows(orderClaims(filterClaims(claims, filter, context), sorting), grouping),
    [claims, filter, context, sorting, grouping],
  )
  const onlyWriters = groups.every(group => group.key === writersKey)
  // Whoever looks for words looks for them in every row.
  const isOpen = ({ key }: RowGroup) =>
    !folded.has(key) || (key === writersKey && (onlyWriters || filter.words.trim() !== ''))
  const rows = groups.filter(isOpen).flatMap(group => group.claims)
  const isIn = (claimId: string | null) => claimId !== null && rows.some(claim => claim.claimId === claimId)
  const reached = isIn(activeClaimId) ? activeClaimId : isIn(focused) ? focused : (rows[0]?.claimId ?? null)

  const rowOf = (claimId: string) => table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(claimId)}"]`)
  useKeptFocus(table, groups)
  useImperativeHandle(ref, () => ({
    focus: () => {
      if (reached) rowOf(reached)?.focus()
    },
    reveal: (claimId, focus) => {
      const claim = claims.find(candidate => candidate.claimId === claimId)
      if (!claim) return
      const all = { ...everyRow, rejected: filter.rejected || claim.review === 'rejected' }
      const shown = groups.some(group => group.claims.includes(claim)) ? filter : all
      const ofClaim = groupRows(orderClaims([claim], sorting), grouping).map(group => group.key)
      choose({ filter: shown, folded: new Set([...folded].filter(key => !ofClaim.includes(key))) })
      // The row is there after the next drawing.
      requestAnimationFrame(() => {
        const row = rowOf(claimId)
        if (focus) row?.focus({ preventScroll: true })
        row?.scrollIntoView({ block: 'nearest' })
      })
    },
  }))

  if (claims.length === 0) return <EmptyState title={strings.empty}>{strings.emptyHint}</EmptyState>

  const toggle = (group: RowGroup) =>
    choose({ folded: isOpen(group) ? new Set([...folded, group.key]) : without(folded, group.key) })

  const pressInGrid = (event: KeyboardEvent<HTMLElement>) => {
    // The menus of rows are drawn elsewhere; their keys are their own.
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return
    if (event.key === 'Escape') return onEscape()
    if (moveInGrid(event)) return
    const rowId = event.target.closest<HTMLElement>('[data-row]')?.dataset.row
    const claim = claims.find(candidate => candidate.claimId === rowId)
    const action = actionOfKey(event)
    if (!claim || !action) return
    // The same letters mean something else in the rest of the window.
    event.preventDefault()
    actions.onAct(action, claim)
  }

  const toReview = rows.filter(claim => claim.review === 'machine')
  const unseen = claims.filter(claim => filter.rejected || claim.review !== 'rejected').length
  const inGroups = groups.reduce((sum, group) => sum + group.claims.length, 0)
  return (
    <div className="claims">
      <ClaimTools
        choices={choices}
        onChoose={choose}
        onCopy={format =>
          onCopy(
            format,
            rows.map(claim => claim.claimId),
          )
        }
        toReview={toReview.length}
        onAcceptAll={() => onAcceptAll(toReview)}
      />
      <ClaimChips claims={claims} filter={filter} context={context} onFilter={next => choose({ filter: next })} />
      <p className="claims-shown" role="status">
        {isFiltering(filter) ? (
          <>
            {inGroups === 0 ? strings.noMatch : strings.shown(inGroups, unseen)}{' '}
            <Button kind="quiet" onClick={() => choose({ filter: { ...everyRow, rejected: filter.rejected } })}>
              {strings.clear}
            </Button>
          </>
        ) : null}
      </p>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus and are moved through with the arrow keys.
        role="grid"
        className="claim-table"
        aria-label={strings.title}
        onKeyDown={pressInGrid}
        onFocus={event => setFocused(event.target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null)}
      >
        <ClaimHeads sorting={sorting} onSort={next => choose({ sorting: next })} />
        {groups.map(group => (
          <tbody key={group.key} className={group.key === writersKey ? 'claim-writers' : undefined}>
            {group.title === null ? null : (
              <GroupHead title={group.title} group={group} open={isOpen(group)} onToggle={() => toggle(group)} />
            )}
            {isOpen(group)
              ? group.claims.map(claim => (
                  <ClaimRow
                    key={claim.claimId}
                    claim={claim}
                    party={parties.get(claim.claimant.canonicalName) ?? unnamedParty}
                    lit={claim.claimId === activeClaimId}
                    reached={claim.claimId === reached}
                    contested={contested.get(claim.claimId) ?? none}
                    mentions={mentions.get(claim.claimId) ?? nowhere}
                    {...actions}
                  />
                ))
              : null}
          </tbody>
        ))}
      </table>
    </div>
  )
}

const without = (keys: ReadonlySet<string>, key: string) => new Set([...keys].filter(candidate => candidate !== key))

type GroupHeadProps = { title: string; group: RowGroup; open: boolean; onToggle: () => void }

function GroupHead({ title, group, open, onToggle }: GroupHeadProps) {
  return (
    <tr
      className="claim-group"
      data-row={`group ${group.key}`}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        onToggle()
      }}
    >
      <th colSpan={5} scope="rowgroup">
        <button type="button" aria-expanded={open} onClick={onToggle}>
          {title} <span className="tabular">{group.claims.length}</span>
        </button>
      </th>
    </tr>
  )
}
