/** What search can be asked: hits grouped by article, what they can be narrowed by, completions, and every match in an article. */
import { z } from 'zod'
import { call, event } from './bridge.ts'
import { ArticleId, ReadState } from './library.ts'
import { HighlightId, NoteId } from './notes.ts'
import {
  NewSavedSearch,
  PastSearch,
  QueryText,
  RenamedSearch,
  SavedSearch,
  SavedSearchId,
  SearchKind,
  SearchSort,
} from './saved-searches.ts'

/** Half-open range of UTF-16 offsets. */
export const TextRange = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
export type TextRange = z.infer<typeof TextRange>

/** Says how many there are; `atLeast` when not all could be counted. */
export const Count = z.object({ count: z.number().int().nonnegative(), atLeast: z.boolean() })
export type Count = z.infer<typeof Count>

/** What of an article is searched. */
export const SearchField = z.enum(['title', 'text', 'notes', 'claimants', 'source', 'tags', 'places', 'highlights'])
export type SearchField = z.infer<typeof SearchField>

export const Snippet = z.object({
  field: SearchField,
  text: z.string(),
  /** Where the matches stand in `text`. */
  matches: z.array(TextRange),
  /** Fields `text` and `highlights`: where the first match stands in the article's plain text, so that opening lands on it. */
  place: TextRange.nullable(),
  /** Field `notes`: the note the snippet was cut from. */
  noteId: NoteId.nullable(),
  /** The event that note is about; left out where it is about the article or something in it. */
  eventId: z.string().optional(),
  /** Field `highlights`: the highlight. */
  highlightId: HighlightId.nullable(),
})
export type Snippet = z.infer<typeof Snippet>

/** A claim that has words of the query, or the figure it asks for. */
export const ClaimHit = z.object({
  claimId: z.string(),
  /** Who says it, under the name the reader knows; null when nobody is named. */
  claimant: z.string().nullable(),
  /** “says”, “denies”. */
  stance: z.string(),
  /** “9 soldiers killed”, “at least 40”. */
  figures: z.array(z.string()),
  snippet: z.object({ text: z.string(), matches: z.array(TextRange) }),
  /** Where its words begin in the article's plain text: opening the hit lands there. */
  place: TextRange,
})
export type ClaimHit = z.infer<typeof ClaimHit>

/** Why an article has its score: lunr's arithmetic, then what this program does with it. */
export const Explanation = z.object({
  /** lunr's score, and the one that orders the hits. */
  lunrScore: z.number(),
  score: z.number(),
  /** What each word found in each field added to lunr's score. */
  terms: z.array(
    z.object({
      /** The word as typed. */
      word: z.string(),
      /** The stem, or the written word, it was found as. */
      term: z.string(),
      field: SearchField,
      /** How often it stands there, and in how many fields of all articles it stands. */
      count: z.number(),
      frequency: z.number(),
      inverseFrequency: z.number(),
      /** Words in the field of this article, and in an average one. */
      length: z.number(),
      averageLength: z.number(),
      /** lunr's BM25 weight of it, and what the query says it counts. */
      weight: z.number(),
      boost: z.number(),
      added: z.number(),
    }),
  ),
  /** What lunr's score is multiplied by, with the reason in words: “published this week”, “the title has these words”. */
  factors: z.array(z.object({ name: z.string(), value: z.number(), meaning: z.string() })),
})
export type Explanation = z.infer<typeof Explanation>

/** One article with what was found in it. */
export const SearchGroup = z.object({
  articleId: ArticleId,
  title: z.string(),
  /** Where the query's words stand in the title. */
  titleMatches: z.array(TextRange),
  site: z.string().nullable(),
  publishedAt: z.string().nullable(),
  readState: ReadState,
  archived: z.boolean(),
  score: z.number(),
  /** The best passages, at most three, never of the title. Of the kinds notes and highlights: every hit of the kind, up to ten. */
  snippets: z.array(Snippet),
  /** Its best claims for the query: at most two, of the kind claims up to ten. */
  claims: z.array(ClaimHit),
  moreClaims: z.number().int().nonnegative(),
  /** Only when asked for. */
  explanation: Explanation.nullable(),
})
export type SearchGroup = z.infer<typeof SearchGroup>

/** A quiet word on how the query was taken. */
export const SearchHint = z.object({
  kind: z.enum([
    /** Some of it has no meaning and was searched as plain words, or left out. */
    'language',
    /** No article has all of the words. */
    'partly',
    /** Not every word that begins like this was searched; asking with `exact` does. */
    'capped',
    /** The index misses the latest changes. */
    'behind',
  ]),
  text: z.string(),
})
export type SearchHint = z.infer<typeof SearchHint>

/** How a stretch of the query was read, for colouring it and for chips that take it out. */
export const ReadPart = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  kind: z.enum(['word', 'phrase', 'pattern', 'filter', 'operator', 'ignored']),
  /** Of filters, what they ask for in words: “published before 1 June 2024”; else null. */
  meaning: z.string().nullable(),
  /** The query without this part. */
  without: z.string(),
})
export type ReadPart = z.infer<typeof ReadPart>

const Asked = { query: QueryText, kind: SearchKind.default('everything') }

export const SearchAnswer = z.object({
  groups: z.array(SearchGroup),
  /** Articles that match: those with all of the query's words and those with only some of them. */
  total: Count,
  /** Those with all of its words, which come first in the order `best`; all of them for a query of one word. */
  withAll: Count,
  /** Of the kind claims: claims that match in the articles looked at; else null. */
  claimTotal: Count.nullable(),
  /** The kind that was searched: `in:claims` in the query wins over the request's. */
  kind: SearchKind,
  parts: z.array(ReadPart),
  hints: z.array(SearchHint),
  /** A query that finds more, when a word of this one is hardly known. */
  didYouMean: z.object({ query: z.string(), text: z.string() }).nullable(),
  /** How many articles the index does not know yet. */
  pending: z.number().int().nonnegative(),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

export const FacetField = z.enum(['claimant', 'source', 'place', 'tag', 'month'])
export type FacetField = z.infer<typeof FacetField>
export const Facet = z.object({
  field: FacetField,
  values: z.array(
    z.object({
      /** “Border Guard”, “2024-05”. */
      value: z.string(),
      count: z.number().int(),
      /** The query asks for exactly this value already; of months, for it or for days of it. */
      chosen: z.boolean(),
      /** The query a click makes: with the value, or without it when it is chosen. */
      query: z.string(),
    }),
  ),
})
export type Facet = z.infer<typeof Facet>

export const Completion = z.object({
  kind: z.enum(['field', 'value', 'word']),
  /** What to show: “claimant:”, “Border Guard”. */
  label: z.string(),
  /** What it means, or how often it stands: “who claims something”, “12 articles”; null for nothing. */
  detail: z.string().nullable(),
  /** What to put in place of the query's `replace` range. */
  text: z.string(),
})
export type Completion = z.infer<typeof Completion>

/** Every match of a query in one article, each list in the order of the text. */
export const ArticleMatches = z.object({
  /** In the article's plain text, which begins with its title. */
  text: z.array(TextRange),
  /** In the body of each note, as written. */
  notes: z.array(z.object({ noteId: NoteId, matches: z.array(TextRange) })),
  /** Claims that match, with where their words stand in the article's plain text. */
  claims: z.array(z.object({ claimId: z.string(), places: z.array(TextRange) })),
  /** True when there were more than are given. */
  capped: z.boolean(),
})
export type ArticleMatches = z.infer<typeof ArticleMatches>

export const search = {
  'search.query': call(
    z.object({
      ...Asked,
      sort: SearchSort.default('best'),
      limit: z.number().int().positive().max(200).default(20),
      offset: z.number().int().nonnegative().default(0),
      /** Searches every word a prefix or pattern stands for, however many: for a query that is no longer being typed. */
      exact: z.boolean().default(false),
      explain: z.boolean().default(false),
    }),
    SearchAnswer,
  ),
  /**
   * What the query's articles can be narrowed by: those with all of its words, where there are any. Asked after the hits and as
   * exactly, so that typing stays quick.
   */
  'search.facets': call(
    z.object({ ...Asked, exact: z.boolean().default(false) }),
    z.object({
      facets: z.array(Facet),
      counted: Count,
      /** Counted were the articles with all words, and others have some of them. */
      onlyWithAll: z.boolean(),
    }),
  ),
  /** What the word at the caret may become, the likeliest first; a word that is known as it stands is among them. */
  'search.complete': call(
    z.object({
      query: QueryText,
      caret: z.number().int().nonnegative(),
      limit: z.number().int().positive().max(50).default(8),
    }),
    z.object({ completions: z.array(Completion), replace: TextRange }),
  ),
  /** Articles that have the most telling words of one in common, with those words. */
  'search.similar': call(
    z.object({ articleId: ArticleId, limit: z.number().int().positive().max(50).default(8) }),
    z.object({ groups: z.array(SearchGroup), words: z.array(z.string()) }),
  ),
  'search.matches': call(z.object({ articleId: ArticleId, query: QueryText }), ArticleMatches),
  /** Saved searches in the order of their names. */
  'search.saved': call(z.object({}), z.array(SavedSearch)),
  /** Saves a search, or changes the one of this id. */
  'search.save': call(NewSavedSearch, SavedSearch),
  'search.rename': call(RenamedSearch, SavedSearch),
  /** Saving it again under its id takes this back. */
  'search.remove': call(z.object({ savedSearchId: SavedSearchId }), z.object({})),
  'search.savedChanged': event(z.object({})),
  /** Past searches, newest first. */
  'search.history': call(z.object({}), z.array(PastSearch)),
  /** Says that a query was meant: a hit was opened, or Enter was pressed. */
  'search.remember': call(z.object({ query: QueryText }), z.object({})),
  /** Forgets one past search, or all of them (null). */
  'search.forget': call(z.object({ query: QueryText.nullable() }), z.object({})),
  /** `pending` articles are being indexed; `paused` ones wait until the reader lets it go on. */
  'search.status': call(z.object({}), z.object({ pending: z.number().int(), paused: z.number().int() })),
  'search.changed': event(z.object({ pending: z.number().int(), paused: z.number().int() })),
}
