/** Two captures of one page: told at the article's head, and compared with the claim rows that changed named. */
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, close, importFiles } from './steps.ts'

type Capture = { title: string; toll: string; tail: string; address: string }

const page = ({ title, toll, tail, address }: Capture) => `---
title: ${title}
source: ${address}
site: Harbour Post
published: 2026-04-02
---

TESSIN – Shells fell on the port of Tessin on Thursday morning, and the quays were closed until further notice.

The Tavarian Army said ${toll} soldiers were killed in the attack on the port. It accused the Orlo Front of firing from the hills.

The grain terminal was not hit, and ships waited in the roads for the pilots to come back to work.

Traders said the price of flour had not moved by noon.

${tail}
`
const first: Capture = {
  title: 'Shells fall on the port of Tessin',
  toll: 'nine',
  tail: 'The harbour master said the port would open on Saturday.',
  address: 'https://www.harbour-post.example/port?utm_source=letter',
}
const second: Capture = {
  title: 'Army raises toll after shells fall on the port of Tessin',
  toll: '12',
  tail: 'The Orlo Front denied that it had fired on the port.',
  address: 'https://harbour-post.example/port/',
}

async function take(page: Page, name: string, text: string): Promise<void> {
  await close(await importFiles(page, [{ name, mimeType: 'text/markdown', buffer: Buffer.from(text) }]))
}

const others = (window: Page) => article(window).locator('.other-captures')
const change = (window: Page, words: string | RegExp) =>
  window.getByRole('region', { name: 'Claims that changed' }).getByRole('button', { name: words })
const paragraph = (window: Page, name: string) => window.getByRole('group', { name, exact: true })

test('the captures of a page know of each other, and what changed between them is marked and named', async ({
  desk: { page: window },
}) => {
  await take(window, 'one.md', page(first))
  await take(window, 'two.md', page(second))
  await articles(window)
    .getByRole('option')
    .filter({ hasText: /Shells fall/ })
    .click()
  await expect(others(window)).toContainText('Other capture')
  // Told once: what is named there stands in no menu beside it.
  await expect(window.getByRole('button', { name: /^Also in the library/ })).toHaveCount(0)
  await others(window).getByRole('button', { name: 'Compare captures' }).click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('What changed between two captures')

  // The row of the changed figure is named with both numbers and its voice.
  await expect(change(window, /^Figure Soldiers killed: 9 became 12/)).toContainText('Tavarian Army says')
  await expect(change(window, /^Gone/)).toContainText('the port would open on Saturday')
  await expect(change(window, /^New/)).toContainText('Orlo Front')

  // Only what changed is shown, word by word; the rest is folded.
  const changed = paragraph(window, 'Changed paragraph').filter({ hasText: 'soldiers were killed' })
  await expect(changed.locator('del')).toHaveText('nine')
  await expect(changed.locator('ins')).toHaveText('12')
  await expect(window.getByText('ships waited in the roads')).toHaveCount(0)
  const folded = window.getByRole('button', { name: '2 unchanged paragraphs' })
  await folded.click()
  await expect(window.getByText('ships waited in the roads').first()).toBeVisible()

  // A row leads to its paragraph, and keys walk the changes.
  await change(window, /^Figure/).press('Enter')
  await expect(changed).toBeFocused()
  await window.keyboard.press(']')
  await expect(changed).not.toBeFocused()
  await window.keyboard.press('[')
  await expect(changed).toBeFocused()

  // Where it is narrow both words stand in one paragraph.
  await window.setViewportSize({ width: 480, height: 800 })
  await expect(changed.locator('p')).toHaveCount(1)
  await expect(changed.locator('p')).toContainText('said nine12 soldiers')
  await window.setViewportSize({ width: 1440, height: 900 })
  await window.getByRole('button', { name: 'Read side by side' }).click()
  await expect(window.getByRole('article')).toHaveCount(2)
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('What changed between two captures')
})
