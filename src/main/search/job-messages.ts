/** What search's two threads can be asked, and what they answer. */
import { z } from 'zod'
import type { Clause } from './language/clause.ts'
import type { HitExplanation } from './query/explain-hit.ts'
import type { IndexFilter } from './query/index-filter.ts'

const InFolder = z.object({ folder: z.string() })
const strings = z.array(z.string()).readonly()

const Article = z.object({
  articleId: z.string(),
  title: z.string(),
  text: z.string(),
  notes: strings,
  claimants: strings,
  claimantNames: strings.optional(),
  source: strings.optional(),
  tags: strings.optional(),
  places: strings.optional(),
  highlights: strings.optional(),
  language: z.string().nullable().optional(),
  publishedDay: z.number().int().nullable().optional(),
  flags: z.number().int().optional(),
})

/** Made in this program and typed there: a thread boundary loses the type, not the shape. */
const clauses = z.custom<Clause[]>(Array.isArray)
const filters = z.custom<IndexFilter[]>(Array.isArray)

/** What limits a question besides its words. */
const Limits = z.object({
  filters: filters.default([]),
  /** Article ids one behind the other. */
  only: z.string().nullable().default(null),
  except: z.string().nullable().default(null),
  exact: z.boolean().default(false),
})

/** Names an index that is too damaged to say its name. */
export const unknownGeneration = 'unknown'

/** What each job is asked. */
export const JobInput = {
  /** `damaged` names a generation that turned out damaged, or says `unknownGeneration`: it is made anew. */
  'search.open': InFolder.extend({
    damaged: z.string().nullable().default(null),
    /** How many questions are open (`open-questions.ts`). */
    questions: z.instanceof(SharedArrayBuffer).optional(),
  }),
  'search.apply': InFolder.extend({
    /** The generation the batch was gathered for; another one means that earlier batches may be lost. */
    generation: z.string(),
    articles: z.array(Article).readonly(),
    deleted: strings,
    /** What the index reaches up to after this batch; null while more of the same change list follows. */
    position: z.string().nullable(),
    /** Articles before that position that could not be read: they are tried again. Kept with the position. */
    unread: strings.default([]),
    /** True when articles were deleted for good: what dead documents said is to be overwritten. */
    erased: z.boolean().default(false),
  }),
  /** Works for so many milliseconds at most. */
  'search.tidy': InFolder.extend({ time: z.number().default(15) }),
  'search.close': InFolder,
  'search.query': InFolder.extend({
    ...Limits.shape,
    clauses,
    offset: z.number(),
    limit: z.number(),
    sort: z.enum(['best', 'newest', 'oldest']).default('best'),
    explain: z.boolean().default(false),
    today: z.number().nullable().default(null),
  }),
  'search.facets': InFolder.extend({ ...Limits.shape, clauses }),
  /** Words of the index like one that finds little. */
  'search.suggest': InFolder.extend({ word: z.string(), unfinished: z.boolean().default(false) }),
  /** Words of the index that begin like this. */
  'search.complete': InFolder.extend({ prefix: z.string(), limit: z.number() }),
  /** Values of a column that have a word beginning like this. */
  'search.values': InFolder.extend({
    field: z.enum(['source', 'claimants', 'places', 'tags']),
    text: z.string(),
    limit: z.number(),
  }),
  /** Articles like this one, which need not be in the index. */
  'search.similar': InFolder.extend({
    article: Article,
    limit: z.number(),
    today: z.number().nullable().default(null),
  }),
  'search.release': InFolder,
}

const Hits = z.array(
  z.object({
    articleId: z.string(),
    score: z.number(),
    lunrScore: z.number(),
    explanation: z.custom<HitExplanation | null>(value => typeof value === 'object'),
  }),
)
/** The generation that answered; null when there was no index. Another than the one caught up may lack the latest changes. */
const generation = z.string().nullable()
/** True when the index turned out damaged while it was asked: the answer is empty. */
const damaged = z.boolean()
/** What was wrong with an index that was found damaged by the work itself; null when nothing was. */
const damage = z.string().nullable()
const Counted = z.array(z.object({ value: z.string(), count: z.number() }))

/** What each job answers. */
export const JobOutput = {
  'search.open': z.object({
    generation: z.string(),
    position: z.string().nullable(),
    unread: strings,
    articles: z.number(),
    damage,
  }),
  'search.apply': z.object({ accepted: z.boolean(), damage }),
  'search.tidy': z.object({ more: z.boolean(), segments: z.number(), damage }),
  'search.close': z.object({}),
  'search.query': z.object({
    generation,
    damaged,
    hits: Hits,
    total: z.number(),
    /** True when the total is “at least”. */
    capped: z.boolean(),
    /** How many of the total have every optional word. */
    withAll: z.number(),
    /** Per clause: the terms it stood for. */
    terms: z.array(strings),
  }),
  'search.facets': z.object({
    generation,
    damaged,
    capped: z.boolean(),
    counted: z.number(),
    /** Matches that were not counted, since others have more of the words. */
    leftOut: z.number(),
    source: Counted,
    claimants: Counted,
    places: Counted,
    tags: Counted,
    month: Counted,
  }),
  'search.suggest': z.object({ suggestions: Counted, frequency: z.number() }),
  'search.complete': z.object({ words: Counted }),
  'search.values': z.object({ values: Counted }),
  'search.similar': z.object({
    generation,
    damaged,
    hits: Hits,
    terms: z.array(z.object({ term: z.string(), weight: z.number() })),
  }),
  'search.release': z.object({}),
}
export type JobName = keyof typeof JobOutput
export type JobQuestion<Name extends JobName> = z.input<(typeof JobInput)[Name]>
export type JobResult<Name extends JobName> = z.infer<(typeof JobOutput)[Name]>
export type SearchJobs = { [Name in JobName]: (input: unknown) => JobResult<Name> }
