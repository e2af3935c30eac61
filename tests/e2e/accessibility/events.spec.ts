/** What sets texts against each other is accessible in every theme and at every size: events, two reports, two captures. */
import type { Page } from '@playwright/test'
import { expect } from '../desk.ts'
import { articles, close, command, importFiles } from '../steps.ts'
import { openReports, toList } from './reports.ts'
import { walkScreens } from './walk.ts'

walkScreens('events', async (page, judge) => {
  await openReports(page)
  await command(page, 'Go to Contested')
  const battle = page.getByRole('button', { name: /^Army and rebels give rival tolls/ })
  await expect(battle).toBeVisible()
  await judge('contested', 'page')
  await battle.click()
  await page.getByRole('gridcell').getByRole('button').first().click()
  await expect(page.getByRole('grid').getByRole('listitem').first()).toBeVisible()
  await judge('event with its chart, its timeline, and the words behind a figure', 'page')
  await page.getByRole('button', { name: 'Show as table' }).click()
  await judge('numbers of the chart')
  await page.getByRole('button', { name: 'Write a note on the event' }).click()
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Who counted?')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await judge('a note on an event')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Merge with another…' }).click()
  await expect(page.getByRole('radio').first()).toBeVisible()
  await judge('merging events')
  await page.keyboard.press('Escape')
  await command(page, 'Split the event')
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
  await judge('splitting an event')
})

walkScreens('two texts', async (page, judge) => {
  await openReports(page)
  await page.keyboard.press('b')
  await expect(page.getByRole('dialog', { name: 'Read beside' }).getByRole('option').first()).toBeVisible()
  await judge('choosing what to read beside')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('listbox', { name: 'Claims both tell of' })
  await expect(rows.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await judge('two side by side', 'page')
  await toList(page)
  await takeCapture(page, 'one', 'nine', 'The harbour master said the port would open on Saturday.')
  await takeCapture(page, 'two', '12', 'The Orlo Front denied that it had fired on the port.')
  await articles(page)
    .getByRole('option')
    .filter({ hasText: /Shells fall one/ })
    .click()
  await page.getByRole('button', { name: 'Compare captures' }).click()
  await expect(page.getByRole('region', { name: 'Claims that changed' }).getByRole('button').first()).toBeVisible()
  await judge('two captures of a page', 'page')
})

async function takeCapture(page: Page, name: string, toll: string, tail: string): Promise<void> {
  const text = `---
title: Shells fall ${name}
source: https://harbour-post.example/port
site: Harbour Post
published: 2026-04-02
---

TESSIN – Shells fell on the port of Tessin on Thursday morning, and the quays were closed until further notice.

The Tavarian Army said ${toll} soldiers were killed in the attack on the port. It accused the Orlo Front.

${tail}
`
  await close(await importFiles(page, [{ name: `${name}.md`, mimeType: 'text/markdown', buffer: Buffer.from(text) }]))
}
