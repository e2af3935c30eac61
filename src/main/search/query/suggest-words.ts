/** “Did you mean”: finds words of the index that differ from a written one by a letter or two and find more. */
import { surfaceRange } from '../dictionary/dictionary.ts'
import { expandPattern } from '../dictionary/expand-pattern.ts'
import { LazyAutomaton } from '../dictionary/lazy-automaton.ts'
import { fields } from '../fields.ts'
import { words } from '../text/analyse-words.ts'
import { foreignTerms } from '../text/stem-word.ts'
import { findsSomething } from './live-surfaces.ts'
import type { Snapshot } from './snapshot.ts'

/** A suggestion must stand in so many times as many articles as the word itself. */
const timesMore = 10
/** A word that stands so often is no slip of the hand, whatever stands more often: a rare name is not a common word. */
const wellKnown = 3
const shortWord = 5
const longestWord = 24
const mostSuggestions = 3

export type Suggestions = { suggestions: { value: string; count: number }[]; frequency: number }

/**
 * Near words first, of those the more frequent. `frequency` says in how many fields the word itself stands. What is still
 * being typed (`unfinished`) and becomes some word that is there is no slip either.
 */
export function suggestWords(snapshot: Snapshot, written: string, unfinished = false): Suggestions {
  const [word, ...more] = words(written)
  if (!word || more.length > 0 || word.stop || word.surface.length > longestWord || word.surface.length < 3) {
    return { suggestions: [], frequency: 0 }
  }
  // What is found by its stem is as little a slip as what stands there as typed: “captain” where everybody writes “captains”.
  let frequency = Math.max(countSurface(snapshot, word.surface), countTerm(snapshot, word.term))
  if (frequency >= wellKnown || (unfinished && goesOn(snapshot, word.surface))) return { suggestions: [], frequency }
  // Sixteen languages' rules take longer than looking up what they make of a word.
  for (const term of foreignTerms(written)) frequency = Math.max(frequency, countTerm(snapshot, term))
  if (frequency >= wellKnown) return { suggestions: [], frequency }
  // Two letters off, nearly every word has neighbours: only a word nobody wrote is worth that look, among those with its initial.
  for (const distance of word.surface.length < shortWord || frequency > 0 ? [1] : [1, 2]) {
    const suggestions = nearWords(snapshot, word.surface, distance)
      .filter(({ value, count }) => value !== word.surface && count > Math.max(1, frequency * timesMore))
      .slice(0, mostSuggestions)
    if (suggestions.length > 0) return { suggestions, frequency }
  }
  return { suggestions: [], frequency }
}

function countSurface(snapshot: Snapshot, surface: string): number {
  let count = 0
  for (const segment of snapshot.segments) {
    const { dictionary } = segment
    const { first, end } = surfaceRange(dictionary, surface)
    for (let ordinal = first; ordinal < end; ordinal++) {
      if (!findsSomething(segment, ordinal)) continue
      count += dictionary.frequencies[dictionary.stemOf[ordinal] ?? 0] ?? 0
    }
  }
  return count
}

function countTerm(snapshot: Snapshot, term: string): number {
  let count = 0
  for (const { dictionary, deadCount } of snapshot.segments) {
    const stem = dictionary.stems.find(term)
    const frequency = stem < 0 ? 0 : (dictionary.frequencies[stem] ?? 0)
    // As few as dead documents may have could be theirs alone.
    if (frequency > deadCount * fields.length) count += frequency
  }
  return count
}

/** Whether some longer word begins like this. */
function goesOn(snapshot: Snapshot, beginning: string): boolean {
  const pattern = { pattern: `${beginning}*`, distance: null }
  let found = false
  for (const segment of snapshot.segments) {
    expandPattern(segment.dictionary, pattern, null, ordinal => {
      found ||= segment.dictionary.surfaces.at(ordinal) !== beginning && findsSomething(segment, ordinal)
    })
    if (found) return true
  }
  return false
}

function nearWords(snapshot: Snapshot, surface: string, distance: number): { value: string; count: number }[] {
  const pattern = { pattern: surface, distance }
  const automaton = new LazyAutomaton(pattern)
  const counts = new Map<string, number>()
  const initial = distance > 1 ? surface.slice(0, 1) : ''
  for (const segment of snapshot.segments) {
    const { dictionary } = segment
    expandPattern(
      dictionary,
      pattern,
      automaton,
      ordinal => {
        if (!findsSomething(segment, ordinal)) return
        const value = dictionary.surfaces.at(ordinal)
        const count = dictionary.frequencies[dictionary.stemOf[ordinal] ?? 0] ?? 0
        counts.set(value, (counts.get(value) ?? 0) + count)
      },
      initial,
    )
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
