/** Papers with pages come in as articles that say on which page each place stood. */
import { column, makePdf } from '../../src/main/import/pdf/example-pdf.ts'
import { expect, test } from './desk.ts'
import { article, importFiles, selectWords } from './steps.ts'

test('a PDF is read with its pages on the margin, and a copied quotation names the page', async ({
  desk: { page },
}) => {
  const lines = (count: string) => [
    `The port office of Tarn said that ${count} boats`,
    'had been lost in the storm, and the fishers',
    'spoke of more of them on the following day.',
  ]
  const pages = [
    [{ x: 72, y: 80, text: 'Boats of Tarn', size: 20 }, ...column(72, 120, lines('nine'))],
    column(72, 120, lines('eleven')),
  ]
  await importFiles(page, [{ name: 'boats.pdf', mimeType: 'application/pdf', buffer: Buffer.from(makePdf({ pages })) }])
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page).getByRole('heading', { name: 'Boats of Tarn' })).toBeVisible()
  await expect(article(page).locator('[role="doc-pagebreak"]')).toHaveCount(2)
  await expect(article(page).getByLabel('Page 2')).toBeAttached()
  // The number is drawn beside the words and is none of them.
  await expect(article(page)).not.toContainText('p. 2')
  await selectWords(page, 'eleven boats')
  await page.getByRole('button', { name: 'Copy quote' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('“Boats of Tarn”, p. 2')
})
