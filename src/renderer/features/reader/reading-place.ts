/** Remembers where the reader stopped in each article, on this device. */
import { z } from 'zod'

const key = 'counterclaim.reading-places'
/** The latest articles; older places are forgotten. */
const kept = 300
const Places = z.array(z.tuple([z.string(), z.number().int().nonnegative()]))

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>

function read(storage: Storage): [string, number][] {
  try {
    return Places.parse(JSON.parse(storage.getItem(key) ?? '[]'))
  } catch {
    // Unreadable places are no loss: the article opens at its top.
    return []
  }
}

/** The plain-text offset of the line the reader stopped at; 0 for an article not begun. */
export const readingPlace = (articleId: string, storage: Storage = localStorage): number =>
  read(storage).find(([id]) => id === articleId)?.[1] ?? 0

/** Offset 0 forgets the place. */
export function rememberReadingPlace(articleId: string, offset: number, storage: Storage = localStorage): void {
  const others = read(storage).filter(([id]) => id !== articleId)
  const places = offset > 0 ? [[articleId, offset], ...others].slice(0, kept) : others
  try {
    storage.setItem(key, JSON.stringify(places))
  } catch {
    // A full storage costs the reader the place and nothing else.
  }
}
