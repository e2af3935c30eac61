/** Reads one file of any supported format into drafts. Pure, so that it can run in a worker. */
import type { ArticleDraft } from '../../article/draft.ts'
import { AppError } from '../../contract/bridge.ts'
import { headLength, type ImportFile } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { identifyUnsupported, looksBinary } from './identify-binary.ts'

/** Bytes of the largest file that is read. */
export const largestFile = 200 * 1024 * 1024

/** Says why a file of this size is not read, or null. */
export function refuseSize(size: number): string | null {
  if (size === 0) return 'The file is empty.'
  if (size <= largestFile) return null
  return `The file is too large: ${Math.round(size / 1024 / 1024)} MB. Files of up to ${largestFile / 1024 / 1024} MB can be imported.`
}

/**
 * Reads a file's articles: the first format whose `matches` accepts its first bytes reads it.
 *
 * @throws AppError `unreadable` with a sentence for the reader, and nothing else, whatever the bytes are.
 */
export function readImportFile(file: ImportFile): ArticleDraft[] {
  const refusal = refuseSize(file.bytes.length)
  if (refusal) throw new AppError('unreadable', refusal)
  const head = file.bytes.subarray(0, headLength)
  const unsupported = identifyUnsupported(head, file.name)
  if (unsupported) throw new AppError('unreadable', unsupported)
  const format = looksBinary(head) ? undefined : formats.find(({ matches }) => matches(head, file.name))
  if (!format) {
    throw new AppError('unreadable', 'This is not a text: it is a binary file of a kind that Counterclaim can’t read.')
  }
  try {
    return format.read(file)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    // Parsers are other people's: what one of them throws on a broken file is about the file, not about the program.
    const detail = cause instanceof Error ? cause.message.slice(0, 200) : String(cause)
    throw new AppError(
      'unreadable',
      `The file is damaged or too deeply nested to read as ${format.label} (${detail}).`,
      {
        cause,
      },
    )
  }
}
