/** What import can be asked: bringing files, folders and pasted text into the library. */
import { z } from 'zod'
import { call, task } from './bridge.ts'
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

export const ImportReport = z.object({
  articles: z.array(
    z.object({ id: ArticleId, title: z.string(), publishedAt: z.string().nullable(), source: z.string() }),
  ),
  /** `restored`: it was in the trash, and came out of it. */
  duplicates: z.array(z.object({ source: z.string(), articleId: ArticleId, restored: z.boolean().optional() })),
  failed: z.array(z.object({ source: z.string(), reason: z.string() })),
  /** True when the reader stopped it; what was imported before stays. */
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const ImportFormat = z.object({
  name: z.string(),
  label: z.string(),
  /** With the leading dot, lower case. */
  extensions: z.array(z.string()),
})
export type ImportFormat = z.infer<typeof ImportFormat>

export const imports = {
  'import.run': task(
    z.object({ items: z.array(ImportItem).min(1).max(100_000) }),
    z.object({ done: z.number().int(), total: z.number().int(), source: z.string() }),
    ImportReport,
  ),
  'import.sample': call(z.object({}), ImportReport),
  'import.formats': call(z.object({}), z.array(ImportFormat)),
}
