/** Finds commands and articles by typing. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { app } from '../bridge.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SearchField } from '../ui/field.tsx'
import { Keys } from '../ui/keys.tsx'
import { useRequest } from '../ui/use-request.ts'
import type { CommandContext } from './command.ts'
import { rankCommands } from './rank-commands.ts'
import { commandStrings as strings } from './strings.ts'
import { useBoundCommands, useKeyOf } from './use-commands.ts'
import './palette.css'

type PaletteProps = { context: CommandContext; onOpen: (articleId: string) => void; onClose: () => void }
type Entry = { id: string; title: string; about: string | null; keys: string | undefined; run: () => void }

/** Articles are offered from this many characters on: a single letter finds everything. */
const leastQuery = 2

export function Palette({ context, onOpen, onClose }: PaletteProps) {
  const [query, setQuery] = useState('')
  const [cursor, setCursor] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const idPrefix = useId()
  const commands = useBoundCommands()
  const keyOf = useKeyOf()
  const wanted = query.trim()
  const found = useRequest(`palette ${wanted}`, async signal =>
    wanted.length < leastQuery ? [] : (await app['search.query']({ query: wanted, limit: 8 }, { signal })).groups,
  )

  const available = commands
    .filter(command => !command.keyOnly && (command.when?.(context) ?? true))
    .map(command => ({ ...command, title: command.titleIn?.(context.settings) ?? command.title }))
  const commandEntries: Entry[] = rankCommands(available, query).map(command => ({
    id: command.id,
    title: command.titleNow?.(context) ?? command.title,
    about: null,
    keys: keyOf(command.id),
    run: () => command.run(context),
  }))
  const articleEntries: Entry[] = (found.value ?? []).map(hit => ({
    id: hit.articleId,
    title: hit.title,
    about: hit.site,
    keys: undefined,
    run: () => onOpen(hit.articleId),
  }))
  const entries = [...commandEntries, ...articleEntries]
  const current = Math.min(cursor, entries.length - 1)
  const optionId = (at: number) => `${idPrefix}-${at}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever the cursor moves.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    // The dialog gives the focus back first; a command may then put it elsewhere.
    flushSync(onClose)
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setCursor((current + 1) % Math.max(1, entries.length))
    else if (event.key === 'ArrowUp') setCursor((current - 1 + entries.length) % Math.max(1, entries.length))
    else if (event.key === 'Enter') choose(entries[current])
    else return
    event.preventDefault()
  }
  const group = (label: string, members: Entry[], first: number) =>
    members.length === 0 ? null : (
      // biome-ignore lint/a11y/useSemanticElements: a group inside a list box, not of form fields.
      <div role="group" aria-label={label}>
        <div className="palette-group" aria-hidden="true">
          {label}
        </div>
        {members.map((entry, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and points here.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses it.
          <div
            key={entry.id}
            id={optionId(first + at)}
            role="option"
            aria-selected={first + at === current}
            className="palette-entry"
            onPointerMove={() => setCursor(first + at)}
            onClick={() => choose(entry)}
          >
            <span className="palette-title">{entry.title}</span>
            {entry.about ? <span className="palette-about">{entry.about}</span> : null}
            {entry.keys ? <Keys keys={entry.keys} /> : null}
          </div>
        ))}
      </div>
    )
  return (
    <Dialog title={strings.palette} look="palette" onClose={onClose}>
      <SearchField
        data-autofocus
        label={strings.palette}
        placeholder={strings.placeholder}
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value)
          setCursor(0)
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={`${idPrefix}-list`}
        aria-activedescendant={entries.length > 0 ? optionId(current) : undefined}
      />
      <div ref={list} id={`${idPrefix}-list`} className="palette-list" role="listbox" aria-label={strings.results}>
        {group(strings.commands, commandEntries, 0)}
        {group(strings.articles, articleEntries, commandEntries.length)}
      </div>
      {entries.length === 0 && found.state !== 'loading' ? (
        <p className="palette-nothing" role="status">
          {found.state === 'failed' ? found.error.message : strings.nothing}
        </p>
      ) : null}
    </Dialog>
  )
}
