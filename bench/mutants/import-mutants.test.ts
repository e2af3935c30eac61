import { afterAll, expect, test } from 'vitest'
import { formats } from '../../src/main/import/formats/index.ts'
import { createRandom } from '../seeded-random.ts'
import { importFiles } from './import-files.ts'
import { createReader, makeMutant, runImportMutants } from './import-mutants.ts'
import { mutateBytes } from './mutate-bytes.ts'

const files = importFiles()
const reader = createReader()
afterAll(async () => void (await reader.close()))

test('the same number gives the same mutant, another number another', () => {
  const page = files.filter(({ format }) => format === 'html')
  expect(makeMutant(page, files, 7).bytes).toEqual(makeMutant(page, files, 7).bytes)
  expect(makeMutant(page, files, 7).bytes).not.toEqual(makeMutant(page, files, 8).bytes)
})

test('a mutant stays within the size that is tried', () => {
  const long = new Uint8Array(390_000).fill(65)
  for (let seed = 0; seed < 40; seed++) expect(mutateBytes(long, long, createRandom(seed)).length).toBeLessThan(400_001)
})

test('every format has a file to damage', () => {
  const named = new Set(files.map(({ format }) => format))
  expect(formats.map(({ name }) => name).filter(name => !named.has(name) && name !== 'json')).toEqual([])
})

test.each(formats.map(({ name }) => name).filter(name => files.some(({ format }) => format === name)))(
  'a few mutants of %s are read or refused in words',
  async format => {
    expect((await runImportMutants(format, files, 12, 1, reader)).failures).toEqual([])
  },
)
