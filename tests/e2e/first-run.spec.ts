/** A newcomer sees the point: the sample library, a contested figure, and the sentence behind it. */
import { expect, test } from './desk.ts'
import { article, articles, claims, contested, openSample, target } from './steps.ts'

test('the sample library shows what the parties disagree about, and each figure leads to its words', async ({
  desk: { page },
}) => {
  await expect(page.getByRole('heading', { name: 'Read what each side says, side by side.' })).toBeVisible()
  await openSample(page)
  await expect(articles(page).getByRole('option')).toHaveCount(3)
  const soldiers = contested(page).getByRole('region', { name: 'Soldiers killed' })
  await expect(soldiers).toContainText('9')
  await expect(soldiers).toContainText('41')
  await expect(claims(page).getByRole('row').first()).toBeVisible()

  await soldiers.getByRole('button').filter({ hasText: '41' }).first().click()
  await expect(target(page)).toBeInViewport()
  await expect(target(page)).toContainText('41')
})

test('a claim in the text and its row light up together, and a cell leads to its words', async ({ desk: { page } }) => {
  await openSample(page)
  const row = claims(page).getByRole('row').filter({ hasText: '17 civilians' }).first()
  await row.getByRole('button', { name: /17 civilians killed/ }).click()
  await expect(target(page)).toBeInViewport()
  await expect(target(page)).toContainText('17 civilians')
  await target(page).hover()
  await expect(row).toHaveAttribute('aria-selected', 'true')
})

test('what can be done with the open article stands beside its headline, for the mouse', async ({ desk: { page } }) => {
  await openSample(page)
  const heading = article(page).getByRole('heading', { level: 1 })
  const title = await heading.innerText()
  const tools = article(page).getByRole('toolbar', { name: 'This article' })
  await tools.getByRole('button', { name: 'Mark as read' }).click()
  await expect(tools.getByRole('button', { name: 'Mark as unread' })).toBeVisible()
  await tools.getByRole('button', { name: 'Tags…' }).click()
  await page.keyboard.press('Escape')
  await tools.getByRole('button', { name: 'Move to trash' }).click()
  await expect(articles(page).getByRole('option')).toHaveCount(2)
  await expect(heading).not.toHaveText(title)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(articles(page).getByRole('option')).toHaveCount(3)
  await expect(heading).toHaveText(title)
})
