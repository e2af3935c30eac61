/** An article, its claims and what is asked about them are accessible in every theme and at every size. */
import { expect } from '../desk.ts'
import { article, claims, command, importFiles, selectWords } from '../steps.ts'
import { openReports, toClaims } from './reports.ts'
import { walkScreens } from './walk.ts'

walkScreens('an article and its claims', async (page, judge) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await judge('first run', 'page')
  await openReports(page)
  await judge('article', 'page')
  await toClaims(page)
  await judge('claims', 'page')
  const row = claims(page).getByRole('row').nth(1)
  await row.focus()
  await page.keyboard.press('a')
  await expect(row).toContainText('Accepted')
  await judge('reviewed row')
  await row.focus()
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  await judge('why a row is there')
  await page.keyboard.press('Escape')
  await row.focus()
  await page.keyboard.press('e')
  await page.getByRole('combobox', { name: 'Claimant', exact: true }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await judge('editor of a claim')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Not a contradiction…' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Not a contradiction?' })).toBeVisible()
  await judge('dismissing a contradiction')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '1 dismissed' }).click()
  await expect(page.getByRole('button', { name: /^Restore/ })).toBeVisible()
  await judge('dismissed contradictions')
  await command(page, 'Go to What you taught it')
  await expect(page.getByRole('button', { name: /^Take back: Accepted/ })).toBeVisible()
  await judge('what was taught', 'page')
})

walkScreens('reading a text', async (page, judge) => {
  await importFiles(page, [{ name: 'lamp.md', mimeType: 'text/markdown', buffer: Buffer.from(lamp) }])
  await page.getByRole('button', { name: 'Open the first' }).click()
  await expect(article(page)).toContainText('keeper')
  await judge('a text with headings, a table and a note', 'page')
  await page.getByRole('button', { name: 'How the text is set' }).click()
  await expect(page.getByRole('dialog', { name: 'How the text is set' })).toBeVisible()
  await judge('how the text is set')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'How the text is set' })).toHaveCount(0)
  await article(page).focus()
  await page.keyboard.press('ControlOrMeta+Shift+o')
  await expect(page.getByRole('menu', { name: 'Outline' })).toBeVisible()
  await judge('outline')
  await page.keyboard.press('Escape')
  await article(page).getByRole('button', { name: 'Note 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Note 1' })).toBeVisible()
  await judge('a footnote')
  await page.keyboard.press('Escape')
  await article(page).focus()
  await page.keyboard.press('ControlOrMeta+f')
  const find = page.getByRole('search', { name: 'Find in the article' })
  await find.getByRole('textbox').fill('keeper')
  await expect(find).toContainText('1 of')
  await judge('finding words')
  await find.getByRole('textbox').fill('zzyzx')
  await expect(find).toContainText('Not found')
  await judge('words not found')
  await page.keyboard.press('Escape')
  await selectWords(page, 'Nothing of the letters')
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible()
  await judge('selected words')
  await page.keyboard.press('4')
  await article(page).focus()
  await command(page, 'Dim all but the paragraph')
  await expect(article(page).locator('[data-read]')).toHaveCount(1)
  await command(page, 'Dim all but the paragraph')
  await expect(article(page).locator('[data-read]')).toHaveCount(0)
  await article(page).focus()
  await page.keyboard.press('z')
  await expect(page.getByRole('button', { name: 'Show everything again' })).toBeVisible()
  await judge('only the text')
  await page.emulateMedia({ media: 'print' })
  await expect(article(page).getByText('https://lamp.example/book')).toBeVisible()
  await judge('on paper')
})

const lamp = `---
title: The lamp book of Corran Point
source: https://lamp.example/book
published: 2031-05-02
---
# The lamp book of Corran Point

The book was kept for **nine** winters[^1], by three hands; the keeper of the lamp wrote down each boat.

## The second hand

> שלום, הספר נשמר תשעה חורפים, wrote the keeper’s brother.

| Winter | Boats | Remarks |
| --- | --- | --- |
| First | 1,204 | a page is gone |
| Second | 87 | ice |

## The third hand

Nothing of the letters was found here, though \`lamp.log\` names them; see [the register](https://lamp.example/list).

[^1]: By the harbour’s reckoning; see [the register](https://lamp.example/register).
`
