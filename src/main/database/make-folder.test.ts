import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'make-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('makes what is missing on the way, and leaves alone what is there', () => {
  const deep = join(folder, 'one', 'two', 'three')
  makeFolder(deep)
  makeFolder(deep)
  expect(statSync(deep).isDirectory()).toBe(true)
})

test('says why a folder cannot be made', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => makeFolder(join(folder, 'file'))).toThrow(/there is a file of this name/)
  expect(() => makeFolder(join(folder, 'file', 'under'))).toThrow(/a part of its path is a file/)
})

// Node's own recursive making of folders never ends here.
test.runIf(process.platform === 'linux')('ends where the system keeps nothing', () => {
  expect(() => makeFolder('/proc/counterclaim')).toThrow(/nothing can be kept there|may not write there/)
  expect(() => makeFolder('/proc/counterclaim/deeper')).toThrow(/can’t be made/)
})
