/** Finds where a name is mentioned near a place, without walking all its mentions: a text may name one man thousands of times. */
import type { TokenRun } from '../reading/reading.ts'
import type { Name } from './find-names.ts'

/** So many are walked as fast as they are looked up. */
const few = 24
/** Tokens that share a list of the mentions among them. */
const stretch = 64

/** For each stretch of the text the mentions that touch it, by their places in the name's own list. */
const indexes = new WeakMap<Name, Map<number, number[]>>()

function indexOf(name: Name): Map<number, number[]> {
  const known = indexes.get(name)
  if (known) return known
  const index = new Map<number, number[]>()
  for (const [place, { first, end }] of name.mentions.entries())
    for (let at = Math.floor(first / stretch); at * stretch < end; at++) {
      const list = index.get(at)
      if (list) list.push(place)
      else index.set(at, [place])
    }
  indexes.set(name, index)
  return index
}

/** The mentions that touch the run, and perhaps others, in the order of the name's own list. For when all names are read. */
export function mentionsTouching(name: Name, { first, end }: TokenRun): readonly TokenRun[] {
  if (name.mentions.length <= few) return name.mentions
  const index = indexOf(name)
  const places = new Set<number>()
  for (let at = Math.floor(Math.max(first, 0) / stretch); at * stretch < end; at++)
    for (const place of index.get(at) ?? []) places.add(place)
  return [...places].sort((a, b) => a - b).flatMap(place => name.mentions[place] ?? [])
}
