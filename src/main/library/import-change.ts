/** What an import did to one article, kept so that it can be taken back and done anew. */
import { z } from 'zod'
import { ReadState } from '../../contract/library.ts'
import { HighlightColour } from '../../contract/notes.ts'
import { ArticleContent } from './article-write.ts'

const Instant = z.string().nullable()

export const ImportChange = z.object({
  /** The article came with the import. */
  added: z.boolean(),
  /** It came out of the trash. */
  restored: z.boolean(),
  /** What stood there before its content came; once taken back, what came. */
  filled: ArticleContent.nullable(),
  tags: z.array(z.string()),
  /** What was before, and what the import made of it. */
  readState: z.tuple([ReadState, ReadState]).nullable(),
  archivedAt: z.tuple([Instant, Instant]).nullable(),
  highlights: z.array(
    z.object({
      highlightId: z.string(),
      /** Anchor, as JSON. */
      anchor: z.string(),
      colour: HighlightColour,
      createdAt: z.string(),
    }),
  ),
  noteIds: z.array(z.string()),
})
export type ImportChange = z.infer<typeof ImportChange>

export const noChange = (): ImportChange => ({
  ...{ added: false, restored: false, filled: null, tags: [], readState: null, archivedAt: null },
  ...{ highlights: [], noteIds: [] },
})

export const changesSomething = (change: ImportChange): boolean =>
  change.added ||
  change.restored ||
  change.filled !== null ||
  change.tags.length > 0 ||
  change.readState !== null ||
  change.archivedAt !== null ||
  change.highlights.length > 0 ||
  change.noteIds.length > 0
