/** The search, from its first letter to a found article, is accessible in every theme and at every size. */
import { expect } from '../desk.ts'
import { search } from '../steps.ts'
import { openReports, toList } from './reports.ts'
import { walkScreens } from './walk.ts'

walkScreens('the search', async (page, judge) => {
  await openReports(page)
  await toList(page)
  await search(page).fill('bridge is:unread')
  await page.getByRole('button', { name: 'Narrow the results' }).click()
  await expect(page.getByRole('region', { name: 'Published' })).toBeVisible()
  await judge('search, narrowed', 'page')
  await search(page).fill('claimant:')
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible()
  await judge('completions')
  await page.keyboard.press('Escape')
  await search(page).fill('zzyzx')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await judge('nothing found')
  await page.getByRole('button', { name: 'What you can type' }).click()
  await judge('what can be typed')
  await page.keyboard.press('Escape')
  await search(page).fill('bridge')
  await expect(page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first()).toBeVisible()
  await judge('results', 'page')
  await search(page).focus()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('textbox', { name: 'Name of the search' })).toBeFocused()
  await judge('saving a search')
  await page.keyboard.press('Enter')
  await search(page).press('Enter')
  await expect(page.getByRole('toolbar', { name: 'Matches of the search' })).toBeVisible()
  await judge('found, with its matches')
  await toList(page)
  await search(page).fill('')
  await expect(page.getByRole('navigation', { name: 'Saved searches' })).toBeVisible()
  await judge('saved searches')
})
