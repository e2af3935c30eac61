import { expect, test } from 'vitest'
import { collectDropped, ofKnownKinds } from './collect-files.ts'

const extensions = new Set(['.txt', '.html'])
const never = new AbortController().signal

/** The entries a browser makes of dropped things; folders answer two at a time, as browsers answer in portions. */
function fileEntry(fullPath: string, broken = false): FileSystemEntry {
  const name = fullPath.slice(fullPath.lastIndexOf('/') + 1)
  return {
    isFile: true,
    isDirectory: false,
    name,
    fullPath,
    file: (resolve: (file: File) => void, reject: (error: DOMException) => void) =>
      broken ? reject(new DOMException('gone', 'NotFoundError')) : resolve(new File(['words'], name)),
  } as unknown as FileSystemEntry
}
function folderEntry(fullPath: string, children: FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    let at = 0
    return {
      readEntries: (resolve: (entries: FileSystemEntry[]) => void) => {
        resolve(children.slice(at, at + 2))
        at += 2
      },
    }
  }
  return { isFile: false, isDirectory: true, name: fullPath, fullPath, createReader } as unknown as FileSystemEntry
}

test('only endings that a format has are taken from a folder, in any case of letters', () => {
  const files = ['a.TXT', 'style.css', '.hidden.txt', 'noending'].map(name => ({
    file: new File([''], name),
    source: name,
  }))
  const { files: known, skipped } = ofKnownKinds(files, extensions)
  expect(known.map(({ source }) => source)).toEqual(['a.TXT'])
  expect(skipped).toBe(3)
})

test('a folder’s files come in the order a reader would name them', () => {
  const files = ['r10.txt', 'r9.txt', 'R1.txt'].map(name => ({ file: new File([''], name), source: name }))
  expect(ofKnownKinds(files, extensions).files.map(({ source }) => source)).toEqual(['R1.txt', 'r9.txt', 'r10.txt'])
})

test('folders are walked to the end, under the paths the reader knows', async () => {
  const inner = folderEntry('/saved/inner', [fileEntry('/saved/inner/d.txt')])
  const folder = folderEntry('/saved', [
    fileEntry('/saved/a.html'),
    fileEntry('/saved/a.css'),
    fileEntry('/saved/b.txt'),
    fileEntry('/saved/c.txt'),
    inner,
  ])
  const collected = await collectDropped({ entries: [folder], loose: [] }, extensions, never)
  expect(collected.files.map(({ source }) => source)).toEqual([
    'saved/a.html',
    'saved/b.txt',
    'saved/c.txt',
    'saved/inner/d.txt',
  ])
  expect(collected.skipped).toBe(1)
})

test('a file dropped by itself is kept whatever it is, and one that cannot be read is named', async () => {
  const dropped = { entries: [fileEntry('/picture.png'), fileEntry('/gone.txt', true)], loose: [] }
  const collected = await collectDropped(dropped, extensions, never)
  expect(collected.files.map(({ source }) => source)).toEqual(['picture.png'])
  expect(collected.unreadable).toEqual(['gone.txt'])
})

test('a walk that is stopped ends', async () => {
  const dropped = { entries: [folderEntry('/saved', [fileEntry('/saved/a.txt')])], loose: [] }
  await expect(collectDropped(dropped, extensions, AbortSignal.abort())).rejects.toThrow()
})
