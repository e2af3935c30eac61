/** What notes and highlights can be asked: writing them as revisions, and marking passages. */
import { z } from 'zod'
import { Anchor } from '../article/anchor.ts'
import { call, event } from './bridge.ts'
import { ArticleId } from './library.ts'

export const NoteId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of a note.')
export const HighlightId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of a highlight.')
/** The eight colours in key order 1–8; their names are Okabe and Ito's. */
export const HighlightColour = z.enum(['yellow', 'orange', 'vermillion', 'purple', 'sky', 'blue', 'green', 'grey'])
export type HighlightColour = z.infer<typeof HighlightColour>

/** What a note is about. A claim keeps its words too, so the note finds its place when the claim is extracted anew. */
export const NoteTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article') }),
  z.object({ kind: z.literal('passage'), anchor: Anchor }),
  z.object({ kind: z.literal('claim'), claimId: z.string().max(100), anchor: Anchor }),
  /**
   * An event of the library. Events are found anew as articles come and go: its title and articles of the time of writing
   * tell what was meant, where its id is gone.
   */
  z.object({
    kind: z.literal('event'),
    eventId: z.string().min(1).max(100),
    title: z.string().max(1000),
    articleIds: z.array(ArticleId).max(1000),
  }),
])
export type NoteTarget = z.infer<typeof NoteTarget>

/** Markdown source of at most 1,000,000 UTF-16 code units. */
export const NoteBody = z.string().max(1_000_000, 'A note can hold a million characters; this one is longer.')

export const Note = z.object({
  noteId: NoteId,
  /** Null for a note on an event. */
  articleId: ArticleId.nullable(),
  target: NoteTarget,
  body: NoteBody,
  /** 1 for the first saved text, one more for each later one. */
  revision: z.number().int().positive(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** The note whose older revision this text was based on, when two windows wrote at once; null otherwise. */
  siblingOf: NoteId.nullable(),
})
export type Note = z.infer<typeof Note>

export const NoteRevision = z.object({ revision: z.number().int(), body: NoteBody, savedAt: z.string() })
export type NoteRevision = z.infer<typeof NoteRevision>

export const Highlight = z.object({
  highlightId: HighlightId,
  articleId: ArticleId,
  anchor: Anchor,
  colour: HighlightColour,
  createdAt: z.string(),
})
export type Highlight = z.infer<typeof Highlight>

/** What an entry of the notes' list is: a highlight, or a note by what it is about. */
export const NoteEntryKind = z.enum(['highlight', 'article', 'passage', 'claim', 'event'])
export type NoteEntryKind = z.infer<typeof NoteEntryKind>

/** What narrows the list of all notes and highlights. Empty lists and nulls narrow nothing. */
export const NoteFilter = z.object({
  kinds: z.array(NoteEntryKind).max(5).default([]),
  colours: z.array(HighlightColour).max(8).default([]),
  articleId: ArticleId.nullable().default(null),
  /** A tag of the article it is in, or one written in the note as `#tag`. */
  tag: z.string().max(200).nullable().default(null),
  /** Words that its words or its note hold, all of them, whatever their accents and capitals. */
  text: z.string().max(500).default(''),
  /** Only what stands in its article no more. */
  lost: z.boolean().default(false),
  /** Only notes that lead to this note or highlight. */
  linksTo: z.string().max(100).nullable().default(null),
})
export type NoteFilter = z.infer<typeof NoteFilter>

export const NoteEntry = z.object({
  /** The note's or the highlight's id. */
  entryId: z.string(),
  kind: NoteEntryKind,
  /** Null for a note on an event. */
  articleId: ArticleId.nullable(),
  /** The event a note is about; null for others. */
  eventId: z.string().nullable(),
  /** Of the article or the event. */
  title: z.string(),
  site: z.string().nullable(),
  publishedAt: z.string().nullable(),
  colour: HighlightColour.nullable(),
  /** The words it stands at; empty where it is about a whole article or an event. */
  words: z.string(),
  /** The note's Markdown, at most 2,000 code units of it; empty for a highlight. */
  body: z.string(),
  /** When it was written last. */
  at: z.string(),
  /** Its words are no longer found in the article. */
  lost: z.boolean(),
  /** How many notes lead to it. */
  linkedFrom: z.number().int().nonnegative(),
})
export type NoteEntry = z.infer<typeof NoteEntry>

/** A link a note holds: an article of the library, or a place in it (`c-…` a claim, `h-…` a highlight, `n-…` a note). */
export const LinkTarget = z.object({ articleId: ArticleId, fragment: z.string().max(200) })
export type LinkTarget = z.infer<typeof LinkTarget>

export const notes = {
  /** All notes and highlights of the library but for those in the trash, page by page. */
  'notes.list': call(
    NoteFilter.extend({
      /** Newest first, or by the articles' titles and in the order of their texts. */
      sort: z.enum(['newest', 'article']).default('newest'),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().positive().max(500).default(100),
    }),
    z.object({ entries: z.array(NoteEntry), total: z.number().int() }),
  ),
  /** Every tag that narrows the list, with how many notes and highlights have it, by name. */
  'notes.tags': call(z.object({}), z.object({ tags: z.array(z.object({ tag: z.string(), count: z.number().int() })) })),
  /** The articles that have notes or highlights, those written in last first; at most 500. */
  'notes.articles': call(
    z.object({}),
    z.object({ articles: z.array(z.object({ articleId: ArticleId, title: z.string(), count: z.number().int() })) }),
  ),
  /** Notes on an event, oldest first. */
  'notes.forEvent': call(z.object({ eventId: z.string().max(100) }), z.object({ notes: z.array(Note) })),
  /** Notes that lead to an article or to places in it, newest first; at most 500. */
  'notes.linkedFrom': call(
    z.object({ articleId: ArticleId }),
    z.object({ links: z.array(z.object({ fragment: z.string(), from: NoteEntry })) }),
  ),
  /** What a link leads to: its title, and whether it is there. */
  'notes.linkTarget': call(
    LinkTarget,
    z.object({ state: z.enum(['there', 'lost', 'gone', 'trashed']), title: z.string().nullable() }),
  ),
  'notes.forArticle': call(
    z.object({ articleId: ArticleId }),
    z.object({ notes: z.array(Note), highlights: z.array(Highlight) }),
  ),
  /**
   * Creates a note. The caller chooses the id so that a repeated request after a lost reply makes no second note:
   * an id that exists returns the note as it is.
   */
  'notes.create': call(
    z.object({ noteId: NoteId, articleId: ArticleId.nullable(), target: NoteTarget, body: NoteBody }),
    Note,
  ),
  /**
   * Saves a revision. With a `baseRevision` that is not the newest, the text becomes a sibling note and the newest is
   * left alone; the returned note is then the sibling. Saving the same body again changes nothing.
   */
  'notes.save': call(z.object({ noteId: NoteId, baseRevision: z.number().int().positive(), body: NoteBody }), Note),
  'notes.delete': call(z.object({ noteId: NoteId }), z.object({})),
  'notes.restore': call(z.object({ noteId: NoteId }), Note),
  /** Every saved text of a note, newest first; a deleted note keeps its own. */
  'notes.revisions': call(z.object({ noteId: NoteId }), z.array(NoteRevision)),
  /** Marks a passage, or changes the colour of an existing highlight. */
  'notes.highlight': call(
    z.object({
      highlightId: HighlightId,
      articleId: ArticleId,
      anchor: Anchor,
      colour: HighlightColour,
      /** One that was removed is brought back: its words may be gone from the text, or stand there a little changed. */
      back: z.boolean().optional(),
    }),
    Highlight,
  ),
  'notes.removeHighlight': call(z.object({ highlightId: HighlightId }), z.object({})),
  /** Puts a note or a highlight on other words of its article: where its own are gone from the text. */
  'notes.place': call(z.object({ entryId: z.string().max(100), anchor: Anchor }), z.object({})),
  /** `articleId` is null where a note on an event changed. */
  'notes.changed': event(z.object({ articleId: ArticleId.nullable() })),
}
