/** Articles come in from files, by drop and by paste; what can't come in is named with its reason. */
import { expect, test } from './desk.ts'
import { article, articles, close, fixture, importFiles } from './steps.ts'

test('files are imported once, and bad ones are named with the reason', async ({ desk: { page } }) => {
  const report = await importFiles(page, [
    {
      name: 'harbour.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        'Bridge closed in Tessel\n\nMay 7, 2024\n\nThe mayor of Tessel said on Tuesday that the bridge was closed.',
      ),
    },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'noise.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 159, 146, 150, 0, 1, 2, 0]) },
  ])
  await expect(report).toContainText('Imported 1 article')
  await expect(report).toContainText('2 files could not be imported')
  await expect(report).toContainText('empty.txt')
  await expect(report).toContainText('noise.txt')
  await close(report)
  await expect(articles(page).getByRole('option')).toHaveCount(1)

  const again = await importFiles(page, [
    {
      name: 'other-name.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        'Bridge closed in Tessel\n\nMay 7, 2024\n\nThe mayor of Tessel said on Tuesday that the bridge was closed.',
      ),
    },
  ])
  await expect(again).toContainText('in the library already')
  await close(again)
  await expect(articles(page).getByRole('option')).toHaveCount(1)
})

test('a text without a headline is read under its file’s name', async ({ desk: { page } }) => {
  await importFiles(page, [
    {
      name: 'harbour-notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        'The harbour office said on Monday that the quay was open again, and that two cranes were lost.',
      ),
    },
  ])
  await page.getByRole('button', { name: 'Open the first' }).click()
  // The keyboard goes along: it reads on at once.
  await expect(article(page)).toBeFocused()
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(/harbour.notes/)
})

test('a saved page is its article: no scripts, no requests, the site’s own furniture gone', async ({
  desk: { page, foreignRequests },
}) => {
  await importFiles(page, fixture('saved-page.html'))
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page).getByRole('heading', { name: 'Ferry company loses licence' })).toBeVisible()
  await expect(article(page)).toContainText('forty faults')
  await expect(article(page)).not.toContainText('Share this page')
  await expect(page).not.toHaveTitle('script ran')
  await expect(article(page).getByRole('link', { name: 'forty faults' })).toBeVisible()
  await expect(page.locator('iframe, article img[src^="http"]')).toHaveCount(0)
  expect(foreignRequests).toEqual([])
})

test('dropped files and pasted text are imported too', async ({ desk: { page } }) => {
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(
      new File(['Quay reopened\n\nThe harbour office said on Monday that the quay was open again.'], 'quay.txt', {
        type: 'text/plain',
      }),
    )
    return transfer
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  const report = page.getByRole('dialog', { name: 'Import' })
  await expect(report).toContainText('Imported 1 article')
  await close(report)

  await page.evaluate(() =>
    navigator.clipboard.writeText('Strike called off\n\nThe union said on Thursday that the strike was over.'),
  )
  await page.locator('body').press('ControlOrMeta+v')
  const paste = page.getByRole('dialog', { name: 'Import pasted text' })
  await expect(paste.getByRole('textbox')).toHaveValue('Strike called off')
  await paste.getByRole('button', { name: 'Import' }).click()
  await expect(articles(page).getByRole('option')).toHaveCount(2)
})
