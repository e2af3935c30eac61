/** Runs lunr's own automata over words, turning them deterministic as far as words lead. */
import lunr from 'lunr'
import { longestWord } from '../text/fold-word.ts'

/** `distance` is the number of edits allowed, or null for a pattern with wildcards. */
export type Pattern = { pattern: string; distance: number | null }

/** A state of lunr's automaton: edges by character, `*` for any character. */
type State = { id: number; final: boolean; edges: Record<string, State> }
/** lunr has these as static functions; @types/lunr 2.3.7 declares them on instances. */
type AutomatonMaker = {
  fromString: (pattern: string) => State
  fromFuzzyString: (word: string, distance: number) => State
}
const automata = lunr.TokenSet as unknown as AutomatonMaker

/**
 * All lunr states that one reading of a word may be in, with where each character met so far leads: a pattern that may begin
 * with anything reads every word there is, nearly all of them in ASCII.
 */
type StateSet = { states: readonly State[]; final: boolean; nextAscii: Int32Array; nextOther: Map<number, number> }

const asciiUnits = 128
/** Where a character leads is not known yet. */
const unknown = -2

/** The number of the state from which no word is accepted. */
export const rejected = -1

/**
 * `lunr.TokenSet.fromString` and `fromFuzzyString` make the automaton; this follows its edges as
 * `lunr.TokenSet#intersect` does, keeping each set of states it comes to under a number.
 */
export class LazyAutomaton {
  readonly #sets: StateSet[] = []
  readonly #numbers = new Map<string, number>()
  readonly start: number

  constructor({ pattern, distance }: Pattern) {
    if (pattern.replaceAll('*', '').length - (distance ?? 0) > longestWord) {
      // No word has so many letters; following a thousand states through all of them would take a long time to find that out.
      this.start = rejected
      return
    }
    const first = distance === null ? automata.fromString(pattern) : automata.fromFuzzyString(pattern, distance)
    this.start = this.#numberOf([first])
  }

  #numberOf(states: readonly State[]): number {
    if (states.length === 0) return rejected
    const key = states
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join(' ')
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#sets.length
    const final = states.some(state => state.final)
    this.#sets.push({ states, final, nextAscii: new Int32Array(asciiUnits).fill(unknown), nextOther: new Map() })
    this.#numbers.set(key, number)
    return number
  }

  /** Where a UTF-16 code unit leads. */
  next(from: number, unit: number): number {
    const set = this.#sets[from]
    if (!set) return rejected
    const known = unit < asciiUnits ? (set.nextAscii[unit] ?? unknown) : (set.nextOther.get(unit) ?? unknown)
    if (known !== unknown) return known
    const number = this.#lookUp(set, unit)
    if (unit < asciiUnits) set.nextAscii[unit] = number
    else set.nextOther.set(unit, number)
    return number
  }

  #lookUp(set: StateSet, unit: number): number {
    const character = String.fromCharCode(unit)
    const reached = new Set<State>()
    for (const { edges } of set.states) {
      const exact = Object.hasOwn(edges, character) ? edges[character] : undefined
      if (exact) reached.add(exact)
      if (edges['*']) reached.add(edges['*'])
    }
    return this.#numberOf([...reached])
  }

  accepts(number: number): boolean {
    return this.#sets[number]?.final ?? false
  }
}

/** Makes a test for single words, for marking matches in a text. */
export function patternTest(pattern: Pattern): (surface: string) => boolean {
  const automaton = new LazyAutomaton(pattern)
  return surface => {
    let state = automaton.start
    for (let at = 0; at < surface.length && state !== rejected; at++) {
      state = automaton.next(state, surface.charCodeAt(at))
    }
    return automaton.accepts(state)
  }
}
