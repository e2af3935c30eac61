/** Tells the files of an archive that are articles from those that belong to a page, and finds the page’s pictures. */
import { AppError } from '../../../contract/bridge.ts'
import { extensionOf, type ImportPart, type Unpacked } from '../formats/format.ts'
import type { Zip, ZipEntry } from './read-zip.ts'
import { picturesFor } from './saved-page.ts'

const pageNames = new Set(['.html', '.htm', '.xhtml'])
/** What pages are made with and show; none of it is an article. */
const belongings = new Set(
  'css,js,mjs,map,woff,woff2,ttf,otf,eot,png,jpg,jpeg,jpe,gif,webp,avif,svg,ico,bmp,tif,tiff,heic,mp3,mp4,m4a,m4v,webm,ogg,ogv,wav,mov,avi,swf,download'
    .split(',')
    .map(extension => `.${extension}`),
)

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)
const fileOf = (name: string) => name.slice(name.lastIndexOf('/') + 1)

/** A relative address as a name in the archive; null where it leads out of it. */
export function resolveName(address: string, from: string): string | null {
  const plain = address.replace(/[?#].*$/, '').replaceAll('\\', '/')
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(plain) || plain === '') return null
  let decoded = plain
  try {
    decoded = decodeURIComponent(plain)
  } catch {
    // A lone percent sign: the name is meant as it is.
  }
  const steps = decoded.startsWith('/')
    ? []
    : folderOf(from)
        .split('/')
        .filter(step => step !== '')
  for (const step of decoded.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null
    } else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The folders that saved pages keep beside them: named like the page, with an ending in the browser's language. */
function companionFolders(names: readonly string[]): (name: string) => boolean {
  const pages = new Set(
    names.filter(name => pageNames.has(extensionOf(fileOf(name)))).map(name => name.slice(0, name.lastIndexOf('.'))),
  )
  return name => {
    const steps = name.split('/')
    return steps.slice(0, -1).some((step, at) => {
      const stem = /^(.*?)[_.-]\p{L}{4,12}$/u.exec(step)?.[1]
      return stem !== undefined && pages.has([...steps.slice(0, at), stem].join('/'))
    })
  }
}

const isHidden = (name: string) => name.split('/').some(step => step.startsWith('.') || step === '__MACOSX')

/** The articles of an archive, one part each; a file that can’t be unpacked is named with the reason. */
export function zipParts({ entries, skipped }: Zip): Unpacked {
  const names = entries.map(({ name }) => name)
  const isCompanion = companionFolders(names)
  const byName = new Map<string, ZipEntry>(entries.map(entry => [entry.name, entry]))
  const unpacked = new Map<string, Uint8Array | null>()
  const find = (name: string | null): Uint8Array | null => {
    const entry = name === null ? undefined : byName.get(name)
    if (!entry) return null
    const known = unpacked.get(entry.name)
    if (known !== undefined) return known
    let bytes: Uint8Array | null = null
    try {
      bytes = entry.read()
    } catch {
      // A picture that is damaged is missing, as one that was never saved.
    }
    unpacked.set(entry.name, bytes)
    return bytes
  }
  const parts: ImportPart[] = []
  const left = [...skipped]
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry
    const extension = extensionOf(fileOf(name))
    if (isHidden(name) || isCompanion(name) || belongings.has(extension)) continue
    try {
      const bytes = entry.read()
      const isPage = pageNames.has(extension)
      const markup = isPage ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : ''
      const beside = isPage
        ? picturesFor(markup, address => find(resolveName(address, name)))
        : new Map<string, Uint8Array>()
      const content = { name: fileOf(name), bytes, ...(beside.size > 0 && { beside }) }
      parts.push({ name, content, known: {} })
    } catch (error) {
      left.push({ name, reason: error instanceof AppError ? error.message : 'It can’t be unpacked.' })
    }
  }
  if (parts.length === 0 && left.length === 0) {
    throw new AppError('unreadable', 'This archive holds no pages, texts or papers, so there is nothing to import.')
  }
  return { parts, skipped: left }
}
