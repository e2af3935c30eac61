/** Reads what a person typed into the search box. Everything can be read: what has no meaning becomes plain words. */
import type { SearchKind } from '../../../contract/saved-searches.ts'
import type { ReadPart, SearchHint } from '../../../contract/search.ts'
import { alternativeSources } from './alternative-sources.ts'
import type { Clause, Filter, ParsedQuery } from './clause.ts'
import { groupPieces, type PieceGroup } from './group-pieces.ts'
import { queryWithout } from './query-without.ts'
import { dayOf } from './read-date.ts'
import { readFilter } from './read-filter.ts'
import { readWords } from './read-words.ts'
import { type Piece, scanQuery } from './scan-query.ts'
import { isUnfinishedFilter } from './unfinished-filter.ts'

/** More clauses than anybody types; a pasted page is cut here. */
const mostClauses = 64
/** Each pattern walks through every word of the index, so that a query of many would hold up the ones after it. */
const mostPatterns = 8
/** How many of its parts a query is told in; hints beyond the first few say nothing new. */
const mostParts = 64
const mostHints = 3

type Part = Omit<ReadPart, 'without'>
/** `waits`: it is a filter whose end is still to be typed. */
type Read = {
  clauses: Clause[]
  filters: Filter[]
  kind: SearchKind | null
  part: Part
  waits?: boolean
}

/**
 * Reads a query. Never throws, whatever the string. `now` tells which day “today” is. What is not finished is left out
 * quietly while it is typed, and told once it is `submitted`.
 */
export function parseQuery(query: string, now: Date = new Date(), { submitted = false } = {}): ParsedQuery {
  const today = dayOf(now)
  const hints = new Set<string>()
  const clauses: Clause[] = []
  const filters: Filter[] = []
  const parts: Part[] = []
  let kind: SearchKind | null = null
  let alternatives = 0
  let waiting = false
  const scanned = scanQuery(query)
  const { groups, operators } = groupPieces(scanned, text => hints.add(text))
  for (const group of alternativeSources(groups, text => hints.add(text))) {
    // A pasted page: what follows could not be searched any more.
    if (clauses.length > mostClauses || filters.length > mostClauses) break
    const read = group.pieces
      .slice(0, mostClauses)
      .map(piece => readPiece(query, piece, group, today, text => hints.add(text)))
    // Multiplied out, a piece is in several groups.
    for (const { part } of read) if (!parts.some(({ start }) => start === part.start)) parts.push(part)
    for (const { waits, part } of read) {
      if (!waits) continue
      waiting = true
      if (submitted) hints.add(`“${query.slice(part.start, part.end)}” is not finished, so it was left out.`)
    }
    kind = read.find(one => one.kind !== null)?.kind ?? kind
    const found = joinAlternatives(group, read, alternatives, text => hints.add(text))
    if (group.pieces.length > 1 || found.clauses.some(clause => clause.alternative !== undefined)) alternatives++
    clauses.push(...found.clauses)
    filters.push(...found.filters)
  }
  for (const { start, end } of operators.slice(0, mostParts)) {
    parts.push({ start, end, kind: 'operator', meaning: null })
  }
  if (clauses.length > mostClauses) hints.add(`Only the first ${mostClauses} words were searched.`)
  const kept = withoutStopWords(
    withFewPatterns(uniteEqualPatterns(clauses.slice(0, mostClauses)), text => hints.add(text)),
  )
  if (kept.length === 0 && filters.length === 0 && kind === null && query.trim() !== '' && !waiting) {
    hints.add('There is no word in this to search for.')
  }
  return {
    clauses: kept,
    filters: joinFilters(filters.slice(0, mostClauses), alternatives),
    kind,
    parts: parts
      .sort((a, b) => a.start - b.start)
      .slice(0, mostParts)
      .map(part => ({ ...part, without: queryWithout(query, part, scanned) })),
    hints: [...hints].slice(0, mostHints).map((text): SearchHint => ({ kind: 'language', text })),
  }
}

function readPiece(query: string, piece: Piece, group: PieceGroup, today: number, hint: (text: string) => void): Read {
  const { start, end } = piece
  const filter = readFilter(piece, today)
  if (filter !== null && 'kind' in filter) {
    const part: Part = { start, end, kind: 'filter', meaning: filter.meaning }
    return { clauses: [], filters: [], kind: filter.kind, part }
  }
  if (filter !== null && 'filter' in filter) {
    if (filter.hint !== undefined) hint(filter.hint)
    const part: Part = { start, end, kind: 'filter', meaning: filter.meaning }
    return { clauses: [], filters: [filter.filter], kind: null, part }
  }
  if (filter !== null && 'leftOut' in filter) {
    hint(filter.leftOut)
    return { clauses: [], filters: [], kind: null, part: { start, end, kind: 'ignored', meaning: null } }
  }
  const isLast = end === query.length
  if (filter !== null || piece.field === null) {
    if (isUnfinishedFilter(query.slice(start, end), isLast && filter !== null)) {
      const part: Part = { start, end, kind: 'ignored', meaning: null }
      return { clauses: [], filters: [], kind: null, part, waits: true }
    }
  }
  if (filter !== null) hint(`${filter.problem} It was searched as words.`)
  const known = filter === null ? piece : { ...piece, field: null }
  const last = isLast && piece.quoted === null
  const clauses = readWords(known, { last, joined: group.pieces.length > 1 }, hint)
  const kind = clauses.length === 0 ? 'ignored' : (clauses[0]?.kind ?? 'word')
  return { clauses, filters: [], kind: null, part: { start, end, kind, meaning: null } }
}

/** What OR ties together counts as one; what AND ties must all be there. */
function joinAlternatives(
  group: PieceGroup,
  read: readonly Read[],
  alternative: number,
  hint: (text: string) => void,
): { clauses: Clause[]; filters: Filter[] } {
  const clauses = read.flatMap(one => one.clauses)
  const filters = read.flatMap(one => one.filters)
  if (group.required) {
    for (const clause of clauses) if (clause.presence === 'optional') clause.presence = 'required'
  }
  // What ties a joined word to its parts is numbered among all alternatives of the query.
  for (const clause of clauses) if (clause.alternative !== undefined) clause.alternative = alternative
  if (read.length < 2) return { clauses, filters }
  if (clauses.length > 0 && filters.length > 0) {
    hint('OR works between words or between filters; of a word and a filter both must hold.')
  }
  const positive = clauses.filter(({ presence }) => presence !== 'prohibited')
  const required = positive.some(({ presence }) => presence === 'required')
  for (const clause of positive) {
    if (positive.length > 1) clause.alternative = alternative
    if (required) clause.presence = 'required'
  }
  const wanted = filters.filter(({ presence }) => presence === 'required')
  const ofClaims = wanted.filter(({ kind }) => kind === 'figure' || kind === 'contested')
  if (ofClaims.length > 0 && ofClaims.length < wanted.length) {
    hint('OR does not work between figures or contradictions and other filters; all of them must hold.')
  }
  if (wanted.length > 1) for (const filter of wanted) filter.alternative = alternative
  return { clauses, filters }
}

/** An article has one source and one date: asked for two of them, it may have either. */
function joinFilters(filters: Filter[], alternatives: number): Filter[] {
  for (const filter of filters) {
    if (filter.presence === 'prohibited' || filter.alternative !== undefined) continue
    if (filter.kind === 'value' && filter.field === 'source') filter.alternative = alternatives
    if (filter.kind === 'days' && filter.from !== null && filter.until !== null) filter.alternative = alternatives + 1
  }
  return filters
}

/** The same pattern twice is looked up once and counts twice, as lunr adds the boosts of a term that is named twice. */
function uniteEqualPatterns(clauses: readonly Clause[]): Clause[] {
  const known = new Map<string, Clause>()
  return clauses.filter(clause => {
    if (clause.kind !== 'pattern') return true
    const { boost = 1, ...rest } = clause
    const key = JSON.stringify(rest)
    const same = known.get(key)
    if (same) same.boost = (same.boost ?? 1) + boost
    else known.set(key, clause)
    return same === undefined
  })
}

function withFewPatterns(clauses: readonly Clause[], hint: (text: string) => void): Clause[] {
  const patterns = clauses.filter(({ kind }) => kind === 'pattern')
  if (patterns.length <= mostPatterns) return [...clauses]
  hint(`Only the first ${mostPatterns} words with * or ~ were searched.`)
  const dropped = new Set(patterns.slice(mostPatterns))
  return clauses.filter(clause => !dropped.has(clause))
}

/** Leaves out words like “the”, which would only blur the result, unless there is nothing else to look for. */
function withoutStopWords(clauses: readonly Clause[]): Clause[] {
  const kept = clauses.filter(clause => !(clause.kind === 'word' && clause.droppable))
  return kept.some(clause => clause.presence !== 'prohibited') || kept.length === clauses.length ? kept : [...clauses]
}
