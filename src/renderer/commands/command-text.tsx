/** Sentences that name a command's key: `Press {library.archive}` shows the key that runs it now. */
import type { ReactNode } from 'react'
import { Keys, keysText } from '../ui/keys.tsx'
import { commands } from './commands.ts'
import { useKeyOf } from './use-commands.ts'

const place = /\{([\w.]+)\}/

const titleOf = (id: string) => `“${commands.find(command => command.id === id)?.title ?? id}”`

/** The sentence in plain words; a command without a key is named by its title. */
export function fillKeys(text: string, keyOf: (commandId: string) => string | undefined): string {
  return text.replaceAll(new RegExp(place, 'g'), (_all, id: string) => {
    const keys = keyOf(id)
    return keys === undefined ? titleOf(id) : keysText(keys)
  })
}

/** The sentence with keys drawn as keys. */
export function CommandText({ text }: { text: string }) {
  const keyOf = useKeyOf()
  // Splitting by a pattern with a group leaves words and ids in turn.
  const parts = text.split(place).map((part, at): ReactNode => {
    if (at % 2 === 0) return part
    const keys = keyOf(part)
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
    return keys === undefined ? titleOf(part) : <Keys key={at} keys={keys} />
  })
  return <>{parts}</>
}
