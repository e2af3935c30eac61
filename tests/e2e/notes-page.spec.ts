/** All notes and highlights on one page: narrowed, walked by keyboard, each leading to its place. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, close, command, fixture, importFiles, openSample, selectWords, target } from './steps.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Note, in Markdown' })
const entries = (page: Page) =>
  page.getByRole('list', { name: 'Notes and highlights of the library' }).getByRole('listitem')
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

async function openArticle(page: Page): Promise<void> {
  await importFiles(page, fixture('harbour-fire.txt'))
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page)).toContainText('varnish')
}

test('highlights and notes are listed, narrowed by colour, kind, words and tag, and lead to their places', async ({
  desk: { page },
}) => {
  await openArticle(page)
  await selectWords(page, 'under control')
  await page.keyboard.press('2')
  await expect(article(page).locator('[data-highlight]').first()).toBeVisible()
  await page.keyboard.press('n')
  await editor(page).fill('Three hours from which call? #timing')
  await saved(page)
  await page.keyboard.press('Escape')
  await command(page, 'Go to Notes and highlights')
  await expect(page.getByRole('heading', { name: 'Notes and highlights' })).toBeFocused()
  await expect(entries(page)).toHaveCount(2)

  await page.getByRole('button', { name: 'orange', exact: true }).click()
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page)).toContainText('Highlight in orange')
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Notes on passages')
  await expect(entries(page)).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Everything')
  await entries(page).getByRole('button', { name: 'timing' }).click()
  await expect(page.getByRole('combobox', { name: 'Tag' })).toHaveValue('timing')
  await expect(entries(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()

  // By keyboard alone: words, down into the list, on to the highlight, and there.
  await page.getByRole('searchbox', { name: 'Words in notes and highlights' }).fill('CONTROL')
  await expect(entries(page)).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(entries(page).first().getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(target(page)).toHaveText('under control')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('searchbox', { name: 'Words in notes and highlights' })).toHaveValue('CONTROL')
})

test('a colour goes by the name the reader gave it', async ({ desk: { page } }) => {
  await openArticle(page)
  await command(page, 'Settings')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('tab', { name: 'Colours' }).click()
  await dialog.getByRole('textbox', { name: 'Name of yellow' }).fill('figures to check')
  await close(dialog)
  await selectWords(page, 'under control')
  await page.getByRole('button', { name: 'Highlight figures to check' }).click()
  await expect(article(page).locator('[data-highlight]').first()).toBeVisible()
  await command(page, 'Go to Notes and highlights')
  await expect(entries(page)).toContainText('Highlight in figures to check')
})

test('words are chosen, highlighted and noted by keyboard alone', async ({ desk: { page } }) => {
  await openArticle(page)
  await page.keyboard.press('t')
  await page.keyboard.press('s')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).not.toBe('')
  const sentence = await page.evaluate(() => String(getSelection()))
  await page.keyboard.press('Shift+ArrowLeft')
  const shorter = await page.evaluate(() => String(getSelection()))
  expect(sentence.startsWith(shorter)).toBe(true)
  expect(shorter.length).toBeLessThan(sentence.length)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowDown')
  expect((await page.evaluate(() => String(getSelection()))).length).toBeGreaterThan(sentence.length)
  await page.keyboard.press('3')
  await expect(article(page).locator('[data-highlight]').first()).toBeVisible()
  await page.keyboard.press('n')
  await editor(page).fill('Begun without a mouse.')
  await saved(page)
})

test('a note on an event is shown on its page, listed, and found by search', async ({ desk: { page } }) => {
  await openSample(page)
  await command(page, 'Go to Contested')
  await page.getByRole('button', { name: /^Army and rebels give rival tolls/ }).click()
  await page.getByRole('button', { name: 'Write a note on the event' }).click()
  await editor(page).fill('Who counted the missing trawlermen?')
  await saved(page)
  await page.keyboard.press('Escape')
  await command(page, 'Go to Notes and highlights')
  await expect(entries(page)).toContainText('Note on the event')
  await page.getByRole('combobox', { name: 'Search the library' }).fill('trawlermen')
  await expect(page.getByRole('listbox', { name: 'Search results' }).getByRole('option')).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Search the library' }).fill('')
  await entries(page).getByRole('button').first().click()
  await expect(page.getByText('Who counted the missing trawlermen?')).toBeVisible()
})
