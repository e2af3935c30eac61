/** Says which files make up the index and up to which change of the library they reach; replaced as a whole. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DamagedIndexError } from './byte-stream.ts'
import { SegmentRecord } from './segment-file.ts'
import { analysisVersion } from './text/analyse-words.ts'

/** Changes to the files' layout must change the first number. An index of another version is built anew. */
const version = `1/${analysisVersion}`

const Manifest = z.object({
  version: z.literal(version),
  /** The position in the library's changes that the segments hold; null before the first. */
  position: z.string().nullable(),
  segments: z.array(z.object({ record: SegmentRecord, dead: z.array(z.number().int().nonnegative()) })),
})
export type Manifest = Omit<z.infer<typeof Manifest>, 'version'>

const fileName = 'manifest.json'
const ownFiles = /^(?:[0-9a-f-]+\.segment|manifest\.json(?:\.new)?)$/

/** Reads the manifest. Null where there is none; throws `DamagedIndexError` for one that cannot be used. */
export function readManifest(folder: string): Manifest | null {
  let text: string
  try {
    text = readFileSync(join(folder, fileName), 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') return null
    if (code === 'ENOTDIR' || code === 'EISDIR') throw new DamagedIndexError('something else is in its place.')
    throw error
  }
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    throw new DamagedIndexError('its list of files cannot be read, or comes from another version.')
  }
}

/** Puts a manifest in place: whoever reads sees the old one or the new one, never half of it. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const path = join(folder, fileName)
  writeFileSync(`${path}.new`, JSON.stringify({ version, ...manifest }))
  renameSync(`${path}.new`, path)
}

/**
 * Removes the index's own files that the manifest does not name: left by a crash, or merged away. Makes the folder,
 * also in the place of a file.
 */
export function removeOtherFiles(folder: string, kept: ReadonlySet<string>): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) remove(folder)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (ownFiles.test(name) && name !== fileName && !kept.has(name)) remove(join(folder, name))
  }
}

/** Empties the folder of everything the index made. */
export function removeIndex(folder: string): void {
  removeOtherFiles(folder, new Set())
  remove(join(folder, fileName))
}

/** Whatever has one of the index's own names goes, a folder too: nothing there is the reader's work. */
function remove(path: string): void {
  rmSync(path, { force: true, recursive: true })
}
