/** Compares the figures of one report with its annotation. */
import type { Extraction } from '../../src/main/claims/extraction.ts'
import { alignGreedily } from '../align.ts'
import { type Counts, type Miss, matched, share } from '../measure.ts'
import { dice, inContext, overlap } from '../span.ts'
import type { NameMatcher } from './claimant-names.ts'
import type { GoldFigure } from './clusters-gold.ts'

export type FigureScore = { figures: Counts; claimant: Counts; scope: Counts; misses: Miss[] }

/** Counts and misses of one report, read as it stands: the annotation's offsets count in the file's own text. */
export function scoreFigures(
  where: string,
  text: string,
  gold: readonly GoldFigure[],
  { claims }: Extraction,
  sameClaimant: NameMatcher,
): FigureScore {
  const ours = claims.flatMap(claim => claim.figures.map(figure => ({ ...figure, claim })))
  type Ours = (typeof ours)[number]
  const isSame = (g: GoldFigure, s: Ours) =>
    g.quantity === s.quantity && (g.low === null ? s.high === g.high : s.low === g.low)
  // The same place first; the same number makes it right.
  const pairs = alignGreedily(gold, ours, (g, s) =>
    overlap(g, s.span) ? 1 + dice(g, s.span) + (isSame(g, s) ? 2 : 0) : 0,
  )
  const right = pairs.filter(([g, s]) => isSame(g, s))
  const namesOf = ({ claim: { attributed, claimant } }: Ours) =>
    attributed ? [claimant.canonicalName, ...(claimant.onBehalfOf ? [claimant.onBehalfOf] : [])] : [null]
  const tellerOf = (s: Ours) => namesOf(s).join(' for ') || 'the writer'
  const given = right.filter(([g, s]) => namesOf(s).some(name => sameClaimant(name, g.claimant)))
  const scoped = right.filter(([g, s]) => g.scope === s.scope)

  const describe = (g: GoldFigure) =>
    `${g.quantity} ${g.low ?? 0}–${g.high ?? '…'} of ${g.target ?? '?'} by ${g.claimant}`
  const found = (s: Ours) => `${s.quantity} ${s.low}–${s.high ?? '…'} of ${s.targetGroup ?? '?'} by ${tellerOf(s)}`
  const miss = (kind: string, words: string): Miss => ({ kind: `figure: ${kind}`, where, words })
  const [goldSeen, oursSeen] = [new Set(pairs.map(([g]) => g)), new Set(pairs.map(([, s]) => s))]
  return {
    figures: matched(right.length, ours.length, gold.length),
    claimant: share(given.length, right.length),
    scope: share(scoped.length, right.length),
    misses: [
      ...gold.filter(g => !goldSeen.has(g)).map(g => miss('missed', `${describe(g)}: ${inContext(text, g)}`)),
      ...ours.filter(s => !oursSeen.has(s)).map(s => miss('spurious', `${found(s)}: ${inContext(text, s.span)}`)),
      ...pairs
        .filter(([g, s]) => !isSame(g, s))
        .map(([g, s]) => miss('value or quantity wrong', `${describe(g)}, not ${found(s)}: ${inContext(text, g)}`)),
      ...right
        .filter(pair => !given.includes(pair))
        .map(([g, s]) => miss('claimant wrong', `${describe(g)}, not ${tellerOf(s)}: ${inContext(text, g)}`)),
      ...right
        .filter(pair => !scoped.includes(pair))
        .map(([g, s]) => miss(`${g.scope} taken for ${s.scope}`, `${describe(g)}: ${inContext(text, g)}`)),
    ],
  }
}
