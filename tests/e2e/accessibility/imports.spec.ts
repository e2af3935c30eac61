/** What a reader meets on the way in is accessible in every theme and at every size. */
import { expect } from '../desk.ts'
import { article, articles, close, command, linksFile } from '../steps.ts'
import { walkScreens } from './walk.ts'

walkScreens('imports', async (page, judge) => {
  const noise = { name: 'noise.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 159, 146, 150, 0, 1, 2, 0]) }
  await page.locator('input[type=file]').first().setInputFiles([linksFile, noise])
  const preview = page.getByRole('dialog', { name: 'What will come in' })
  await expect(preview).toBeVisible()
  await judge('preview of an import', 'page')
  await preview.getByRole('button', { name: 'Import 3 items' }).click()
  const report = page.getByRole('dialog', { name: 'Imported 3 articles.' })
  await report.getByText('3 links need their content').click()
  await judge('report of an import', 'page')
  await close(report)
  await command(page, 'Go to links that need content')
  await articles(page).getByRole('option').first().click()
  await article(page).getByText('Where this is from').click()
  await judge('an article that needs its content')
  await command(page, 'Activity')
  await expect(page.getByRole('dialog', { name: 'Activity' })).toContainText('ril_export.html')
  await judge('activity with imports', 'page')
  await page.keyboard.press('Escape')
  await command(page, 'Import from the web')
  await expect(page.getByRole('dialog', { name: 'Import from the web' })).toBeVisible()
  await judge('import from the web', 'page')
  await page.keyboard.press('Escape')
})
