import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../contract/settings.ts'
import { openDatabase } from '../database/open.ts'
import { createSettings } from './settings.ts'

test('a stored value that nobody can read falls back to its default, and takes no other with it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-settings-'))
  const database = openDatabase(folder)
  const insert = database.prepare('INSERT INTO setting (name, value) VALUES (?, ?)')
  insert.run('theme', '{ no JSON')
  insert.run('colourNames', JSON.stringify({ ...defaultSettings.colourNames, yellow: 'to check' }))
  const settings = createSettings({ database, emit: () => undefined }).read()
  expect(settings.theme).toBe(defaultSettings.theme)
  expect(settings.colourNames.yellow).toBe('to check')
  database.close()
  rmSync(folder, { recursive: true })
})
