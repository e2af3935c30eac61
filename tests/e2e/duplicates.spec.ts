/** Articles that look like the same are shown as such, made one with all their notes, and told apart; each can be undone. */
import { expect, test } from './desk.ts'
import { article, articles, command, importFiles } from './steps.ts'

const lines = Array.from(
  { length: 12 },
  (_, at) => `Berth ${at} of the ferry port took ${at * 7 + 3} crates of lamp oil before the noon bell was rung.`,
)
const report = (title: string, site: string, body: string[], tag: string) => ({
  name: `${title}.md`,
  mimeType: 'text/markdown',
  buffer: Buffer.from(`---\ntitle: ${title}\nsite: ${site}\ntags: [${tag}]\n---\n\n${body.join('\n\n')}\n`),
})

test('the same wire text under two names is found, merged with its notes, and taken apart again', async ({
  desk: { page },
}) => {
  const dialog = await importFiles(page, [
    report('Lamp oil crosses the port', 'Oltmar Post', lines, 'port'),
    report('Crates at every berth', 'Tessin Wire', [...lines.slice(0, 11), 'More was not said.'], 'oil'),
    report('Nothing of that', 'Oltmar Post', ['The gate stayed shut all night, and nobody saw a wagon leave.'], 'gate'),
  ])
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  const rows = articles(page).getByRole('option')
  await rows.filter({ hasText: 'Crates at every berth' }).click()
  await page.getByRole('button', { name: 'Write a note on the article' }).click()
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Whose crates?')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  // At the article, by keys alone, to the other one and to the page that makes them one.
  await page.getByRole('button', { name: 'Also in the library: 1' }).focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('menuitem', { name: /Lamp oil crosses the port Oltmar Post · nearly the same text/ })
    .press('Enter')
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('Lamp oil crosses the port')
  await command(page, 'Go to Duplicates')
  await expect(page.getByRole('heading', { name: 'Duplicates' })).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Keep “Crates at every berth”' })).toBeChecked()
  await page.getByRole('radio', { name: 'Keep “Lamp oil crosses the port”' }).check()
  await page.getByRole('button', { name: 'Merge into the one kept' }).click()
  await expect(page.getByText('Made one of 2 articles.')).toBeVisible()
  await expect(page.getByText('No duplicates')).toBeVisible()
  await expect(rows).toHaveCount(2)
  await rows.filter({ hasText: 'Lamp oil crosses the port' }).click()
  await expect(page.getByText('Whose crates?')).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(rows).toHaveCount(3)
  await expect(page.getByText('Whose crates?')).toHaveCount(0)
  await rows.filter({ hasText: 'Crates at every berth' }).click()
  await expect(page.getByText('Whose crates?')).toBeVisible()

  await page
    .getByRole('navigation', { name: 'Library views' })
    .getByRole('button', { name: /^Duplicates/ })
    .click()
  await page.getByRole('button', { name: 'Not the same' }).click()
  await expect(page.getByText('No duplicates')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Merge into the one kept' })).toBeVisible()
})
