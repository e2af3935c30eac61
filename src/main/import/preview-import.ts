/** Looks at what a reader brought before anything is stored: what it was recognised as, what can't be read, what is there already. */
import { createHash } from 'node:crypto'
import { plainText } from '../../article/plain-text.ts'
import { AppError } from '../../contract/bridge.ts'
import type { ImportItem, ImportPreview } from '../../contract/import.ts'
import type { ImportFile } from './formats/format.ts'
import { readImportFile, recogniseHead, refuseSize } from './read-file.ts'
import { reasonFor } from './reason-for.ts'

/** What one file holds. */
export type Recognised = {
  items: number
  /** Items of which only the address came. */
  links: number
  /** By which they may be known: addresses, and hashes of texts. */
  addresses: string[]
  hashes: string[]
}

/** Looks into one file; pure, for a worker. */
export async function lookInto(file: ImportFile): Promise<Recognised> {
  const content = await readImportFile(file)
  if (content.kind === 'parts') {
    const { parts } = content
    return {
      items: parts.length,
      links: parts.filter(part => part.content === null).length,
      addresses: parts.flatMap(({ known }) => (known.originalUrl ? [known.originalUrl] : [])),
      hashes: [],
    }
  }
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  return {
    items: content.articles.length,
    links: content.articles.filter(({ needsContent }) => needsContent).length,
    addresses: [],
    hashes: content.articles.map(({ document }) => hash(plainText(document))),
  }
}

/** A few plain files go straight in: they are told by their first bytes. */
const few = 10
/** Of thousands of files these many are read to see whether they are there already. */
const mostRead = 200

export type PreviewOptions = {
  files: {
    open: (handle: string) => Promise<{
      name: string
      size: number
      head: () => Promise<Uint8Array>
      read: () => Promise<Uint8Array>
      /** Reads a file that a page keeps in the folder beside it, by its address in the page. */
      beside?: (address: string) => Promise<Uint8Array | null>
    }>
  }
  look: (file: ImportFile, signal: AbortSignal) => Promise<Recognised>
  /** How many of these addresses and texts the library has. */
  countKnown: (what: Pick<Recognised, 'addresses' | 'hashes'>) => number
}

type Progress = (progress: { done: number; total: number; source: string }) => void

export function createPreview({ files, look, countKnown }: PreviewOptions) {
  return async (items: readonly ImportItem[], signal: AbortSignal, progress: Progress): Promise<ImportPreview> => {
    const kinds = new Map<string, ImportPreview['kinds'][number]>()
    const unreadable: ImportPreview['unreadable'] = []
    let read = 0
    for (const [done, item] of items.entries()) {
      signal.throwIfAborted()
      progress({ done, total: items.length, source: item.source })
      if (item.kind === 'paste') continue
      try {
        const file = await files.open(item.handle)
        const refusal = refuseSize(file.size)
        if (refusal) throw new AppError('unreadable', refusal)
        const { label, isContainer } = recogniseHead(await file.head(), file.name)
        const kind = kinds.get(label) ?? { format: label, isContainer, files: 0, items: 0, links: 0, known: 0 }
        if (!isContainer && (items.length <= few || read >= mostRead)) {
          kind.files++
          kind.items++
        } else {
          if (!isContainer) read++
          const found = await look({ name: file.name, bytes: await file.read() }, signal)
          kind.files++
          kind.items += found.items
          kind.links += found.links
          kind.known += countKnown(found)
        }
        kinds.set(label, kind)
      } catch (error) {
        signal.throwIfAborted()
        unreadable.push({ source: item.source, reason: reasonFor(error) })
      }
    }
    const all = [...kinds.values()].sort((a, b) => b.items - a.items)
    return { kinds: all, unreadable, isSmall: items.length <= few && all.every(kind => !kind.isContainer) }
  }
}
