/** Finds the words of a segment that a wildcard or fuzzy pattern stands for. */
import type { StringTable } from '../storage/string-table.ts'
import type { Dictionary } from './dictionary.ts'
import { LazyAutomaton, type Pattern, rejected } from './lazy-automaton.ts'

/** The text a pattern like `begin*` asks words to begin with, or null for any other pattern. */
export function prefixOf({ pattern, distance }: Pattern): string | null {
  return distance === null && /^[^*]+\*$/.test(pattern) ? pattern.slice(0, -1) : null
}

/** Stop words have stems of their own, which begin with this; no pattern matches them. */
const stopMark = '='.charCodeAt(0)

export function isStopStem({ stems }: Dictionary, stem: number): boolean {
  return stems.units[stems.start(stem)] === stopMark && stems.end(stem) - stems.start(stem) > 1
}

/** Calls `visit` with the ordinal of each surface that matches, in order: of those that begin with `beginning` only. */
export function expandPattern(
  dictionary: Dictionary,
  pattern: Pattern,
  automaton: LazyAutomaton | null,
  visit: (surface: number) => void,
  beginning = '',
): void {
  const { surfaces, stemOf } = dictionary
  const visitWord = (surface: number) => {
    if (!isStopStem(dictionary, stemOf[surface] ?? 0)) visit(surface)
  }
  const prefix = prefixOf(pattern)
  if (prefix === null) {
    const first = surfaces.lowerBound(beginning)
    const end = beginning === '' ? surfaces.length : surfaces.endOfPrefix(beginning, first)
    walk({ surfaces, first, end }, automaton ?? new LazyAutomaton(pattern), visitWord)
  } else {
    const first = surfaces.lowerBound(prefix)
    const end = surfaces.endOfPrefix(prefix, first)
    for (let surface = first; surface < end; surface++) visitWord(surface)
  }
}

/**
 * Follows the sorted words through the automaton. What neighbours have in common is not read again, and where nothing
 * can match any more, every word that begins the same is stepped over.
 */
function walk(
  { surfaces, first, end: behind }: { surfaces: StringTable; first: number; end: number },
  automaton: LazyAutomaton,
  visit: (surface: number) => void,
): void {
  const { units } = surfaces
  const statesAt: number[] = [automaton.start]
  let previous = surfaces.start(first)
  for (let surface = first; surface < behind; ) {
    const [start, end] = [surfaces.start(surface), surfaces.end(surface)]
    const most = Math.min(statesAt.length - 1, end - start)
    let depth = 0
    while (depth < most && units[start + depth] === units[previous + depth]) depth++
    let state = statesAt[depth] ?? rejected
    statesAt.length = depth + 1
    while (start + depth < end && state !== rejected) {
      state = automaton.next(state, units[start + depth++] ?? 0)
      statesAt.push(state)
    }
    previous = start
    if (state === rejected) {
      surface = endOfCommonStart(surfaces, surface, depth)
      continue
    }
    if (automaton.accepts(state)) visit(surface)
    surface++
  }
}

/** The place behind the last word that shares its first `length` units with the word at `surface`. */
function endOfCommonStart(surfaces: StringTable, surface: number, length: number): number {
  const { units } = surfaces
  const start = surfaces.start(surface)
  const shares = (place: number): boolean => {
    const own = surfaces.start(place)
    if (surfaces.end(place) - own < length) return false
    for (let at = 0; at < length; at++) if (units[own + at] !== units[start + at]) return false
    return true
  }
  // Most such runs are short: first in growing strides, then by halving.
  let low = surface
  let stride = 1
  while (low + stride < surfaces.length && shares(low + stride)) {
    low += stride
    stride *= 2
  }
  let high = Math.min(surfaces.length, low + stride)
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if (shares(middle)) low = middle
    else high = middle
  }
  return high
}
