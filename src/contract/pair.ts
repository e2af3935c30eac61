/** What can be asked about two articles together: what of the same both tell, and what changed between two captures. */
import { z } from 'zod'
import { call } from './bridge.ts'
import { ClaimantType, Figure, GivenFigure, Quantity, Stance } from './claims.ts'
import { ArticleId } from './library.ts'

/** What one party says of a row in one of the two articles. */
export const PairSide = z.object({
  claimant: z.string(),
  claimantType: ClaimantType,
  claimId: z.string(),
  /** Null where words stand against words. */
  figure: GivenFigure.nullable(),
  /** The words to go to, in that article's plain text. */
  place: z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() }),
  stance: Stance.nullable(),
  cueLemma: z.string().nullable(),
  /** Whom it accuses, or denies to have done it. */
  accused: z.string().nullable(),
})
export type PairSide = z.infer<typeof PairSide>

/**
 * `contradict`: different parties contradict each other over both articles. `differ`: no figure of one fits any of the
 * other, and no contradiction was found. `agree`: some figure of one fits one of the other.
 */
export const PairRelation = z.enum(['contradict', 'differ', 'agree'])
export type PairRelation = z.infer<typeof PairRelation>

/** One count of one event, or one dispute, that both articles tell of. */
export const PairRow = z.object({
  rowKey: z.string(),
  event: z.object({ id: z.string(), title: z.string() }),
  kind: z.enum(['figure', 'responsibility', 'polarity']),
  relation: PairRelation,
  /** Null where words stand against words. */
  quantity: Quantity.nullable(),
  /** Who or what is counted, or what the dispute is about. */
  target: z.string().nullable(),
  left: z.array(PairSide).min(1),
  right: z.array(PairSide).min(1),
})
export type PairRow = z.infer<typeof PairRow>

/** A claim row, or one figure of it, in one of two captures of a page. */
export const CapturedClaim = z.object({
  claimId: z.string(),
  claimant: z.string(),
  stance: Stance,
  cueLemma: z.string().nullable(),
  figure: Figure.nullable(),
  /** The figure's words, or the claim's, in that capture's plain text. */
  place: z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() }),
})
export type CapturedClaim = z.infer<typeof CapturedClaim>

/** What became of a claim row between two captures: `before` is null for one that is new, `after` for one that is gone. */
export const ClaimChange = z.object({
  changed: z.enum(['figure', 'claimant', 'stance', 'words', 'added', 'removed']),
  before: CapturedClaim.nullable(),
  after: CapturedClaim.nullable(),
})
export type ClaimChange = z.infer<typeof ClaimChange>

export const pairs = {
  /** The parties' claim rows that two captures of a page do not share, in the order of the later one's text. */
  'claims.captureChanges': call(z.object({ before: ArticleId, after: ArticleId }), z.array(ClaimChange)),
  /**
   * What two articles tell of the same events, contradictions first. Empty where they tell of no event together. Waits
   * until extraction has caught up.
   */
  'claims.pair': call(
    z.object({ left: ArticleId, right: ArticleId }),
    z.object({
      rows: z.array(PairRow),
      /** The events both tell of. */
      events: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
}
