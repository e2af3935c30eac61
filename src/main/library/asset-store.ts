/** Keeps pictures as files named by the SHA-256 of their bytes, so that one picture is stored once. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AssetId } from '../../article/document.ts'
import type { DraftAsset } from '../../article/draft.ts'
import { AppError } from '../../contract/bridge.ts'

/** The only kinds of picture that are kept and shown. */
export const assetMediaTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']

export type AssetStore = {
  /** Writes the bytes to disk. Existing assets are left as they are, unless they are damaged. */
  put: (asset: DraftAsset) => void
  /** Deletes the bytes of a picture that belongs to no article any more. */
  remove: (assetId: string) => void
  /** Reads an asset's bytes, checked against its id; null when there is none or it is damaged. */
  read: (assetId: string) => Uint8Array | null
}

/** Opens the store in `<library>/assets`. */
export function createAssetStore(libraryFolder: string): AssetStore {
  const fileOf = (assetId: string) => join(libraryFolder, 'assets', assetId.slice(0, 2), assetId)
  const read: AssetStore['read'] = assetId => {
    if (!AssetId.safeParse(assetId).success) return null
    const file = fileOf(assetId)
    if (!existsSync(file)) return null
    const bytes = readFileSync(file)
    return sha256(bytes) === assetId ? bytes : null
  }
  return {
    put: asset => {
      if (!assetMediaTypes.includes(asset.mediaType) || sha256(asset.bytes) !== asset.assetId) {
        throw new AppError('unreadable', 'A picture in the file is damaged or of a kind that is not kept.')
      }
      const file = fileOf(asset.assetId)
      if (read(asset.assetId) !== null) return
      mkdirSync(dirname(file), { recursive: true })
      const temporary = `${file}.${randomUUID()}`
      try {
        writeFileSync(temporary, asset.bytes, { flag: 'wx', flush: true })
        renameSync(temporary, file)
      } catch (error) {
        rmSync(temporary, { force: true })
        throw error
      }
    },
    remove: assetId => {
      if (AssetId.safeParse(assetId).success) rmSync(fileOf(assetId), { force: true })
    },
    read,
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
