/** A thousand articles list, scroll, search and open, and only the visible rows are drawn. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from './desk.ts'
import { article, articles, search } from './steps.ts'

const generator = join(import.meta.dirname, '..', '..', 'bench', 'generate-library.ts')

test('a library of 1,000 articles is drawn in windows and answers while it is being indexed', async ({ desk }) => {
  await desk.kill()
  const made = spawnSync(process.execPath, [generator, '--count', '1000', '--library', desk.library], {
    encoding: 'utf8',
  })
  expect(made.status, made.stderr).toBe(0)
  const page = await desk.reopen()
  const rows = articles(page).getByRole('option')
  await expect(rows.first()).toBeVisible()
  expect(await rows.count()).toBeLessThan(100)
  await articles(page).focus()
  await page.keyboard.press('End')
  await expect(rows.last()).toHaveAttribute('aria-posinset', '1000')
  await page.keyboard.press('Home')
  await expect(rows.first()).toHaveAttribute('aria-posinset', '1')
  await rows.nth(3).click()
  await expect(article(page)).toBeVisible()
  const word =
    (await article(page).locator('p').last().innerText()).split(/\s+/).find(part => /^[a-z]{6,}$/.test(part)) ?? ''
  await expect(async () => {
    await search(page).fill('')
    await search(page).fill(word)
    await expect(page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first()).toBeVisible({
      timeout: 3000,
    })
  }).toPass({ timeout: 60_000 })
})
