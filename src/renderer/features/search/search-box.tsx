/**
 * The field that searches the library. The arrow keys walk its results, or the list that hangs from it; Enter opens or takes
 * one, or the better spelling of what found nothing; Escape closes the list, then empties the field. Enter before the answer
 * waits for it: what is still shown is of another question.
 */
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SavedSearch } from '../../../contract/saved-searches.ts'
import { app } from '../../bridge.ts'
import { IconButton } from '../../ui/button.tsx'
import { SearchField } from '../../ui/field.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { placesOf } from './hit-places.ts'
import { QueryHelp } from './query-help.tsx'
import { resultId, resultsId } from './result-row.tsx'
import { type Asked, type SearchSnapshot, type SearchStore, sameQuestion } from './search-store.ts'
import { searchStrings as strings } from './strings.ts'
import { type SuggestionGroup, Suggestions, suggestionId } from './suggestions.tsx'
import { completedWord, missingRest, takeCompletion, useCompletions } from './use-completions.ts'
import { usePastSearches } from './use-past-searches.ts'
import './search-box.css'

type SearchBoxProps = {
  store: SearchStore
  snapshot: SearchSnapshot
  saved: readonly SavedSearch[]
  onOpen: () => void
  /** Called after Escape has emptied the field. */
  onLeave: () => void
  field: RefObject<HTMLInputElement | null>
}

/** What the list under the box shows: what was asked for by a key stays until it is closed. */
type Hanging = 'nothing' | 'completions' | 'past'

const icons = { field: 'filter', value: 'check', word: 'search' } as const

export function SearchBox({ store, snapshot, saved, onOpen, onLeave, field }: SearchBoxProps) {
  const { query } = snapshot.asked
  const listId = useId()
  const [focused, setFocused] = useState(false)
  const [caret, setCaret] = useState(0)
  const [hanging, setHanging] = useState<Hanging>('nothing')
  const [opened, setOpened] = useState(0)
  const [active, setActive] = useState(-1)
  /** The query whose completions were sent away. */
  const [refused, setRefused] = useState<string | null>(null)
  const wantedCaret = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wantedCaret.current === null) return
    field.current?.setSelectionRange(wantedCaret.current, wantedCaret.current)
    wantedCaret.current = null
  })

  const completions = useCompletions(query, Math.min(caret, query.length), focused && refused !== query)
  const past = usePastSearches(opened)
  const rest = completions ? missingRest(completions) : ''

  const put = (next: string, at = next.length, change: Partial<Asked> = {}) => {
    wantedCaret.current = at
    setCaret(at)
    setHanging('nothing')
    setActive(-1)
    setRefused(null)
    store.ask({ ...change, query: next })
  }
  const completionGroups = (): SuggestionGroup[] => {
    if (!completions || completions.completions.length === 0) return []
    // Values come unasked: who types “claimant:” wants to choose. Words would cover the results for little.
    const isWanted = hanging === 'completions' || completions.completions.some(({ kind }) => kind === 'value')
    if (!isWanted) return []
    const others = completions.completions.filter(({ text }) => text.toLowerCase() !== completedWord(completions))
    const suggestions = others.map(completion => ({
      key: completion.text,
      icon: icons[completion.kind],
      label: completion.label,
      detail: completion.detail,
      take: () => {
        const taken = takeCompletion(completions, completion)
        put(taken.query, taken.caret)
      },
    }))
    return [{ heading: null, suggestions }]
  }
  const pastGroups = (): SuggestionGroup[] => {
    const recent = (past.value ?? []).map(({ query: old, at }) => ({
      key: `past ${old}`,
      icon: 'history' as const,
      label: old,
      detail: formatMoment(at),
      take: () => put(old),
    }))
    const kept = saved.map(({ savedSearchId, name, query: old, kind, sort }) => ({
      key: savedSearchId,
      icon: 'bookmark' as const,
      label: name,
      detail: null,
      take: () => put(old, old.length, { kind, sort }),
    }))
    return [
      { heading: strings.recent, suggestions: recent },
      { heading: strings.saved, suggestions: kept },
    ].filter(group => group.suggestions.length > 0)
  }
  const isPast = hanging === 'past' && query === ''
  const groups = focused ? (isPast ? pastGroups() : completionGroups()) : []
  const all = groups.flatMap(group => group.suggestions)
  const isOpen = all.length > 0
  const current = Math.min(active, all.length - 1)

  const close = () => {
    setHanging('nothing')
    setActive(-1)
    setRefused(query)
  }
  const forget = (old: string) => {
    app['search.forget']({ query: old }).then(past.refresh, past.refresh)
  }

  const isAnswered = (asked: Asked) =>
    !snapshot.searching || (snapshot.found && sameQuestion(snapshot.found.asked, asked))
  const enter = () => {
    const { found } = snapshot
    const better = found && sameQuestion(found.asked, snapshot.asked) ? found.about.didYouMean : null
    if ((found?.count ?? 0) > 0) onOpen()
    else if (better) put(better.query)
    else if (query.trim() !== '') app['search.remember']({ query: query.trim() }).catch(() => undefined)
  }
  /** What Enter was pressed for before its answer was there. */
  const entered = useRef<Asked | null>(null)
  useEffect(() => {
    const asked = entered.current
    if (!asked) return
    if (sameQuestion(asked, snapshot.asked) && !isAnswered(asked)) return
    entered.current = null
    if (sameQuestion(asked, snapshot.asked) && !snapshot.error) enter()
  })

  /** Keys of the open list; true when the key was one. */
  const pressInList = (event: KeyboardEvent): boolean => {
    if (event.key === 'ArrowDown') setActive((current + 1) % all.length)
    else if (event.key === 'ArrowUp') setActive(current <= 0 ? all.length - 1 : current - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && current >= 0) all[current]?.take()
    else if (event.key === 'Tab' && !event.shiftKey) all[Math.max(current, 0)]?.take()
    else if (event.key === 'Delete' && isPast && all[current]?.key.startsWith('past ')) forget(all[current].label)
    else return false
    return true
  }
  const pressInBox = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const { found, cursor } = snapshot
    const down = event.key === 'ArrowDown'
    if (down || event.key === 'ArrowUp') {
      if (query === '') {
        setHanging('past')
        setOpened(times => times + 1)
        setActive(0)
      } else if (event.altKey && down) {
        setRefused(null)
        setHanging('completions')
        setActive(0)
      } else if (event.altKey) return false
      else if (event.ctrlKey || event.metaKey) {
        const group = found?.at(cursor.position)
        const last = group ? placesOf(group).length - 1 : -1
        const place = Math.max(-1, Math.min(cursor.place + (down ? 1 : -1), last))
        store.moveTo({ ...cursor, place })
      } else store.moveTo({ position: cursor.position + (down ? 1 : -1), place: -1 })
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      store.moveTo({ position: cursor.position + (event.key === 'PageDown' ? 5 : -5), place: -1 })
    } else if (event.key === 'Enter') {
      if (isAnswered(snapshot.asked)) enter()
      else entered.current = snapshot.asked
    } else if (event.key === 'ArrowRight' && rest !== '' && completions?.completions[0]) {
      const taken = takeCompletion(completions, completions.completions[0])
      put(taken.query, taken.caret)
    } else if (event.key === 'Escape') {
      // The list is drawn again before it takes the focus.
      flushSync(() => store.ask({ query: '' }))
      onLeave()
    } else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if ((event.altKey || event.ctrlKey || event.metaKey) && !isArrow) return
    if (!(isOpen && pressInList(event)) && !pressInBox(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const results = (snapshot.found?.count ?? 0) > 0 && query.trim() !== ''
  return (
    <search className="search-box">
      <SearchField
        ref={field}
        label={strings.label}
        placeholder={strings.placeholder}
        value={query}
        maxLength={2000}
        behind={rest === '' || isOpen ? undefined : { before: query, rest }}
        onChange={event => {
          setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length)
          setHanging('nothing')
          setActive(-1)
          store.ask({ query: event.currentTarget.value })
        }}
        onSelect={event => setCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          entered.current = null
          setHanging('nothing')
        }}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen || results}
        aria-controls={isOpen ? listId : results ? resultsId : undefined}
        aria-activedescendant={
          isOpen && current >= 0
            ? suggestionId(listId, current)
            : !isOpen && results
              ? resultId(snapshot.cursor.position)
              : undefined
        }
        aside={
          <>
            {query === '' ? null : (
              <IconButton icon="close" label={strings.clear} keys="Escape" onClick={() => put('')} />
            )}
            <QueryHelp
              onTry={example => {
                put(example)
                field.current?.focus()
              }}
            />
          </>
        }
      />
      {isOpen ? (
        <Suggestions
          id={listId}
          label={isPast ? strings.pastSearches : strings.completions}
          groups={groups}
          active={current}
          onActive={setActive}
          keys={isPast ? strings.pastKeys : strings.completionKeys}
        />
      ) : null}
    </search>
  )
}
