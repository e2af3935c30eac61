/** What import can be asked: bringing files, folders and pasted text into the library, and taking all of it back. */
import { z } from 'zod'
import { call, event, task } from './bridge.ts'
import { FolderHandle } from './export.ts'
import { ArticleId } from './library.ts'

/** A file the host was handed. Paths never cross the bridge: the handle stands for it. */
export const FileHandle = z.string().max(200)
export const ImportItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), handle: FileHandle, source: z.string().max(4096) }),
  z.object({
    kind: z.literal('paste'),
    text: z.string().max(20_000_000),
    html: z.string().max(20_000_000).optional(),
    source: z.string().max(4096).default('pasted text'),
  }),
])
export type ImportItem = z.infer<typeof ImportItem>

export const ImportId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of an import.')

/**
 * What became of one item: a new article; another capture of a page that is there; the content of a link that waited for it;
 * a link that waits for its content; what was there already; what was left out, and what could not be read.
 */
export const ImportOutcome = z.enum(['article', 'capture', 'filled', 'stub', 'duplicate', 'skipped', 'failed'])
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** What an item said beside its text. */
export const Carried = z.object({
  tags: z.number().int(),
  highlights: z.number().int(),
  /** Highlights whose words are not in the text. */
  lost: z.number().int(),
  notes: z.number().int(),
  read: z.boolean(),
  archived: z.boolean(),
  /** It says when it was published or kept. */
  dated: z.boolean(),
})
export type Carried = z.infer<typeof Carried>

/** Another capture of a page, beside the one before it. */
export const CaptureOf = z.object({
  articleId: ArticleId,
  /** Paragraphs that only the new one has, and that only the old one has. */
  added: z.number().int(),
  removed: z.number().int(),
})

/** One item of an import, as it is kept. */
export const ImportLine = z.object({
  /** The file as the reader named it. */
  file: z.string(),
  /** Its name in the file; empty for the file itself. */
  item: z.string(),
  /** What the file was read as, as a file picker shows it. */
  format: z.string().nullable(),
  outcome: ImportOutcome,
  articleId: ArticleId.nullable(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  reason: z.string(),
  captureOf: CaptureOf.nullable(),
  restored: z.boolean(),
  /** Something in the library is otherwise than before. */
  changed: z.boolean(),
  carried: Carried.nullable(),
})
export type ImportLine = z.infer<typeof ImportLine>

/** How many items had each outcome, and how many of what they carried. */
export const ImportCounts = z.object({
  items: z.number().int(),
  article: z.number().int(),
  capture: z.number().int(),
  filled: z.number().int(),
  stub: z.number().int(),
  duplicate: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
  tags: z.number().int(),
  highlights: z.number().int(),
  lost: z.number().int(),
  notes: z.number().int(),
  read: z.number().int(),
  archived: z.number().int(),
  dated: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const ImportReport = z.object({
  /** Asks for its undoing, or for this report again; null where nothing was kept of it. */
  importId: ImportId.nullable(),
  /** What is in the library now and was not before. */
  articles: z.array(
    z.object({
      id: ArticleId,
      title: z.string(),
      publishedAt: z.string().nullable(),
      source: z.string(),
      as: z.enum(['capture', 'filled', 'stub']).optional(),
      captureOf: CaptureOf.optional(),
    }),
  ),
  /** `restored`: it was in the trash, and came out of it; `changed`: it got tags, states, highlights or notes. */
  duplicates: z.array(
    z.object({
      source: z.string(),
      articleId: ArticleId,
      restored: z.boolean().optional(),
      changed: z.boolean().optional(),
    }),
  ),
  /** What a file itself says is not to come in, or what nobody would miss. */
  skipped: z.array(z.object({ source: z.string(), reason: z.string() })),
  failed: z.array(z.object({ source: z.string(), reason: z.string() })),
  /** The counts of each file. */
  files: z.array(z.object({ source: z.string(), format: z.string().nullable(), counts: ImportCounts })),
  /** True when the reader stopped it; what was imported before stays. */
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

/** What a reader brought, before anything of it is stored. */
export const ImportPreview = z.object({
  kinds: z.array(
    z.object({
      format: z.string(),
      isContainer: z.boolean(),
      files: z.number().int(),
      items: z.number().int(),
      /** Items of which only the address is there. */
      links: z.number().int(),
      /** Items that are in the library already, as far as they were looked at. */
      known: z.number().int(),
    }),
  ),
  unreadable: z.array(z.object({ source: z.string(), reason: z.string() })),
  /** A few plain files: nobody has to be asked. */
  isSmall: z.boolean(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** The folder whose new files come in by themselves. */
export const WatchState = z.object({
  /** For display only; null where none is watched. */
  folder: z.string().nullable(),
  isMissing: z.boolean(),
})
export type WatchState = z.infer<typeof WatchState>

/** An import of the past. */
export const PastImport = z.object({
  importId: ImportId,
  startedAt: z.string(),
  /** The first file of it, and how many there were. */
  source: z.string(),
  files: z.number().int(),
  items: z.number().int(),
  state: z.enum(['stands', 'undone', 'cancelled', 'interrupted']),
})
export type PastImport = z.infer<typeof PastImport>

export const ImportFormat = z.object({
  name: z.string(),
  label: z.string(),
  /** With the leading dot, lower case. */
  extensions: z.array(z.string()),
})
export type ImportFormat = z.infer<typeof ImportFormat>

const Done = z.object({ done: z.number().int(), total: z.number().int() })

export const imports = {
  /** Looks at what was brought; nothing is stored, and the files stay at hand. */
  'import.preview': task(
    z.object({ items: z.array(ImportItem).min(1).max(100_000) }),
    z.object({ done: z.number().int(), total: z.number().int(), source: z.string() }),
    ImportPreview,
  ),
  /** Lets go of files that are not to be imported. */
  'import.drop': call(z.object({ items: z.array(ImportItem).max(100_000) }), z.object({})),
  'import.run': task(
    z.object({ items: z.array(ImportItem).min(1).max(100_000) }),
    z.object({ done: z.number().int(), total: z.number().int(), source: z.string() }),
    ImportReport,
  ),
  /** Brings the content of a link that waits for it, whatever address it says; the rest of a file with several comes in beside. */
  'import.attach': call(z.object({ articleId: ArticleId, item: ImportItem }), ImportReport),
  /** Fetches a page or feed of the web: the one thing that leaves this computer, and only when a reader asks for it. */
  'import.web': task(
    z.object({
      url: z.string().trim().min(1).max(8000),
      /** Its pictures are fetched, too. */
      pictures: z.boolean().default(false),
    }),
    z.object({
      phase: z.enum(['page', 'pictures', 'reading']),
      /** Bytes of the page, or pictures; null where the site does not say how many there are. */
      done: z.number().int(),
      total: z.number().int().nullable(),
    }),
    ImportReport,
  ),
  'import.sample': call(z.object({}), ImportReport),
  'import.formats': call(z.object({}), z.array(ImportFormat)),
  /** Imports of the past, the last one first. */
  'import.list': call(
    z.object({
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().positive().max(200).default(50),
    }),
    z.object({ imports: z.array(PastImport), total: z.number().int() }),
  ),
  /** The report of an import of the past, but for articles that were deleted for good since. */
  'import.report': call(z.object({ importId: ImportId }), ImportReport),
  /**
   * Takes back what an import brought and changed. Articles that the reader has annotated since are kept, and named.
   * Asked for again, it goes on with what is left.
   */
  'import.undo': task(
    z.object({ importId: ImportId }),
    Done,
    z.object({
      undone: z.number().int(),
      kept: z.array(z.object({ articleId: ArticleId, title: z.string() })),
    }),
  ),
  /** Does anew what was taken back. */
  'import.redo': task(z.object({ importId: ImportId }), Done, z.object({ redone: z.number().int() })),
  'import.watch': call(z.object({ folder: FolderHandle.nullable() }), WatchState),
  'import.watched': call(z.object({}), WatchState),
  /** Files of the watched folder came in (`report`), or the folder is missing or there again. */
  'import.arrived': event(z.object({ state: WatchState, report: ImportReport.nullable() })),
  /** An import ended, or was taken back. */
  'import.changed': event(z.object({ importId: ImportId })),
}
