/** What articles can be browsed by: one field at a time is open, with its values, how many articles each has, and a field to find one. */
import { type MouseEvent, useDeferredValue, useEffect, useState } from 'react'
import { LibraryField, type LibraryValue, noValue } from '../../../contract/library.ts'
import { app } from '../../bridge.ts'
import { CommandText } from '../../commands/command-text.tsx'
import { atMostEvery } from '../../ui/at-most-every.ts'
import { SearchField } from '../../ui/field.tsx'
import { formatNumber } from '../../ui/formats.ts'
import { Icon } from '../../ui/icon.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import type { NamedFilter } from './article-list-store.ts'
import { byYear } from './by-year.ts'
import { nameOfFilter } from './name-of-list.ts'
import { libraryStrings as strings } from './strings.ts'
import './browse-by.css'

type BrowseByProps = {
  filters: readonly NamedFilter[]
  /** How a chosen value is marked. */
  mark: 'true' | 'page'
  onFilters: (filters: NamedFilter[]) => void
}

/** Values drawn at once; the others are found by typing. */
const shown = 300
/** From so many values on there is a field to find one. */
const many = 12
/** Milliseconds between two looks at what changed. */
const lookAgain = 3000

export function BrowseBy({ filters, mark, onFilters }: BrowseByProps) {
  const [open, setOpen] = useState<LibraryField | null>(filters[0]?.field ?? null)
  const pick = (picked: NamedFilter, event: MouseEvent) => {
    const others = filters.filter(({ field, value }) => field !== picked.field || value !== picked.value)
    const wasChosen = others.length < filters.length
    // With the modifier a value narrows what is listed further; alone it takes the place of what was chosen.
    const adds = event.ctrlKey || event.metaKey || event.shiftKey
    onFilters(wasChosen ? (adds ? others : []) : [...(adds ? others : []), picked])
  }
  return (
    <section className="browse-by" aria-label={strings.browse}>
      <div className="browse-fields">
        {LibraryField.options.map(field => (
          <button
            key={field}
            type="button"
            className="browse-field"
            aria-expanded={open === field}
            data-narrows={filters.some(filter => filter.field === field) || undefined}
            onClick={() => setOpen(open === field ? null : field)}
          >
            {strings.fields[field]}
          </button>
        ))}
      </div>
      {open === null ? null : <Values key={open} field={open} filters={filters} mark={mark} onPick={pick} />}
    </section>
  )
}

type ValuesProps = Omit<BrowseByProps, 'onFilters'> & {
  field: LibraryField
  onPick: (filter: NamedFilter, event: MouseEvent) => void
}

function Values({ field, filters, mark, onPick }: ValuesProps) {
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const asked = useRequest(`${field} ${query}`, signal =>
    app['library.values'](
      { field, query: field === 'date' ? '' : query, limit: field === 'date' ? 2000 : shown },
      { signal },
    ),
  )
  const { refresh } = asked
  useEffect(() => {
    const again = atMostEvery(lookAgain, refresh)
    const stops = [app['library.changed'](again.ask), app['claims.changed'](again.ask), again.cancel]
    return () => {
      for (const stop of stops) stop()
    }
  }, [refresh])
  // What was found last stays until the next is there.
  const [last, setLast] = useState(asked.value)
  useEffect(() => {
    if (asked.value) setLast(asked.value)
  }, [asked.value])
  const answer = asked.value ?? last
  if (asked.state === 'failed') return <ErrorState title={strings.failed} error={asked.error} onRetry={refresh} />
  if (!answer) return <Loading lines={3} />
  const { values, total } = answer
  const entry = (value: LibraryValue, name?: string) => {
    const filter = { field, value: value.value, label: value.label }
    const chosen = filters.some(other => other.field === field && other.value === value.value)
    return (
      <button
        type="button"
        className="view-entry"
        aria-current={chosen ? mark : undefined}
        title={value.label}
        onClick={event => onPick(filter, event)}
      >
        <span className="view-entry-name">{name ?? nameOfFilter(filter)}</span>
        <span className="view-entry-count">{formatNumber(value.count)}</span>
      </button>
    )
  }
  return (
    <div className="browse-values">
      {field !== 'date' && (typed !== '' || total > many) ? (
        <SearchField
          label={strings.findValue(strings.fields[field])}
          placeholder={strings.findValue(strings.fields[field])}
          value={typed}
          maxLength={200}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      ) : null}
      {total === 0 ? (
        <p className="browse-none">
          {query === '' ? <CommandText text={strings.noValues[field]} /> : strings.nothingLike(query)}
        </p>
      ) : null}
      <ul aria-label={strings.fields[field]}>
        {field === 'date'
          ? byYear(values).map(year => <Year key={year.value} year={year} filters={filters} entry={entry} />)
          : values.map(value => <li key={value.value}>{entry(value)}</li>)}
        {total > values.length ? <li className="browse-none">{strings.moreValues(total - values.length)}</li> : null}
      </ul>
    </div>
  )
}

type YearProps = {
  year: LibraryValue & { months: LibraryValue[] }
  filters: readonly NamedFilter[]
  entry: (value: LibraryValue, name?: string) => React.ReactNode
}

function Year({ year, filters, entry }: YearProps) {
  const [open, setOpen] = useState(
    filters.some(({ field, value }) => field === 'date' && value.startsWith(`${year.value}-`)),
  )
  if (year.value === noValue) return <li>{entry(year)}</li>
  return (
    <li>
      <div className="browse-year">
        <button
          type="button"
          className="browse-turn"
          aria-label={strings.months(year.value)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'right'} size={0.875} />
        </button>
        {entry(year)}
      </div>
      {open ? (
        <ul className="browse-months" aria-label={strings.months(year.value)}>
          {year.months.map(month => (
            <li key={month.value}>{entry(month)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
