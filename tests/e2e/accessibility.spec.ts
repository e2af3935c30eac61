/** axe finds nothing serious on any screen, in light and dark, wide and narrow. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { claims, command, openSample, search } from './steps.ts'

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
    const row = claims(page).getByRole('row').nth(1)
    await row.focus()
    await page.keyboard.press('a')
    await expect(row).toContainText('Accepted')
    await check(page, 'reviewed row')
    await page.keyboard.press('w')
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
    await check(page, 'why a row is there')
    await page.keyboard.press('Escape')
    await row.focus()
    await page.keyboard.press('e')
    await page.getByRole('combobox', { name: 'Claimant', exact: true }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await check(page, 'editor of a claim')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await search(page).fill('bridge')
    await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible()
    await check(page, 'search results')
    await search(page).fill('')
    await page.keyboard.press('Escape')
    await command(page, 'Go to Contested')
    await check(page, 'contested')
    await page.getByRole('button', { name: /^Army and rebels give rival tolls.*killed/ }).click()
    await page.getByRole('gridcell').getByRole('button').first().click()
    await expect(page.getByRole('grid').getByRole('listitem').first()).toBeVisible()
    await check(page, 'event')
    await page.getByRole('button', { name: 'Show as table' }).click()
    await check(page, 'numbers of the chart')
    await page.getByRole('button', { name: 'Merge with another…' }).click()
    await expect(page.getByRole('radio').first()).toBeVisible()
    await check(page, 'merging events')
    await page.keyboard.press('Escape')
    await command(page, 'Settings')
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    await check(page, 'settings')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 480, height: 800 })
    await check(page, 'narrow')
    await page.getByRole('button', { name: 'Library', exact: true }).first().click()
    await page.getByRole('button', { name: /^Contested/ }).click()
    await page.getByRole('button', { name: /^Army and rebels give rival tolls.*killed/ }).click()
    await expect(page.getByRole('img', { name: /^Army and rebels/ })).toBeVisible()
    await check(page, 'narrow event')
  })
}
