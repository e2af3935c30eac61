/** Gets to the screens of the sample reports at any size of the window: where it is narrow, one part is seen at a time. */
import type { Page } from '@playwright/test'
import { expect } from '../desk.ts'
import { article, claims, command } from '../steps.ts'

export async function openReports(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open three reports that disagree' }).click()
  await expect(article(page)).toBeVisible()
}

export async function toClaims(page: Page): Promise<void> {
  await command(page, 'Go to the claims')
  await expect(claims(page).getByRole('row').nth(1)).toBeVisible()
}

/** To the list of articles, which a narrow window shows alone. */
export async function toList(page: Page): Promise<void> {
  const back = page.locator('.desk-back').getByRole('button')
  if (await back.isVisible()) await back.click()
  await expect(page.getByRole('region', { name: 'Library', exact: true })).toBeVisible()
}
