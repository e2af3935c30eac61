/** axe finds nothing serious on any screen, in light and dark, wide and narrow. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { command, openSample, search } from './steps.ts'

async function check(page: Page, screen: string): Promise<void> {
  // Legacy mode: Electron has no second page to run the analysis in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target} ${node.failureSummary}`).join(' | ')}`)
  expect(serious, screen).toEqual([])
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen is accessible in ${scheme}`, async ({ desk: { page } }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await check(page, 'first run')
    await openSample(page)
    await check(page, 'article with claims')
    await search(page).fill('bridge')
    await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible()
    await check(page, 'search results')
    await search(page).fill('')
    await page.keyboard.press('Escape')
    await command(page, 'Go to Contested')
    await check(page, 'contested')
    await command(page, 'Settings')
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    await check(page, 'settings')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 480, height: 800 })
    await check(page, 'narrow')
  })
}
