/** Hands a reader's files over to the application, which reads them from where it keeps them. */
import { AppError } from '../../../contract/bridge.ts'
import type { ImportItem, ImportReport } from '../../../contract/import.ts'
import { hand } from '../../bridge.ts'
import type { NamedFile } from './collect-files.ts'
import { importStrings as strings } from './strings.ts'

type Failed = ImportReport['failed']

/** Files on their way to the application at the same time. */
const lanes = 4

/** Hands files over a few at a time. A file that can't be read becomes a line of the report. */
export async function handOver(
  files: readonly NamedFile[],
  signal: AbortSignal,
  onProgress: (done: number, source: string) => void,
): Promise<{ items: ImportItem[]; failed: Failed }> {
  const handed: (ImportItem | undefined)[] = []
  const failed: Failed = []
  let next = 0
  let done = 0
  const lane = async () => {
    while (next < files.length) {
      signal.throwIfAborted()
      const at = next++
      const named = files[at]
      if (!named) return
      try {
        handed[at] = { kind: 'file', ...(await hand(named.file, named.source)) }
      } catch (error) {
        // When the application is gone, every further file would fail alike: that ends the import.
        if (error instanceof AppError && error.code === 'unavailable') throw error
        const reason = error instanceof AppError ? error.message : strings.unreadableFile
        failed.push({ source: named.source, reason })
      }
      // Files that were on their way when the reader stopped arrive after the report.
      if (!signal.aborted) onProgress(++done, named.source)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, files.length) }, lane))
  return { items: handed.filter(item => item !== undefined), failed }
}
