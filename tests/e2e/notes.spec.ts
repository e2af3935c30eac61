/** Notes are saved while one writes, lead back to their place, and survive reloads and crashes. */

import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, command, fixture, importFiles, selectWords, target } from './steps.ts'

async function openArticle(page: Page): Promise<void> {
  await importFiles(page, fixture('harbour-fire.txt'))
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page)).toContainText('varnish')
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Note, in Markdown' })

test('a note on the article says when it is saved, and is there after a reload', async ({ desk: { page } }) => {
  await openArticle(page)
  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await editor(page).fill('Ask the brigade for its *log*.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  // Written once, however often it is looked at again.
  for (const button of ['Done', 'Edit', 'Done']) await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('button', { name: /^Activity/ }).click()
  const changes = page.getByRole('region', { name: 'Your changes' })
  await expect(changes.getByRole('listitem').filter({ hasText: 'Note written' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.reload()
  await articles(page).getByRole('option').first().click()
  await expect(page.getByText('Ask the brigade for its')).toBeVisible()
})

test('a note on a passage keeps its words and leads back to them', async ({ desk: { page } }) => {
  await openArticle(page)
  await selectWords(page, 'under control')
  await page.keyboard.press('n')
  await editor(page).fill('Three hours from which call?')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Show in the text: under control' }).click()
  await expect(target(page)).toBeInViewport()
  await expect(target(page)).toHaveText('under control')
})

test('what was saved survives a crash of the program', async ({ desk }) => {
  await openArticle(desk.page)
  await desk.page.getByRole('button', { name: 'Write a note on the article' }).click()
  await editor(desk.page).fill('First, acknowledged words.')
  await expect(desk.page.getByText('Saved', { exact: true })).toBeVisible()
  await desk.kill()
  const page = await desk.reopen()
  await articles(page).getByRole('option').first().click()
  await expect(page.getByText('First, acknowledged words.')).toBeVisible()
})

test('words typed right before the program was killed are sent again when it is back', async ({ desk }) => {
  await openArticle(desk.page)
  await desk.page.getByRole('button', { name: 'Write a note on the article' }).click()
  await editor(desk.page).pressSequentially('Typed into the void')
  await desk.kill()
  const page = await desk.reopen()
  // A key pressed before the window is drawn is nobody's.
  await expect(articles(page).getByRole('option').first()).toBeVisible()
  // Wherever the window opens.
  await command(page, 'Go to Notes and highlights')
  await expect(page.getByRole('list', { name: 'Notes and highlights of the library' })).toContainText(
    'Typed into the void',
  )
  await articles(page).getByRole('option').first().click()
  await expect(page.getByText('Typed into the void')).toBeVisible()
})

test('words typed right before a reload are not lost', async ({ desk: { page } }) => {
  await openArticle(page)
  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await editor(page).pressSequentially('Typed a moment ago')
  await page.reload()
  await articles(page).getByRole('option').first().click()
  await expect(page.getByText('Typed a moment ago')).toBeVisible()
})

test('a highlight in a colour stays, and a deleted note comes back by undo', async ({ desk: { page } }) => {
  await openArticle(page)
  await selectWords(page, 'under control')
  await page.getByRole('button', { name: 'Highlight yellow' }).click()
  await expect(article(page).locator('[data-highlight]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await editor(page).fill('A note to delete.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'More' }).last().click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByText('A note to delete.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('A note to delete.')).toBeVisible()
})

test('a note begun right after a highlight is on the highlighted words', async ({ desk: { page } }) => {
  await openArticle(page)
  await selectWords(page, 'under control')
  await page.keyboard.press('h')
  await expect(article(page).locator('[data-highlight]').first()).toBeVisible()
  await page.keyboard.press('n')
  await editor(page).fill('Three hours from which call?')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show in the text: under control' }).last()).toBeVisible()
  await expect(page.getByText('On the whole article')).toHaveCount(0)
})

test('the address of a new start, pasted into the same tab, opens the library again', async ({ desk }, { project }) => {
  test.skip(project.name === 'electron', 'A desktop window has no address.')
  const { page } = desk
  await openArticle(page)
  const address = await desk.restartBehindPage()
  expect(new URL(address).origin).toBe(new URL(page.url()).origin)
  await page.evaluate(next => location.assign(next), address)
  await page.waitForLoadState()
  await articles(page).getByRole('option').first().click()
  await expect(article(page).getByText('under control').first()).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
})
