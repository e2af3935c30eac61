import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBeside, isPageFolder } from './page-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-beside-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, content: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}

test('a page’s pictures are found in its own folder, and nothing outside it', async () => {
  write('Quay.html', 'page')
  write('Quay_files/a b.png', 'picture')
  write('secret.txt', 'secret')
  write('Other_files/c.png', 'other')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'Quay_files', 'link.png'))
  const beside = await findBeside(join(folder, 'Quay.html'))
  const read = async (address: string) => {
    const bytes = (await beside?.(address)) ?? null
    return bytes === null ? null : Buffer.from(bytes).toString()
  }
  expect(await read('./Quay_files/a%20b.png?x=1')).toBe('picture')
  for (const address of [
    'Quay_files/../secret.txt',
    '../secret.txt',
    '/etc/passwd',
    'file:///etc/passwd',
    'Quay_files/link.png',
    'Other_files/c.png',
    'Quay_files/',
    'Quay_files/%',
    'secret.txt',
  ]) {
    expect(await read(address), address).toBeNull()
  }
})

test('pages without a folder have none, whatever else lies beside them', async () => {
  write('Quay.html', 'page')
  write('Quay and more/a.png', 'picture')
  write('notes.txt', 'text')
  write('notes_files/a.png', 'picture')
  expect(await findBeside(join(folder, 'Quay.html'))).toBeNull()
  expect(await findBeside(join(folder, 'notes.txt'))).toBeNull()
})

test.each([
  ['Quay_files', true],
  ['Quay-Dateien', true],
  ['Quay_fichiers', true],
  ['Quay-2024', false],
  ['Harbour-Dateien', false],
])('%s belongs to the page Quay.html: %s', (name, belongs) => {
  expect(isPageFolder(name, new Set(['Quay.html']))).toBe(belongs)
})
