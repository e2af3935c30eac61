import { expect, test } from 'vitest'
import { makeZip } from './make-zip.ts'
import { readZip, zipLimits } from './read-zip.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
const reasonOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'it was read'
}

test('files come out as they went in, whatever their names', async () => {
  const names = ['quay.html', '../../evil.txt', '/etc/boats', 'C:\\boats.txt', 'Łódź/łódka.md']
  const { entries } = await readZip(
    makeZip([{ name: 'folder/', content: '' }, ...names.map(name => ({ name, content: `of ${name}` }))]),
  )
  expect(entries.map(({ name }) => name)).toEqual(names.map(name => name.replaceAll('\\', '/')))
  expect(entries.map(entry => text(entry.read()))).toEqual(names.map(name => `of ${name}`))
})

test('a bomb is stopped while it is unpacked, whatever size it states', async () => {
  const bomb = Buffer.alloc(40 * 1024 * 1024)
  const { entries } = await readZip(
    makeZip([
      { name: 'bomb.txt', content: bomb, claims: { size: 10 } },
      { name: 'quay.txt', content: 'Boats.' },
    ]),
  )
  expect(entries.map(entry => reasonOf(entry.read))).toEqual([
    expect.stringMatching(/over 100 times its size/),
    'it was read',
  ])
})

test('all files together stay below the limit', async () => {
  const content = Buffer.alloc(600_000, 'boats of Tarn ')
  const zip = makeZip([1, 2, 3].map(at => ({ name: `${at}.txt`, content })))
  const { entries } = await readZip(zip, { ...zipLimits, bytes: 1_500_000 })
  expect(entries.map(entry => reasonOf(entry.read))).toEqual([
    'it was read',
    'it was read',
    expect.stringMatching(/more than 1 MB/),
  ])
  await expect(readZip(zip, { ...zipLimits, entries: 2 })).rejects.toThrow(/holds 3 files/)
})

test('links, locked files and unknown packings are left out with the reason', async () => {
  const { entries, skipped } = await readZip(
    makeZip([
      { name: 'link', content: '/etc/passwd', claims: { mode: 0o120777 } },
      { name: 'locked.txt', content: 'x', claims: { flags: 1 } },
      { name: 'odd.txt', content: 'x', claims: { method: 99 } },
    ]),
  )
  expect(entries).toEqual([])
  expect(skipped.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/link/),
    expect.stringMatching(/password/),
    expect.stringMatching(/packed in a way/),
  ])
})

test('damage is told from the whole', async () => {
  const { entries } = await readZip(makeZip([{ name: 'a.txt', content: 'Boats.', claims: { crc: 7 } }]))
  expect(entries.map(entry => reasonOf(entry.read))).toEqual([expect.stringMatching(/checksum/)])
  await expect(readZip(makeZip([{ name: 'a.txt', content: 'Boats.' }]).subarray(0, 60))).rejects.toThrow(
    /damaged or not complete/,
  )
  await expect(readZip(new Uint8Array(Buffer.from('PK\x03\x04')))).rejects.toThrow(/damaged or not complete/)
})
