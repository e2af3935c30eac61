/** Completes what stands before the caret: fields, their values, states, dates, and words of the library. */

import { Quantity } from '../../../contract/claims.ts'
import type { Completion, TextRange } from '../../../contract/search.ts'
import { queryLanguage } from '../../../contract/search-language.ts'
import type { ValueField } from '../language/clause.ts'
import { valueFieldNames } from '../language/read-filter.ts'
import { type Piece, quoteValue, scanQuery } from '../language/scan-query.ts'
import { foldWord } from '../text/fold-word.ts'

type Counted = readonly { value: string; count: number }[]
/** What the index knows. */
export type CompletionSource = {
  values: (field: ValueField, text: string, limit: number) => Promise<Counted>
  words: (prefix: string, limit: number) => Promise<Counted>
}
export type Completions = { completions: Completion[]; replace: TextRange }

const namedFields = queryLanguage.filter(({ name }) => name.endsWith(':'))
const fixedValues: ReadonlyMap<string, readonly string[]> = new Map([
  ['is', ['unread', 'read', 'archived', 'noted', 'highlighted', 'contested']],
  ['has', ['note', 'highlight', 'figure', 'conflict']],
  ['in', ['articles', 'claims', 'notes', 'highlights']],
  ['figure', Quantity.options.flatMap(quantity => (quantity === 'other' ? [] : [quantity, `${quantity}>`]))],
])
const dateFields: ReadonlySet<string> = new Set(['after', 'before', 'on'])
/** Values that the word at the caret is looked for in, besides the words of the library. */
const fieldLead = /^(\p{L}+):(=?)$/u

/** Completions of the piece the caret stands in or behind; none between two pieces. */
export async function completeQuery(
  query: string,
  caret: number,
  limit: number,
  source: CompletionSource,
  now: Date = new Date(),
): Promise<Completions> {
  const at = Math.min(caret, query.length)
  const piece = scanQuery(query).find(one => one.kind === 'words' && one.start < at && at <= one.end)
  if (piece?.kind !== 'words') return { completions: [], replace: { start: at, end: at } }
  const start = piece.start + piece.sign.length
  const replace = { start, end: endOfValue(query, piece, at) }
  const lead = piece.field === null && piece.quoted === null ? fieldLead.exec(piece.plain) : null
  const field = (piece.field ?? lead?.[1])?.toLowerCase()
  if (field === undefined) {
    return piece.quoted === null
      ? { completions: await wordCompletions(query.slice(start, at), limit, source), replace }
      : { completions: [], replace }
  }
  const typed = lead ? '' : typedValue(query, piece, at)
  const valueField = valueFieldNames.get(field)
  if (valueField !== undefined) {
    const values = await source.values(valueField, typed, limit)
    return { completions: values.map(({ value, count }) => valueCompletion(field, value, count)), replace }
  }
  const fixed = dateFields.has(field) ? dates(now) : (fixedValues.get(field) ?? [])
  const fitting = fixed.filter(value => value.startsWith(typed.toLowerCase()) && value !== typed.toLowerCase())
  const completions = fitting.slice(0, limit).map((value): Completion => {
    return { kind: 'value', label: value, detail: null, text: `${field}:${value}` }
  })
  return { completions, replace }
}

/** Behind an open quotation mark stands the rest of the query: only the word at the caret is replaced. */
function endOfValue(query: string, { quoted, closed, end }: Piece, at: number): number {
  if (quoted === null || closed) return end
  const rest = query.slice(at, end).search(/\s/u)
  return rest < 0 ? end : at + rest
}

/** What of a field's value stands before the caret. */
function typedValue(query: string, { start, quoted }: Piece, at: number): string {
  const before = query.slice(start, at)
  const value = before.slice(before.indexOf(':') + 1).replace(/^=/u, '')
  return quoted === null ? value : value.slice(1).replace(/["“”„‟«»＂]$/u, '')
}

async function wordCompletions(typed: string, limit: number, source: CompletionSource): Promise<Completion[]> {
  const lower = typed.toLowerCase()
  const fields = namedFields
    .filter(({ name }) => name.startsWith(lower))
    .map(({ name, meaning }): Completion => ({ kind: 'field', label: name, detail: meaning, text: name }))
  const words = /^\p{L}[\p{L}\p{M}\p{N}]+$/u.test(typed) ? await source.words(foldWord(typed), limit) : []
  // The word as typed has its place among them: where it is the likeliest, nothing needs completing.
  const found = words.map(({ value }): Completion => {
    const text = inCaseOf(typed, value)
    return { kind: 'word', label: text, detail: null, text }
  })
  return [...fields.slice(0, Math.ceil(limit / 2)), ...found].slice(0, limit)
}

/** The index knows words folded: what is typed stays as it is, and what follows goes on in its case. */
function inCaseOf(typed: string, word: string): string {
  const rest = word.slice(foldWord(typed).length)
  return `${typed}${typed === typed.toUpperCase() && typed !== typed.toLowerCase() ? rest.toUpperCase() : rest}`
}

function valueCompletion(field: string, value: string, count: number): Completion {
  return { kind: 'value', label: value, detail: times(count), text: `${field}:=${quoteValue(value)}` }
}

const counts = new Intl.NumberFormat()
const times = (count: number): string => (count === 1 ? '1 article' : `${counts.format(count)} articles`)

/** Dates people look back to, and this month and year. */
function dates(now: Date): string[] {
  const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`
  return ['today', 'yesterday', '7d', '30d', '1y', month, `${now.getFullYear()}`]
}
