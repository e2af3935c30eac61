import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAssetStore } from './asset-store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-assets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a picture that was stored half is whole again when it comes once more', () => {
  const store = createAssetStore(folder)
  const bytes = new Uint8Array(5000).fill(7)
  const assetId = createHash('sha256').update(bytes).digest('hex')
  store.put({ assetId, mediaType: 'image/png', bytes })
  const shelf = join(folder, 'assets', assetId.slice(0, 2))
  truncateSync(join(shelf, assetId), 1200)
  expect(store.read(assetId)).toBeNull()
  store.put({ assetId, mediaType: 'image/png', bytes })
  expect(store.read(assetId)).toHaveLength(5000)
  expect(readdirSync(shelf)).toEqual([assetId])
})
