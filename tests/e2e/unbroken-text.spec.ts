/** A text without a single space, as a data dump or an encoded picture is, opens like any other. */
import { expect, test } from './desk.ts'
import { article, importFiles, selectWords } from './steps.ts'

test('200,000 letters without a space are opened and can be marked', async ({ desk: { page } }) => {
  await importFiles(page, [
    { name: 'letters.txt', mimeType: 'text/plain', buffer: Buffer.from(`${'A'.repeat(199_994)}BRIDGE`) },
  ])
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(/letters/)
  await expect(article(page)).toContainText('BRIDGE')
  await selectWords(page, 'BRIDGE')
  await page.keyboard.press('h')
  await expect(article(page).locator('.highlight')).toHaveText('BRIDGE')
})
