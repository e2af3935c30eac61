/** Finds the command a key press means. */
import type { Command, CommandContext } from './command.ts'

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const split = (shortcut: string): string[] => (shortcut === '+' ? ['+'] : shortcut.split('+'))

/** Whether a shortcut is a single key, which a screen reader or speech input may send by itself. */
export function isSingleKey(shortcut: string): boolean {
  const key = split(shortcut).at(-1) ?? ''
  return !/\b(Mod|Alt)\+/.test(shortcut) && key.length === 1
}

/**
 * Compares by the character a key types, so that `#` and `?` work on every keyboard: Shift counts only where the shortcut
 * names it or has a modifier. `Mod` is ⌘ on a Mac and Ctrl elsewhere.
 */
export function matchesShortcut(press: KeyPress, shortcut: string, apple: boolean): boolean {
  const parts = split(shortcut)
  const key = parts.pop() ?? ''
  const mod = apple ? press.metaKey : press.ctrlKey
  const foreign = apple ? press.ctrlKey : press.metaKey
  if (foreign || mod !== parts.includes('Mod') || press.altKey !== parts.includes('Alt')) return false
  const plain = parts.length === 0
  if (!(plain && key.length === 1) && press.shiftKey !== parts.includes('Shift')) return false
  // Caps lock must not change what a letter means.
  return press.key.toLowerCase() === key.toLowerCase()
}

/** The first command that is meant and can run now. */
export function commandFor(
  press: KeyPress,
  commands: readonly Command[],
  context: CommandContext,
  place: { typing: boolean; apple: boolean },
): Command | undefined {
  return commands.find(
    command =>
      (!place.typing || command.whileTyping) &&
      command.keys.some(
        shortcut =>
          !(isSingleKey(shortcut) && (place.typing || !context.settings.singleKeys)) &&
          matchesShortcut(press, shortcut, place.apple),
      ) &&
      (command.when?.(context) ?? true),
  )
}
