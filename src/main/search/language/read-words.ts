/** Turns one piece of a query into clauses: what lunr's parser made of it, in the words of the index. */

import { fields } from '../fields.ts'
import { type AnalysedWord, forEachWord, words } from '../text/analyse-words.ts'
import { foreignTerms } from '../text/stem-word.ts'
import type { Clause, Presence } from './clause.ts'
import { parseWithLunr } from './parse-with-lunr.ts'
import type { Piece } from './scan-query.ts'

/** lunr's automata grow quickly with the distance and with the word. */
const longestDistance = 2
const longestFuzzyWord = 24
/** What stands between the parts of one word, and how many parts it may have. */
const joiner = /^[-‐‑–/.&_’']{1,2}$/u
const mostParts = 6
const dotted = /^\p{L}\.\p{L}\b/u
/** Shorter words are not looked for in two parts. */
const shortestCompound = 5
const onlyLetters = /^\p{L}+$/u
/** More words than a query is searched for. */
const mostWords = 100
/** More than this says nothing: a word that counts a hundred times as much is the only one that counts. */
const largestBoost = 100

export const allFields: readonly number[] = fields.map((_, index) => index)
/** What a person may write before a colon, and the place of its field. */
export const wordFields: ReadonlyMap<string, number> = new Map(
  (
    [
      ['title', 'title'],
      ['text', 'text'],
      ['note', 'notes'],
      ['notes', 'notes'],
      ['claimant', 'claimants'],
      ['claimants', 'claimants'],
      ['source', 'source'],
      ['site', 'source'],
      ['tag', 'tags'],
      ['tags', 'tags'],
      ['place', 'places'],
      ['places', 'places'],
      ['highlight', 'highlights'],
      ['highlights', 'highlights'],
    ] as const
  ).map(([name, field]) => [name, fields.indexOf(field)] as const),
)
/** Who says it, where it stands, what it is about: fields that narrow what is found, so that their words must be there. */
const narrowing: ReadonlySet<string> = new Set(['claimants', 'source', 'tags', 'places'])

/** `joined`: words that a dash or an operator ties together, found as a phrase. */
type Target = { presence: Presence; fields: readonly number[]; boost: number; last: boolean; joined: boolean }
type WrittenWord = AnalysedWord & { written: string; start: number; end: number }
const presences = { 1: 'optional', 2: 'required', 3: 'prohibited' } as const

/**
 * The clauses of a piece. `last` is true for the piece the caret stands behind, whose word may be unfinished; `joined`
 * for one that OR ties to another. What was not taken as written is told to `hint`.
 */
export function readWords(
  piece: Piece,
  { last, joined }: { last: boolean; joined: boolean },
  hint: (text: string) => void,
): Clause[] {
  const field = piece.field === null ? undefined : wordFields.get(piece.field.toLowerCase())
  const presence = piece.sign === '+' ? 'required' : piece.sign === '-' ? 'prohibited' : 'optional'
  const narrows = field !== undefined && narrowing.has(fields[field] ?? '')
  const target: Target = {
    presence: narrows && presence === 'optional' ? 'required' : presence,
    fields: field === undefined ? allFields : [field],
    boost: 1,
    last,
    joined,
  }
  if (piece.quoted !== null) return phraseClause(piece.quoted, piece, target, hint)
  if (piece.field === null || field !== undefined) return wordClauses(piece.plain, piece, target, hint)
  hint(
    `There is no field “${piece.field}:”, so it was searched as a word. There are title:, text:, note:, highlight:, claimant:, source:, place:, tag:, figure:, and dates and states.`,
  )
  return [
    ...plainClauses(piece.field, { ...target, last: false }),
    ...wordClauses(piece.plain, { ...piece, field: null }, target, hint),
  ]
}

function phraseClause(
  phrase: string,
  { closed, plain }: Piece,
  target: Target,
  hint: (text: string) => void,
): Clause[] {
  const { surfaces, endsAlone } = phraseWords(phrase)
  if (surfaces.length === 0) return []
  if (plain.startsWith('~'))
    hint('Words in quotation marks are found exactly as they stand; ~ works behind single words.')
  const boost = plain.startsWith('^') ? boostOf(Number(plain.slice(1) || 1)) : 1
  const goesOn = !closed && mayGoOn(surfaces.at(-1) ?? '') && /[\p{L}\p{N}\p{M}]$/u.test(phrase)
  const lastIsPrefix = endsAlone || goesOn
  // Quoting is asking for exactly this.
  const presence = target.presence === 'optional' && !target.joined ? 'required' : target.presence
  return [{ kind: 'phrase', surfaces, lastIsPrefix, ...scope({ ...target, presence, boost }) }]
}

/**
 * Folded words in order, as the index numbers them. A run of a script without spaces ends with its last character alone.
 * At the end of a phrase the run may go on in the text: there the pairs say everything, and where there is no pair, the
 * phrase `endsAlone` with the beginning of one.
 */
function phraseWords(phrase: string): { surfaces: string[]; endsAlone: boolean } {
  const found = words(phrase)
  const runEnds = found.at(-1)?.unspaced === 'last'
  const repeats = runEnds && found.at(-2)?.unspaced === 'pair'
  return {
    surfaces: (repeats ? found.slice(0, -1) : found).map(({ surface }) => surface),
    endsAlone: runEnds && !repeats,
  }
}

const phraseSurfaces = (phrase: string): string[] => phraseWords(phrase).surfaces

function wordClauses(plain: string, piece: Piece, target: Target, hint: (text: string) => void): Clause[] {
  // Written in capitals, “US”, “IT” and “WHO” are names; with dots, “u.s.” is one too.
  const isName = (/^\P{Ll}*$/u.test(plain) && /\p{Lu}.*\p{Lu}/u.test(plain)) || dotted.test(plain)
  // lunr wants a number behind ~.
  const text = plain.replace(/~(?!\d)/gu, '~1')
  const name = piece.field?.toLowerCase() ?? ''
  const parsed = parseWithLunr(`${piece.sign}${name === '' ? '' : `${name}:`}${text}`, [...wordFields.keys()])
  if (parsed === null) {
    if (/[~^]/u.test(plain))
      hint('What stands before ~ or ^ must be a word, and behind it a number; it was searched as plain words.')
    return plainClauses(plain, target, isName)
  }
  return parsed.flatMap(({ term, boost, editDistance, presence }) => {
    const found = presences[presence]
    const own = { ...target, presence: found === 'optional' ? target.presence : found, boost: boostOf(boost) }
    if (editDistance > 0) return fuzzyClauses(term, editDistance, own, hint)
    if (term.includes('*')) return patternClauses(term, own, hint)
    return plainClauses(term, own, isName)
  })
}

/** A word that counts nothing would leave a query of it alone without any length, which lunr divides by. */
const boostOf = (boost: number): number => Math.min(Math.max(boost, 0.01), largestBoost)

function fuzzyClauses(term: string, asked: number, target: Target, hint: (text: string) => void): Clause[] {
  const found = words(term)
  if (asked > longestDistance) hint(`A word may differ by ${longestDistance} letters at most.`)
  const [only] = found
  if (found.length === 1 && only && only.surface.length <= longestFuzzyWord) {
    return [{ kind: 'pattern', pattern: only.surface, distance: Math.min(asked, longestDistance), ...scope(target) }]
  }
  return plainClauses(term, { ...target, last: false })
}

function patternClauses(term: string, target: Target, hint: (text: string) => void): Clause[] {
  const beginnings = words(term.replace(/\*+$/u, ''))
  if (/^[^*]+\*+$/u.test(term) && beginnings.length > 1 && !beginnings.some(({ unspaced }) => unspaced)) {
    const pattern = `${beginnings.at(-1)?.surface ?? ''}*`
    const before = term.replace(/[\p{L}\p{N}\p{M}]*\*+$/u, '')
    return [
      ...plainClauses(before, { ...target, last: false }),
      { kind: 'pattern', pattern, distance: null, ...scope(target) },
    ]
  }
  const pattern = wildcardPattern(term)
  if (pattern !== null) return [{ kind: 'pattern', pattern, distance: null, ...scope(target) }]
  hint('A * stands for the rest of a word; write its beginning, or at least two letters of it.')
  return plainClauses(term, target)
}

/** Folds what stands between the stars. Null when that is not the parts of one word. */
function wildcardPattern(term: string): string | null {
  const parts = term
    .replace(/\*+/gu, '*')
    .split('*')
    .map(part => ({ part, found: phraseSurfaces(part) }))
  if (parts.some(({ part, found }) => found.length > 1 || (found.length === 0 && part !== ''))) return null
  const pattern = parts.map(({ found }) => found[0] ?? '').join('*')
  const letters = pattern.replaceAll('*', '').length
  // One letter somewhere in a word says nothing and matches everything.
  return letters > (pattern.startsWith('*') ? 1 : 0) ? pattern : null
}

/** Words that a hyphen, a slash or a dot ties together: “cease-fire”, “9/11”, “U.S.-led”. */
function isCompound(found: readonly WrittenWord[], text: string): boolean {
  if (found.length < 2 || found.length > mostParts || found.some(({ unspaced }) => unspaced !== null)) return false
  return found.slice(1).every(({ start }, place) => joiner.test(text.slice(found[place]?.end, start)))
}

/** Found first where its parts stand side by side or as one word; then, unless it must be there, where one of them stands. */
function compoundClauses(found: readonly WrittenWord[], target: Target, isName: boolean): Clause[] {
  const apart = found.map(({ surface }) => surface)
  const isNumber = apart.every(part => /^\d/u.test(part))
  const [joined] = isNumber ? [] : words(apart.join(''))
  const compound: Clause = {
    kind: 'word',
    // Numbers are never written as one: 9/11 is not 911.
    surface: joined?.surface ?? apart.join('-'),
    term: joined?.term ?? '',
    terms: joined ? [joined.term, ...foreignTerms(joined.surface)] : [],
    droppable: false,
    alsoPrefix: target.last && target.presence !== 'prohibited' && mayGoOn(apart.at(-1) ?? ''),
    apart,
    ...scope(target),
  }
  if (target.presence !== 'optional' || target.joined) return [compound]
  const parts = found.filter(({ surface }) => surface.length > 1 && !/^\d/u.test(surface))
  if (parts.length === 0) return [compound]
  const alternatives = [...parts.map(word => wordClause(word, { ...target, last: false }, isName)), compound]
  return [...alternatives.map(clause => ({ ...clause, alternative: 0 })), compound]
}

/** Words without operators: one clause each, or a phrase where they are tied together. */
export function plainClauses(text: string, target: Target, isName = false): Clause[] {
  const found: WrittenWord[] = []
  forEachWord(text, (word, start, end) => found.push({ ...word, start, end, written: text.slice(start, end) }))
  const { surfaces, endsAlone } = phraseWords(text)
  // What the end of a run repeats is no word.
  found.length = surfaces.length
  const [only] = found
  if (isCompound(found, text)) return compoundClauses(found, target, isName)
  // “-e,mail” leaves out the joined words, not every text with an e in it; unspaced scripts have words only as phrases.
  const tied = target.presence === 'prohibited' || target.joined || found.some(({ unspaced }) => unspaced !== null)
  if (found.length > 1 && tied) {
    return [{ kind: 'phrase', surfaces, lastIsPrefix: endsAlone, ...scope(target) }]
  }
  if (only && endsAlone && found.length === 1) {
    // A single character begins the pairs it stands in.
    return [{ kind: 'pattern', pattern: `${only.surface}*`, distance: null, ...scope(target) }]
  }
  return found
    .slice(0, mostWords)
    .map((word, place) => wordClause(word, { ...target, last: target.last && place === found.length - 1 }, isName))
}

function wordClause({ surface, term, stop, written }: WrittenWord, target: Target, isName: boolean): Clause {
  return {
    kind: 'word',
    surface,
    term,
    terms: [term, ...foreignTerms(written)],
    droppable: stop && !isName,
    alsoPrefix: target.last && target.presence !== 'prohibited' && mayGoOn(surface),
    ...(!stop && surface.length >= shortestCompound && onlyLetters.test(surface) ? { apart: 'anywhere' as const } : {}),
    ...scope(target),
  }
}

const scope = ({ presence, fields: where, boost }: Target) => ({
  presence,
  fields: where,
  ...(boost === 1 ? {} : { boost }),
})

/** The last word is taken as a beginning too, except where that would bury what was meant: one letter, a figure. */
const mayGoOn = (surface: string): boolean => surface.length > 1 && !/^[\d.]+$/u.test(surface)
