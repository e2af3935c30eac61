import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../contract/settings.ts'
import type { CommandContext } from './command.ts'
import { commands } from './commands.ts'
import { rankCommands } from './rank-commands.ts'
import { commandFor, type KeyPress, matchesShortcut } from './shortcuts.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('matchesShortcut', () => {
  test.each([
    ['#', press('#', { shiftKey: true }), true],
    ['#', press('#'), true],
    ['?', press('?', { shiftKey: true }), true],
    ['j', press('J', { shiftKey: true }), true],
    ['j', press('j', { ctrlKey: true }), false],
    ['j', press('j', { metaKey: true }), false],
    ['Mod+K', press('k', { ctrlKey: true }), true],
    ['Mod+K', press('k', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+P', press('P', { ctrlKey: true, shiftKey: true }), true],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), true],
    ['Alt+ArrowLeft', press('ArrowLeft'), false],
    ['Escape', press('Escape', { shiftKey: true }), false],
  ])('%s', (shortcut, keyPress, expected) => {
    expect(matchesShortcut(keyPress, shortcut, false)).toBe(expected)
  })

  test('Mod is the command key on a Mac', () => {
    expect(matchesShortcut(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true)
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false)
  })
})

const nothing = () => undefined
const context: CommandContext = {
  article: null,
  event: null,
  pair: null,
  beside: null,
  settings: defaultSettings,
  focusMode: { isOn: () => false, toggle: () => undefined, fullScreen: () => undefined },
  change: nothing,
  say: nothing,
  view: 'library',
  chosen: ['0123456789ab'],
  list: {
    length: 3,
    next: nothing,
    previous: nothing,
    open: nothing,
    toggleSelected: nothing,
    selectAll: nothing,
    focus: nothing,
  },
  chosenArticles: {
    archive: nothing,
    trash: nothing,
    restore: nothing,
    deleteForever: nothing,
    toggleRead: nothing,
    editTags: nothing,
  },
  go: {
    back: nothing,
    forward: nothing,
    view: nothing,
    contested: nothing,
    notes: nothing,
    duplicates: nothing,
    reviews: nothing,
    search: nothing,
  },
  search: { isOn: () => false, save: nothing, narrow: nothing },
  open: {
    palette: nothing,
    help: nothing,
    settings: nothing,
    keyboard: nothing,
    activity: nothing,
    firstSteps: nothing,
    files: nothing,
    folder: nothing,
    clipboard: nothing,
    web: nothing,
    export: nothing,
    print: nothing,
    sample: nothing,
    emptyTrash: nothing,
  },
  copyMarkdown: nothing,
  undo: nothing,
  redo: nothing,
  undoes: () => null,
  redoes: () => null,
}
const find = (keyPress: KeyPress, in_: CommandContext = context, typing = false) =>
  commandFor(keyPress, commands, in_, { typing, apple: false })?.id

describe('commandFor', () => {
  test('single keys are letters while the reader types', () => {
    expect(find(press('j'))).toBe('go.next')
    expect(find(press('j'), context, true)).toBeUndefined()
    expect(find(press('/'), context, true)).toBeUndefined()
    expect(find(press('k', { ctrlKey: true }), context, true)).toBe('go.palette')
  })

  test('single keys can be switched off, others stay', () => {
    const off = { ...context, settings: { ...defaultSettings, singleKeys: false } }
    expect(find(press('j'), off)).toBeUndefined()
    expect(find(press('#', { shiftKey: true }), off)).toBeUndefined()
    expect(find(press('ArrowLeft', { altKey: true }), off)).toBe('go.back')
  })

  test('undo in a text field is the field’s own', () => {
    expect(find(press('z', { ctrlKey: true }))).toBe('library.undo')
    expect(find(press('z', { ctrlKey: true }), context, true)).toBeUndefined()
    const redo = press('Z', { ctrlKey: true, shiftKey: true })
    expect([find(redo), find(redo, context, true)]).toEqual(['library.redo', undefined])
  })

  test('one key means what fits the view', () => {
    expect(find(press('#'))).toBe('library.trash')
    expect(find(press('#'), { ...context, view: 'trash' })).toBe('library.deleteForever')
    expect(find(press('e'), { ...context, chosen: [] })).toBeUndefined()
  })
})

test('no two commands answer to one key in the same situation', () => {
  const article = new Proxy({} as NonNullable<CommandContext['article']>, { get: () => () => null })
  for (const view of ['library', 'trash'] as const) {
    const everything = { ...context, view, article }
    const keys = commands.filter(command => command.when?.(everything) ?? true).flatMap(command => command.keys)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  }
})

describe('rankCommands', () => {
  test('every typed word must begin a word of the title', () => {
    expect(rankCommands(commands, 'imp fol').map(command => command.id)).toEqual(['library.importFolder'])
    expect(rankCommands(commands, 'dark')[0]?.id).toBe('look.dark')
    expect(rankCommands(commands, 'archive')[0]?.id).toBe('library.archive')
    expect(rankCommands(commands, 'qqq')).toEqual([])
    expect(rankCommands(commands, '!?')).toEqual([])
  })
})

test('every command with Ctrl or ⌘ runs while a note is written, but those a text has itself', () => {
  const textOwn = ['library.undo', 'library.redo']
  const silent = commands.filter(command => !command.whileTyping && command.keys.some(key => key.includes('Mod+')))
  expect(silent.map(command => command.id)).toEqual(textOwn)
})
