/** An article on paper: with its claims and notes where the reader wants them, and nothing of the window. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, claims, command, openSample } from './steps.ts'

const printed = (page: Page) => page.locator('.printed')

test('claims and notes go onto paper with the article as the reader chose, and leave the window as it was', async ({
  desk: { page },
}) => {
  await openSample(page)
  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Who **counted**?')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  // The system's own dialog can't be seen from here: what it is handed is.
  await page.evaluate(() => {
    window.print = () => void window.dispatchEvent(new Event('beforeprint'))
  })
  await page.keyboard.press('ControlOrMeta+p')
  const dialog = page.getByRole('dialog', { name: 'Print the article' })
  await expect(dialog.getByRole('switch', { name: /claim table/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Print…' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  const table = printed(page).getByRole('table')
  await expect(table.getByRole('row').filter({ hasText: 'starting the battle' })).toContainText(
    /Orlo Liberation Front.*denies/,
  )
  await expect(table.getByRole('row').filter({ hasText: 'nine soldiers' })).toContainText(
    '9 soldiers killed (contested)',
  )
  await expect(printed(page).getByRole('listitem').filter({ hasText: 'Soldiers killed' })).toContainText('32 apart')
  await expect(printed(page).locator('strong').filter({ hasText: 'counted' })).toBeVisible()
  await expect(article(page)).toBeVisible()
  await expect(page.getByRole('grid')).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  // Black on white, whatever the theme.
  await expect(table.getByRole('cell').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')))
  await expect(printed(page)).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })

  // The choice is kept; a print from the browser's own menu goes by it.
  await command(page, 'Print the article')
  await dialog.getByRole('switch', { name: /claim table/ }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  const pages = await page.pdf({ format: 'A4' })
  expect(pages.subarray(0, 5).toString()).toBe('%PDF-')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')))
  await expect(printed(page)).toContainText('Who counted?')
  await expect(printed(page).getByRole('table')).toHaveCount(0)
  await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(claims(page)).toBeVisible()
})
