/** A newcomer sees the point: the sample library, a contested figure, and the sentence behind it. */
import { expect, test } from './desk.ts'
import { article, articles, claims, contested, openSample } from './steps.ts'

test('the sample library shows what the parties disagree about, and each figure leads to its words', async ({
  desk: { page },
}) => {
  await expect(page.getByRole('heading', { name: 'Read what each side says, side by side.' })).toBeVisible()
  await openSample(page)
  await expect(articles(page).getByRole('option')).toHaveCount(3)
  const soldiers = contested(page).filter({ hasText: 'Soldiers killed' }).first()
  await expect(soldiers).toContainText('9')
  await expect(soldiers).toContainText('41')
  await expect(claims(page).getByRole('row').first()).toBeVisible()

  const side = soldiers.getByRole('button').filter({ hasText: '41' }).first()
  await side.click()
  const target = article(page).locator('.place-target, [data-target]').first()
  await expect(target).toBeVisible()
  await expect(target).toBeInViewport()
  await expect(target).toContainText('41')
})

test('a claim in the text and its row light up together, and a cell leads to its words', async ({ desk: { page } }) => {
  await openSample(page)
  const row = claims(page).getByRole('row').filter({ hasText: '17 civilians' }).first()
  await row.scrollIntoViewIfNeeded()
  await row
    .getByRole('button', { name: /figure/i })
    .first()
    .click()
  await expect(article(page).getByText('17 civilians').first()).toBeInViewport()
  await article(page).getByText('17 civilians').first().hover()
  await expect(row).toHaveAttribute('data-lit', 'true')
})
