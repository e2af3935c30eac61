/** Finds the words a wildcard or fuzzy pattern stands for, with lunr's own automata over a segment's sorted words. */
import lunr from 'lunr'
import { lowerBound, type Segment, termOfSurface } from './segment.ts'

/** A state of lunr's automaton: edges by character, `*` for any character. */
type State = { final: boolean; edges: Record<string, State> }
/** lunr has these as static functions; @types/lunr 2.3.7 declares them on instances. */
type AutomatonMaker = {
  fromString: (pattern: string) => State
  fromFuzzyString: (word: string, distance: number) => State
}
const automata = lunr.TokenSet as unknown as AutomatonMaker

/** `distance` is the number of edits allowed, or null for a pattern with wildcards. */
export type Pattern = { pattern: string; distance: number | null }

const automatonOf = ({ pattern, distance }: Pattern): State =>
  distance === null ? automata.fromString(pattern) : automata.fromFuzzyString(pattern, distance)

/** All states reached from `states` by one character, as `lunr.TokenSet#intersect` follows its edges. */
function step(states: readonly State[], character: string): State[] {
  const reached = new Set<State>()
  for (const { edges } of states) {
    const exact = Object.hasOwn(edges, character) ? edges[character] : undefined
    if (exact) reached.add(exact)
    if (edges['*']) reached.add(edges['*'])
  }
  return [...reached]
}

/** Makes a test for single words, for marking matches in a text. */
export function patternTest(pattern: Pattern): (surface: string) => boolean {
  const start = [automatonOf(pattern)]
  return surface => {
    let states = start
    for (let at = 0; at < surface.length && states.length > 0; at++) states = step(states, surface.charAt(at))
    return states.some(state => state.final)
  }
}

/** The ordinals of all matching words of a segment, in growing order. Stop words are never matched by a pattern. */
export function expandPattern(segment: Segment, pattern: Pattern): number[] {
  const prefix = pattern.distance === null && /^[^*]+\*$/.test(pattern.pattern) ? pattern.pattern.slice(0, -1) : null
  const ordinals = prefix === null ? walk(segment.surfaces, automatonOf(pattern)) : withPrefix(segment.surfaces, prefix)
  return ordinals.filter(ordinal => !termOfSurface(segment, ordinal).startsWith('='))
}

function withPrefix(surfaces: readonly string[], prefix: string): number[] {
  const start = lowerBound(surfaces, prefix)
  const end = lowerBound(surfaces, `${prefix}\uffff`)
  return Array.from({ length: end - start }, (_, index) => start + index)
}

/** Follows the sorted words through the automaton, keeping the states of what neighbours have in common. */
function walk(surfaces: readonly string[], automaton: State): number[] {
  const found: number[] = []
  const statesAt: State[][] = [[automaton]]
  let previous = ''
  for (let ordinal = 0; ordinal < surfaces.length; ) {
    const surface = surfaces[ordinal] ?? ''
    let depth = Math.min(commonPrefixLength(previous, surface), statesAt.length - 1)
    statesAt.length = depth + 1
    let states = statesAt[depth] ?? []
    while (depth < surface.length && states.length > 0) {
      states = step(states, surface.charAt(depth++))
      statesAt.push(states)
    }
    previous = surface
    if (states.length === 0) {
      // No word that begins like this can match: go on after the last of them.
      ordinal = Math.max(ordinal + 1, lowerBound(surfaces, `${surface.slice(0, depth)}\uffff`))
      continue
    }
    if (states.some(state => state.final)) found.push(ordinal)
    ordinal++
  }
  return found
}

function commonPrefixLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}
