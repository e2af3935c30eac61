/** Keys are the reader's: changed by pressing others, named in a conflict, shown as they are, given back. */
import { expect, test } from './desk.ts'
import { articles, command, openSample } from './steps.ts'

test('a key is changed by pressing another, and works and is shown everywhere', async ({ desk: { page } }) => {
  await openSample(page)
  await command(page, 'Change keyboard shortcuts')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByRole('tab', { name: 'Keyboard' })).toHaveAttribute('aria-selected', 'true')
  await settings.getByRole('searchbox', { name: 'Find a command' }).fill('archive')
  await settings.getByRole('button', { name: 'E, for “Archive, or back to the library”: change' }).focus()
  await page.keyboard.press('Enter')
  // A key of the lists is refused, one of another command is named.
  const field = settings.getByRole('textbox', { name: 'Press the new keys for “Archive, or back to the library”' })
  await expect(field).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(settings.getByRole('alert')).toContainText('moves through lists')
  await page.keyboard.press('u')
  await expect(settings.getByRole('alert')).toContainText('U runs “Mark as read or unread”')
  // Another key settles it.
  await page.keyboard.press('ControlOrMeta+b')
  await expect(field).toHaveCount(0)
  await expect(settings.getByRole('button', { name: /, for “Archive, or back to the library”: change$/ })).toBeFocused()
  await expect(settings.getByRole('status').first()).toContainText('now runs “Archive, or back to the library”')
  await page.keyboard.press('Escape')

  await page.getByRole('article').getByRole('button', { name: 'Archive', exact: true }).focus()
  await expect(page.getByRole('tooltip')).toContainText(/B/)
  await page.keyboard.press('e')
  await expect(articles(page).getByRole('option')).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+b')
  await expect(articles(page).getByRole('option')).toHaveCount(2)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help.getByText('Archive, or back to the library').locator('..')).toContainText(/B$/)
  await page.keyboard.press('Escape')

  // It is there after a reload, and goes back to the usual.
  await page.reload()
  await expect(articles(page).getByRole('option')).toHaveCount(2)
  await command(page, 'Change keyboard shortcuts')
  await settings.getByRole('searchbox', { name: 'Find a command' }).fill('archive')
  await settings.getByRole('button', { name: '“Archive, or back to the library”: back to the usual keys' }).click()
  await expect(settings.getByRole('button', { name: 'E, for “Archive, or back to the library”: change' })).toBeVisible()
})

test('a key is taken from another command, or from all that have one of a single key', async ({ desk: { page } }) => {
  await openSample(page)
  await command(page, 'Change keyboard shortcuts')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Add a key for “Similar articles”' }).click()
  await page.keyboard.press('u')
  await expect(settings.getByRole('alert')).toContainText('U runs “Mark as read or unread”')
  await settings.getByRole('button', { name: 'Take it from there' }).click()
  await expect(settings.getByRole('button', { name: 'U, for “Similar articles”: change' })).toBeVisible()
  await expect(settings.getByRole('button', { name: /“Mark as read or unread”: change/ })).toHaveCount(0)
  await settings.getByRole('button', { name: 'All back to the usual' }).click()
  await expect(settings.getByRole('button', { name: 'U, for “Mark as read or unread”: change' })).toBeVisible()

  // The find bar names the key that the reader gave it.
  await settings.getByRole('button', { name: /G, for “Next place found in the article”: change/ }).click()
  await page.keyboard.press('ControlOrMeta+y')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('textbox', { name: 'Words to find in the article' }).fill('soldiers')
  await page.getByRole('button', { name: 'Next place' }).focus()
  await expect(page.getByRole('tooltip')).toContainText(/Y/)
  await page.keyboard.press('Escape')
  await command(page, 'Change keyboard shortcuts')

  await settings.getByRole('switch', { name: 'Shortcuts of a single key' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await page.keyboard.press('#')
  await expect(articles(page).getByRole('option')).toHaveCount(3)
  // What does not work is not shown.
  await expect(page.getByRole('article').getByRole('button', { name: 'Archive', exact: true })).toBeVisible()
  await page.getByRole('article').getByRole('button', { name: 'Archive', exact: true }).focus()
  await expect(page.getByRole('tooltip')).not.toContainText('E', { ignoreCase: false })
})
