/** Draws the rows of the claim table in their groups, and moves through them by keyboard. */
import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { type Party, unnamedParty } from '../../evidence/party.ts'
import { formatNumber } from '../../ui/formats.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { ClaimHeads } from './claim-heads.tsx'
import type { Mentions } from './claim-mentions.ts'
import { ClaimRow, type ClaimRowActions } from './claim-row.tsx'
import type { Sorting } from './claim-rows.ts'
import { moveInGrid } from './grid-keys.ts'
import { type RowGroup, writersKey } from './group-rows.ts'
import { actionOfKey } from './row-actions.ts'
import { strings } from './strings.ts'

export type ClaimGridHandle = {
  /** Brings a row into view as soon as it is drawn; with `focus` it takes the keyboard. */
  reveal: (claimId: string, focus: boolean) => void
  focus: () => void
}

/** A group as it is drawn: its rows, or its heading only; `count` is of all its rows, also while the last are not drawn. */
export type DrawnGroup = RowGroup & { open: boolean; count: number }

type ClaimGridProps = ClaimRowActions & {
  groups: readonly DrawnGroup[]
  sorting: Sorting
  onSort: (sorting: Sorting) => void
  onToggle: (group: DrawnGroup) => void
  parties: ReadonlyMap<string, Party>
  /** For each claim the ids of its figures that another side contradicts. */
  contested: ReadonlyMap<string, ReadonlySet<string>>
  mentions: ReadonlyMap<string, Mentions>
  activeClaimId: string | null
  /** The keyboard reached a row: it is the one that is meant from now on. */
  onReach: (claimId: string) => void
  ref?: Ref<ClaimGridHandle>
  onEscape: () => void
}

const none: ReadonlySet<string> = new Set()
const nowhere: Mentions = { place: null, date: null }

export function ClaimGrid(props: ClaimGridProps) {
  const { groups, sorting, onSort, onToggle, parties, contested, mentions, activeClaimId, ref, onEscape } = props
  const { onShow, onPoint, onAct, onReach } = props
  const [focused, setFocused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<{ claimId: string; focus: boolean } | null>(null)
  const table = useRef<HTMLTableElement>(null)

  const rows = groups.flatMap(group => (group.open ? group.claims : []))
  const isIn = (claimId: string | null) => claimId !== null && rows.some(claim => claim.claimId === claimId)
  const reached = isIn(activeClaimId) ? activeClaimId : isIn(focused) ? focused : (rows[0]?.claimId ?? null)

  const rowOf = (claimId: string) => table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(claimId)}"]`)
  useKeptFocus(table, 'tr[data-row]', groups)
  // A row that was hidden is drawn a moment after it is asked for.
  useLayoutEffect(() => {
    const row = wanted && rowOf(wanted.claimId)
    if (!wanted || !row) return
    if (wanted.focus) row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
    setWanted(null)
  })
  useImperativeHandle(ref, () => ({
    focus: () => {
      if (reached) rowOf(reached)?.focus()
    },
    reveal: (claimId, focus) => setWanted({ claimId, focus }),
  }))

  const press = (event: KeyboardEvent<HTMLElement>) => {
    // The menus of rows are drawn elsewhere; their keys are their own.
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return
    if (event.key === 'Escape') return onEscape()
    if (moveInGrid(event)) return
    const action = actionOfKey(event)
    if (!action) return
    // The same letters mean something else in the rest of the window: on a heading they mean nothing.
    event.preventDefault()
    const rowId = event.target.closest<HTMLElement>('[data-row]')?.dataset.row
    const claim = rows.find(candidate => candidate.claimId === rowId)
    if (claim) onAct(action, claim)
  }

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus and are moved through with the arrow keys.
      role="grid"
      className="claim-table"
      aria-colcount={5}
      aria-label={strings.title}
      onKeyDown={press}
      onFocus={event => {
        // While a row's menu has the focus, the row keeps its tools.
        if (!event.currentTarget.contains(event.target)) return
        const row = event.target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null
        setFocused(row)
        if (row !== null && isIn(row)) onReach(row)
      }}
    >
      <ClaimHeads sorting={sorting} onSort={onSort} />
      {groups.map(group => (
        <tbody key={group.key} className={group.key === writersKey ? 'claim-writers' : undefined}>
          {group.title === null ? null : (
            <GroupHead title={group.title} group={group} onToggle={() => onToggle(group)} />
          )}
          {group.open
            ? group.claims.map(claim => (
                <ClaimRow
                  key={claim.claimId}
                  claim={claim}
                  party={parties.get(claim.claimant.canonicalName) ?? unnamedParty}
                  lit={claim.claimId === activeClaimId}
                  reached={claim.claimId === reached}
                  hasTools={claim.claimId === activeClaimId || claim.claimId === focused}
                  contested={contested.get(claim.claimId) ?? none}
                  mentions={mentions.get(claim.claimId) ?? nowhere}
                  onShow={onShow}
                  onPoint={onPoint}
                  onAct={onAct}
                />
              ))
            : null}
        </tbody>
      ))}
    </table>
  )
}

function GroupHead({ title, group, onToggle }: { title: string; group: DrawnGroup; onToggle: () => void }) {
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
        <button type="button" aria-expanded={group.open} onClick={onToggle}>
          {title} <span className="tabular">{formatNumber(group.count)}</span>
        </button>
      </th>
    </tr>
  )
}
