/** Finds the claims of an article that have a query's words, its claimant and its figure, the fullest first. */
import type { FigureQuestion } from '../../../contract/claims.ts'
import type { ClaimHit } from '../../../contract/search.ts'
import { valueKey } from '../columns/value-key.ts'
import { fieldNumber } from '../fields.ts'
import type { Clause, ParsedQuery } from '../language/clause.ts'
import type { SearchableClaim } from '../search-source.ts'
import { cutOpening, cutPassages } from '../snippets/cut-passages.ts'
import { type ClauseFinder, createClauseFinder, type Match } from '../snippets/find-matches.ts'

/** `share` says how much of the query the claim has, from just above 0 to 1. */
export type MatchedClaim = { claim: SearchableClaim; share: number; matches: Match[]; text: string }
export type ClaimMatcher = {
  /** False for a query that asks nothing of a claim: every claim of its articles answers it. */
  asks: boolean
  match: (claims: readonly SearchableClaim[], language: string | null) => MatchedClaim[]
}

const gap = ' … '
const text = fieldNumber('text')
const claimants = fieldNumber('claimants')
const ofClaims = ({ fields }: Clause): boolean => fields.includes(text) || fields.includes(claimants)

/** Prepared once for a query; `clauses` are those of its plan. */
export function createClaimMatcher(
  clauses: readonly Clause[],
  { filters }: Pick<ParsedQuery, 'filters'>,
): ClaimMatcher {
  const wanted = clauses.filter(clause => clause.presence !== 'prohibited' && ofClaims(clause))
  // Alternatives count as one thing that is asked for.
  const units = wanted.map(({ alternative }, place) => (alternative === undefined ? `${place}` : `or ${alternative}`))
  const unitCount = new Set(units).size
  const required = new Set(units.filter((_, place) => wanted[place]?.presence === 'required'))
  const find = createClauseFinder(wanted)
  const unwanted = clauses.filter(clause => clause.presence === 'prohibited' && ofClaims(clause))
  const findUnwanted = createClauseFinder(unwanted.map(clause => ({ ...clause, presence: 'optional' })))
  const names: string[] = []
  const questions: FigureQuestion[] = []
  for (const filter of filters) {
    if (filter.presence === 'prohibited') continue
    if (filter.kind === 'value' && filter.field === 'claimants') names.push(valueKey(filter.value))
    if (filter.kind === 'figure') questions.push(filter.question)
  }

  const passes = (claim: SearchableClaim): boolean =>
    (names.length === 0 || claim.names.some(name => names.includes(valueKey(name)))) &&
    (questions.length === 0 || questions.some(question => claim.answers(question)))

  const matchOne = (claim: SearchableClaim, language: string | null): MatchedClaim | null => {
    if (!passes(claim)) return null
    const words = claim.content.map(({ exact }) => exact).join(gap)
    if (unwanted.length > 0 && lookIn(findUnwanted, claim, words, language).met.size > 0) return null
    const found = lookIn(find, claim, words, language)
    const met = new Set([...found.met].map(clause => units[clause]))
    if (unitCount > 0 && met.size === 0) return null
    for (const unit of required) if (!met.has(unit)) return null
    return { claim, share: unitCount === 0 ? 1 : met.size / unitCount, matches: found.inText, text: words }
  }

  return {
    asks: unitCount > 0 || names.length > 0 || questions.length > 0,
    match: (claims, language) => {
      const found = claims.map(claim => matchOne(claim, language)).filter(one => one !== null)
      // A sort keeps the order of the text among claims that have as much of the query.
      return found.sort((a, b) => b.share - a.share || b.claim.figures.length - a.claim.figures.length)
    },
  }
}

/** What a claim says, who says it and how, and what its figures say in words; only the first is shown with marks. */
function lookIn(find: ClauseFinder, claim: SearchableClaim, words: string, language: string | null) {
  const met = new Set<number>()
  const inText = find(words, text, language, met)
  for (const name of claim.names) find(name, claimants, language, met)
  for (const said of [claim.stance, ...claim.figures]) find(said, text, null, met)
  return { inText, met }
}

/** A matched claim as the window shows it. */
export function toClaimHit({ claim, matches, text: words }: MatchedClaim): ClaimHit {
  const [passage] = cutPassages(words, matches, 1)
  const first = claim.content[0] ?? { start: 0, end: 0 }
  return {
    claimId: claim.claimId,
    claimant: claim.claimant,
    stance: claim.stance,
    figures: claim.figures,
    snippet: passage ? { text: passage.text, matches: passage.matches } : { text: cutOpening(words, 0), matches: [] },
    place: { start: first.start, end: first.end },
  }
}
