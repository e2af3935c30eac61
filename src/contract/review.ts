/** What a reader can say about claims, claimants and events, so that it stands through every later extraction. */
import { z } from 'zod'
import { Anchor } from '../article/anchor.ts'
import { isDateValue } from '../article/date-value.ts'
import { call, event } from './bridge.ts'
import { ClaimantType, Figure, Stance } from './claims.ts'
import { ArticleId } from './library.ts'

/** Characters nothing is seen of (control, format, fillers), but for the joiners that some scripts write between letters. */
const unseen = /(?!(?<=[\p{L}\p{M}])[\u200c\u200d](?=\p{L}))[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const asRead = (words: string) => words.replace(/\s+/g, ' ').replace(unseen, '').replace(/ +/g, ' ').trim()
const holdsWord = (words: string) => /[\p{L}\p{N}]/u.test(asRead(words))

/** A name as it is read: nothing unseen in it, one space between words. */
const Name = z
  .string()
  .overwrite(asRead)
  .refine(holdsWord, 'A name is missing: write who it is.')
  .max(200, 'A name can hold 200 characters.')
/** Which party's the counted are, or who did it: as the text says it, or as a reader wrote it. */
const Side = z
  .string()
  .refine(holdsWord, 'The name of a side is missing.')
  .max(500, 'The name of a side can hold 500 characters.')
export const EventId = z.string().min(1).max(100)
const ClaimId = z.string().min(1).max(100)
const ConflictIds = z.array(z.string().min(1).max(100)).min(1).max(1000)
/** Chosen by who asks for a change, another one for each: a request sent again after a lost answer changes nothing twice. */
export const ChangeId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of a change.')

/** A figure as a reader wants it. Where its words stand is found again in the text by the anchor. */
export const FigureEdit = Figure.omit({ figureId: true, targetKey: true }).extend({
  targetGroup: z.string().max(200, 'What a figure counts can hold 200 characters.').nullable(),
  targetSide: Side.nullable(),
  actorSide: Side.nullable(),
})
export type FigureEdit = z.infer<typeof FigureEdit>

/** A whole row as a reader wants it. What is not asked for here stays as the machine read it. */
export const ClaimEdit = z.object({
  /** Null makes it the writer's own statement. */
  claimant: z.object({ name: Name, type: ClaimantType }).nullable(),
  onBehalfOf: Name.nullable(),
  stance: Stance,
  target: z.string().trim().refine(holdsWord, 'Write whom it is said against, or leave it empty.').max(500).nullable(),
  cue: z.array(Anchor).max(20),
  content: z.array(Anchor).min(1, 'A claim needs its words: select them in the text.').max(20),
  figures: z.array(FigureEdit).max(200),
  /** Where and when it happened; null for nowhere or at no time that is said, left out for as it stands. */
  place: z
    .string()
    .trim()
    .refine(holdsWord, 'Write where it happened, or leave it empty.')
    .max(200, 'A place can hold 200 characters.')
    .nullable()
    .optional(),
  date: z.string().refine(isDateValue, 'A date is a day, a month or a year, such as 2026-05-11.').nullable().optional(),
})
export type ClaimEdit = z.infer<typeof ClaimEdit>

export const ReviewKind = z.enum([
  'judge',
  'edit',
  'split',
  'add',
  'alias',
  'name-event',
  'merge-events',
  'split-event',
  'dismiss',
])
export type ReviewKind = z.infer<typeof ReviewKind>

/** One thing a reader did; kept for good, so that each can be undone and its undoing undone. */
export const ReviewChange = z.object({
  changeId: z.string(),
  kind: ReviewKind,
  at: z.string(),
  /** Null for what concerns the whole library. */
  articleId: ArticleId.nullable(),
  /** What was done, in words for the reader (“Accepted: nine soldiers were killed”). */
  summary: z.string(),
  /** The change this one took back. */
  undoes: z.string().nullable(),
  /** The claims that stand after it, first the one it was about. */
  claimIds: z.array(z.string()),
})
export type ReviewChange = z.infer<typeof ReviewChange>

/** “These names are one party”, learned once and applied to the whole library. */
export const ClaimantAlias = z.object({ name: z.string(), standsFor: z.string() })
export type ClaimantAlias = z.infer<typeof ClaimantAlias>

/** A change as it is remembered. */
export const RememberedChange = ReviewChange.extend({
  /** The change that took it back, where that stands: undoing it does this one again. */
  takenBackBy: z.string().nullable(),
})
export type RememberedChange = z.infer<typeof RememberedChange>

/** A request for one change. */
const change = <Shape extends z.ZodRawShape>(shape: Shape) =>
  call(z.object({ changeId: ChangeId, ...shape }), ReviewChange)

/** Empty where nothing is written; unseen characters alone are neither a title nor none. */
const Title = z
  .string()
  .trim()
  .refine(title => title === '' || holdsWord(title), 'A title needs words that can be seen.')
  .overwrite(asRead)
  .max(300, 'A title can hold 300 characters.')

export const review = {
  /**
   * Accepts a row as it stands (a corrected one stays `edited`), rejects it (it is kept, and left out of every comparison),
   * or gives it back to the machine, which takes away an added row. A rejected row that the reader had corrected or added
   * first goes back to that.
   */
  'review.judge': change({
    articleId: ArticleId,
    claimId: ClaimId,
    verdict: z.enum(['accepted', 'rejected', 'machine']),
  }),
  /** Accepts rows as they stand, as one change; those that were reviewed already stay as they are. */
  'review.acceptAll': change({ articleId: ArticleId, claimIds: z.array(ClaimId).min(1).max(10_000) }),
  /** Replaces a row by one corrected row; by several, the row is split, and the first keeps its id. */
  'review.edit': change({ articleId: ArticleId, claimId: ClaimId, rows: z.array(ClaimEdit).min(1).max(20) }),
  /** Adds a row by hand; the change’s id makes the row’s. */
  'review.add': change({ articleId: ArticleId, row: ClaimEdit }),
  /**
   * Says that claimants of these names are one party, called `into`, in every article there is and will be. With a `type`
   * all of them are of that type, so that two parties of the same name become one as well.
   */
  'review.mergeClaimants': change({ names: z.array(Name).min(1).max(100), into: Name, type: ClaimantType.optional() }),
  /** Lets a name stand for nobody but itself again; of a name that others stand for as well, the others stay. */
  'review.forgetAlias': change({ name: Name }),
  /** The names that were learned, and those whose bearers are all one party, of whatever types they seemed. */
  'review.aliases': call(
    z.object({}),
    z.object({
      aliases: z.array(ClaimantAlias),
      settled: z.array(z.object({ name: z.string(), type: ClaimantType.nullable() })),
    }),
  ),
  /** Names an event; an empty title gives it back the one from its reports. */
  'review.nameEvent': change({ eventId: EventId, title: Title }),
  /** Says that these are one event. */
  'review.mergeEvents': change({ eventIds: z.array(EventId).min(2).max(100) }),
  /** Says that what these articles tell is an event of its own. */
  'review.splitEvent': change({ eventId: EventId, articleIds: z.array(ArticleId).min(1).max(10_000) }),
  /**
   * Says that conflicts are none: their sides do not contradict each other. With `claimIds` only the sides of these claims
   * are taken out; what the others say against each other stands. Said once more with another reason, that one counts.
   */
  'review.dismissConflicts': change({
    conflictIds: ConflictIds,
    claimIds: z.array(ClaimId).min(1).max(1000).optional(),
    reason: z.string().trim().max(500, 'A reason can hold 500 characters.').default(''),
  }),
  /** Lets conflicts stand again, as they were found. */
  'review.restoreConflicts': change({ conflictIds: ConflictIds }),
  /**
   * Takes a change back; the answer is a change as well, and undoing that one does it again. `stale` when something newer
   * was done to the same row or event since.
   */
  'review.undo': change({ undoes: z.string().max(100) }),
  /**
   * What was done to an article, with null to the library as a whole, without either to anything; newest first. What was
   * taken back is in it too.
   */
  'review.history': call(
    z.object({ articleId: ArticleId.nullish(), limit: z.number().int().positive().max(10_000).default(100) }),
    z.object({ changes: z.array(RememberedChange), total: z.number().int() }),
  ),
  'review.changed': event(z.object({ articleId: ArticleId.nullable() })),
}
