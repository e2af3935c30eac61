/** What readers do again and again, in the words of the window: found by role and name, as a screen reader finds it. */
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

export const fixture = (name: string) => join(import.meta.dirname, '..', 'fixtures', 'e2e', name)

/** Opens the sample library from the first screen and waits for the first report with its contested figures. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open three reports that disagree' }).click()
  await expect(contested(page).getByRole('region').first()).toBeVisible()
}

/** Imports files through the file picker and waits for the report. */
export async function importFiles(
  page: Page,
  files: string | string[] | { name: string; mimeType: string; buffer: Buffer }[],
): Promise<Locator> {
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(files)
  const report = page.getByRole('dialog', { name: 'Import' })
  await expect(report).toContainText(/Imported|No new article/)
  return report
}

const link = (path: string, title: string, tags = '') =>
  `<li><a href="https://harbour-news.example/${path}" time_added="1600000000" tags="${tags}">${title}</a></li>`
/** Three links as another program exports them. */
export const linksFile = {
  name: 'ril_export.html',
  mimeType: 'text/html',
  buffer: Buffer.from(
    `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>${link('boats', 'Two boats', 'sea,lost')}${link('lamps', 'Lamps of Tarn')}</ul><h1>Read Archive</h1><ul>${link('old', 'An old story')}</ul></body></html>`,
  ),
}

/** Closes a dialog with the button at its foot. */
export const close = (dialog: Locator) => dialog.getByRole('button', { name: 'Close' }).last().click()

export const articles = (page: Page) => page.getByRole('listbox', { name: /^Articles/ })
export const article = (page: Page) => page.getByRole('article')
export const contested = (page: Page) => page.getByRole('region', { name: /^Contested/ })
export const notes = (page: Page) => page.getByRole('region', { name: /^Notes/ })
/** The words a place in the text was opened at. */
export const target = (page: Page) => article(page).locator('.target').first()
export const claims = (page: Page) => page.getByRole('grid', { name: 'Claims' })
export const search = (page: Page) => page.getByRole('combobox', { name: 'Search the library' })

/** Selects words of the open article as a drag over them would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await expect(article(page)).toContainText(words)
  await article(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
      return
    }
    throw new Error(`The article does not hold “${wanted}” in one run of text.`)
  }, words)
}

/** Runs a command by its name through the palette, with keys alone. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog').getByRole('combobox')
  await palette.fill(name)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

/** Lets the next request of a method arrive, and cuts its answer off. Only where requests go over HTTP. */
export async function loseAnswer(page: Page, method: string): Promise<void> {
  let isLost = false
  await page.route('**/request', async route => {
    const isMeant = route.request().postData()?.includes(`"method":"${method}"`) === true
    if (isLost || !isMeant) return route.fallback()
    isLost = true
    await route.fetch()
    await route.abort('connectionreset')
  })
}
