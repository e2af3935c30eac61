/** Reads what a person typed into the search box. Everything can be read: what has no meaning becomes plain words. */

import { fields } from '../fields.ts'
import { type AnalysedWord, isUnspaced, words } from '../text/analyse-words.ts'
import type { Clause, Presence } from './clause.ts'

export type ParsedQuery = { clauses: Clause[]; hint: string | null }

/** More clauses than anybody types; a pasted page is cut here. */
const mostClauses = 64
/** Each pattern walks through every word of the index, so that a query of many would hold up the ones after it. */
const mostPatterns = 8
/** lunr's automata grow quickly with the distance and with the word. */
const longestDistance = 2
const longestFuzzyWord = 24
const allFields = fields.map((_, index) => index)
const fieldNames: ReadonlyMap<string, number> = new Map([
  ['title', 0],
  ['text', 1],
  ['note', 2],
  ['notes', 2],
  ['claimant', 3],
  ['claimants', 3],
])

/** A sign, a field and then a quoted phrase (its end may be missing while it is typed) or anything up to a space. */
const piecePattern = /([+-]?)(?:(\p{L}+):(?=[^\s/]))?(?:"([^"]*)("|$)|([^\s"]+))/gu
const quotationMarks = /[“”„‟«»＂]/gu

type Piece = { presence: Presence; fields: readonly number[]; last: boolean; isName?: boolean }

/** Reads a query. Never throws, whatever the string. */
export function parseQuery(query: string): ParsedQuery {
  const text = query.replace(quotationMarks, '"')
  const clauses: Clause[] = []
  const hints: string[] = []
  for (const match of text.matchAll(piecePattern)) {
    const [whole, sign, fieldName, phrase, closingQuote, plain] = match
    const last = match.index + whole.length === text.length
    const field = fieldName === undefined ? undefined : fieldNames.get(fieldName.toLowerCase())
    const piece: Piece = {
      presence: sign === '+' ? 'required' : sign === '-' ? 'prohibited' : 'optional',
      fields: field === undefined ? allFields : [field],
      last,
    }
    if (fieldName !== undefined && field === undefined) {
      hints.push(
        `There is no field “${fieldName}:”, so it was searched as a word. The fields are title:, text:, note: and claimant:.`,
      )
      clauses.push(...plainClauses(words(fieldName), { ...piece, last: false }))
    }
    if (phrase !== undefined) clauses.push(...phraseClause(phrase, piece, closingQuote !== '"'))
    else if (plain !== undefined) clauses.push(...wordClauses(plain, piece, hints))
  }
  if (/(^|\s)NOT\s/.test(query)) hints.push('To leave a word out, write a minus before it: -word.')
  if (clauses.length > mostClauses) hints.push(`Only the first ${mostClauses} words were searched.`)
  const kept = withoutStopWords(withFewPatterns(clauses.slice(0, mostClauses), hints))
  if (kept.length === 0 && query.trim() !== '') hints.push('There is no word in this to search for.')
  return { clauses: kept, hint: hints[0] ?? null }
}

function phraseClause(phrase: string, { presence, fields }: Piece, unfinished: boolean): Clause[] {
  const surfaces = words(phrase).map(word => word.surface)
  if (surfaces.length === 0) return []
  const lastIsPrefix = unfinished && /[\p{L}\p{N}\p{M}]$/u.test(phrase)
  // Quoting is asking for exactly this.
  return [{ kind: 'phrase', surfaces, lastIsPrefix, presence: presence === 'optional' ? 'required' : presence, fields }]
}

/** A piece without quotes: a word, several joined by dashes and slashes, or a pattern. */
function wordClauses(plain: string, piece: Piece, hints: string[]): Clause[] {
  const { presence, fields } = piece
  const fuzzy = /^([^~*]+)~(\d*)$/.exec(plain)
  if (fuzzy) {
    const found = words(fuzzy[1] ?? '')
    const asked = fuzzy[2] ? Number(fuzzy[2]) : 1
    if (asked > longestDistance) hints.push(`A word may differ by ${longestDistance} letters at most.`)
    if (found.length === 1 && found[0] && found[0].surface.length <= longestFuzzyWord) {
      const distance = Math.min(asked, longestDistance)
      return [{ kind: 'pattern', pattern: found[0].surface, distance, presence, fields }]
    }
    return plainClauses(found, { ...piece, last: false })
  }
  if (plain.includes('*')) {
    const beginnings = words(plain.replace(/\*+$/, ''))
    if (/^[^*]+\*+$/.test(plain) && beginnings.length > 1) {
      const pattern = `${beginnings.at(-1)?.surface ?? ''}*`
      return [
        ...plainClauses(beginnings.slice(0, -1), { ...piece, last: false }),
        { kind: 'pattern', pattern, distance: null, presence, fields },
      ]
    }
    const pattern = wildcardPattern(plain)
    if (pattern !== null) return [{ kind: 'pattern', pattern, distance: null, presence, fields }]
    hints.push('A * stands for the rest of a word; write its beginning, or at least two letters of it.')
  }
  // Written in capitals, “US”, “IT” and “WHO” are names.
  const isName = /^\P{Ll}*$/u.test(plain) && /\p{Lu}.*\p{Lu}/u.test(plain) && !/^(?:AND|OR|NOT)$/.test(plain)
  return plainClauses(words(plain), { ...piece, isName })
}

/** Folds what stands between the stars. Null when that is not the parts of one word. */
function wildcardPattern(plain: string): string | null {
  const parts = plain
    .replace(/\*+/g, '*')
    .split('*')
    .map(part => ({ part, found: words(part) }))
  if (parts.some(({ part, found }) => found.length > 1 || (found.length === 0 && part !== ''))) return null
  const pattern = parts.map(({ found }) => found[0]?.surface ?? '').join('*')
  const letters = pattern.replaceAll('*', '').length
  // One letter somewhere in a word says nothing and matches everything.
  return letters > (pattern.startsWith('*') ? 1 : 0) ? pattern : null
}

function plainClauses(found: readonly AnalysedWord[], { presence, fields, last, isName = false }: Piece): Clause[] {
  // “-e-mail” leaves out the joined words, not every text with an e in it; unspaced scripts have words only as phrases.
  const joined = found.length > 1 && (presence === 'prohibited' || found.every(({ surface }) => isUnspaced(surface)))
  if (joined) {
    return [{ kind: 'phrase', surfaces: found.map(({ surface }) => surface), lastIsPrefix: false, presence, fields }]
  }
  return found.map((word, place) => ({
    kind: 'word',
    surface: word.surface,
    term: word.term,
    droppable: word.stop && !isName,
    alsoPrefix: last && place === found.length - 1 && presence !== 'prohibited' && mayGoOn(word.surface),
    presence,
    fields,
  }))
}

/** The last word is taken as a beginning too, except where that would bury what was meant: one letter, a figure. */
const mayGoOn = (surface: string): boolean => surface.length > 1 && !/^[\d.]+$/.test(surface)

function withFewPatterns(clauses: readonly Clause[], hints: string[]): Clause[] {
  const patterns = clauses.filter(({ kind }) => kind === 'pattern')
  if (patterns.length <= mostPatterns) return [...clauses]
  hints.push(`Only the first ${mostPatterns} words with * or ~ were searched.`)
  const dropped = new Set(patterns.slice(mostPatterns))
  return clauses.filter(clause => !dropped.has(clause))
}

/** Leaves out words like “the”, which would only blur the result, unless there is nothing else to look for. */
function withoutStopWords(clauses: readonly Clause[]): Clause[] {
  const kept = clauses.filter(clause => !(clause.kind === 'word' && clause.droppable))
  return kept.some(clause => clause.presence !== 'prohibited') || kept.length === clauses.length ? kept : [...clauses]
}
