/** Notes lead to articles and passages and back, show what is gone, and keep every version of themselves. */

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import SQLite from 'better-sqlite3'
import { expect, test } from './desk.ts'
import { article, articles, command, fixture, importFiles, notes, selectWords, target } from './steps.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Note, in Markdown' })
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

async function openArticle(page: Page): Promise<void> {
  await importFiles(page, fixture('harbour-fire.txt'))
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page)).toContainText('varnish')
}

test('[[ completes a passage by keyboard; the link leads there and back, and says when its target is gone', async ({
  desk: { page },
}) => {
  await openArticle(page)
  await selectWords(page, 'under control')
  await page.keyboard.press('4')
  await expect(article(page).locator('[data-highlight]').first()).toBeVisible()
  const text = { name: 'second.txt', mimeType: 'text/plain', buffer: Buffer.from(second) }
  await importFiles(page, [text])
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page)).toContainText('harbour master')

  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await editor(page).pressSequentially('# Compare\nSee [[control')
  await expect(page.getByRole('option', { name: /^under control/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(editor(page)).toContainText('under control')
  await saved(page)
  await page.keyboard.press('Escape')

  // The page of all notes says where links come from, leads there, and keeps to one article.
  await command(page, 'Go to Notes and highlights')
  const entries = page.getByRole('list', { name: /^Notes and highlights/ }).getByRole('listitem')
  await expect(entries).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Article' }).selectOption({ index: 2 })
  await expect(entries).toHaveCount(1)
  await page.getByRole('button', { name: 'Linked from 1 note' }).press('Enter')
  await expect(page.getByText('Notes that lead to “under control”')).toBeVisible()
  await expect(entries).toContainText('Compare')
  await expect(entries.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(article(page)).toContainText('harbour master')
  const link = notes(page).getByRole('link', { name: 'under control' })
  await link.click()
  await expect(target(page)).toHaveText('under control')

  const back = page.getByRole('region', { name: 'Linked from' })
  await back.getByRole('button').click()
  await expect(article(page)).toContainText('harbour master')
  await link.click()
  await page.getByRole('button', { name: 'Remove the highlight' }).click()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(
    notes(page).getByRole('link', { name: 'under control (What this leads to is no longer in the library)' }),
  ).toBeVisible()
})

test('words that are gone from the text are kept, and put on others', async ({ desk }) => {
  await openArticle(desk.page)
  await selectWords(desk.page, 'under control')
  await desk.page.keyboard.press('n')
  await editor(desk.page).fill('Three hours from which call?')
  await saved(desk.page)
  await desk.kill()
  // The text changes as it does when a page is captured anew.
  const library = new SQLite(join(desk.library, 'library.db'))
  library.exec(`UPDATE article SET document = replace(document, 'it under control within three hours', 'it out');
    UPDATE revision SET value = value + 1`)
  library.close()
  const page = await desk.reopen()
  await articles(page).getByRole('option').first().click()
  await expect(notes(page).getByRole('heading', { name: 'No longer in the text' })).toBeVisible()
  await expect(notes(page)).toContainText('under control')
  await command(page, 'Go to Notes and highlights')
  await page.getByRole('button', { name: 'Only those whose words are gone' }).click()
  await page
    .getByRole('list', { name: /^Notes and highlights/ })
    .getByRole('button')
    .first()
    .click()
  await selectWords(page, 'locking the doors')
  await notes(page).getByRole('button', { name: 'Put on the selected words' }).click()
  await expect(page.getByRole('button', { name: 'Show in the text: locking the doors' })).toBeVisible()
  const lost = notes(page).getByRole('heading', { name: 'No longer in the text' })
  await expect(lost).toHaveCount(0)
  // A change like any other.
  await article(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(lost).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(lost).toHaveCount(0)
})

test('two versions of a note are compared, and the earlier taken up again', async ({ desk: { page } }) => {
  await openArticle(page)
  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await editor(page).fill('Nine had died.')
  await saved(page)
  await editor(page).fill('Eleven had died.')
  await expect(page.getByText('Saving…')).toHaveCount(0)
  await saved(page)
  await page.keyboard.press('Escape')
  await notes(page).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Earlier versions' }).click()
  const dialog = page.getByRole('dialog', { name: 'Earlier versions of this note' })
  await expect(dialog.getByRole('deletion')).toContainText('Nine')
  await expect(dialog.getByRole('insertion')).toContainText('Eleven')
  await dialog.getByRole('button', { name: 'Use this version' }).click()
  await expect(notes(page)).toContainText('Nine had died.')
  // Back to the later text, and to where there was no note.
  await article(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(notes(page)).toContainText('Eleven had died.')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(notes(page)).not.toContainText('had died.')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(notes(page)).toContainText('Eleven had died.')
})

const second = `A second look at the Oltmar warehouses

May 6, 2024

OLTMAR – The harbour master said on Monday that the doors had been open all night.`
