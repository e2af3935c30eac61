/** Where there is nothing yet, each place says what it is for and offers the one thing to do. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { articles, close, command, importFiles, notes, selectWords } from './steps.ts'

const desk = (page: Page) => page.getByRole('region', { name: 'Reading desk' })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

test('every empty list, page and panel offers a way on, by keyboard', async ({ desk: { page } }) => {
  const text = {
    name: 'short.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('A short report\n\nNothing is said in it.\n'),
  }
  await close(await importFiles(page, [text]))
  await expect(desk(page).getByRole('button', { name: 'Read the first in the list' })).toBeVisible()

  await command(page, 'Go to Notes and highlights')
  await expect(desk(page)).toContainText('press H to highlight')
  await press(page, 'Choose an article')
  await expect(articles(page)).toBeFocused()
  await command(page, 'Go to Duplicates')
  await press(page, 'Show the library')
  await expect(articles(page)).toBeFocused()
  await command(page, 'Go to What you taught it')
  await expect(desk(page).getByRole('button', { name: 'Choose an article' })).toBeVisible()
  await command(page, 'Go to Contested')
  await expect(desk(page).getByRole('button', { name: 'Import files…' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('nowhere')
  await press(page, 'Show all events')
  await expect(page.getByRole('searchbox', { name: 'Filter by words' })).toHaveValue('')

  await command(page, 'Go to Archive')
  await press(page, 'Show the library')
  await expect(articles(page).getByRole('option')).toHaveCount(1)
  await articles(page).getByRole('option').click()
  await selectWords(page, 'Nothing is said in it')
  await press(page, 'Add a claim from the selected words')
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await press(page, 'Cancel')
  await notes(page)
    .getByRole('button', { name: /^Notes/ })
    .press('Enter')
  await press(page, 'Write on the article')
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Short indeed.')
  await expect(notes(page)).toContainText('Short indeed.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('#')
  await command(page, 'Go to Trash')
  await articles(page).getByRole('option').click()
  await press(page, 'Restore it')
  await expect(articles(page).getByRole('option')).toHaveCount(0)
  await command(page, 'Go to Notes and highlights')
  await page.getByRole('button', { name: 'Only those whose words are gone' }).click()
  await press(page, 'Show every note and highlight')
  await expect(desk(page)).toContainText('Short indeed.')
})
