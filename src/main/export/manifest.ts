/**
 * Remembers in the folder itself which file belongs to which article, so that a renamed title keeps its file.
 *
 * Losing it costs nothing: each file names its article and carries the hashes of what was written in it.
 */
import { z } from 'zod'
import { AppError } from '../../contract/bridge.ts'
import { ArticleId } from '../../contract/library.ts'
import type { TargetFolder } from './target-folder.ts'

export const manifestName = '.counterclaim.json'

/** `file` as the target folder names it; `tags` as last written, so that tags the reader adds or removes are told apart. */
const Entry = z.object({ file: z.string(), tags: z.array(z.string()) })
export type ManifestEntry = z.infer<typeof Entry>
const Manifest = z.object({ version: z.number().int(), articles: z.record(ArticleId, Entry) })
const version = 1

/**
 * Reads the folder's manifest; empty where there is none or it is damaged.
 *
 * @throws AppError `unavailable` when a newer Counterclaim wrote it.
 */
export async function readManifest(folder: TargetFolder): Promise<Map<string, ManifestEntry>> {
  const found = await folder.read(manifestName)
  const parsed = Manifest.safeParse(found === null ? null : parseJson(found.text))
  if (!parsed.success) return new Map()
  if (parsed.data.version > version) {
    throw new AppError(
      'unavailable',
      `A newer Counterclaim exported into ${folder.path}. Export with that version, or choose another folder.`,
    )
  }
  return new Map(Object.entries(parsed.data.articles))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A damaged manifest is as good as none: it is written anew from what the files say.
    return null
  }
}

/** Adds entries to the manifest as it stands now: another library may have exported into the folder meanwhile. */
export async function updateManifest(folder: TargetFolder, changed: ReadonlyMap<string, ManifestEntry>): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const entries = new Map([...(await readManifest(folder)), ...changed])
    const articles = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
    const text = `${JSON.stringify({ version, articles }, null, 1)}\n`
    const current = await folder.read(manifestName)
    if (current?.text === text) return
    const done =
      current === null
        ? await folder.create(manifestName, text)
        : await folder.replace(manifestName, text, current.stamp)
    if (done) return
  }
  throw new AppError(
    'unavailable',
    `${manifestName} in ${folder.path} is a link, a folder or held by another program. Remove it and export again.`,
  )
}
