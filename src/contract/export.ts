/** What export can be asked: writing articles with their notes and claims as Markdown into a folder. */
import { z } from 'zod'
import { call, task } from './bridge.ts'
import { ArticleId, WholeList } from './library.ts'
import { NoteFilter } from './notes.ts'
import { EventId } from './review.ts'

/** A folder the reader chose. Paths never cross the bridge: the handle stands for it. */
export const FolderHandle = z.string().max(200)
export const Folder = z.object({ handle: FolderHandle, name: z.string(), /** For display only. */ label: z.string() })
export type Folder = z.infer<typeof Folder>

/** What a file is about: an article, or an event. */
const About = z.object({ articleId: ArticleId.nullable(), eventId: EventId.optional() })

export const ExportReport = z.object({
  folder: z.string(),
  written: z.array(About.extend({ file: z.string() })),
  unchanged: z.array(About.extend({ file: z.string() })),
  /** Files the reader had changed: left as they are, the new text written beside them. */
  conflicts: z.array(About.extend({ file: z.string(), copy: z.string() })),
  failed: z.array(About.extend({ reason: z.string() })),
  cancelled: z.boolean(),
})
export type ExportReport = z.infer<typeof ExportReport>

export const exports = {
  'export.run': task(
    z.object({
      /** Null exports every article that is not in the trash. Events they tell of that have a note or are contested go along. */
      articleIds: z.array(ArticleId).max(100_000).nullable(),
      /** Exports the articles of a list instead. */
      list: WholeList.optional(),
      /** Exports these events too, whatever they hold. */
      eventIds: z.array(EventId).max(10_000).optional(),
      /** Exports the articles and events that these notes and highlights are about instead. */
      notes: NoteFilter.optional(),
      folder: FolderHandle,
    }),
    z.object({ done: z.number().int(), total: z.number().int(), title: z.string() }),
    ExportReport,
  ),
  /** Claim tables as text: CSV that no spreadsheet runs, a GFM table, or an HTML table. Null takes every article not in the trash. */
  'export.claimTable': call(
    z.object({
      articleIds: z.array(ArticleId).max(100_000).nullable(),
      /** Only these rows of the articles, in this order: a table as a reader filtered and sorted it. */
      claimIds: z.array(z.string().max(100)).max(100_000).optional(),
      format: z.enum(['csv', 'markdown', 'html']),
    }),
    z.object({ text: z.string() }),
  ),
  /** The Markdown one article would be written as. */
  'export.preview': call(z.object({ articleId: ArticleId }), z.object({ fileName: z.string(), markdown: z.string() })),
  /** The Markdown one event would be written as. */
  'export.previewEvent': call(z.object({ eventId: EventId }), z.object({ fileName: z.string(), markdown: z.string() })),
}
