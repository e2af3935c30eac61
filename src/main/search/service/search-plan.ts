/** Plans how a query of one kind is asked of the index: which fields its words are looked for in, and who is left. */
import type { FigureQuestion } from '../../../contract/claims.ts'
import type { SearchKind } from '../../../contract/saved-searches.ts'
import { type FieldName, fieldNumber, fields } from '../fields.ts'
import type { Clause, Filter, ParsedQuery } from '../language/clause.ts'
import type { IndexFilter } from '../query/index-filter.ts'
import type { SearchSource } from '../search-source.ts'

/** What the index is asked: filters that it knows, and article ids, one after the other, where only the claims know. */
export type SearchPlan = {
  kind: SearchKind
  clauses: Clause[]
  filters: IndexFilter[]
  only: string | null
  except: string | null
  /** True when there is nothing to look for. */
  empty: boolean
}

/** Where words without a field are looked for. */
const kindFields: Record<SearchKind, readonly FieldName[]> = {
  everything: fields,
  articles: fields.filter(field => field !== 'notes' && field !== 'highlights'),
  claims: ['title', 'text', 'claimants'],
  notes: ['notes'],
  highlights: ['highlights'],
}
const idPattern = /.{12}/gu
const mostRemembered = 8

export type Planner = ReturnType<typeof createPlanner>

/** Makes plans; remembers which articles a figure was found in for as long as the claims stay the same. */
export function createPlanner(source: Pick<SearchSource, 'articlesWithFigure' | 'contestedArticles' | 'claimState'>) {
  const remembered = new Map<string, string>()
  const idsOf = (filter: ClaimFilter): string => {
    const key = `${source.claimState()} ${JSON.stringify(filter.kind === 'figure' ? filter.question : filter.kind)}`
    const known = remembered.get(key)
    if (known !== undefined) return known
    const ids = filter.kind === 'figure' ? source.articlesWithFigure(filter.question) : source.contestedArticles()
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(key, ids)
    return ids
  }

  return (parsed: ParsedQuery, asked: SearchKind): SearchPlan => {
    const kind = parsed.kind ?? asked
    const own = kindFields[kind].map(fieldNumber)
    // “in:claims” alone asks for all of them, which the index takes for a question only when something is ruled out.
    const all = parsed.kind !== null && parsed.clauses.length === 0 && parsed.filters.length === 0
    const ofClaims = parsed.filters.filter(isOfClaims)
    return {
      kind,
      clauses: parsed.clauses.map(clause =>
        clause.fields.length === fields.length ? { ...clause, fields: own } : clause,
      ),
      filters: [...parsed.filters.filter(isOfIndex), ...kindFilters(kind)],
      only: intersection(
        groups(ofClaims.filter(({ presence }) => presence === 'required')).map(group => group.map(idsOf)),
      ),
      except: ofClaims.some(({ presence }) => presence === 'prohibited')
        ? ofClaims
            .filter(({ presence }) => presence === 'prohibited')
            .map(idsOf)
            .join('')
        : all
          ? ''
          : null,
      empty: parsed.clauses.length === 0 && parsed.filters.length === 0 && parsed.kind === null,
    }
  }
}

type ClaimFilter = Filter & ({ kind: 'figure'; question: FigureQuestion } | { kind: 'contested' })
const isOfClaims = (filter: Filter): filter is ClaimFilter => filter.kind === 'figure' || filter.kind === 'contested'
const isOfIndex = (filter: Filter): filter is Exclude<Filter, ClaimFilter> => !isOfClaims(filter)

/** Only articles that can have a hit of the kind. */
function kindFilters(kind: SearchKind): IndexFilter[] {
  if (kind === 'notes') return [{ kind: 'state', state: 'noted', presence: 'required' }]
  if (kind === 'highlights') return [{ kind: 'state', state: 'highlighted', presence: 'required' }]
  return []
}

/** Filters that OR ties together; alone, each is a group. */
function groups(filters: readonly ClaimFilter[]): ClaimFilter[][] {
  const byAlternative = new Map<number | ClaimFilter, ClaimFilter[]>()
  for (const filter of filters) {
    const key = filter.alternative ?? filter
    byAlternative.set(key, [...(byAlternative.get(key) ?? []), filter])
  }
  return [...byAlternative.values()]
}

/** Ids that each group has; null without groups. */
function intersection(groupsOfIds: readonly (readonly string[])[]): string | null {
  const lists = groupsOfIds.map(group => group.join(''))
  const [first, ...others] = lists
  if (first === undefined) return null
  if (others.length === 0) return first
  const sets = others.map(list => new Set(list.match(idPattern)))
  return (first.match(idPattern) ?? []).filter(id => sets.every(set => set.has(id))).join('')
}
