import { describe, expect, test } from 'vitest'
import { bindCommands, firstKeys, giveShortcut, ownersOf, rebind, shortcutOfPress, whyRefused } from './bindings.ts'
import { commands } from './commands.ts'
import { isSingleKey, type KeyPress, matchesShortcut } from './shortcuts.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const byId = (id: string) => {
  const command = commands.find(candidate => candidate.id === id)
  if (!command) throw new Error(`There is no command ${id}.`)
  return command
}
const keysAfter = (rebound: Record<string, string[]>, id: string) =>
  bindCommands(commands, rebound).find(command => command.id === id)?.keys

test('every usual key reads back as itself when it is pressed', () => {
  for (const { keys } of commands) {
    for (const shortcut of keys) {
      const parts = shortcut.split(/\+(?=.)/)
      const key = parts.at(-1) ?? ''
      const held = { ctrlKey: parts.includes('Mod'), altKey: parts.includes('Alt'), shiftKey: parts.includes('Shift') }
      const read = shortcutOfPress(press(key, held), false)
      expect(read?.toLowerCase()).toBe(shortcut.toLowerCase())
    }
  }
})

describe('shortcutOfPress', () => {
  test.each([
    ['a modifier alone is no shortcut', press('Control', { ctrlKey: true }), null],
    ['a shifted sign is the sign', press('#', { shiftKey: true }), '#'],
    ['a capital is its letter', press('J', { shiftKey: true }), 'j'],
    ['plus', press('+', { shiftKey: true }), '+'],
    ['modifiers come in one order', press('p', { ctrlKey: true, altKey: true, shiftKey: true }), 'Mod+Alt+Shift+P'],
    ['a named key keeps Shift', press('F3', { shiftKey: true }), 'Shift+F3'],
  ])('%s', (_what, keyPress, expected) => {
    const shortcut = shortcutOfPress(keyPress, false)
    expect(shortcut).toBe(expected)
    if (shortcut !== null) expect(matchesShortcut(keyPress, shortcut, false)).toBe(true)
  })
})

test('keys of lists, of the text and of the window are refused', () => {
  const why = (keyPress: KeyPress) => whyRefused(keyPress, shortcutOfPress(keyPress, false) ?? '', false)
  expect(why(press('Tab', { shiftKey: true }))).toBe('control')
  expect(why(press('ArrowDown'))).toBe('control')
  expect(why(press('c', { ctrlKey: true }))).toBe('text')
  expect(why(press('w', { ctrlKey: true }))).toBe('window')
  expect(why(press('k', { metaKey: true }))).toBe('window')
  expect(why(press('m'))).toBeNull()
  expect(why(press('ArrowDown', { altKey: true }))).toBeNull()
})

test('a key of another command names that command, unless the two share it by design', () => {
  const usual = bindCommands(commands, {})
  expect(ownersOf('e', 'library.read', commands, usual).map(({ id }) => id)).toEqual(['library.archive'])
  expect(ownersOf('mod+k', 'library.read', commands, usual).map(({ id }) => id)).toEqual(['go.palette'])
  expect(ownersOf('#', 'library.trash', commands, usual)).toEqual([])
  const moved = { 'library.archive': ['#'] }
  expect(ownersOf('#', 'library.archive', commands, bindCommands(commands, moved)).map(({ id }) => id)).toEqual([
    'library.trash',
    'library.deleteForever',
  ])
})

test('a key is given in place of another, and taken from whoever had it', () => {
  const taken = giveShortcut({}, commands, byId('library.archive'), 'u', 'e')
  expect([keysAfter(taken, 'library.archive'), keysAfter(taken, 'library.read')]).toEqual([['u'], []])
  const further = giveShortcut({}, commands, byId('library.archive'), 'Mod+B', null)
  expect(keysAfter(further, 'library.archive')).toEqual(['e', 'Mod+B'])
  expect(giveShortcut({}, commands, byId('library.archive'), 'e', 'e')).toEqual({})
})

test('the usual keys leave nothing in the settings', () => {
  const archive = byId('library.archive')
  expect(rebind(rebind({}, archive, ['u']), archive, archive.keys)).toEqual({})
})

test('the key shown beside a button is one that works', () => {
  const bound = bindCommands(commands, { 'library.archive': ['y', 'Mod+B'] })
  expect(firstKeys(bound, true).get('library.archive')).toBe('y')
  expect(firstKeys(bound, false).get('library.archive')).toBe('Mod+B')
  expect(firstKeys(bound, false).get('go.next')).toBeUndefined()
  expect([...firstKeys(bound, false).values()].filter(isSingleKey)).toEqual([])
})
