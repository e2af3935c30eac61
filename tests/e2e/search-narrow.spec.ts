/** Results are narrowed by what they have in common, by kind and by order; where nothing is left, one way out is offered. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { claims, close, fixture, importFiles, openSample, search } from './steps.ts'

const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' })

test('a facet puts its words into the query and is taken out as a chip', async ({ desk: { page } }) => {
  await openSample(page)
  await search(page).fill('bridge')
  await expect(results(page).getByRole('option')).toHaveCount(3)
  await page.getByRole('button', { name: 'Narrow the results' }).click()
  const narrow = page.getByRole('region', { name: 'Narrow the results' })
  await expect(narrow.getByRole('region', { name: 'Published' }).getByRole('button')).not.toHaveCount(0)
  const site = narrow.getByRole('region', { name: 'Site' }).getByRole('button').first()
  const name = await site.locator('.facet-name').innerText()
  await site.click()
  await expect(results(page).getByRole('option')).toHaveCount(1)
  await expect(search(page)).toHaveValue(new RegExp(`${name}.* bridge$`))
  await expect(site).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: /^Remove the filter/ }).click()
  await expect(search(page)).toHaveValue('bridge')
  await expect(results(page).getByRole('option')).toHaveCount(3)
})

test('while nothing is open, the middle shows what was found as a whole', async ({ desk: { page } }) => {
  await close(await importFiles(page, [fixture('harbour-fire.txt'), fixture('ferry-sinking.txt')]))
  await search(page).fill('killed')
  const overview = page.getByRole('region', { name: 'What was found' })
  await expect(overview).toContainText('2 articles')
  await overview.getByRole('region', { name: 'Place' }).getByRole('button').first().click()
  await expect(page.getByRole('list', { name: 'Filters of this search' })).toBeVisible()
  await expect(results(page).getByRole('option')).toHaveCount(1)
  await search(page).fill('')
  await expect(overview).toHaveCount(0)
})

test('claims are hits of their own, with who says them and their figures, and open in the claim table', async ({
  desk: { page },
}) => {
  await openSample(page)
  await search(page).fill('soldiers killed')
  await page.getByRole('tab', { name: 'Claims' }).click()
  const first = results(page).getByRole('option').first()
  await expect(first.locator('.search-place-claim').first()).toContainText(/soldiers killed/)
  await search(page).press('ControlOrMeta+ArrowDown')
  await expect(first.locator('[data-chosen]')).toHaveCount(1)
  const words = await first.locator('[data-chosen] mark').first().innerText()
  await search(page).press('Enter')
  await expect(claims(page).locator('tr[aria-selected="true"]')).toContainText(words)
})

test('the order can be changed, and the query’s own kind is shown as chosen', async ({ desk: { page } }) => {
  await openSample(page)
  await search(page).fill('bridge')
  await expect(results(page).getByRole('option')).toHaveCount(3)
  const titles = () => results(page).locator('.search-hit-title').allInnerTexts()
  await page.getByRole('button', { name: /^Order: / }).click()
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).click()
  await expect(page.getByRole('button', { name: 'Order: Oldest first' })).toBeVisible()
  await expect.poll(async () => (await titles())[0]).toContain('Army and rebels')
  await page.getByRole('button', { name: /^Order: / }).click()
  await page.getByRole('menuitemradio', { name: 'Newest first' }).click()
  await expect.poll(async () => (await titles()).at(-1)).toContain('Army and rebels')
  await search(page).fill('bridge in:claims')
  await expect(page.getByRole('tab', { name: 'Claims' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'All' }).click()
  await expect(search(page)).toHaveValue('bridge')
})

test('a line parts the articles with all words from those with some, and facets count the first', async ({
  desk: { page },
}) => {
  await close(await importFiles(page, [fixture('harbour-fire.txt'), fixture('ferry-sinking.txt')]))
  await search(page).fill('killed ferry ')
  await expect(results(page).getByRole('option')).toHaveCount(2)
  await expect(page.getByText('1 article with all words').first()).toBeVisible()
  await expect(results(page).getByText('1 more has only some of these words')).toBeVisible()
  await page.getByRole('button', { name: 'Narrow the results' }).click()
  const narrow = page.getByRole('region', { name: 'Narrow the results' }).first()
  await expect(narrow).toContainText('Counted in the 1 article with all words.')
  await page.getByRole('button', { name: /^Order: / }).click()
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).click()
  await expect(results(page).getByText(/only some of these words/)).toHaveCount(0)
})

test('where nothing is found, one way out is offered', async ({ desk: { page } }) => {
  await openSample(page)
  await search(page).fill('bridge is:archived')
  await page.getByRole('button', { name: /^Search without/ }).click()
  await expect(search(page)).toHaveValue('bridge')
  await search(page).fill('soldeirs')
  await page.getByRole('button', { name: 'Search for “soldiers”' }).click()
  await expect(results(page).getByRole('option').first()).toBeVisible()
  await search(page).fill('soldeirs')
  await expect(page.getByRole('button', { name: 'Search for “soldiers”' })).toBeVisible()
  await search(page).press('Enter')
  await expect(search(page)).toHaveValue('soldiers')
  await expect(results(page).getByRole('option').first()).toBeVisible()
})

test('an outdated answer never takes the place of a newer one', async ({ desk: { page } }) => {
  await openSample(page)
  // The answer to the first word is held back until the second one’s is shown.
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/request', async route => {
    const isFirst = route.request().postData()?.includes('"query":"bridge"') === true
    if (isFirst) await held
    await route.fallback().catch(() => undefined)
  })
  await search(page).fill('bridge')
  await search(page).fill('envoys')
  await expect(results(page).getByRole('option')).not.toHaveCount(0)
  const shown = await results(page).innerText()
  release()
  await expect(results(page)).toHaveText(shown, { useInnerText: true })
})
