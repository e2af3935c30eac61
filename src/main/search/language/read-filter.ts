/** Reads the pieces that narrow what is found: dates, states, figures, exact values and the kind of hit. */
import { SearchKind } from '../../../contract/saved-searches.ts'
import { type ArticleState, articleStates, type Filter, type ValueField } from './clause.ts'
import { misspeltQuantity } from './misspelt-quantity.ts'
import { daysInWords, readDays } from './read-date.ts'
import { figureInWords, readFigure } from './read-figure.ts'
import type { Piece } from './scan-query.ts'

/** What a piece asks for besides words; `problem` says why a piece that looks like a filter is none. */
export type ReadFilter =
  | { filter: Filter; meaning: string; hint?: string }
  | { kind: SearchKind; meaning: string }
  | { problem: string }
  /** It means nothing where it stands, and its words are not worth searching for. */
  | { leftOut: string }
  | null

/** Names a person may write for a field of values, and the word that says it in a sentence. */
export const valueFieldNames: ReadonlyMap<string, ValueField> = new Map([
  ['claimant', 'claimants'],
  ['claimants', 'claimants'],
  ['source', 'source'],
  ['site', 'source'],
  ['place', 'places'],
  ['places', 'places'],
  ['tag', 'tags'],
  ['tags', 'tags'],
])
const valueWords: Record<ValueField, string> = {
  claimants: 'claimed by',
  source: 'from',
  places: 'in',
  tags: 'tagged',
}
const stateWords: Record<ArticleState, string> = {
  unread: 'unread',
  read: 'read',
  archived: 'archived',
  noted: 'with a note',
  highlighted: 'with a highlight',
}
const possessions: ReadonlyMap<string, ArticleState | 'conflict' | 'figure'> = new Map([
  ['note', 'noted'],
  ['notes', 'noted'],
  ['highlight', 'highlighted'],
  ['highlights', 'highlighted'],
  ['conflict', 'conflict'],
  ['conflicts', 'conflict'],
  ['figure', 'figure'],
  ['figures', 'figure'],
])
const stateNames: ReadonlyMap<string, ArticleState> = new Map(articleStates.map(state => [state, state]))
const kinds: ReadonlyMap<string, SearchKind> = new Map([
  ...SearchKind.options.map(kind => [kind, kind] as const),
  ['article', 'articles'],
  ['claim', 'claims'],
  ['note', 'notes'],
  ['highlight', 'highlights'],
])
const anyFigure = { quantity: null, group: null, low: null, high: null, lowOpen: false, highOpen: false }

const filterFields: ReadonlySet<string> = new Set([
  'after',
  'before',
  'on',
  'date',
  'is',
  'has',
  'in',
  'figure',
  'figures',
])
/** What may stand behind `is:`, `has:` or `in:`; nothing for other fields. */
export function filterValues(field: string): string[] {
  if (field === 'is') return [...stateNames.keys(), 'contested']
  if (field === 'has') return [...possessions.keys()]
  return field === 'in' ? [...kinds.keys()] : []
}
/** True for a name before a colon that stands before no words but a date, a state, a kind or a figure. */
export const isFilterField = (name: string): boolean => filterFields.has(name)

/** Reads a piece as a filter; null for one that is words. `today` is a number of days since 1970. */
export function readFilter(piece: Piece, today: number): ReadFilter {
  const presence = piece.sign === '-' ? 'prohibited' : 'required'
  const not = presence === 'prohibited' ? 'not ' : ''
  const field = piece.field?.toLowerCase()
  if (field === undefined) return null
  const value = piece.quoted ?? piece.plain
  const valueField = valueFieldNames.get(field)
  if (valueField !== undefined) {
    // A value whose quotation mark is still open is looked for as the beginning of a name.
    if (!piece.exact || value.trim() === '' || (piece.quoted !== null && !piece.closed)) return null
    const filter: Filter = { kind: 'value', field: valueField, value: value.trim(), presence }
    return { filter, meaning: `${not}${valueWords[valueField]} “${value.trim()}”` }
  }
  switch (field) {
    case 'after':
    case 'before':
    case 'on':
    case 'date': {
      const days = readDays(field === 'date' ? 'on' : field, value, today)
      if (days) return { filter: { kind: 'days', ...days, presence }, meaning: `${not}${daysInWords(days)}` }
      return { problem: `“${value}” is no date. Write 2024, 2024-05, 2024-05-17, 2024-05..2024-07, today or 7d.` }
    }
    case 'is':
    case 'has': {
      const name = value.toLowerCase()
      const state = (field === 'is' ? stateNames : possessions).get(name)
      if (state === 'figure') {
        return { filter: { kind: 'figure', question: anyFigure, presence }, meaning: `${not}with a figure` }
      }
      if (state === 'conflict' || (field === 'is' && name === 'contested')) {
        return { filter: { kind: 'contested', presence }, meaning: `${not}contested` }
      }
      if (state !== undefined)
        return { filter: { kind: 'state', state, presence }, meaning: `${not}${stateWords[state]}` }
      return {
        problem:
          field === 'is'
            ? `Nothing is “${value}” here. There are is:unread, is:read, is:archived, is:noted, is:highlighted and is:contested.`
            : `There is no “has:${value}”. There are has:note, has:highlight, has:figure and has:conflict.`,
      }
    }
    case 'in': {
      const kind = kinds.get(value.toLowerCase())
      if (kind !== undefined && piece.sign === '-') {
        return { leftOut: 'A minus before in: leaves out no kind; name the one you want, as in in:claims.' }
      }
      if (kind !== undefined) return { kind, meaning: `only ${kind}` }
      return { problem: `There is no kind “${value}”. There are in:articles, in:claims, in:notes and in:highlights.` }
    }
    case 'figure':
    case 'figures': {
      const text = piece.quoted === null ? piece.plain : `${piece.quoted}${piece.plain}`
      const question = readFigure(`${piece.exact ? '=' : ''}${text}`)
      if (question) {
        const filter: Filter = { kind: 'figure', question, presence }
        const slip = question.low === null && question.high === null ? null : misspeltQuantity(`figure:${text}`)
        const hint = slip && `“${slip.written}” was taken for whom the figure counts; did you mean “${slip.meant}”?`
        return { filter, meaning: `${not}${figureInWords(question)}`, ...(hint ? { hint } : {}) }
      }
      return { problem: `“${text}” asks for no figure. Write figure:killed>20, figure:killed:9..20 or figure:>100.` }
    }
    default:
      return null
  }
}
