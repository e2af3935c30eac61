/** What a reader taught the program is seen in one place, and each of it is taken back there, by keyboard as well. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { claims, command, fixture, importFiles } from './steps.ts'

const row = (page: Page, words: string): Locator => claims(page).getByRole('row').filter({ hasText: words }).first()
const names = (page: Page) => page.getByRole('region', { name: 'Names' })
const reviews = (page: Page) => page.getByRole('region', { name: 'Reviews', exact: true })
const line = (page: Page, words: string) => reviews(page).getByRole('listitem').filter({ hasText: words })

async function openFerry(page: Page): Promise<void> {
  await importFiles(page, fixture('ferry-sinking.txt'))
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(row(page, '40 passengers')).toBeVisible()
}

async function mergeUnionWithBrand(page: Page): Promise<void> {
  await row(page, '40 passengers').hover()
  await row(page, '40 passengers').getByRole('button', { name: 'More for this row' }).click()
  await page.getByRole('menuitem', { name: 'Same party as…' }).click()
  const dialog = page.getByRole('dialog', { name: 'One party under two names' })
  await dialog.getByRole('combobox').fill('brand')
  await dialog.getByRole('option', { name: /^Ivo Brand/ }).click()
  await dialog.getByRole('button', { name: 'Make them one' }).click()
  await expect(row(page, '40 passengers')).toContainText('Ivo Brand')
}

test('a learned name is seen and taken back by keyboard, and learned again', async ({ desk: { page } }) => {
  await openFerry(page)
  await command(page, 'Go to What you taught it')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you taught it')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(names(page)).toContainText('No names yet.')
  await expect(reviews(page)).toContainText('No reviews yet.')
  await page.keyboard.press('Alt+ArrowLeft')
  await mergeUnionWithBrand(page)

  await command(page, 'Go to What you taught it')
  await expect(names(page)).toContainText('“Tessin Sailors’ Union”')
  await page.keyboard.press('Tab')
  await expect(
    names(page).getByRole('button', { name: /^Take back: “Tessin Sailors’ Union” is Ivo Brand/ }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(names(page)).toContainText('No names yet.')
  await expect(line(page, 'Taken back: Tessin Sailors’ Union is Ivo Brand')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(names(page)).toContainText('“Tessin Sailors’ Union”')
  await line(page, 'Merged: Tessin Sailors’ Union').getByRole('button', { name: 'Take back' }).click()
  await expect(line(page, 'Merged: Tessin Sailors’ Union')).toContainText('taken back')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(row(page, '40 passengers')).toContainText('Tessin Sailors’ Union')
})

test('the reviews of an article are seen from its claim table; each is taken back, and done again', async ({
  desk,
}) => {
  const { page } = desk
  await openFerry(page)
  await row(page, '40 passengers').focus()
  await page.keyboard.press('a')
  await expect(row(page, '40 passengers')).toContainText('Accepted')
  await row(page, 'its load').focus()
  await page.keyboard.press('x')
  await expect(row(page, 'its load')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page, 'its load')).toBeVisible()

  await desk.kill()
  const again = await desk.reopen()
  await again
    .getByRole('listbox', { name: /^Articles/ })
    .getByRole('option')
    .first()
    .click()
  await again.getByRole('button', { name: 'Copy and review the table' }).click()
  await again.getByRole('menuitem', { name: 'Reviews of this article' }).click()
  await expect(again.getByRole('heading', { level: 1 })).toContainText('Your reviews of')
  await expect(reviews(again).getByRole('listitem')).toHaveCount(2)
  // What was undone in another window, before a crash, is remembered as such.
  const rejected = line(again, 'Rejected:')
  await expect(rejected).toContainText('taken back')
  await rejected.getByRole('button', { name: /^Do again/ }).click()
  await expect(rejected.getByRole('button', { name: /^Take back/ })).toBeVisible()
  await line(again, 'Accepted:')
    .getByRole('button', { name: /^Take back/ })
    .click()
  await expect(line(again, 'Accepted:')).toContainText('taken back')

  await again.getByRole('button', { name: 'All you taught it' }).click()
  await line(again, 'Rejected:').getByRole('button', { name: /ferry/i }).click()
  await expect(row(again, 'its load')).toContainText('Rejected')
  await expect(row(again, '40 passengers')).not.toContainText('Accepted')
})
