/** The list that hangs from the search box: completions, or past and saved searches while nothing is typed. */
import { useEffect, useRef } from 'react'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Keys } from '../../ui/keys.tsx'

export type Suggestion = {
  key: string
  icon: IconName
  label: string
  /** Stands quietly at its end: “12 articles”, “who claims something”. */
  detail: string | null
  take: () => void
}
/** Suggestions under one heading; a heading of null says nothing. */
export type SuggestionGroup = { heading: string | null; suggestions: readonly Suggestion[] }

type SuggestionsProps = {
  id: string
  label: string
  groups: readonly SuggestionGroup[]
  /** Counted over all groups; −1 when none is chosen. */
  active: number
  onActive: (at: number) => void
  /** Says what keys do, under the list. */
  keys: readonly { keys: string; does: string }[]
}

export const suggestionId = (listId: string, at: number) => `${listId}-${at}`

export function Suggestions({ id, label, groups, active, onActive, keys }: SuggestionsProps) {
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever another one is chosen.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  let next = 0
  return (
    <div className="suggestions">
      <div ref={list} id={id} role="listbox" aria-label={label} className="suggestions-list">
        {groups.map(({ heading, suggestions }) => {
          const options = suggestions.map(suggestion => {
            const at = next++
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the search box has the focus and points here.
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the search box takes it.
              <div
                key={suggestion.key}
                id={suggestionId(id, at)}
                role="option"
                aria-selected={at === active}
                className="suggestion"
                // The box keeps the focus.
                onMouseDown={event => event.preventDefault()}
                onPointerMove={() => onActive(at)}
                onClick={suggestion.take}
              >
                <Icon name={suggestion.icon} size={0.875} />
                <span className="suggestion-label">{suggestion.label}</span>
                {suggestion.detail ? <span className="suggestion-detail tabular">{suggestion.detail}</span> : null}
              </div>
            )
          })
          return heading === null ? (
            options
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a group inside a list box, not of form fields.
            <div key={heading} role="group" aria-label={heading}>
              <div className="suggestions-heading" aria-hidden="true">
                {heading}
              </div>
              {options}
            </div>
          )
        })}
      </div>
      <div className="suggestions-keys" aria-hidden="true">
        {keys.map(({ keys: shortcut, does }) => (
          <span key={does}>
            <Keys keys={shortcut} /> {does}
          </span>
        ))}
      </div>
    </div>
  )
}
