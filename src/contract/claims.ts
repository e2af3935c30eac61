/** What a claim row, a figure, an event and a conflict are, and what can be asked about them. */
import { z } from 'zod'
import { Anchor } from '../article/anchor.ts'
import { call, event } from './bridge.ts'
import { ArticleId } from './library.ts'

export const ClaimantType = z.enum([
  'state_force',
  'government',
  'rebel_group',
  'political',
  'organisation',
  'media',
  'witness',
  'person',
  'unknown',
])
export type ClaimantType = z.infer<typeof ClaimantType>
export const Resolution = z.enum(['self', 'apposition', 'pronoun', 'document_noun', 'none'])
export type Resolution = z.infer<typeof Resolution>
export const Stance = z.enum([
  'state',
  'report',
  'allege',
  'accuse',
  'deny',
  'claim_responsibility',
  'admit',
  'condemn',
  'demand',
  'predict',
  'confirm',
])
export type Stance = z.infer<typeof Stance>
export const Quantity = z.enum([
  'killed',
  'wounded',
  'captured',
  'arrested',
  'displaced',
  'missing',
  'kidnapped',
  'attacks',
  'participants',
  'money',
  'duration',
  'other',
])
export type Quantity = z.infer<typeof Quantity>
/** Where a quantity stands in a table of several: people killed first; without one, last. */
export const rankOfQuantity = (quantity: Quantity | null): number =>
  quantity === null ? Quantity.options.length : Quantity.options.indexOf(quantity)
/**
 * What is asked of a figure; null leaves it open. Both ends are included, unless `lowOpen` and `highOpen` leave the number
 * itself out: over 20 is at least 20 and not 20.
 */
export type FigureQuestion = {
  quantity: Quantity | null
  /** Words that whom it counts must have, as a reader writes them (“soldiers”). */
  group: string | null
  low: number | null
  high: number | null
  lowOpen: boolean
  highOpen: boolean
}
export const Modifier = z.enum(['exact', 'at_least', 'more_than', 'up_to', 'about', 'vague'])
export type Modifier = z.infer<typeof Modifier>

export const Claimant = z.object({
  /** The words that name the claimant at the cue (“the release”, “he”); null when the text has none. */
  mention: Anchor.nullable(),
  /** Who it is after resolution (“Balochistan Liberation Army”); “unknown” when nobody can be named. */
  canonicalName: z.string(),
  /** Other names the same text uses, such as an abbreviation. */
  aliases: z.array(z.string()),
  type: ClaimantType,
  /** The body a person speaks for, when the text says so. */
  onBehalfOf: z.string().nullable(),
  resolution: Resolution,
})
export type Claimant = z.infer<typeof Claimant>

export const DateMention = z.object({
  span: Anchor,
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `start/end`. */
  value: z.string(),
  start: z.string(),
  end: z.string(),
  precision: z.enum(['day', 'week', 'month', 'year']),
  anchor: z.enum(['publication', 'explicit']),
})
export type DateMention = z.infer<typeof DateMention>

export const PlaceMention = z.object({
  span: Anchor,
  name: z.string(),
  /** 1 exact place, 2 its district or province, 3 a country (ACLED's geo-precision). */
  geoPrecision: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})
export type PlaceMention = z.infer<typeof PlaceMention>

export const Figure = z.object({
  figureId: z.string(),
  quantity: Quantity,
  /** The number when the words give exactly one; null for ranges and vague words. */
  value: z.number().nullable(),
  low: z.number(),
  /** Null when open upwards (“at least 40”). */
  high: z.number().nullable(),
  modifier: Modifier,
  /** ISO 4217 code for money, `days` and the like for durations; null for counts. */
  unit: z.string().nullable(),
  /** Who or what is counted, as the text says it (“soldiers”). */
  targetGroup: z.string().nullable(),
  /** The same, normalised for comparison (“soldier”). */
  targetKey: z.string().nullable(),
  targetSide: z.string().nullable(),
  actorSide: z.string().nullable(),
  scope: z.enum(['incident', 'cumulative', 'sub_count']),
  span: Anchor,
})
export type Figure = z.infer<typeof Figure>

export const EventType = z.enum([
  'battle',
  'explosion',
  'violence_against_civilians',
  'protest',
  'riot',
  'strategic_development',
])
export type EventType = z.infer<typeof EventType>

/** Where in an article's story a claim belongs: what happened, where, when, between whom. */
export const ClaimEvent = z.object({
  eventId: z.string(),
  type: EventType.nullable(),
  actors: z.array(z.string()),
  place: z.string().nullable(),
  date: z.string().nullable(),
})

/** Whose words a claim is in: the claimant's, the report's, or the report's with some of the claimant's among them. */
export const QuoteType = z.enum(['direct', 'indirect', 'mixed'])
export type QuoteType = z.infer<typeof QuoteType>

/** One attribution: who said what, in which words. */
export const Claim = z.object({
  /** Stable across extractions of the same text: derived from the article, the cue and the content. */
  claimId: z.string(),
  articleId: ArticleId,
  publishedAt: z.string().nullable(),
  source: z.array(Anchor),
  cue: z.array(Anchor),
  content: z.array(Anchor),
  claimant: Claimant,
  /** Who passed it on (“Reuters quoted the army as saying”). */
  relayedBy: z.string().nullable(),
  cueLemma: z.string().nullable(),
  stance: Stance,
  target: z.string().nullable(),
  certainty: z.enum(['CT+', 'PR+', 'PS+', 'CT-', 'Uu']),
  quoteType: QuoteType,
  /** False for the writer's own statements. */
  attributed: z.boolean(),
  event: ClaimEvent.nullable(),
  figures: z.array(Figure),
  review: z.enum(['machine', 'accepted', 'edited', 'rejected']),
  /** What a person made of the row; absent for the machine's own. */
  reviewed: z
    .object({
      at: z.string(),
      /** False when the words of the row stand nowhere in the text any more, after the article was taken in anew. */
      found: z.boolean(),
      /** What the machine had read, in words; null for a row added by hand. */
      original: z
        .object({
          claimant: z.string(),
          stance: Stance,
          target: z.string().nullable(),
          words: z.string(),
          figures: z.array(z.string()),
          /** Only where a reader said another; null for none. */
          place: z.string().nullable().optional(),
          date: z.string().nullable().optional(),
        })
        .nullable(),
    })
    .optional(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
})
export type Claim = z.infer<typeof Claim>

/** Something that happened, told by one or more articles. */
export const StoryEvent = z.object({
  id: z.string(),
  title: z.string(),
  /** True when a reader named it. */
  named: z.boolean().optional(),
  type: EventType.nullable(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  articleIds: z.array(ArticleId),
})
export type StoryEvent = z.infer<typeof StoryEvent>

export const ConflictKind = z.enum(['numeric', 'polarity', 'responsibility', 'revision'])
export type ConflictKind = z.infer<typeof ConflictKind>
export const ConflictSide = z.object({
  /** Tells parties of one name apart, as in the matrix; null for words that no voice of the event says. */
  voiceId: z.string().nullable().optional(),
  claimant: z.string(),
  claimantType: ClaimantType,
  low: z.number().nullable(),
  high: z.number().nullable(),
  modifier: Modifier.nullable(),
  /** What `low` and `high` count: an ISO 4217 code or a word for money, “hours” and the like for durations; else null. */
  unit: z.string().nullable().default(null),
  claimId: z.string(),
  /** The words of the figure (for polarity and responsibility: null) in their article's plain text. */
  figure: z
    .object({ articleId: ArticleId, start: z.number().int(), end: z.number().int(), exact: z.string() })
    .nullable(),
  /** How it is said (“accuses”), and whom it accuses or denies. */
  stance: Stance.optional(),
  accused: z.string().nullable().optional(),
  /** The lemma of the word that attributes it: “say” for “said that no …”, where `stance` is deny all the same. */
  cueLemma: z.string().nullable().optional(),
  /** Whether `quote` is the claimant's own words or the report's. */
  quoteType: QuoteType.optional(),
  /**
   * Every place where the claimant gives this figure, or says this, in all articles of the event; `figure` or `quote` is
   * the first.
   */
  places: z
    .array(
      z.object({
        articleId: ArticleId,
        start: z.number().int(),
        end: z.number().int(),
        exact: z.string(),
        claimId: z.string(),
      }),
    )
    .default([]),
  /** The claim's own words, to be shown beside the other side's. */
  articleId: ArticleId,
  quote: Anchor,
})
export type ConflictSide = z.infer<typeof ConflictSide>

export const Conflict = z.object({
  conflictId: z.string(),
  kind: ConflictKind,
  quantity: Quantity.nullable(),
  /** Who or what is counted (“soldiers”), or who is blamed. */
  target: z.string().nullable(),
  event: StoryEvent,
  sides: z.array(ConflictSide),
  /** At least so many more take part in the dispute than the event's conflicts show: of a crowd only some are compared. Left out: none. */
  more: z.number().int().optional(),
})
export type Conflict = z.infer<typeof Conflict>

/** What a reader said is no contradiction: the sides that contradict nobody any more. */
export const DismissedConflict = Conflict.extend({
  dismissal: z.object({
    at: z.string(),
    /** In the reader's words; null where none was given. */
    reason: z.string().nullable(),
  }),
})
export type DismissedConflict = z.infer<typeof DismissedConflict>

/** One place where a party gives a figure. */
export const GivenFigure = z.object({
  articleId: ArticleId,
  claimId: z.string(),
  figureId: z.string(),
  publishedAt: z.string().nullable(),
  value: z.number().nullable(),
  low: z.number(),
  high: z.number().nullable(),
  modifier: Modifier,
  /** What `value`, `low` and `high` count: the unit of the row. */
  unit: z.string().nullable(),
  /** The figure as the text tells it, where that is another unit than the row's: “40 minutes” in a row of hours. */
  told: z
    .object({ value: z.number().nullable(), low: z.number(), high: z.number().nullable(), unit: z.string() })
    .optional(),
  /** True where the party says that there were none: its bounds are 0, and `span` holds the words that say so. */
  none: z.boolean().optional(),
  /** The figure's words in their article's plain text. */
  span: Anchor,
  /** The claim's words around it. */
  quote: Anchor,
  relayedBy: z.string().nullable(),
})
export type GivenFigure = z.infer<typeof GivenFigure>

/** What one party says of one count: where it stands now, and where it stood before. */
export const MatrixCell = z.object({
  /** One for each party of the event: two of one name, of types that exclude each other, are two voices. */
  voiceId: z.string(),
  claimant: z.string(),
  claimantType: ClaimantType,
  /** What it stands for after all it said. */
  latest: GivenFigure,
  /** What else it gives that is just as new, so that nothing tells which is meant. */
  alternatives: z.array(GivenFigure),
  /** What it said before and corrected, oldest first. */
  revised: z.array(GivenFigure),
  /** Every place where it gives a figure on this count, oldest first; `latest` and `revised` are among them. */
  places: z.array(GivenFigure),
  /** How many reports carry it; those that repeat the same text, or pass on the same relayer's words, count once. */
  sources: z.number().int().positive(),
})
export type MatrixCell = z.infer<typeof MatrixCell>

/** One count of an event (“soldiers killed”) across all parties. */
export const MatrixRow = z.object({
  rowKey: z.string(),
  quantity: Quantity,
  /** Who or what is counted, as the reports mostly call it; null when they do not say. */
  target: z.string().nullable(),
  /** Shared by all its figures: an ISO 4217 code or a word for money, “hours” and the like for durations; else null. */
  unit: z.string().nullable(),
  /** The span of what the parties stand for now, whichever of its figures each means, in `unit`; `high` null when open upwards. */
  low: z.number(),
  high: z.number().nullable(),
  /** The conflicts found on this count. */
  conflictIds: z.array(z.string()),
  cells: z.array(MatrixCell),
})
export type MatrixRow = z.infer<typeof MatrixRow>

/** Everything the library knows of one event. */
export const EventDossier = z.object({
  event: StoryEvent,
  articles: z.array(z.object({ articleId: ArticleId, title: z.string(), publishedAt: z.string().nullable() })),
  /** Contested counts first, then those several parties give, then the rest. */
  rows: z.array(MatrixRow),
  /** Its conflicts of all kinds. */
  conflicts: z.array(Conflict),
  /** What of them a reader dismissed. */
  dismissed: z.array(DismissedConflict),
})
export type EventDossier = z.infer<typeof EventDossier>

/** A contested point as a list tells it, without the places in the texts. */
export const ListedPoint = Conflict.pick({ kind: true, quantity: true, target: true }).extend({
  /** A conflict that leads to it. */
  conflictId: z.string(),
  sides: z.array(ConflictSide.omit({ articleId: true, claimId: true, places: true })),
})
export type ListedPoint = z.infer<typeof ListedPoint>

export const EventSummary = StoryEvent.extend({
  /** Contested points, as `countContested` counts them. */
  contested: z.number().int(),
  claimCount: z.number().int(),
  /** The first few of them. */
  points: z.array(ListedPoint),
})
export type EventSummary = z.infer<typeof EventSummary>

/** What one step of the extraction kept and dropped, and why. */
export const TraceEntry = z.object({
  step: z.string(),
  action: z.enum(['kept', 'dropped', 'changed']),
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  why: z.string(),
})
export type TraceEntry = z.infer<typeof TraceEntry>

export const ArticleClaims = z.object({
  claims: z.array(Claim),
  dates: z.array(DateMention),
  places: z.array(PlaceMention),
  conflicts: z.array(Conflict),
  /** What a reader dismissed of the conflicts it takes part in. */
  dismissed: z.array(DismissedConflict),
  /** Why the program could not read its claims, in words for the reader: what stands then is the reader's own. Null when it could. */
  failure: z.string().nullable(),
  /** Why its claims are compared with those of no other article, in words for the reader. Null when they are. */
  ungrouped: z.string().nullable(),
})
export type ArticleClaims = z.infer<typeof ArticleClaims>

export const claims = {
  /**
   * The claim table of one article, with the conflicts it takes part in. Extracts first where that is still to do; with
   * `again` once more where it failed before.
   */
  'claims.forArticle': call(z.object({ articleId: ArticleId, again: z.boolean().default(false) }), ArticleClaims),
  /** Every conflict in the library, the most contested first, and apart from them what a reader dismissed. Waits until extraction has caught up. */
  'claims.conflicts': call(
    z.object({ articleIds: z.array(ArticleId).optional() }),
    z.object({ conflicts: z.array(Conflict), dismissed: z.array(DismissedConflict) }),
  ),
  /** How many points are contested in the library, and who contests them. Waits until extraction has caught up. */
  'claims.contested': call(
    z.object({}),
    z.object({
      points: z.number().int(),
      /** For each event with conflicts, and in it for each point, the names of those who take part; equal events once. */
      disputes: z.array(z.array(z.array(z.string()))),
    }),
  ),
  /** Which of these articles something is contested in. Waits until extraction has caught up. */
  'claims.contestedAmong': call(
    z.object({ articleIds: z.array(ArticleId).max(100_000) }),
    z.object({ articleIds: z.array(ArticleId) }),
  ),
  /** The library's events, the most contested first; of one article, or whose title, place or articles' titles hold all words of `query`. */
  'claims.events': call(
    z.object({
      articleId: ArticleId.optional(),
      query: z.string().max(200).default(''),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().positive().max(500).default(50),
    }),
    z.object({ events: z.array(EventSummary), total: z.number().int() }),
  ),
  /** One event with every party's figures. Waits until extraction has caught up. */
  'claims.event': call(z.object({ eventId: z.string().max(100) }), EventDossier),
  /** The library's claimants, the most quoted first, whose names hold all words of `query`. */
  'claims.claimants': call(
    z.object({ query: z.string().max(200).default(''), limit: z.number().int().positive().max(500).default(20) }),
    z.object({
      claimants: z.array(
        z.object({
          name: z.string(),
          type: ClaimantType,
          claims: z.number().int(),
          articles: z.number().int(),
          /** Other names that stand for it, from the texts and from the reader. */
          aliases: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Runs the extraction once more on one article and says what each step did. */
  'claims.trace': call(z.object({ articleId: ArticleId }), z.array(TraceEntry)),
  /** How many articles still wait for extraction. */
  /** `pending` articles are being read; `paused` ones wait until the reader lets it go on. */
  'claims.status': call(
    z.object({}),
    z.object({ pending: z.number().int(), paused: z.number().int(), total: z.number().int() }),
  ),
  'claims.changed': event(
    z.object({ articleIds: z.array(ArticleId), pending: z.number().int(), paused: z.number().int() }),
  ),
}
