import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFileIntake } from './file-intake.ts'
import { walkPaths } from './walk-paths.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-walk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('folders are walked in order, without hidden entries, linked folders and the files beside saved pages', async () => {
  for (const name of ['b/two.txt', 'b/.hidden', 'a/one.txt', 'a/page_files/script.js', '.git/config', 'z.txt']) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), 'x')
  }
  symlinkSync(folder, join(folder, 'a', 'loop'))
  const { files, failed } = await walkPaths([folder, join(folder, 'z.txt'), join(folder, 'none.txt')])
  expect(files.map(({ source }) => source)).toEqual(['a/one.txt', 'b/two.txt', 'z.txt'].map(name => join(folder, name)))
  expect(failed).toEqual([{ source: join(folder, 'none.txt'), reason: 'There is no file or folder of this name.' }])
})

test('a linked folder that is named is walked, after the folder it lies in too', async () => {
  for (const name of ['in', 'out']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'out', 'one.txt'), 'x')
  symlinkSync(join(folder, 'out'), join(folder, 'in', 'link'))
  const { files } = await walkPaths([join(folder, 'in'), join(folder, 'in', 'link')])
  expect(files.map(({ source }) => source)).toEqual([join(folder, 'in', 'link', 'one.txt')])
})

test('links to files are followed, and broken ones are named', async () => {
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'one.txt'), 'x')
  symlinkSync(join(folder, 'one.txt'), join(folder, 'in', 'a.txt'))
  symlinkSync(join(folder, 'gone.txt'), join(folder, 'in', 'b.txt'))
  symlinkSync('c.txt', join(folder, 'in', 'c.txt'))
  symlinkSync('/dev/null', join(folder, 'in', 'd.txt'))
  const { files, failed } = await walkPaths([join(folder, 'in')])
  expect(files.map(({ source }) => source)).toEqual([join(folder, 'in', 'a.txt')])
  expect(failed).toEqual([
    { source: join(folder, 'in', 'b.txt'), reason: 'It is a link to something that is no longer there.' },
    { source: join(folder, 'in', 'c.txt'), reason: 'It is a link that leads back to itself.' },
  ])
})

test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 and a device are refused in words', async () => {
  writeFileSync(Buffer.concat([Buffer.from(join(folder, 'caf')), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x')
  const { files, failed } = await walkPaths([folder, '/dev/null'])
  expect(files).toEqual([])
  expect(failed).toEqual([
    { source: join(folder, 'caf\uFFFD.txt'), reason: 'Its name is not valid text; rename it and import it again.' },
    { source: '/dev/null', reason: 'It is no regular file.' },
  ])
})

test('handles stand for files and folders, and only for those that were handed over', async () => {
  const intake = createFileIntake()
  const handle = await intake.handBytes('../../evil.txt', Buffer.from('text'))
  const file = await intake.open(handle)
  expect(file).toMatchObject({ name: 'evil.txt', size: 4 })
  expect(Buffer.from(await file.read()).toString()).toBe('text')
  await intake.drop(handle)
  await expect(intake.open(handle)).rejects.toMatchObject({ code: 'not-found' })
  await expect(intake.open('/etc/passwd')).rejects.toMatchObject({ code: 'not-found' })

  mkdirSync(join(folder, 'inner'))
  mkdirSync(join(folder, '.hidden'))
  const outer = intake.handFolder(folder)
  const { children, up } = await intake.listFolders(outer.handle)
  expect(children.map(({ name }) => name)).toEqual(['inner'])
  expect(up?.label).toBe(tmpdir())
  expect((await intake.listFolders(null, `${folder}/inner/..`)).folder.label).toBe(folder)
  expect((await intake.listFolders(null, '~')).folder.label).toBe(homedir())
  await expect(intake.listFolders(null, 'inner')).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(intake.createFolder(outer.handle, '../escape')).rejects.toMatchObject({ code: 'invalid-input' })
  expect((await intake.createFolder(outer.handle, 'new')).label).toBe(join(folder, 'new'))
  await intake.close()
})
