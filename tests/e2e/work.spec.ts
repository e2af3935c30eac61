/** What takes long says how far it is and can be stopped or paused, by keyboard, with nothing lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { articles, claims, close, command, importFiles, openSample, search } from './steps.ts'

const status = (page: Page) => page.getByRole('button', { name: /^Activity/ })
const activity = (page: Page) => page.getByRole('dialog', { name: 'Activity' })

const report = {
  name: 'quarry.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`The quarry at Oltmar

May 20, 2026

OLTMAR – The Tavarian Army said on Wednesday that 17 soldiers were killed when the zinnober quarry gave way.`),
}

test('finding claims and indexing are paused until the reader lets them go on; what is opened is read all the same', async ({
  desk,
}) => {
  await openSample(desk.page)
  await command(desk.page, 'Pause finding claims and indexing')
  await close(await importFiles(desk.page, [report]))
  await expect(status(desk.page)).toContainText('Paused: 1 wait')

  // It stays so when the program is started anew.
  await desk.kill()
  const page = await desk.reopen()
  await expect(status(page)).toContainText('Paused: 1 wait')
  await articles(page)
    .getByRole('option', { name: /quarry/ })
    .click()
  await expect(claims(page).getByRole('row').filter({ hasText: '17 soldiers' }).first()).toBeVisible()
  await search(page).fill('zinnober')
  await expect(page.getByText('Indexing is paused: one article is not searched yet.')).toBeVisible()

  await status(page).press('Enter')
  await expect(activity(page)).toContainText('Nothing is lost')
  await activity(page).getByRole('button', { name: 'Go on: Indexing for the search' }).press('Enter')
  await activity(page).getByRole('button', { name: 'Go on: Finding claims' }).press('Enter')
  await expect(activity(page)).toContainText('Nothing. Everything is read and can be searched.')
  await page.keyboard.press('Escape')
  await expect(status(page)).toContainText('Up to date')
  await expect(page.getByRole('listbox', { name: 'Search results' }).getByRole('option')).toHaveCount(1)
})

test('an export goes on behind the reader, stands in Activity with its stop, and reports when it is asked', async ({
  desk: { page },
}, { project }) => {
  test.skip(project.name === 'electron', 'the desktop app asks with the system’s own folder dialog')
  const folder = mkdtempSync(join(homedir(), 'counterclaim-export-'))
  await openSample(page)
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route('**/request', async route => {
    if (route.request().postData()?.includes('"method":"export.run"')) await held
    await route.fallback()
  })
  await command(page, 'Export the whole library')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  await dialog.getByRole('option', { name: folder.split('/').pop() ?? '' }).click()
  await dialog.getByRole('button', { name: 'Use this folder' }).click()
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog.getByRole('button', { name: 'Go on reading meanwhile' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(status(page)).toContainText('Exporting')
  await status(page).press('Enter')
  await expect(activity(page).getByRole('progressbar', { name: 'Writing files' })).toBeVisible()
  await expect(activity(page).getByRole('button', { name: 'Stop: Writing files' })).toBeVisible()
  await page.keyboard.press('Escape')
  letGo()
  await page.getByRole('button', { name: 'Show the report' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('4 files written.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(status(page)).toContainText('Up to date')
  rmSync(folder, { recursive: true, force: true })
})
