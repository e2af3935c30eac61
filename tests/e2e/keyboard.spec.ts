/** Everything by keyboard alone: walking, opening, archiving, undoing, the palette and the list of keys. */
import { expect, test } from './desk.ts'
import { article, articles, claims, command, openSample, target } from './steps.ts'

test('j and k walk, Enter opens, e archives, and undo brings back', async ({ desk: { page } }) => {
  await openSample(page)
  await page
    .getByRole('button', { name: /^Library/ })
    .first()
    .focus()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const heading = article(page).getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  const title = await heading.innerText()
  await page.keyboard.press('e')
  await expect(articles(page).getByRole('option')).toHaveCount(2)
  await expect(heading).not.toHaveText(title)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(articles(page).getByRole('option')).toHaveCount(3)
  // What comes back is open again: the next key meets the article the reader means.
  await expect(heading).toHaveText(title)
})

test('the palette and the list of keys come from the same commands', async ({ desk: { page } }) => {
  await openSample(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Archive')
  await page.keyboard.press('Escape')
  await command(page, 'Settings')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('claim rows are walked with arrow keys, and Enter goes to the words', async ({ desk: { page } }) => {
  await openSample(page)
  const rows = claims(page).getByRole('row')
  await rows.nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(target(page)).toBeInViewport()
})
