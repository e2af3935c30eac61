/** What an import format is: one object that knows its files and reads their articles, or unpacks what is in them. */
import type { ArticleDraft, DraftField, DraftReading } from '../../../article/draft.ts'
import { AppError } from '../../../contract/bridge.ts'

/** A file as it came: `name` without its folder, for hints and titles only. */
export type ImportFile = {
  name: string
  bytes: Uint8Array
  /** True for a selection a reader pasted, or what another program cut out of a page: no main text is looked for in it. */
  whole?: boolean
  /** Where the file was found, as its container says; relative links lead on from there. */
  url?: string
  /** Pictures that came with a page, by the addresses its markup gives them. */
  beside?: ReadonlyMap<string, Uint8Array>
}

/** What a container says of one of its items; it goes before what the item's content says. */
export type KnownFacts = Partial<Pick<ArticleDraft, DraftField | 'standfirst' | 'tags' | 'provenance'>> & {
  reading?: DraftReading
  /** What was found around a link whose content is missing: a description, in plain text. */
  excerpt?: string
}

/** One item of a container. Each is read by itself, so that a bad one never stops the rest. */
export type ImportPart = {
  /** As the report names it beside the container: a name inside it, a line's number, a title. */
  name: string
  /** The item in any format of the list, containers too; null for a link whose content the container does not hold. */
  content: ImportFile | null
  known: KnownFacts
  /** Where the content can’t be read, the address is kept as a link with what is known of it: a reader saved it. */
  orLink?: true
}

/** What one file gave: its articles, or the items it holds. Items that were left out are named with the reason. */
export type FileContent =
  | { kind: 'articles'; format: string; articles: ArticleDraft[] }
  | { kind: 'parts'; format: string; parts: ImportPart[]; skipped: { name: string; reason: string }[] }

type FormatFiles = {
  name: string
  /** As a file picker shows it. */
  label: string
  /** Lower case, with the leading dot. */
  extensions: readonly string[]
  /** Decides by the file's first bytes; the name is a hint where the content could be either. */
  matches: (head: Uint8Array, name: string) => boolean
  /** True for files that are no text: they are tried before anything is refused as binary. */
  binary?: true
}

/** A file of articles. `read` throws `AppError('unreadable')` with a sentence for the reader. */
export type ArticleFormat = FormatFiles & { read: (file: ImportFile) => ArticleDraft[] | Promise<ArticleDraft[]> }

/** A file that holds items: an archive, an export, a list of links. `unpack` throws like `read`. */
export type ContainerFormat = FormatFiles & {
  unpack: (file: ImportFile) => Unpacked | Promise<Unpacked>
}
/** Left-out items (deleted ones, broken rows) are named with the reason. */
export type Unpacked = { parts: ImportPart[]; skipped?: { name: string; reason: string }[] }

export type ImportFormat = ArticleFormat | ContainerFormat

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
