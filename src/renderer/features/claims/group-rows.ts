/** Groups the rows of the claim table, each row in one group; the writer's own statements are always a group of their own. */
import type { Claim } from '../../../contract/claims.ts'
import { strings as words } from '../../evidence/strings.ts'
import { formatDay } from '../../ui/formats.ts'
import { claimStance, isNamed } from './claim-rows.ts'
import { strings } from './strings.ts'

export type Grouping = 'none' | 'claimant' | 'event' | 'stance' | 'quantity'
export const groupings: readonly Grouping[] = ['none', 'claimant', 'event', 'stance', 'quantity']

export type RowGroup = {
  key: string
  /** Null for the one group of an ungrouped table. */
  title: string | null
  claims: Claim[]
}

export const writersKey = 'writers'

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The group of a row; a null key is for the rows that have nothing of the kind. */
function groupOf(claim: Claim, grouping: Grouping): { key: string | null; title: string } {
  const { event, claimant } = claim
  switch (grouping) {
    case 'claimant':
      return isNamed(claim)
        ? { key: claimant.canonicalName, title: claimant.canonicalName }
        : { key: null, title: words.unnamed }
    case 'event': {
      if (!event) return { key: null, title: strings.noEvent }
      const told = [event.type ? strings.eventType[event.type] : '', event.place, event.date && formatDay(event.date)]
      return { key: event.eventId, title: told.filter(Boolean).join(', ') || strings.someEvent }
    }
    case 'stance':
      return { key: claimStance(claim), title: capitalised(claimStance(claim)) }
    case 'quantity': {
      // The first figure is what the row is mostly about: “killed nine and wounded twelve”.
      const quantity = claim.figures[0]?.quantity
      return quantity
        ? { key: quantity, title: capitalised(words.quantity[quantity]) }
        : { key: null, title: strings.noFigure }
    }
    case 'none':
      return { key: '', title: '' }
  }
}

/** Groups in the order of their first rows, so that what orders the rows orders the groups; those without a name last. */
export function groupRows(ordered: readonly Claim[], grouping: Grouping): RowGroup[] {
  const groups = new Map<string | null, RowGroup>()
  for (const claim of ordered) {
    if (!claim.attributed) continue
    const { key, title } = groupOf(claim, grouping)
    const group = groups.get(key)
    if (group) group.claims.push(claim)
    else {
      groups.set(key, {
        key: `${grouping}:${key ?? ''}`,
        title: grouping === 'none' ? null : title,
        claims: [claim],
      })
    }
  }
  const unnamed = groups.get(null)
  const named = [...groups.values()].filter(group => group !== unnamed)
  const writers = ordered.filter(claim => !claim.attributed)
  return [
    ...named,
    ...(unnamed ? [unnamed] : []),
    ...(writers.length > 0 ? [{ key: writersKey, title: strings.writers, claims: writers }] : []),
  ]
}
