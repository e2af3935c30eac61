/** Reads one file, or one item of a file, of any supported format. Pure, so that it can run in a worker. */
import type { ArticleDraft } from '../../article/draft.ts'
import { AppError } from '../../contract/bridge.ts'
import { createStub } from './create-stub.ts'
import { type FileContent, headLength, type ImportFile, type ImportFormat, type ImportPart } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { identifyUnsupported, looksBinary } from './identify-binary.ts'
import { layKnownOver } from './lay-known-over.ts'

/** Bytes of the largest file that is read. */
export const largestFile = 200 * 1024 * 1024

/** Says why a file of this size is not read, or null. */
export function refuseSize(size: number): string | null {
  if (size === 0) return 'The file is empty.'
  if (size <= largestFile) return null
  return `The file is too large: ${Math.round(size / 1024 / 1024)} MB. Files of up to ${largestFile / 1024 / 1024} MB can be imported.`
}

/**
 * Reads a file: the first format whose `matches` accepts its first bytes reads its articles or unpacks its items.
 *
 * @throws AppError `unreadable` with a sentence for the reader, and nothing else, whatever the bytes are.
 */
export async function readImportFile(file: ImportFile): Promise<FileContent> {
  const refusal = refuseSize(file.bytes.length)
  if (refusal) throw new AppError('unreadable', refusal)
  const head = file.bytes.subarray(0, headLength)
  const format = findFormat(head, file.name)
  if (!format) throw notText()
  try {
    if ('read' in format) return { kind: 'articles', format: format.name, articles: await format.read(file) }
    const { parts, skipped = [] } = await format.unpack(file)
    return { kind: 'parts', format: format.name, parts, skipped }
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

/**
 * Reads one item of a container: its content by whatever format that is, with what the container knows laid over it.
 *
 * @throws AppError `unreadable`, as for a file.
 */
export async function readImportPart({ content, known, orLink }: ImportPart): Promise<FileContent> {
  const link = (): FileContent => ({ kind: 'articles', format: 'link', articles: [createStub(known)] })
  if (content === null) return link()
  const url = content.url ?? known.originalUrl
  try {
    const found = await readImportFile(url ? { ...content, url } : content)
    if (found.kind === 'parts') return found
    return { ...found, articles: found.articles.map(draft => layKnownOver(draft, known)) }
  } catch (error) {
    if (orLink && error instanceof AppError) return link()
    throw error
  }
}

/** The format that reads such a file. Kinds that are known and can’t be read are refused by their name. */
function findFormat(head: Uint8Array, name: string): ImportFormat | undefined {
  const binary = formats.find(format => format.binary && format.matches(head, name))
  if (binary) return binary
  const unsupported = identifyUnsupported(head, name)
  if (unsupported) throw new AppError('unreadable', unsupported)
  return looksBinary(head) ? undefined : formats.find(format => !format.binary && format.matches(head, name))
}

/**
 * What a file is called by its first bytes, and whether it holds other items.
 *
 * @throws AppError `unreadable` for a kind that can’t be read.
 */
export function recogniseHead(head: Uint8Array, name: string): { label: string; isContainer: boolean } {
  const format = findFormat(head, name)
  if (!format) throw notText()
  return { label: format.label, isContainer: 'unpack' in format }
}

const notText = () =>
  new AppError('unreadable', 'This is not a text: it is a binary file of a kind that Counterclaim can’t read.')

/** All articles of a file, those of its items too, read one after the other. Throws where one of them can’t be read. */
export async function readArticles(file: ImportFile): Promise<ArticleDraft[]> {
  const read = async (content: FileContent): Promise<ArticleDraft[]> => {
    if (content.kind === 'articles') return content.articles
    const drafts: ArticleDraft[] = []
    for (const part of content.parts) drafts.push(...(await read(await readImportPart(part))))
    return drafts
  }
  return read(await readImportFile(file))
}
