/** Finds in a text the words that a query matched, as ranges of the text as it was written. */

import { patternTest } from '../dictionary/lazy-automaton.ts'
import type { Clause } from '../language/clause.ts'
import { forEachWord, words } from '../text/analyse-words.ts'
import { WordStarts } from '../text/word-starts.ts'

/** Half-open UTF-16 range of one matched word or phrase; `clause` is the place of its clause in the query. */
export type Match = { start: number; end: number; clause: number }

/**
 * Finds the matches of one field (by its place in the list of fields) in a text, in order, without overlaps. `language`
 * is the article's.
 */
export type MatchFinder = (text: string, field: number, language?: string | null) => Match[]

/** Finds the same, and adds to `met` the place of every clause that the text meets, also where another has the mark. */
export type ClauseFinder = (text: string, field: number, language: string | null, met: Set<number> | null) => Match[]

type Word = { surface: string; term: string; stop: boolean }
/** `number` is its place among the words of the text. */
type WrittenWord = { surface: string; term: string; start: number; end: number; number: number }
type PhraseTest = {
  clause: number
  fields: readonly number[]
  surfaces: readonly string[]
  lastIsPrefix: boolean
  /** Their stems, when other forms of the words will do too. */
  terms: readonly string[] | null
}
/** A word that may be written as two: what it begins with, and then how its rest is known. */
type ApartTest = { clause: number; fields: readonly number[]; surface: string }

/** A second word is looked for so far behind the first. */
const nextWord = 80

/** What a query marks is what it asked for; excluded words mark nothing. One finder serves one query's snippets. */
export function createMatchFinder(clauses: readonly Clause[]): MatchFinder {
  const find = createClauseFinder(clauses)
  return (text, field, language = null) => find(text, field, language, null)
}

/** For judging a text by how much of a query it has, beside marking it. */
export function createClauseFinder(clauses: readonly Clause[]): ClauseFinder {
  const phrases: PhraseTest[] = []
  const apart: ApartTest[] = []
  const tests: { clause: number; fields: readonly number[]; test: (word: Word) => boolean }[] = []
  clauses.forEach((clause, place) => {
    if (clause.presence === 'prohibited') return
    const { fields } = clause
    if (clause.kind === 'phrase') phrases.push({ ...clause, clause: place, terms: null })
    else tests.push({ clause: place, fields, test: wordTest(clause) })
    if (clause.kind !== 'word' || clause.apart === undefined) return
    if (clause.apart === 'anywhere') apart.push({ clause: place, fields, surface: clause.surface })
    else {
      const terms = clause.apart.map(part => words(part)[0]?.term ?? '')
      phrases.push({ clause: place, fields, surfaces: clause.apart, lastIsPrefix: clause.alsoPrefix, terms })
    }
  })
  const starts = startsOf(clauses, phrases)
  const remembered = new Map<string, Map<string, readonly number[]>>()
  const clausesOf = (word: Word, known: Map<string, readonly number[]>): readonly number[] => {
    const found = known.get(word.surface)
    if (found) return found
    const places = tests.flatMap(({ test }, index) => (test(word) ? [index] : []))
    known.set(word.surface, places)
    return places
  }
  return (text, field, language, met) => {
    // In one language, a surface has one stem.
    const known = remembered.get(language ?? '') ?? new Map<string, readonly number[]>()
    remembered.set(language ?? '', known)
    const matches: Match[] = []
    const written: WrittenWord[] = []
    let overlapping = phrases.length > 0
    forEachWord(
      text,
      (word, start, end, number) => {
        if (phrases.length > 0) written.push({ surface: word.surface, term: word.term, start, end, number })
        for (const one of apart) {
          if (word.stop || !one.fields.includes(field) || !isBeginning(word.surface, one.surface)) continue
          const second = endOfRest(text, end, one.surface.slice(word.surface.length), language)
          if (second === null) continue
          met?.add(one.clause)
          overlapping = true
          matches.push({ start, end: second, clause: one.clause })
        }
        const found = clausesOf(word, known)
        const index = found.find(candidate => tests[candidate]?.fields.includes(field))
        if (index === undefined) return
        for (const candidate of met ? found : []) {
          const test = tests[candidate]
          if (test?.fields.includes(field)) met?.add(test.clause)
        }
        overlapping ||= word.unspaced !== null
        matches.push({ start, end, clause: tests[index]?.clause ?? 0 })
      },
      language,
      starts,
    )
    for (const phrase of phrases) {
      if (!phrase.fields.includes(field)) continue
      const found = phraseMatches(written, phrase)
      if (found.length > 0) met?.add(phrase.clause)
      matches.push(...found)
    }
    return overlapping ? withoutOverlaps(matches) : matches
  }
}

/** How an ASCII word must begin to match anything; null when it may begin in any way. */
function startsOf(clauses: readonly Clause[], phrases: readonly PhraseTest[]): WordStarts | null {
  const starts = new WordStarts()
  for (const clause of clauses) {
    if (clause.presence === 'prohibited' || clause.kind === 'phrase') continue
    if (clause.kind === 'pattern') {
      const [beginning = ''] = clause.pattern.split('*', 1)
      if (clause.distance !== null || beginning === '') return null
      starts.add(beginning)
    } else {
      // A stem in another language is marked with it and begins as the surface does.
      for (const word of [clause.surface, ...(clause.terms ?? [clause.term])]) starts.add(word)
    }
  }
  for (const { surfaces, terms } of phrases) for (const word of [...surfaces, ...(terms ?? [])]) starts.add(word)
  return starts
}

function wordTest(clause: Extract<Clause, { kind: 'word' | 'pattern' }>): (word: Word) => boolean {
  if (clause.kind === 'pattern') {
    const test = patternTest(clause)
    return word => !word.stop && test(word.surface)
  }
  const terms = new Set(clause.terms ?? [clause.term])
  return word =>
    terms.has(word.term) ||
    word.surface === clause.surface ||
    (clause.alsoPrefix && !word.stop && word.surface.startsWith(clause.surface))
}

const isBeginning = (beginning: string, surface: string): boolean =>
  beginning.length < surface.length && surface.startsWith(beginning)

/** Where the next word ends, when it is what is left of a word, or another form of it; null when it is not. */
function endOfRest(text: string, from: number, rest: string, language: string | null): number | null {
  const [term] = words(rest).map(word => word.term)
  let isFirst = true
  let found: number | null = null
  forEachWord(
    text.slice(from, from + nextWord),
    (word, _start, end) => {
      if (isFirst && !word.stop && (word.surface === rest || word.term === term)) found = from + end
      isFirst = false
    },
    language,
  )
  return found
}

function phraseMatches(
  written: readonly WrittenWord[],
  { clause, surfaces, lastIsPrefix, terms }: PhraseTest,
): Match[] {
  const matches: Match[] = []
  const last = surfaces.length - 1
  for (let at = 0; at + last < written.length; at++) {
    const stands = surfaces.every((surface, offset) => {
      const found = written[at + offset]
      // Words in between that cannot be one of these were left out, but counted.
      if (!found || found.number !== (written[at]?.number ?? 0) + offset) return false
      if (terms !== null && found.term === terms[offset]) return true
      return lastIsPrefix && offset === last ? found.surface.startsWith(surface) : found.surface === surface
    })
    const [first, final] = [written[at], written[at + last]]
    if (stands && first && final) {
      matches.push({ start: first.start, end: final.end, clause })
      at += last
    }
  }
  return matches
}

/** Where two matches overlap, the one that begins first stays, and of those the longer. */
function withoutOverlaps(matches: Match[]): Match[] {
  matches.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Match[] = []
  for (const match of matches) {
    if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match)
  }
  return kept
}
