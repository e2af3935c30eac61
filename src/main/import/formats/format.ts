/** What an import format is: one object that knows its files and reads them into drafts. */
import type { ArticleDraft } from '../../../article/draft.ts'
import { AppError } from '../../../contract/bridge.ts'

/** A file as it came: `name` without its folder, for hints and titles only. */
export type ImportFile = {
  name: string
  bytes: Uint8Array
  /** True for what the reader pasted: a selection is all wanted, so no main text is looked for in it. */
  pasted?: boolean
}

export type ImportFormat = {
  name: string
  /** As a file picker shows it. */
  label: string
  /** Lower case, with the leading dot. */
  extensions: readonly string[]
  /** Decides by the file's first bytes; the name is a hint where the content could be either. */
  matches: (head: Uint8Array, name: string) => boolean
  /** Reads the file's articles. Throws `AppError('unreadable')` with a sentence for the reader. */
  read: (file: ImportFile) => ArticleDraft[]
}

/** Bytes of a file that `matches` is shown. */
export const headLength = 64 * 1024

/** The extension of a file name, lower case with its dot, or an empty string. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot).toLowerCase() : ''
}

/** The file's name without its extension, for an article that names itself nowhere. */
export function baseName(name: string): string {
  const extension = extensionOf(name)
  return extension === '' ? name : name.slice(0, -extension.length)
}

/** UTF-16 code units of a text, or of a page without its pictures. */
const longestText = 20_000_000

/** Refuses what is no article but a database or a log. Throws `AppError('unreadable')`. */
export function refuseLongText(text: string): void {
  if (text.length <= longestText) return
  const millions = (text.length / 1_000_000).toFixed(0)
  throw new AppError(
    'unreadable',
    `The text is too long: ${millions} million characters. Up to ${longestText / 1_000_000} million can be read; split it and import the parts.`,
  )
}
