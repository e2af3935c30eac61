/** The keys of commands as the reader has them: the usual ones, or those given in the settings. */
import type { Command } from './command.ts'
import { isSingleKey, type KeyPress } from './shortcuts.ts'

/** Keys by command id, as the settings keep them. */
export type Rebound = Readonly<Record<string, readonly string[]>>

/** The commands with the reader's keys in place of the usual ones. */
export function bindCommands(commands: readonly Command[], rebound: Rebound): Command[] {
  return commands.map(command => {
    const keys = rebound[command.id]
    return keys ? { ...command, keys } : command
  })
}

/** The first key of each command that works now; single keys are left out where they are switched off. */
export function firstKeys(commands: readonly Command[], singleKeys: boolean): Map<string, string> {
  const first = new Map<string, string>()
  for (const { id, keys } of commands) {
    const key = keys.find(candidate => singleKeys || !isSingleKey(candidate))
    if (key !== undefined) first.set(id, key)
  }
  return first
}

/** Two spellings of one shortcut: `Mod+k` and `Mod+K`. */
export const isSameShortcut = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const has = (keys: readonly string[], shortcut: string) => keys.some(key => isSameShortcut(key, shortcut))

/**
 * The commands that have a shortcut already, but for those that share it by design (`#` moves to the trash, and inside it
 * deletes). `usual` are the commands with their usual keys, `bound` with the reader's.
 */
export function ownersOf(
  shortcut: string,
  commandId: string,
  usual: readonly Command[],
  bound: readonly Command[],
): Command[] {
  const isUsual = (id: string) => has(usual.find(command => command.id === id)?.keys ?? [], shortcut)
  const shares = isUsual(commandId)
  return bound.filter(({ id, keys }) => id !== commandId && has(keys, shortcut) && !(shares && isUsual(id)))
}

/** What the settings keep after a command got these keys: nothing where they are the usual ones. */
export function rebind(rebound: Rebound, command: Command, keys: readonly string[]): Record<string, string[]> {
  const { [command.id]: _before, ...others } = rebound
  const next = Object.fromEntries(Object.entries(others).map(([id, list]) => [id, [...list]]))
  const isUsual = keys.length === command.keys.length && keys.every((key, at) => key === command.keys[at])
  return isUsual ? next : { ...next, [command.id]: [...keys] }
}

/** Gives a command a shortcut in place of one it had (or besides), and takes it from whoever else has it. */
export function giveShortcut(
  rebound: Rebound,
  usual: readonly Command[],
  command: Command,
  shortcut: string,
  before: string | null,
): Record<string, string[]> {
  const bound = bindCommands(usual, rebound)
  let next: Record<string, string[]> = rebind(rebound, command, keysOf(bound, command.id))
  for (const owner of ownersOf(shortcut, command.id, usual, bound)) {
    const original = usual.find(({ id }) => id === owner.id)
    if (original)
      next = rebind(
        next,
        original,
        owner.keys.filter(key => !isSameShortcut(key, shortcut)),
      )
  }
  const own = keysOf(bound, command.id).filter(key => !isSameShortcut(key, shortcut))
  const at = before === null ? -1 : own.indexOf(before)
  return rebind(next, command, at < 0 ? [...own, shortcut] : own.with(at, shortcut))
}

const keysOf = (commands: readonly Command[], id: string) => commands.find(command => command.id === id)?.keys ?? []

const modifiers = new Set([
  'Control',
  'Meta',
  'Alt',
  'Shift',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Unidentified',
  'Process',
])

/** The shortcut a key press stands for, as the command list writes it; null for a modifier alone. */
export function shortcutOfPress(press: KeyPress, apple: boolean): string | null {
  if (modifiers.has(press.key)) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const mod = apple ? press.metaKey : press.ctrlKey
  const held = [mod && 'Mod', press.altKey && 'Alt'].filter(name => name !== false)
  // A character says by itself whether Shift made it; beside another modifier, and with a named key, Shift counts.
  if (press.shiftKey && (held.length > 0 || key.length > 1)) held.push('Shift')
  return [...held, held.length > 0 && key.length === 1 ? key.toUpperCase() : key].join('+')
}

const ofTheText = new Set(['c', 'v', 'x', 'a'].map(key => `mod+${key}`))
const ofTheWindow = new Set(
  ['w', 'n', 't', 'q', 'r', 'shift+t', 'shift+n', 'shift+w', 'tab', '+', '-', '0', 'l'].map(key => `mod+${key}`),
)
const ofEveryControl = /^(Shift\+)?(Escape|Tab|Enter| |Arrow\w+|Backspace|Delete|Home|End|PageUp|PageDown)$/

/** Why a shortcut can't be given to a command, or null when it can. */
export function whyRefused(press: KeyPress, shortcut: string, apple: boolean): 'control' | 'text' | 'window' | null {
  const other = apple ? press.ctrlKey : press.metaKey
  if (other) return 'window'
  if (ofEveryControl.test(shortcut)) return 'control'
  if (ofTheText.has(shortcut.toLowerCase())) return 'text'
  if (ofTheWindow.has(shortcut.toLowerCase())) return 'window'
  return null
}
