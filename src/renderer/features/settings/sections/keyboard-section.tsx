/** Every command with its keys: changed by pressing new ones, with whoever had them named. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import {
  giveShortcut,
  isSameShortcut,
  ownersOf,
  rebind,
  shortcutOfPress,
  whyRefused,
} from '../../../commands/bindings.ts'
import type { Command } from '../../../commands/command.ts'
import { commandGroups, commands } from '../../../commands/commands.ts'
import { rankCommands } from '../../../commands/rank-commands.ts'
import { isSingleKey } from '../../../commands/shortcuts.ts'
import { commandStrings } from '../../../commands/strings.ts'
import { useBoundCommands } from '../../../commands/use-commands.ts'
import { useSettings } from '../../../theme/use-settings.tsx'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Switch } from '../../../ui/choice.tsx'
import { SearchField } from '../../../ui/field.tsx'
import { focusWhenDrawn } from '../../../ui/focus-when-drawn.ts'
import { Keys, keysName, keysText } from '../../../ui/keys.tsx'
import { useKeptFocus } from '../../../ui/use-kept-focus.ts'
import { settingsStrings } from '../strings.ts'
import './keyboard-section.css'

const strings = settingsStrings.keys
const apple = /Mac|iPhone|iPad/.test(navigator.platform)

/** The key that is being changed: one the command has, or a further one (`before` null). */
type Change = { commandId: string; before: string | null; pressed: string | null; refused: string | null }

export function KeyboardSection() {
  const { settings, change } = useSettings()
  const bound = useBoundCommands()
  const [query, setQuery] = useState('')
  const [changing, setChanging] = useState<Change | null>(null)
  const [said, setSaid] = useState('')
  const shown = useMemo(() => new Set(rankCommands(bound, query).map(({ id }) => id)), [bound, query])
  const put = (keys: Record<string, string[]>, words: string) => {
    change({ keys })
    setChanging(null)
    setSaid(words)
  }
  const give = (command: Command, shortcut: string, before: string | null) =>
    put(
      giveShortcut(settings.keys, commands, command, shortcut, before),
      strings.given(keysText(shortcut), command.title),
    )
  const press = (command: Command, event: KeyboardEvent) => {
    // Tab and Escape lead out of the field, as everywhere.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setChanging(null)
    const shortcut = shortcutOfPress(event, apple)
    if (shortcut === null || !changing) return
    const refused = whyRefused(event, shortcut, apple)
    if (refused)
      return setChanging({ ...changing, pressed: null, refused: strings.refused[refused](keysText(shortcut)) })
    if (ownersOf(shortcut, command.id, commands, bound).length > 0) {
      return setChanging({ ...changing, pressed: shortcut, refused: null })
    }
    give(command, shortcut, changing.before)
  }

  const section = useRef<HTMLElement>(null)
  useKeptFocus(section, '.keyboard-keys button', settings.keys)
  /** The field that took the key goes with the keyboard in it: the reader goes on at its command. */
  const wasChanging = useRef<string | null>(null)
  useEffect(() => {
    const commandId = wasChanging.current
    wasChanging.current = changing?.commandId ?? null
    if (commandId === null || changing !== null || document.activeElement !== document.body) return
    const line = `[data-command="${CSS.escape(commandId)}"] .keyboard-keys button`
    section.current?.querySelector<HTMLElement>(line)?.focus()
  }, [changing])

  return (
    <section ref={section} className="settings-section keyboard">
      <Switch
        label={settingsStrings.singleKeys}
        hint={settingsStrings.singleKeysHint}
        checked={settings.singleKeys}
        onChange={singleKeys => change({ singleKeys })}
      />
      <div className="keyboard-bar">
        <SearchField
          label={strings.find}
          placeholder={strings.find}
          value={query}
          onChange={event => setQuery(event.currentTarget.value)}
        />
        <Button
          kind="quiet"
          icon="restore"
          disabled={Object.keys(settings.keys).length === 0}
          onClick={() => put({}, strings.allReset)}
        >
          {strings.resetAll}
        </Button>
      </div>
      <p className="for-screen-readers" role="status">
        {said}
      </p>
      {shown.size === 0 ? (
        <p className="field-hint">
          {strings.nothing}{' '}
          <Button kind="quiet" onClick={() => setQuery('')}>
            {strings.showAll}
          </Button>
        </p>
      ) : null}
      {commandGroups.map(group => {
        const members = bound.filter(command => command.group === group && shown.has(command.id))
        if (members.length === 0) return null
        return (
          <section key={group} aria-label={commandStrings.groups[group]}>
            <h3>{commandStrings.groups[group]}</h3>
            <ul className="keyboard-list">
              {members.map(command => {
                const usual = commands.find(({ id }) => id === command.id) ?? command
                const mine = changing?.commandId === command.id ? changing : null
                const clashes = command.keys.flatMap(key => ownersOf(key, command.id, commands, bound))
                return (
                  <li key={command.id} className="keyboard-line" data-command={command.id}>
                    <span className="keyboard-title">{command.title}</span>
                    <span className="keyboard-keys">
                      {command.keys.map(key =>
                        mine && mine.before !== null && isSameShortcut(mine.before, key) ? null : (
                          <button
                            key={key}
                            type="button"
                            className={
                              isSingleKey(key) && !settings.singleKeys
                                ? 'keyboard-key keyboard-key-off'
                                : 'keyboard-key'
                            }
                            aria-label={strings.change(keysName(key), command.title)}
                            title={strings.changeHint}
                            onClick={() =>
                              setChanging({ commandId: command.id, before: key, pressed: null, refused: null })
                            }
                          >
                            <Keys keys={key} />
                          </button>
                        ),
                      )}
                      {mine ? null : (
                        <IconButton
                          icon="add"
                          label={strings.add(command.title)}
                          onClick={() =>
                            setChanging({ commandId: command.id, before: null, pressed: null, refused: null })
                          }
                        />
                      )}
                      {settings.keys[command.id] && !mine ? (
                        <IconButton
                          icon="restore"
                          label={strings.reset(command.title)}
                          onClick={() => put(rebind(settings.keys, usual, usual.keys), strings.wasReset(command.title))}
                        />
                      ) : null}
                    </span>
                    {mine ? (
                      <div className="keyboard-change">
                        <input
                          ref={focusWhenDrawn}
                          className="text-input keyboard-press"
                          readOnly
                          aria-label={strings.pressFor(command.title)}
                          value={mine.pressed === null ? strings.press : keysText(mine.pressed)}
                          onKeyDown={event => press(command, event)}
                        />
                        {mine.before === null ? null : (
                          <Button
                            kind="quiet"
                            icon="trash"
                            onClick={() =>
                              put(
                                rebind(
                                  settings.keys,
                                  usual,
                                  command.keys.filter(key => key !== mine.before),
                                ),
                                strings.taken(command.title),
                              )
                            }
                          >
                            {strings.remove}
                          </Button>
                        )}
                        <Button kind="quiet" onClick={() => setChanging(null)}>
                          {strings.cancel}
                        </Button>
                        {mine.refused === null ? null : (
                          <p className="field-error" role="alert">
                            {mine.refused}
                          </p>
                        )}
                        {mine.pressed === null ? null : (
                          <div className="keyboard-clash" role="alert">
                            <p>
                              {strings.clash(
                                keysText(mine.pressed),
                                ownersOf(mine.pressed, command.id, commands, bound).map(({ title }) => title),
                              )}
                            </p>
                            <Button onClick={() => give(command, mine.pressed ?? '', mine.before)}>
                              {strings.take}
                            </Button>
                          </div>
                        )}
                      </div>
                    ) : clashes.length > 0 ? (
                      <p className="field-error keyboard-change">
                        {strings.shared([...new Set(clashes.map(({ title }) => title))])}
                      </p>
                    ) : null}
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
