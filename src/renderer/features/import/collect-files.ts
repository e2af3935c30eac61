/** Gathers the files of a drop, a picker or a folder, each under the path the reader knows it by. */

export type NamedFile = { file: File; source: string }
export type CollectedFiles = { files: NamedFile[] /** Files whose ending no import format has. */; skipped: number }

const ending = (name: string): string => {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot).toLowerCase()
}

/** `report 9` before `report 10`. */
const byName = new Intl.Collator(undefined, { numeric: true })

/** Leaves out what nobody would call an article: pictures and scripts beside a saved page, hidden files. */
export function ofKnownKinds(files: readonly NamedFile[], extensions: ReadonlySet<string>): CollectedFiles {
  const known = files.filter(({ file }) => extensions.has(ending(file.name)) && !file.name.startsWith('.'))
  return { files: known.toSorted((a, b) => byName.compare(a.source, b.source)), skipped: files.length - known.length }
}

/** Files chosen in a picker. In a picked folder each has the path inside it. */
export function pickedFiles(list: FileList | null): NamedFile[] {
  return Array.from(list ?? [], file => ({ file, source: file.webkitRelativePath || file.name }))
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

/** `readEntries` gives a hundred at a time and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}

async function walk(
  entry: FileSystemEntry,
  found: NamedFile[],
  unreadable: string[],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  const source = entry.fullPath.replace(/^\//, '')
  try {
    if (entry.isFile) found.push({ file: await fileOf(entry as FileSystemFileEntry), source })
    else
      for (const child of await entriesOf(entry as FileSystemDirectoryEntry))
        await walk(child, found, unreadable, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof DOMException)) throw error
    unreadable.push(source)
  }
}

/** What was dropped: taken out of the event at once, because it is emptied when the handler returns. */
export type Dropped = { entries: FileSystemEntry[]; loose: File[] }

export function takeDropped(transfer: DataTransfer): Dropped {
  const entries: FileSystemEntry[] = []
  const loose: File[] = []
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = entry ? null : item.getAsFile()
    if (entry) entries.push(entry)
    else if (file) loose.push(file)
  }
  return { entries, loose }
}

/** Walks dropped folders. Files dropped by themselves are all kept, so that the report can say why one fails. */
export async function collectDropped(dropped: Dropped, extensions: ReadonlySet<string>, signal: AbortSignal) {
  const single: NamedFile[] = dropped.loose.map(file => ({ file, source: file.name }))
  const inFolders: NamedFile[] = []
  const unreadable: string[] = []
  for (const entry of dropped.entries) await walk(entry, entry.isFile ? single : inFolders, unreadable, signal)
  const { files, skipped } = ofKnownKinds(inFolders, extensions)
  return { files: [...single, ...files], skipped, unreadable }
}
