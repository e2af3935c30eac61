/** A note on an event: written by keyboard, seen beside the figures, found, listed, and exported with the event. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { command, openSample, search } from './steps.ts'

const battle = /^Army and rebels give rival tolls/
const events = (page: Page) => page.getByRole('list', { name: 'Contested events' })
const row = (page: Page, count: string) =>
  page.getByRole('grid', { name: 'Figures, party by party' }).getByRole('row', { name: count })
const lit = (page: Page) => page.locator('.note-lit')

test('a contested point leads to its figures; a note written there by key is found, listed and exported with the event', async ({
  desk: { page },
}, { project }) => {
  await openSample(page)
  await command(page, 'Go to Contested')
  // A point leads to itself on the event's page, opened.
  await events(page)
    .getByRole('button', { name: /^Soldiers killed/ })
    .click()
  const words = page.getByRole('region', { name: /: Soldiers killed$/ })
  await expect(words.getByRole('listitem').first().getByRole('button')).toBeFocused()
  await expect(words).toBeInViewport()
  // The claim behind a figure takes a note, where it is read.
  await words.getByRole('button', { name: 'Write a note on this claim' }).click()
  await expect(page.getByRole('textbox', { name: 'Note, in Markdown' })).toBeFocused()
  await page.keyboard.press('Escape')
  await command(page, 'Go to Contested')
  await events(page).getByRole('button', { name: battle }).click()
  await expect(row(page, 'Soldiers killed')).toBeVisible()

  await page.keyboard.press('n')
  const editor = page.getByRole('textbox', { name: 'Note, in Markdown' })
  await expect(editor).toBeFocused()
  await expect(editor).toBeInViewport()
  await editor.fill('Ask the quartermaster for both lists.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  // Found: the event's page, at the note, marked.
  await command(page, 'Go to Contested')
  await search(page).fill('quartermaster')
  await expect(page.getByText('Ask the quartermaster').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(lit(page)).toContainText('Ask the quartermaster')
  await expect(lit(page)).toBeInViewport()
  await expect(row(page, 'Soldiers killed')).toBeVisible()
  // Back, the keyboard is in the results again.
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Contested in your library' })).toBeVisible()
  await expect(search(page)).toBeFocused()

  // Listed: the same place.
  await command(page, 'Go to Notes and highlights')
  await page.getByRole('button', { name: 'Export these…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export as Markdown' })
  await expect(dialog.getByRole('radio', { name: 'Notes listed (1)' })).toBeChecked()
  await page.keyboard.press('Escape')
  const entries = page.getByRole('list', { name: 'Notes and highlights of the library' }).getByRole('listitem')
  await entries.first().getByRole('button').first().click()
  await expect(lit(page)).toContainText('Ask the quartermaster')

  // Exported with the event, its reports along, in one place only.
  await page.keyboard.press('ControlOrMeta+e')
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('Ask the quartermaster')
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('### Soldiers killed')
  if (project.name === 'electron') return
  const folder = mkdtempSync(join(homedir(), 'counterclaim-event-'))
  try {
    await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
    await page.getByText(folder.split('/').pop() ?? '').click()
    await page.getByRole('button', { name: 'Use this folder' }).click()
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('dialog', { name: /^Exported to/ })).toContainText('4 files written')
    const files = readdirSync(folder).filter(name => name.endsWith('.md'))
    const noted = files.filter(name => readFileSync(join(folder, name), 'utf8').includes('quartermaster'))
    expect(noted).toHaveLength(1)
    expect(noted[0]).toContain('Event - ')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
