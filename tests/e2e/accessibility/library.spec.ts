/** The lists of the library, what they are narrowed by, and what they are empty of are accessible in every theme and at every size. */
import { expect } from '../desk.ts'
import { articles, close, command, importFiles } from '../steps.ts'
import { toList } from './reports.ts'
import { walkScreens } from './walk.ts'

const lines = Array.from(
  { length: 12 },
  (_, at) => `Berth ${at} of the ferry port took ${at * 7 + 3} crates of lamp oil before the noon bell was rung.`,
)
const report = (title: string, site: string, body: string[], tag: string) => ({
  name: `${title}.md`,
  mimeType: 'text/markdown',
  buffer: Buffer.from(
    `---\ntitle: ${title}\nsite: ${site}\npublished: 2031-04-02\ntags: [${tag}]\n---\n\n${body.join('\n\n')}\n`,
  ),
})
const noise = { name: 'noise.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 159, 146, 150, 0, 1, 2, 0]) }

walkScreens('the library', async (page, judge) => {
  const imported = await importFiles(page, [
    report('Lamp oil crosses the port', 'Oltmar Post', lines, 'port'),
    report('Crates at every berth', 'Tessin Wire', [...lines.slice(0, 11), 'More was not said.'], 'oil'),
    report('Nothing of that', 'Oltmar Post', ['The gate stayed shut all night, and nobody saw a wagon leave.'], 'gate'),
    noise,
  ])
  await judge('report of an import')
  await close(imported)
  await toList(page)
  await judge('nothing open', 'page')
  const browse = page.getByRole('region', { name: 'Browse by' })
  await browse.getByRole('button', { name: 'Sites' }).click()
  await browse.getByRole('button', { name: 'Oltmar Post 2' }).click()
  await expect(articles(page).getByRole('option')).toHaveCount(2)
  await judge('browsed by site', 'page')
  await page.getByRole('button', { name: 'Sort by: Newest import first' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await judge('sorting')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Narrow the list' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await judge('narrowing')
  await page.keyboard.press('Escape')
  await articles(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByRole('toolbar', { name: 'Actions on the selected articles' })).toContainText('2 selected')
  await judge('a selection', 'page')
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Tags' })).toBeVisible()
  await judge('tags')
  await page.keyboard.press('Escape')
  await command(page, 'Go to Duplicates')
  await expect(page.getByRole('button', { name: 'Merge into the one kept' })).toBeVisible()
  await judge('duplicates', 'page')
  await page.getByRole('button', { name: 'Not the same' }).click()
  await expect(page.getByText('No duplicates')).toBeVisible()
  await judge('no duplicates')
  await command(page, 'Go to Contested')
  await expect(page.getByRole('heading', { name: 'Contested in your library' })).toBeVisible()
  await judge('nothing contested')
  await command(page, 'Go to What you taught it')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await judge('nothing taught')
  await command(page, 'Go to Archive')
  await expect(page.getByText('The archive is empty')).toBeVisible()
  await judge('empty archive')
  await command(page, 'Go to Library')
  await articles(page).getByRole('option').first().focus()
  await articles(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('#')
  await expect(page.getByText('Moved 1 article to the trash.')).toBeVisible()
  await judge('a message')
  await command(page, 'Go to Trash')
  await page.getByRole('button', { name: 'Empty the trash…' }).click()
  await expect(page.getByRole('dialog')).toContainText('for good?')
  await judge('deleting for good')
})
