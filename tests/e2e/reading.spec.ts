/** Reading for hours: the text is set as one likes, gone about in, found in, and printed. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, close, command, importFiles, selectWords } from './steps.ts'

const paragraphs = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) =>
      `Watch ${from + at}. The keeper of the lamp at Corran Point wrote down each boat that passed, its lights and the hour, and left the page open for whoever came next; on some nights the page stayed white, and he signed it all the same.`,
  ).join('\n\n')

const long = `---
title: The lamp book of Corran Point
source: https://lamp.example/book
published: 2031-05-02
---
# The lamp book of Corran Point

The book was kept for **nine** winters[^1], by three hands.

${paragraphs(1, 16)}

## The second hand

> שלום, הספר נשמר תשעה חורפים, wrote the keeper’s brother.

| Winter | Boats | Remarks |
| --- | --- | --- |
| First | 1,204 | a page is gone |
| Second | 87 | ice |

${paragraphs(16, 32)}

## The third hand

Nothing of the Café Bühne’s letters was found here.

${paragraphs(32, 48)}

[^1]: By the harbour’s reckoning; see [the register](https://lamp.example/register).
`

const open = async (page: Page, name: string, text: string) => {
  await importFiles(page, [{ name, mimeType: 'text/markdown', buffer: Buffer.from(text) }])
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page).getByRole('heading', { level: 1 })).toBeVisible()
}
const heading = (page: Page, name: string) => article(page).getByRole('heading', { name })
const styleOf = (page: Page, property: string) =>
  article(page).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme)
const scrolled = (page: Page) => article(page).evaluate(element => Math.round(element.parentElement?.scrollTop ?? -1))
const scrollTo = (page: Page, top: number) =>
  article(page).evaluate((element, to) => element.parentElement?.scrollTo({ top: to }), top)
/** The words marked by the find bar, as the browser draws them. */
const found = (page: Page, name = 'find-match') =>
  page.evaluate(highlight => [...(CSS.highlights.get(highlight) ?? [])].map(range => `${range}`), name)

test('the text is set while it stands behind, each measure is reset by itself, and themes follow the system', async ({
  desk,
}) => {
  const { page } = desk
  await open(page, 'lamp.md', long)
  await page.getByRole('button', { name: 'How the text is set' }).click()
  const popover = page.getByRole('dialog', { name: 'How the text is set' })
  await popover.getByRole('radio', { name: 'Legible' }).click()
  expect(await styleOf(page, 'font-family')).toContain('Atkinson')
  await popover.getByRole('slider', { name: 'Line height' }).focus()
  await page.keyboard.press('End')
  await popover.getByRole('slider', { name: 'Between letters' }).focus()
  await page.keyboard.press('End')
  await popover.getByRole('switch', { name: 'Straight right edge' }).click()
  expect(await styleOf(page, 'text-align')).toBe('justify')
  expect(await styleOf(page, 'letter-spacing')).toBe('2.16px')
  await popover.getByRole('button', { name: 'Reset: Between letters' }).click()
  expect(await styleOf(page, 'letter-spacing')).toBe('normal')
  expect(await styleOf(page, 'line-height')).toBe('43.2px')
  await popover.getByRole('radio', { name: 'Sepia' }).click()
  await expect.poll(() => theme(page)).toBe('sepia')
  await popover.getByRole('button', { name: 'All settings…' }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByRole('radio', { name: 'Legible' })).toBeChecked()
  await settings.getByRole('button', { name: 'Back to the usual' }).click()
  expect(await styleOf(page, 'font-family')).toContain('Source Serif')
  await settings.getByRole('tab', { name: 'Colours' }).click()
  await settings.getByRole('radio', { name: 'As the system' }).click()
  await settings.getByRole('radiogroup', { name: 'While the system is dark' }).getByText('Black').click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => theme(page)).toBe('black')
  await page.emulateMedia({ contrast: 'more' })
  await expect.poll(() => theme(page)).toBe('contrast-dark')
  await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'light' })
  await expect.poll(() => theme(page)).toBe('light')
  await close(settings)
})

test('notes open where they are read, tables keep their figures in columns, and text runs its own way', async ({
  desk: { page },
}) => {
  await open(page, 'lamp.md', long)
  const mark = article(page).getByRole('button', { name: 'Note 1' })
  await mark.focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('dialog', { name: 'Note 1' })
  await expect(note).toHaveText('By the harbour’s reckoning; see the register.')
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(mark).toBeFocused()
  await expect(article(page).getByRole('columnheader', { name: 'Boats' })).toHaveCSS('text-align', /end|right/)
  await expect(article(page).getByRole('cell', { name: '1,204' })).toHaveClass(/cell-figure/)
  const quote = article(page).locator('blockquote')
  await expect(quote).toHaveAttribute('dir', 'rtl')
  await expect(quote).toHaveCSS('direction', 'rtl')
  await expect(article(page)).toHaveAttribute('dir', 'ltr')
})

test('the outline, jumps, back and forward, and where one stopped', async ({ desk }) => {
  const { page } = desk
  await open(page, 'lamp.md', long)
  const left = page.getByText(/min left$/)
  await expect(left).toBeVisible()
  await article(page).focus()
  await scrollTo(page, 500)
  await page.keyboard.press('ControlOrMeta+Shift+o')
  const outline = page.getByRole('menu', { name: 'Outline' })
  await expect(outline.getByRole('menuitem')).toHaveCount(3)
  await expect(outline.getByRole('menuitem', { name: 'The lamp book' })).toHaveAttribute('aria-current', 'location')
  await outline.getByRole('menuitem', { name: 'The third hand' }).press('Enter')
  await expect(heading(page, 'The third hand')).toBeInViewport()
  await expect(outline).toHaveCount(0)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading(page, 'The third hand')).not.toBeInViewport()
  await expect.poll(() => scrolled(page)).toBeLessThan(600)
  expect(await scrolled(page)).toBeGreaterThan(300)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(heading(page, 'The third hand')).toBeInViewport()
  // Another page and back: the same lines.
  await command(page, 'Go to Contested')
  await expect(article(page)).toHaveCount(0)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading(page, 'The third hand')).toBeInViewport()
  // A move of the reader’s own is where they stopped; the program ends, and it opens there.
  const kept = page.waitForResponse(response => response.request().postData()?.includes('reading.keepPlace') === true)
  await article(page).hover()
  await page.mouse.wheel(0, -400)
  await kept
  await desk.kill()
  const again = await desk.reopen()
  await articles(again).getByRole('option').first().click()
  await expect(again.getByText('You stopped here.')).toBeVisible()
  expect(await scrolled(again)).toBeGreaterThan(1000)
  await again.getByRole('button', { name: 'From the top' }).click()
  await expect(heading(again, 'The lamp book')).toBeInViewport()
  // A short one is read when its end was in view for as long as reading it takes.
  await open(again, 'short.md', '# The lamp is lit\n\nIt was lit at dusk, the keeper said.')
  await expect(again.getByRole('button', { name: 'Mark as unread' })).toBeVisible()
})

test('words are found in the text, however they are written, and the way back leads to the text', async ({
  desk: { page },
}) => {
  await open(page, 'lamp.md', long)
  await article(page).focus()
  await page.keyboard.press('ControlOrMeta+f')
  const field = page.getByRole('textbox', { name: 'Words to find in the article' })
  const bar = page.getByRole('search', { name: 'Find in the article' })
  await field.pressSequentially('keeper of the LAMP')
  await expect(bar).toContainText('1 of 47')
  await expect.poll(() => found(page, 'find-match-current')).toEqual(['keeper of the lamp'])
  await expect.poll(async () => (await found(page)).length).toBe(46)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+g')
  await expect(bar).toContainText('3 of 47')
  for (const key of ['Shift+Enter', 'ControlOrMeta+Shift+g', 'Shift+Enter']) await page.keyboard.press(key)
  await expect(bar).toContainText('47 of 47')
  await bar.getByRole('button', { name: 'Match case' }).click()
  await expect(bar).toContainText('Not found')
  await bar.getByRole('button', { name: 'Match case' }).click()
  await field.fill("cafe buhne's")
  await expect(bar).toContainText('1 of 1')
  await expect(heading(page, 'The third hand')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(article(page)).toBeFocused()
  expect(await found(page, 'find-match-current')).toEqual([])
  // What was found is selected: it can be highlighted at once.
  await page.keyboard.press('h')
  await expect(article(page).locator('.highlight')).toHaveText('Café Bühne’s')
  await page.keyboard.press('ControlOrMeta+g')
  await expect(bar).toContainText('1 of 1')
})

test('only the text, the whole screen, and paper', async ({ desk: { page } }) => {
  await open(page, 'lamp.md', long)
  await selectWords(page, 'The book was kept')
  await page.keyboard.press('h')
  await article(page).focus()
  const claims = page.getByRole('region', { name: 'Claims and notes', exact: true })
  await expect(claims).toBeVisible()
  await page.keyboard.press('z')
  await expect(claims).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(article(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(claims).toBeVisible()
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false)
  await command(page, 'Dim all but the paragraph')
  await expect(article(page).locator('[data-read]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(claims).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(article(page).getByText('https://lamp.example/book')).toBeVisible()
  await expect(article(page).locator('.highlight').first()).toHaveCSS('border-bottom-style', 'solid')
  // The whole text is on the pages, not what the window shows of it.
  const height = await article(page).evaluate(element => element.parentElement?.clientHeight ?? 0)
  expect(height).toBeGreaterThan(3000)
})
