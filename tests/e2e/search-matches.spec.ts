/** What was found is marked in the article, its claims and its notes, and stepped through. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, close, command, fixture, importFiles, notes, openSample, search, target } from './steps.ts'

/** The words that are marked as matches, as the browser draws them. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('search-match') ?? [])].map(range => `${range}`))
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Matches of the search' })
const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' })

test('opening marks every match, F3 steps through them and round, and Escape leaves them', async ({
  desk: { page },
}) => {
  await close(await importFiles(page, fixture('harbour-fire.txt')))
  await search(page).fill('killed')
  await expect(results(page).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(bar(page)).toContainText('1 of 2')
  await expect(target(page)).toHaveText('killed')
  await expect.poll(() => marked(page)).toContain('killed')
  await page.keyboard.press('F3')
  await expect(bar(page)).toContainText('2 of 2')
  await expect(target(page)).toBeInViewport()
  await page.keyboard.press('ControlOrMeta+g')
  await expect(bar(page)).toContainText('1 of 2')
  await page.keyboard.press('Shift+F3')
  await expect(bar(page)).toContainText('2 of 2')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(target(page)).toHaveCount(0)
  await expect.poll(() => marked(page)).toEqual([])
  // Opened again from the results, the marks are there again.
  await results(page).getByText('Nine dead').first().click()
  await expect(bar(page)).toContainText('1 of 2')
})

test('the words are marked in the claims’ rows too', async ({ desk: { page } }) => {
  await close(await importFiles(page, fixture('harbour-fire.txt')))
  await search(page).fill('locking doors')
  await results(page).getByRole('option').click()
  const inRow = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('search-match') ?? [])].some(range => {
        const { startContainer: node } = range as Range
        return node.parentElement?.closest('[data-row]') != null
      }),
    )
  await expect.poll(inRow).toBe(true)
})

test('a note is found, opened, and stepped to', async ({ desk: { page } }) => {
  await importFiles(page, fixture('harbour-fire.txt'))
  await page.getByRole('button', { name: 'Open the first' }).click()
  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Ask for the *varnish* ledger of the lighthouse.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(async () => {
    await search(page).fill('')
    await search(page).fill('varnish')
    await page.getByRole('tab', { name: 'Notes' }).click()
    await expect(results(page).getByRole('option')).toHaveCount(1, { timeout: 2000 })
  }).toPass()
  await expect(results(page)).toContainText('Your note')
  await search(page).press('Enter')
  await expect(bar(page)).toContainText('2 of 2')
  await expect(notes(page).getByText('varnish')).toBeInViewport()
  await page.keyboard.press('F3')
  await expect(bar(page)).toContainText('1 of 2')
  await expect(target(page)).toHaveText('varnish')
  await expect.poll(() => marked(page)).toContain('varnish')
})

test('back leads to the results, where they were, with the keyboard in them', async ({ desk: { page } }) => {
  await openSample(page)
  await page.keyboard.press('/')
  await page.keyboard.type('bridge')
  await expect(results(page).getByRole('option')).toHaveCount(3)
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(bar(page)).toBeVisible()
  await expect(article(page)).toBeFocused()
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await expect(results(page).getByRole('option').nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(articles(page)).toBeFocused()
})

test('in a narrow window back shows the results again, scrolled as they were', async ({ desk: { page } }) => {
  await close(await importFiles(page, [fixture('harbour-fire.txt'), fixture('ferry-sinking.txt')]))
  await page.setViewportSize({ width: 480, height: 300 })
  await search(page).fill('said')
  await expect(results(page).getByRole('option')).toHaveCount(2)
  for (const key of ['ArrowDown', 'ControlOrMeta+ArrowDown']) await search(page).press(key)
  const scrolled = () => results(page).evaluate(list => list.scrollTop)
  await expect.poll(scrolled).toBeGreaterThan(0)
  const before = await scrolled()
  await page.keyboard.press('Enter')
  await expect(article(page)).toBeVisible()
  await page.goBack()
  await expect(search(page)).toHaveValue('said')
  await expect(search(page)).toBeFocused()
  await expect.poll(scrolled).toBe(before)
})

test('similar articles are a command away, and stand under the text', async ({ desk: { page } }) => {
  await openSample(page)
  const title = await article(page).getByRole('heading', { level: 1 }).innerText()
  await command(page, 'Similar articles')
  const similar = page.getByRole('region', { name: 'Similar in your library' })
  await expect(similar).toBeInViewport()
  await expect(similar).toBeFocused()
  await similar.getByRole('button').first().click()
  await expect(article(page).getByRole('heading', { level: 1 })).not.toHaveText(title)
})
