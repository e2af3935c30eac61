/** Lists what went wrong in one article's claims, figures, dates, places and conflicts, with the words around it. */
import type { RawExtraction } from '../../src/main/claims/raw-extraction.ts'
import type { Miss } from '../measure.ts'
import { inContext, overlap, type Span } from '../span.ts'
import type { GoldArticle, GoldFigure } from './claims-gold.ts'
import { sameHeadNoun } from './same-name.ts'
import { type ClaimsMatch, endSpans, sameAttribution, sameClaimant } from './score-claims.ts'

const range = (low: number, high: number | null) => `${low}–${high ?? '…'}`
const describe = (figure: GoldFigure | RawExtraction['figures'][number]) =>
  `${figure.quantity} ${range(figure.low, figure.high)} of “${figure.targetGroup ?? ''}”, by ${figure.attributedTo}`

/** The misses of one article, by kind. */
export function listClaimsMisses(text: string, gold: GoldArticle, system: RawExtraction, match: ClaimsMatch): Miss[] {
  const misses: Miss[] = []
  const add = (kind: string, words: string) => misses.push({ kind, where: gold.id, words })
  const at = (span: Span | undefined) => (span ? inContext(text, span) : '')
  const place = (claim: { cue: Span | null; content: readonly Span[] }) => at(claim.cue ?? claim.content[0])

  const goldClaims = new Set(match.claims.map(([g]) => g))
  const systemClaims = new Set(match.claims.map(([, s]) => s))
  for (const claim of gold.claims) {
    if (!goldClaims.has(claim)) add('claim missed', `${claim.claimant}, ${claim.stance}: ${place(claim)}`)
  }
  for (const claim of system.claims) {
    if (!systemClaims.has(claim)) add('claim spurious', `${claim.claimant}, ${claim.stance}: ${place(claim)}`)
  }
  for (const [g, s] of match.claims) {
    if (!sameClaimant(g, s.claimant)) {
      const mention = g.claimantMention?.exact ?? '—'
      add(`claimant wrong, ${g.resolution}`, `“${mention}” is ${g.claimant}, not ${s.claimant}: ${place(g)}`)
    }
    if (g.stance !== s.stance) add(`stance ${g.stance} taken for ${s.stance}`, `${g.claimant}: ${place(g)}`)
  }

  const goldFigures = new Set(match.figures.map(([g]) => g))
  const systemFigures = new Set(match.figures.map(([, s]) => s))
  for (const figure of gold.figures) {
    if (goldFigures.has(figure)) continue
    const instead = system.figures.find(candidate => overlap(candidate, figure))
    const got = instead ? ` (found ${describe(instead)})` : ''
    add(`figure missed, ${figure.quantity}`, `${describe(figure)}${got}: ${at(figure)}`)
  }
  for (const figure of system.figures) {
    if (!systemFigures.has(figure)) add(`figure spurious, ${figure.quantity}`, `${describe(figure)}: ${at(figure)}`)
  }
  for (const [g, s] of match.figures) {
    if (g.quantity !== 'duration' && g.quantity !== 'money' && !sameHeadNoun(g.targetGroup ?? '', s.targetGroup ?? ''))
      add('figure’s group wrong', `${describe(g)}, not “${s.targetGroup ?? ''}”: ${at(g)}`)
    if (!sameAttribution(gold, g, s)) add('figure’s claimant wrong', `${describe(g)}, not ${s.attributedTo}: ${at(g)}`)
  }

  const spansOnly = new Map(match.dateSpans)
  const goldDates = new Set(match.dates.map(([g]) => g))
  const systemDates = new Set([...match.dates, ...match.dateSpans].map(([, s]) => s))
  for (const date of gold.dates) {
    if (goldDates.has(date)) continue
    const other = spansOnly.get(date)
    add(other ? 'date value wrong' : 'date missed', `${date.value}${other ? `, not ${other.value}` : ''}: ${at(date)}`)
  }
  for (const date of system.dates) if (!systemDates.has(date)) add('date spurious', `${date.value}: ${at(date)}`)
  const goldPlaces = new Set(match.places.map(([g]) => g))
  const systemPlaces = new Set(match.places.map(([, s]) => s))
  for (const spot of gold.places) if (!goldPlaces.has(spot)) add('place missed', at(spot))
  for (const spot of system.places) if (!systemPlaces.has(spot)) add('place spurious', at(spot))

  const goldConflicts = new Set(match.conflicts.map(([g]) => g))
  const systemConflicts = new Set(match.conflicts.map(([, s]) => s))
  for (const conflict of gold.conflicts) {
    if (goldConflicts.has(conflict)) continue
    const [a] = endSpans(gold, conflict.a)
    const [b] = endSpans(gold, conflict.b)
    add(`conflict missed, ${conflict.kind}`, `${at(a)} ↔ ${at(b)}${conflict.note ? ` (${conflict.note})` : ''}`)
  }
  for (const conflict of system.conflicts) {
    if (!systemConflicts.has(conflict))
      add(`conflict spurious, ${conflict.kind}`, `${at(conflict.a)} ↔ ${at(conflict.b)}`)
  }
  return misses
}
