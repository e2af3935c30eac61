/** Links of another program come in, get their content in one step, and a whole import is taken back, also later. */
import { expect, test } from './desk.ts'
import { article, articles, close, command, linksFile } from './steps.ts'

const savedPage = {
  name: 'boats.html',
  mimeType: 'text/html',
  buffer: Buffer.from(
    `<html><head><title>Two boats lost off Port Salden</title></head><body><article><h1>Two boats lost off Port Salden</h1>${'<p>The harbour office said on Wednesday that two boats had been lost off Port Salden, and that nobody was aboard when the storm broke.</p>'.repeat(3)}</article></body></html>`,
  ),
}

test('links come in marked, are filled with a saved page, and the import is taken back from the activity page', async ({
  desk: { page },
}) => {
  const files = page.locator('input[type=file]')
  await files.first().setInputFiles([linksFile])
  const preview = page.getByRole('dialog', { name: 'What will come in' })
  await expect(preview.getByRole('row', { name: /Pocket export/ })).toContainText('3')
  await preview.getByRole('button', { name: 'Import 3 items' }).click()
  const report = page.getByRole('dialog', { name: 'Imported 3 articles.' })
  await expect(report.getByRole('list', { name: 'What came in' })).toContainText('3 links that need their content')
  await close(report)

  await page.getByRole('button', { name: 'Need content 3' }).click()
  await articles(page)
    .getByRole('option', { name: /Two boats/ })
    .click()
  await expect(article(page).getByRole('heading', { name: 'This page needs its content' })).toBeVisible()
  await article(page).locator('input[type=file]').setInputFiles([savedPage])
  await expect(article(page)).toContainText('nobody was aboard')
  await expect(article(page).getByRole('heading', { name: 'This page needs its content' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Need content 2' })).toBeVisible()

  await page.reload()
  await expect(article(page)).toContainText('nobody was aboard')
  await command(page, 'Activity')
  const activity = page.getByRole('dialog', { name: 'Activity' })
  await activity.getByRole('button', { name: 'Take back the import of boats.html' }).click()
  await expect(activity.getByRole('button', { name: 'Bring back the import of boats.html' })).toBeVisible()
  await close(activity)
  await expect(article(page).getByRole('heading', { name: 'This page needs its content' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Need content 3' })).toBeVisible()
})
