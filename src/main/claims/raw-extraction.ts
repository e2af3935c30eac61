/** Shapes one text's extraction and conflicts as the JSON that `extract --raw --json` prints. */
import { z } from 'zod'
import { ClaimantType, type Conflict, ConflictKind, Modifier, Quantity, Stance } from '../../contract/claims.ts'
import type { ExtractedClaim, Extraction } from './extraction.ts'

/** `exact` are the words between the offsets, so that every span can be checked against the text. */
const Span = z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() })
type Span = z.infer<typeof Span>

export const RawExtraction = z.object({
  /** File name without its ending. */
  id: z.string(),
  claims: z.array(
    z.object({
      claimant: z.string(),
      claimantType: ClaimantType,
      claimantMention: Span.nullable(),
      cue: Span.nullable(),
      stance: Stance,
      quoteType: z.enum(['direct', 'indirect', 'mixed']),
      target: z.string().nullable(),
      content: z.array(Span),
    }),
  ),
  figures: z.array(
    Span.extend({
      quantity: Quantity,
      low: z.number(),
      high: z.number().nullable(),
      modifier: Modifier,
      targetGroup: z.string().nullable(),
      /** A claimant, or “unattributed”. */
      attributedTo: z.string(),
    }),
  ),
  dates: z.array(Span.extend({ value: z.string() })),
  places: z.array(Span.extend({ name: z.string() })),
  conflicts: z.array(z.object({ a: Span, b: Span, kind: ConflictKind })),
})
export type RawExtraction = z.infer<typeof RawExtraction>

const spanOf = ({ start, end, exact }: Span): Span => ({ start, end, exact })

/**
 * Pairs of sides that contradict each other, each by its figure’s span, or by its own words where it has no figure. Of a
 * denial, the last side denies what each of the others says.
 */
function pairsOf(conflict: Conflict): RawExtraction['conflicts'] {
  const ends = conflict.sides.map(side => spanOf(side.figure ?? side.quote))
  const denial = ends.at(-1)
  if (conflict.kind === 'polarity' && denial) return ends.slice(0, -1).map(a => ({ a, b: denial, kind: conflict.kind }))
  return ends.flatMap((a, index) => ends.slice(index + 1).map(b => ({ a, b, kind: conflict.kind })))
}

function figuresOf(claim: ExtractedClaim): RawExtraction['figures'] {
  const named = claim.attributed && claim.claimant.canonicalName !== 'unknown'
  const attributedTo = named ? claim.claimant.canonicalName : 'unattributed'
  return claim.figures.map(figure => ({
    ...spanOf(figure.span),
    quantity: figure.quantity,
    low: figure.low,
    high: figure.high,
    modifier: figure.modifier,
    targetGroup: figure.targetGroup,
    attributedTo,
  }))
}

/** Only attributed statements are `claims`; the writer’s own figures stand in `figures` as “unattributed”. */
export function toRawExtraction(id: string, extraction: Extraction, conflicts: readonly Conflict[]): RawExtraction {
  return {
    id,
    claims: extraction.claims
      .filter(claim => claim.attributed)
      .map(claim => {
        const [cue] = claim.cue
        return {
          claimant: claim.claimant.canonicalName,
          claimantType: claim.claimant.type,
          claimantMention: claim.claimant.mention && spanOf(claim.claimant.mention),
          cue: cue ? spanOf(cue) : null,
          stance: claim.stance,
          quoteType: claim.quoteType,
          target: claim.target,
          content: claim.content.map(spanOf),
        }
      }),
    figures: extraction.claims.flatMap(figuresOf).sort((a, b) => a.start - b.start),
    dates: extraction.dates.map(date => ({ ...spanOf(date.span), value: date.value })),
    places: extraction.places.map(place => ({ ...spanOf(place.span), name: place.name })),
    conflicts: conflicts.flatMap(pairsOf),
  }
}
