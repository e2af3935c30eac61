/** Types what a reader's judgements are stored as: whole rows, names of claimants, events by their members, conflicts by their words. */
import { z } from 'zod'
import { Anchor } from '../../../article/anchor.ts'
import { Claim, ClaimantType, ConflictKind, Quantity } from '../../../contract/claims.ts'
import type { ExtractedClaim } from '../extraction.ts'

/** A field added to claims later needs a default here, so that rows stored before it can still be read. */
const StoredClaim: z.ZodType<ExtractedClaim> = Claim.omit({
  claimId: true,
  articleId: true,
  publishedAt: true,
  review: true,
  reviewed: true,
  event: true,
}).extend({
  claimKey: z.string(),
  eventKey: z.string().nullable(),
  own: z.object({ place: z.string().nullable().optional(), date: z.string().nullable().optional() }).optional(),
})

export const ReviewedRow = z.object({ state: z.enum(['accepted', 'edited', 'rejected']), claim: StoredClaim })
export type ReviewedRow = z.infer<typeof ReviewedRow>

/** What a reader made of one row of the machine's, or a row added by hand. */
export const ClaimReview = z.object({
  kind: z.literal('claim'),
  /** The row as the machine had read it; null for one added by hand. */
  machine: StoredClaim.nullable(),
  /** What stands in its place. The first row of several keeps the machine's key. */
  rows: z.array(ReviewedRow).min(1),
  /** ISO instant of the last change. */
  at: z.string(),
})
export type ClaimReview = z.infer<typeof ClaimReview>

/** “This name stands for that one.” */
export const AliasJudgement = z.object({
  kind: z.literal('alias'),
  name: z.string(),
  standsFor: z.string(),
  /** The type that all who go by `standsFor` are of; null leaves each its own. */
  type: ClaimantType.nullable(),
})
export type AliasJudgement = z.infer<typeof AliasJudgement>

/**
 * A happening as one article tells it, named so that it is found again after another extraction: by the first words that
 * tell of it, else by its key.
 */
export const EventMember = z.object({ articleId: z.string(), eventKey: z.string(), words: Anchor.nullable() })
export type EventMember = z.infer<typeof EventMember>

export const EventJudgement = z.object({
  kind: z.literal('event'),
  /** Judgements are applied in this order. */
  order: z.number().int(),
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('name'), title: z.string(), members: z.array(EventMember).min(1) }),
    /** The events that hold these are one. */
    z.object({ kind: z.literal('merge'), members: z.array(EventMember).min(2) }),
    /** These are an event of their own. */
    z.object({ kind: z.literal('split'), members: z.array(EventMember).min(1) }),
  ]),
})
export type EventJudgement = z.infer<typeof EventJudgement>

/** A judgement of events that stands, with the subject it is kept under. */
export type StandingEventJudgement = { subject: string; judgement: EventJudgement }

/** A side of a conflict by its words, wherever its claimant says them. */
export const DismissedSide = z.array(z.object({ articleId: z.string(), words: Anchor })).min(1)
export type DismissedSide = z.infer<typeof DismissedSide>

/** “These do not contradict each other”, found again by their words whatever the rows are numbered. */
export const ConflictDismissal = z.object({
  kind: z.literal('conflict'),
  conflictKind: ConflictKind,
  /** What is counted; null for words against words. */
  quantity: Quantity.nullable(),
  /** Sides that contradict neither each other nor any of the others. */
  apart: z.array(DismissedSide).min(1),
  /** Sides that contradict each other all the same. */
  others: z.array(DismissedSide),
  reason: z.string().nullable(),
  /** ISO instant. */
  at: z.string(),
})
export type ConflictDismissal = z.infer<typeof ConflictDismissal>

/** A dismissal that stands, with the subject it is kept under. */
export type StandingDismissal = { subject: string; dismissal: ConflictDismissal }

export const Judgement = z.discriminatedUnion('kind', [ClaimReview, AliasJudgement, EventJudgement, ConflictDismissal])
export type Judgement = z.infer<typeof Judgement>

/** What a change did to one subject; null where nothing stood, or stands. */
export const Write = z.object({ subject: z.string(), before: Judgement.nullable(), after: Judgement.nullable() })
export type Write = z.infer<typeof Write>
