/** The desk at the size of a common laptop: article, claims and notes at once, and what a reader folds stays folded. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, claims, contested, notes, openSample, search } from './steps.ts'

/** How many rows of the claim table stand wholly between its heading and the notes. */
async function rowsInView(page: Page): Promise<number> {
  const floor = (await notes(page).boundingBox())?.y ?? 0
  const boxes = await Promise.all((await claims(page).locator('[data-row]').all()).map(row => row.boundingBox()))
  return boxes.filter(box => box !== null && box.y > 0 && box.y + box.height <= floor + 1).length
}

test('article, contested points, six claims and the notes are in view at once, and folds are kept', async ({
  desk,
}) => {
  const { page } = desk
  await openSample(page)
  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Who counted?')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const first = contested(page).getByRole('region', { name: 'Soldiers killed' })
  await expect(first.getByRole('button', { name: 'Tavarian Army 9' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByText('Who counted?')).toBeInViewport({ ratio: 1 })
  await expect(article(page)).toBeInViewport()
  await expect.poll(() => rowsInView(page)).toBeGreaterThanOrEqual(6)

  // One point opens into its card, by keys alone; all of them with the button above.
  await first.getByRole('button', { name: 'Soldiers killed' }).press('Enter')
  await expect(first.getByText('also in').first()).toBeVisible()
  await first.getByRole('button', { name: 'Soldiers killed' }).press('Enter')
  await expect(first.getByText('also in')).toHaveCount(0)
  // In the narrowest window figures go on below their heading; nothing runs out of it.
  await page.setViewportSize({ width: 360, height: 900 })
  await page.getByRole('radio', { name: /^Claims/ }).click()
  await expect(first.getByRole('button', { name: 'Orlo Liberation Front 41' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'All figures, party by party' })).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Show every point with its words and sources' }).click()
  await expect(first.getByText('also in').first()).toBeVisible()
  await contested(page)
    .getByRole('button', { name: /^Contested/ })
    .click()
  await expect(first).toHaveCount(0)

  await desk.kill()
  const again = await desk.reopen()
  await articles(again)
    .getByRole('option', { name: /^Army and rebels/ })
    .click()
  await expect(claims(again)).toBeVisible()
  const heading = contested(again).getByRole('button', { name: /^Contested/ })
  await expect(heading).toHaveAttribute('aria-expanded', 'false')
  await heading.click()
  await expect(contested(again).getByText('also in').first()).toBeVisible()

  // What a newcomer is asked to try makes room for what is searched.
  await expect(again.getByRole('region', { name: 'First steps' })).toBeVisible()
  await search(again).fill('soldiers')
  await expect(again.getByRole('region', { name: 'First steps' })).toHaveCount(0)
})
