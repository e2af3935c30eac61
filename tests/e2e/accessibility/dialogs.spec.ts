/** What opens over the window is accessible in every theme and at every size. */
import { expect } from '../desk.ts'
import { command } from '../steps.ts'
import { openReports } from './reports.ts'
import { walkScreens } from './walk.ts'

walkScreens('dialogs', async (page, judge) => {
  // Before Tab leads out of the page: what has no focus may not write there.
  await page.evaluate(() => navigator.clipboard.writeText('Strike called off\n\nThe strike was over, the union said.'))
  await openReports(page)
  await command(page, 'Change keyboard shortcuts')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByRole('tab', { name: 'Keyboard' })).toHaveAttribute('aria-selected', 'true')
  await settings.getByRole('button', { name: 'Add a key for “Similar articles”' }).click()
  await page.keyboard.press('u')
  await expect(settings.getByRole('alert')).toBeVisible()
  await judge('settings, a conflict of keys')
  for (const section of ['Reading', 'Colours', 'Library', 'About']) {
    await settings.getByRole('tab', { name: section }).click()
    await judge(`settings, ${section}`, 'page')
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await judge('help', 'page')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill('go')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await judge('palette')
  await page.keyboard.press('Escape')
  await command(page, 'Activity')
  await expect(page.getByRole('dialog', { name: 'Activity' })).toBeVisible()
  await judge('activity', 'page')
  await page.keyboard.press('Escape')
  await command(page, 'Export the whole library')
  await expect(page.getByRole('dialog', { name: 'Export as Markdown' })).toBeVisible()
  await judge('export', 'page')
  await page.keyboard.press('Escape')
  await page.locator('body').press('ControlOrMeta+v')
  await expect(page.getByRole('dialog', { name: 'Import pasted text' })).toBeVisible()
  await judge('pasted text', 'page')
  await page.keyboard.press('Escape')
})
