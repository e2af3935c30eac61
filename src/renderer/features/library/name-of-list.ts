/** Says in words what a list holds: its view, or what it is narrowed by. */
import { noValue } from '../../../contract/library.ts'
import { formatDay } from '../../ui/formats.ts'
import type { ListedView, NamedFilter } from './article-list-store.ts'
import { libraryStrings as strings } from './strings.ts'

/** What a filter is called by itself: “Tarsk Daily”, “May 2024”, “no date”. */
export function nameOfFilter({ field, value, label }: NamedFilter): string {
  if (value === noValue) return field === 'date' ? strings.noDate : strings.noSite
  return field === 'date' ? formatDay(value) : label
}

export function nameOfList({ view, filters, readState }: ListedView): string {
  const parts = filters.map(nameOfFilter)
  if (view !== 'all' || parts.length === 0) parts.unshift(strings.views[view])
  if (readState !== null) parts.push(strings.readStates[readState])
  return parts.join(' · ')
}
