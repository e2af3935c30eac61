/** The library is browsed by what its articles have in common, changed in bulk, and triaged by keys alone. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, importFiles, openSample } from './steps.ts'

const browse = (page: Page) => page.getByRole('region', { name: 'Browse by' })
const rows = (page: Page) => articles(page).getByRole('option')
const report = (title: string, site: string, published: string, tags = '') => ({
  name: `${title}.md`,
  mimeType: 'text/markdown',
  buffer: Buffer.from(
    `---\ntitle: ${title}\nsite: ${site}\npublished: ${published}\ntags: [${tags}]\n---\n\nThe ferry ${title} left the pier of Oltmar late, and the harbour master said that 12 passengers were injured.\n`,
  ),
})

test('articles are browsed by site, date, claimant, place, event and tag, narrowed further, and sorted', async ({
  desk: { page },
}) => {
  await openSample(page)
  const sites = browse(page).getByRole('button', { name: 'Sites' })
  await sites.focus()
  await page.keyboard.press('Enter')
  await browse(page).getByRole('button', { name: 'Northgate Wire 1' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(articles(page)).toHaveAccessibleName('Articles: Northgate Wire')

  await browse(page).getByRole('button', { name: 'Dates' }).click()
  await expect(browse(page).getByRole('button', { name: '2026 3' })).toBeVisible()
  await browse(page).getByRole('button', { name: 'Months of 2026' }).click()
  await browse(page).getByRole('button', { name: 'May 2026 3' }).click()
  await expect(rows(page)).toHaveCount(3)

  await browse(page).getByRole('button', { name: 'Claimants' }).click()
  await browse(page)
    .getByRole('button', { name: /^Lena Marsk|^Dr Lena Marsk/ })
    .click({ modifiers: ['ControlOrMeta'] })
  await expect(rows(page)).toHaveCount(2)
  const filters = page.getByRole('list', { name: 'What the list is narrowed by' })
  await expect(filters.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Sort by: Newest import first' }).click()
  await page.getByRole('menuitemradio', { name: 'Title' }).click()
  await expect(rows(page).first()).toContainText('Army and rebels')
  await filters.getByRole('button', { name: 'No longer narrow by May 2026' }).click()
  await expect(filters.getByRole('button', { name: /^No longer narrow by/ })).toBeFocused()
  await expect(rows(page)).toHaveCount(2)

  await browse(page).getByRole('button', { name: 'Events' }).click()
  await browse(page)
    .getByRole('button', { name: /rival tolls.* 3$/ })
    .click()
  await expect(rows(page)).toHaveCount(3)
  await browse(page).getByRole('button', { name: 'Places' }).click()
  await browse(page)
    .getByRole('button', { name: /^Varrow Bridge/ })
    .click()
  await expect(articles(page)).toHaveAccessibleName('Articles: Varrow Bridge')

  await page.getByRole('button', { name: 'Narrow the list' }).click()
  await page.getByRole('menuitemradio', { name: 'Begun' }).click()
  await expect(rows(page)).toHaveCount(1)
  await page
    .getByRole('navigation', { name: 'Library views' })
    .getByRole('button', { name: /^Library/ })
    .click()
  await expect(rows(page)).toHaveCount(3)
  await expect(filters).toHaveCount(0)
})

test('a selection is tagged, archived and brought back, and the next article opens behind an archived one', async ({
  desk: { page },
}) => {
  const files = ['Alder', 'Birch', 'Cedar', 'Dogwood'].map((name, at) =>
    report(name, 'Oltmar Post', `2031-04-0${at + 1}`),
  )
  const dialog = await importFiles(page, files)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await page.getByRole('button', { name: 'Sort by: Newest import first' }).click()
  await page.getByRole('menuitemradio', { name: 'Title' }).click()
  await rows(page).first().click()
  const heading = article(page).getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Alder')

  // By keys alone: the next two are chosen, tagged and archived; what is open stays.
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const bar = page.getByRole('toolbar', { name: 'Actions on the selected articles' })
  await expect(bar).toContainText('2 selected')
  await page.keyboard.press('l')
  await page.getByRole('textbox', { name: 'Add a tag' }).fill('harbour')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await browse(page).getByRole('button', { name: 'Tags' }).click()
  await expect(browse(page).getByRole('button', { name: 'harbour 2' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(rows(page)).toHaveCount(2)
  await expect(heading).toHaveText('Alder')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(rows(page)).toHaveCount(4)

  await rows(page).nth(1).click()
  await expect(heading).toHaveText('Birch')
  await page.keyboard.press('e')
  await expect(heading).toHaveText('Cedar')
  await page.keyboard.press('#')
  await expect(heading).toHaveText('Dogwood')
  await page.keyboard.press('u')
  await expect(rows(page)).toHaveCount(2)

  await articles(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(bar).toContainText('All 2 selected')
  await page.keyboard.press('#')
  await page
    .getByRole('navigation', { name: 'Library views' })
    .getByRole('button', { name: /^Trash/ })
    .click()
  await expect(rows(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Empty the trash…' }).click()
  await expect(page.getByRole('dialog')).toContainText('Delete 3 articles for good?')
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('Deleted 3 articles for good.')).toBeVisible()
  await expect(page.getByText('The trash is empty')).toBeVisible()
})
