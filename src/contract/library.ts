/** What the library can be asked: listing, opening and changing articles. */
import { z } from 'zod'
import { ArticleDocument } from '../article/document.ts'
import { call, event, task } from './bridge.ts'

export const ArticleId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of an article.')
export type ArticleId = z.infer<typeof ArticleId>
export const ReadState = z.enum(['unread', 'reading', 'read'])
export type ReadState = z.infer<typeof ReadState>

/** ISO 8601: a date (`2022-02-07`) or an instant (`2022-02-07T10:15:00.000Z`). */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}(T.+)?$/)

export const ArticleSummary = z.object({
  articleId: ArticleId,
  title: z.string(),
  standfirst: z.string().nullable(),
  authors: z.array(z.string()),
  site: z.string().nullable(),
  originalUrl: z.string().nullable(),
  publishedAt: IsoDate.nullable(),
  capturedAt: z.string(),
  language: z.string().nullable(),
  imageCredit: z.string().nullable(),
  /** The name of the file the article came from, or null when it was pasted. */
  sourceName: z.string().nullable(),
  /** SHA-256 of the imported bytes' plain text, lower-case hexadecimal. */
  contentHash: z.string(),
  wordCount: z.number().int(),
  tags: z.array(z.string()),
  readState: ReadState,
  archivedAt: z.string().nullable(),
  trashedAt: z.string().nullable(),
  noteCount: z.number().int(),
  /** Only its address is known: the text is still to be brought. */
  needsContent: z.boolean(),
  /** Grows with every change anywhere in the library; the newest change has the highest. */
  revision: z.number().int(),
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** What can be known of an article beside its text. */
export const ArticleField = z.enum(['title', 'authors', 'site', 'originalUrl', 'publishedAt', 'language'])
export type ArticleField = z.infer<typeof ArticleField>

export const Article = ArticleSummary.extend({
  document: ArticleDocument,
  /** Where a value was found, in words for the reader: “JSON-LD”, “byline”. */
  provenance: z.partialRecord(ArticleField, z.string()),
})
export type Article = z.infer<typeof Article>

export const LibraryView = z.enum(['library', 'unread', 'archive', 'stubs', 'trash', 'all'])
export type LibraryView = z.infer<typeof LibraryView>
export const LibrarySort = z.enum(['captured', 'published', 'title', 'site'])
export type LibrarySort = z.infer<typeof LibrarySort>

/** What an article can be picked by, beside the view. */
export const LibraryField = z.enum(['site', 'date', 'tag', 'claimant', 'place', 'event'])
export type LibraryField = z.infer<typeof LibraryField>

/** Stands for articles that have no date, or no site. */
export const noValue = '-'

export const LibraryFilter = z.object({
  field: LibraryField,
  /** A date is a year (`2022`) or a month (`2022-02`), an event its id; a date or a site may be `noValue`. */
  value: z.string().min(1).max(500),
})
export type LibraryFilter = z.infer<typeof LibraryFilter>

/** Which articles are meant, and in which order: those of a view that meet every filter. */
export const ListChoice = z.object({
  /**
   * `library` and `unread` leave out archived and trashed articles; `all` leaves out trashed ones only; `stubs` are the
   * links whose content is still to be brought, archived ones too.
   */
  view: LibraryView.default('library'),
  filters: z.array(LibraryFilter).max(10).default([]),
  readState: ReadState.optional(),
  sort: LibrarySort.default('captured'),
})
export type ListChoice = z.infer<typeof ListChoice>

export const ListQuery = ListChoice.extend({
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().positive().max(1000).default(100),
})
export type ListQuery = z.infer<typeof ListQuery>

/** One of the values that articles can be picked by, and how many articles outside the trash have it. */
export const LibraryValue = z.object({ value: z.string(), label: z.string(), count: z.number().int() })
export type LibraryValue = z.infer<typeof LibraryValue>

export const ArticleChange = z.object({
  readState: ReadState.optional(),
  archived: z.boolean().optional(),
  trashed: z.boolean().optional(),
  tags: z.array(z.string().trim().min(1).max(100)).max(100).optional(),
  title: z.string().trim().min(1).max(1000).optional(),
})
export type ArticleChange = z.infer<typeof ArticleChange>

/** Every article of a list but some: what stands for any number of them. */
export const WholeList = z.object({ choice: ListChoice, except: z.array(ArticleId).max(10_000).default([]) })
export type WholeList = z.infer<typeof WholeList>

/** What can be done to many articles at once; of tags each keeps its others. */
export const BulkChange = z.object({
  readState: ReadState.optional(),
  archived: z.boolean().optional(),
  trashed: z.boolean().optional(),
  addTags: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
  removeTags: z.array(z.string()).max(1000).default([]),
})
export type BulkChange = z.infer<typeof BulkChange>

export const BulkProgress = z.object({ done: z.number().int(), total: z.number().int() })
export const BulkReport = z.object({
  /** How many articles read differently now. */
  changed: z.number().int(),
  /** Asks for its undoing, while the program runs; null where nothing changed. */
  undoId: z.string().nullable(),
  /** Cancelled on the way: what was changed until then stays changed. */
  cancelled: z.boolean(),
  /** Why it ended on the way, in words for the reader: what was changed until then stays changed. */
  failed: z.string().optional(),
})
export type BulkReport = z.infer<typeof BulkReport>

/** Why two articles look like the same: their address, their headline at one site, or nearly all of their text. */
export const DuplicateReason = z.enum(['address', 'headline', 'text'])
export type DuplicateReason = z.infer<typeof DuplicateReason>

/** Articles that look like the same one; at most fifty of them are named. */
export const DuplicateGroup = z.object({ articles: z.array(ArticleSummary), reasons: z.array(DuplicateReason) })
export type DuplicateGroup = z.infer<typeof DuplicateGroup>

export const library = {
  'library.list': call(ListQuery, z.object({ articles: z.array(ArticleSummary), total: z.number().int() })),
  /**
   * The values of a field whose labels hold all words of `query`: dates newest first, all others the most frequent first.
   * `total` says how many of them there are.
   */
  'library.values': call(
    z.object({
      field: LibraryField,
      query: z.string().max(200).default(''),
      limit: z.number().int().positive().max(2000).default(200),
    }),
    z.object({ values: z.array(LibraryValue), total: z.number().int() }),
  ),
  /** Summaries of the given articles in the given order; ids that are not in the library are left out. */
  'library.summaries': call(z.object({ articleIds: z.array(ArticleId).max(1000) }), z.array(ArticleSummary)),
  /** The other captures of an article's page, the first captured first: of its address, or of its headline on its site. */
  'library.captures': call(z.object({ articleId: ArticleId }), z.array(ArticleSummary)),
  'library.article': call(z.object({ articleId: ArticleId }), Article),
  'library.counts': call(
    z.object({}),
    z.object({
      library: z.number().int(),
      unread: z.number().int(),
      archive: z.number().int(),
      trash: z.number().int(),
      stubs: z.number().int(),
      tags: z.array(z.object({ tag: z.string(), count: z.number().int() })),
    }),
  ),
  /** Changes several articles at once. Returns their new summaries. */
  'library.update': call(
    z.object({ articleIds: z.array(ArticleId).min(1).max(10_000), change: ArticleChange }),
    z.array(ArticleSummary),
  ),
  /** Changes every article of a list, however many. */
  'library.updateAll': task(z.object({ list: WholeList, change: BulkChange }), BulkProgress, BulkReport),
  /** Brings the articles of such a change back to what they were; its report's `undoId` does it anew. */
  'library.undoAll': task(z.object({ undoId: z.string().max(40) }), BulkProgress, BulkReport),
  /** Deletes all trashed articles of a list for good. */
  'library.deleteAllForever': task(
    z.object({ list: WholeList }),
    BulkProgress,
    BulkReport.pick({ cancelled: true, failed: true }).extend({ deleted: z.number().int() }),
  ),
  /** Articles outside the trash that look like this one, with why. */
  'library.duplicatesOf': call(
    z.object({ articleId: ArticleId }),
    z.array(z.object({ article: ArticleSummary, reason: DuplicateReason })),
  ),
  /** All articles outside the trash that look like others, those that came last first. */
  'library.duplicates': call(
    z.object({
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().positive().max(1000).default(50),
    }),
    z.object({
      groups: z.array(DuplicateGroup),
      total: z.number().int(),
      /** Articles of an older library that were not compared yet; asked again, they are fewer. */
      pending: z.number().int(),
    }),
  ),
  /** Says that articles are not the same, or takes that back. */
  'library.tellApart': call(
    z.object({ articleIds: z.array(ArticleId).min(2).max(50), apart: z.boolean() }),
    z.object({}),
  ),
  /** Keeps one of several articles: it gets the notes, highlights and tags of the others, which go into the trash. */
  'library.merge': call(
    z.object({ keepId: ArticleId, articleIds: z.array(ArticleId).min(1).max(50) }),
    z.object({ mergeId: z.string() }),
  ),
  /** Gives each article back what merging took from it. */
  'library.unmerge': call(z.object({ mergeId: z.string().max(40) }), z.object({})),
  /** Deletes trashed articles with their notes for good. Articles that are not in the trash are left alone. */
  'library.deleteForever': call(
    z.object({ articleIds: z.array(ArticleId).min(1).max(10_000) }),
    z.object({ deleted: z.number().int() }),
  ),
  /** Some articles were added, changed or removed. `articleIds` is empty when too many changed to name. */
  'library.changed': event(z.object({ articleIds: z.array(ArticleId), revision: z.number().int() })),
}
