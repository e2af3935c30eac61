/** Search answers while one types, and opening a hit lands on the match. */
import { expect, test } from './desk.ts'
import { article, close, fixture, importFiles, openSample, search } from './steps.ts'

test('typing finds, arrow keys choose, and Enter opens on the match', async ({ desk: { page } }) => {
  await openSample(page)
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('envoys trut')
  const results = page.getByRole('listbox', { name: 'Search results' })
  await expect(results.getByRole('option').first()).toContainText('truce')
  await expect(results.locator('mark').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(
    article(page)
      .getByText(/envoys/i)
      .first(),
  ).toBeInViewport()
})

test('Enter right behind the last letter opens what those words find, not what is still shown', async ({
  desk: { page },
}) => {
  await close(await importFiles(page, [fixture('harbour-fire.txt'), fixture('ferry-sinking.txt')]))
  const results = page.getByRole('listbox', { name: 'Search results' })
  for (const [shown, typed] of [
    ['ferry', 'varnish'],
    ['varnish', 'ferry'],
  ] as const) {
    await search(page).fill(shown)
    await expect(results.getByRole('option').first().locator('mark').first()).toHaveText(new RegExp(shown, 'i'))
    await search(page).fill(typed)
    await search(page).press('Enter')
    // The passage that was found best, which need not be the article’s first match.
    await expect(page.getByRole('toolbar', { name: 'Matches of the search' })).toHaveText(
      new RegExp(`^${typed}\\s*\\d+ of`),
    )
    await expect(article(page).getByText(new RegExp(typed, 'i')).first()).toBeInViewport()
  }
})

test('a word in the middle of a long article is scrolled to', async ({ desk: { page } }) => {
  const filler = Array.from(
    { length: 300 },
    (_, at) => `Paragraph ${at} tells of the weather in the harbour, and of nothing else at all that day.`,
  )
  filler[220] = 'Only here the lighthouse keeper is named.'
  const report = await importFiles(page, [
    {
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(`A long report from the coast\n\n${filler.join('\n\n')}`),
    },
  ])
  await close(report)
  await search(page).fill('lighthouse')
  await page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().click()
  await expect(article(page).getByText('lighthouse')).toBeInViewport()
})

test('notes and claimants are found, and odd queries are no errors', async ({ desk: { page } }) => {
  await close(await importFiles(page, fixture('harbour-fire.txt')))
  for (const query of ['claimant:union', 'varnish -ferry', '"under control"', 'varn*']) {
    await search(page).fill(query)
    await expect(page.getByRole('option', { name: /Nine dead/ }), query).toBeVisible()
  }
  for (const query of ['+', '"', 'a~', 'foo:bar:', '((', '*', '-', '\\']) {
    await search(page).fill(query)
    await expect(page.getByRole('alert'), query).toHaveCount(0)
  }
  await search(page).fill('zzyzx')
  await expect(page.getByText('Nothing found for “zzyzx”')).toBeVisible()
})
