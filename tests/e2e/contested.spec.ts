/** The figures of an event, party by party: each leads to its sentence, is charted for a report, and follows the reader. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, claims, command, contested, openSample, target } from './steps.ts'

const battle = /^Army and rebels give rival tolls/
const events = (page: Page) => page.getByRole('list', { name: 'Contested events' })
const matrix = (page: Page) => page.getByRole('grid', { name: 'Figures, party by party' })
const row = (page: Page, count: string) => matrix(page).getByRole('row', { name: count })
const card = (page: Page, heading: string) => contested(page).getByRole('region', { name: heading, exact: true })
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

async function openBattle(page: Page): Promise<void> {
  await openSample(page)
  await command(page, 'Go to Contested')
  await events(page).getByRole('button', { name: battle }).click()
  await expect(row(page, 'Soldiers killed')).toBeVisible()
}

test('an event is found by its words, and shows who says which figure', async ({ desk: { page } }) => {
  await openSample(page)
  await command(page, 'Go to Contested')
  await expect(events(page)).toContainText('Soldiers killed 9 / at least 28 / 41')
  const filter = page.getByRole('searchbox', { name: 'Filter by words' })
  await filter.fill('no such place')
  await expect(page.getByText('No event has all the words of “no such place”')).toBeVisible()
  await filter.fill('varrow tolls')
  await events(page).getByRole('button', { name: battle }).click()

  await expect(matrix(page).getByRole('columnheader')).toHaveText([
    'Count',
    'Lowest – highest',
    /Tavarian Army/,
    /Orlo Liberation Front/,
    /clerk at Varrow station/,
    /Saint Ivo Hospital/,
  ])
  await expect(row(page, 'Soldiers killed')).toContainText('contested')
  await expect(row(page, 'Soldiers killed').getByRole('gridcell')).toHaveText([
    '9–41 or more',
    /9in 3 reports/,
    /41in 2 reports/,
    /at least 28in 1 report/,
    'no figure',
  ])
  // Who says that there were none stands beside who counts them, with what was corrected.
  await expect(row(page, 'Civilians killed')).toContainText('contested')
  await expect(row(page, 'Civilians killed').getByRole('gridcell').nth(1)).toHaveText(/none/)
  await expect(row(page, 'Civilians killed')).toContainText(/23was 17 on/)
  // What one party alone gives waits behind a button.
  await expect(row(page, 'Soldiers wounded')).toHaveCount(0)
  await page.getByRole('button', { name: 'more counts, each given by one party alone' }).click()
  await expect(row(page, 'Soldiers wounded')).toBeVisible()
})

test('the way to a sentence is keys alone, and leads back', async ({ desk: { page } }) => {
  await openBattle(page)
  // What was opened is read from its heading on.
  await expect(title(page)).toBeFocused()
  await row(page, 'Soldiers killed').getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(row(page, 'Soldiers killed').getByRole('button').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  const words = page.getByRole('region', { name: 'Orlo Liberation Front: Soldiers killed' })
  await expect(words.getByRole('button', { name: /said its men had killed 41 soldiers/ })).toContainText(
    'Northgate Wire',
  )
  await page.keyboard.press('Escape')
  await expect(words).toHaveCount(0)
  await expect(row(page, 'Soldiers killed').getByRole('button').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(words.getByRole('listitem').first().getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(target(page)).toHaveText('41 soldiers')
  await expect(target(page)).toBeInViewport()
  await expect(page.locator('body')).not.toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(row(page, 'Soldiers killed')).toBeVisible()
})

test('in a narrow window each count is a card with its parties below one another', async ({ desk: { page } }) => {
  await openBattle(page)
  await page.setViewportSize({ width: 480, height: 900 })
  const cells = row(page, 'Soldiers killed').getByRole('button')
  // The window draws itself anew at this width.
  await expect(cells).toHaveCount(3)
  const boxes = []
  for (const cell of await cells.all()) boxes.push(await cell.boundingBox())
  const tops = boxes.map(box => box?.y ?? 0)
  const bottoms = boxes.map(box => (box?.y ?? 0) + (box?.height ?? 0))
  for (const [index, top] of tops.slice(1).entries()) expect(top).toBeGreaterThanOrEqual(bottoms[index] ?? 0)
  await cells.last().click()
  await expect(page.getByRole('region', { name: /^clerk at Varrow station/ })).toBeInViewport()
  // What has no figure is passed by.
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, 'Civilians killed').getByRole('button').first()).toBeFocused()
})

test('a noun that is somebody else in every article becomes a party in this one, in one step', async ({
  desk: { page },
}) => {
  await openSample(page)
  await articles(page)
    .getByRole('option', { name: /stopped counting/ })
    .click()
  const row = claims(page).getByRole('row').filter({ hasText: 'none were captured' }).first()
  await row.hover()
  await row.getByRole('button', { name: 'More for this row' }).click()
  await page.getByRole('menuitem', { name: 'Same party as…' }).click()
  const dialog = page.getByRole('dialog', { name: 'One party under two names' })
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await dialog.getByRole('combobox').fill('tavarian')
  await dialog.getByRole('option', { name: /^Tavarian Army/ }).click()
  await expect(dialog).toContainText('In this article only')
  await dialog.getByRole('button', { name: 'Name it so here' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(row).toContainText('Tavarian Army')
  await undo(page).click()
  await expect(row).not.toContainText('Tavarian Army')
})

test('an article leads to its event, and merged claimants share a column', async ({ desk: { page } }) => {
  await openSample(page)
  await articles(page)
    .getByRole('option', { name: /stopped counting/ })
    .click()
  await expect(article(page).getByRole('heading', { level: 1 })).toContainText('stopped counting')
  const clerk = claims(page).getByRole('row').filter({ hasText: 'clerk at Varrow station' }).first()
  await clerk.hover()
  await clerk.getByRole('button', { name: 'More for this row' }).click()
  await page.getByRole('menuitem', { name: 'Same party as…' }).click()
  const dialog = page.getByRole('dialog', { name: 'One party under two names' })
  await dialog.getByRole('combobox').fill('orlo')
  await dialog.getByRole('option', { name: /^Orlo Liberation Front/ }).click()
  await dialog.getByRole('button', { name: 'Make them one' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'All figures, party by party' }).click()
  await expect(matrix(page).getByRole('columnheader')).toHaveText([
    'Count',
    'Lowest – highest',
    /Tavarian Army/,
    /Orlo Liberation Front/,
    /Saint Ivo Hospital/,
  ])
  await undo(page).click()
  await expect(matrix(page).getByRole('columnheader', { name: /clerk at Varrow station/ })).toBeVisible()
})

test('a false contradiction is dismissed by keyboard, stays so when all is read anew, and is restored', async ({
  desk,
}) => {
  const { page } = desk
  await openSample(page)
  await card(page, 'Fighters killed').getByRole('button', { name: 'Not a contradiction…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Not a contradiction?' })
  await expect(dialog).toContainText('Orlo Liberation Front 5 / Tavarian Army 34')
  await expect(dialog.getByRole('radio')).toHaveCount(0)
  await page.keyboard.type('Two different nights')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(card(page, 'Fighters killed')).toHaveCount(0)
  // The keyboard goes on where it was.
  await expect(page.getByRole('button', { name: /more contested points/ })).toBeFocused()
  await expect(article(page).locator('.figure-contested').filter({ hasText: '34 rebel fighters' })).toHaveCount(0)
  await expect(article(page).locator('.figure-contested').filter({ hasText: 'nine soldiers' })).toBeVisible()

  await desk.kill()
  rmSync(join(desk.library, 'claims.db'))
  const again = await desk.reopen()
  await articles(again).getByRole('option', { name: battle }).click()
  await expect(card(again, 'Soldiers killed')).toBeVisible()
  await expect(card(again, 'Fighters killed')).toHaveCount(0)
  await again.getByRole('button', { name: '1 dismissed' }).click()
  await expect(again.getByRole('list', { name: 'Dismissed' })).toContainText('“Two different nights”')
  await again.getByRole('button', { name: 'Restore: Fighters killed' }).click()
  await expect(card(again, 'Fighters killed')).toBeVisible()
  await again.keyboard.press('ControlOrMeta+z')
  await expect(card(again, 'Fighters killed')).toHaveCount(0)
  await again.getByRole('button', { name: 'Redo' }).click()
  await expect(card(again, 'Fighters killed')).toBeVisible()
})

test('one party’s figure alone is taken out of a contradiction, and undone', async ({ desk: { page } }) => {
  await openBattle(page)
  // Enter shows the words behind the figure, where a reader sees that they are about something else.
  await row(page, 'Soldiers killed').getByRole('button').last().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Not a contradiction…' }).first().press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Not a contradiction?' })
  await dialog.getByRole('radio', { name: 'clerk at Varrow station at least 28' }).check()
  await dialog.getByRole('button', { name: 'Not a contradiction', exact: true }).click()
  await page.getByRole('button', { name: '1 dismissed' }).click()
  await expect(page.getByRole('list', { name: 'Dismissed' })).toContainText('clerk at Varrow station at least 28')
  await expect(row(page, 'Soldiers killed').first()).toContainText('contested')
  await command(page, 'Go to Contested')
  await expect(events(page)).toContainText('Soldiers killed 9 / 41')
  await events(page).getByRole('button', { name: battle }).click()
  await row(page, 'Soldiers killed').getByRole('button').first().click()
  await page.getByRole('button', { name: 'Not a contradiction…' }).first().click()
  await page.keyboard.press('Enter')
  await expect(row(page, 'Soldiers killed').first()).not.toContainText('contested')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page, 'Soldiers killed').first()).toContainText('contested')
})

test('the chart is saved as SVG and PNG, and its numbers are copied', async ({ desk: { page } }) => {
  await openBattle(page)
  const chart = page.getByRole('img', { name: battle })
  await expect(chart).toContainText('at least 28')
  const save = async (kind: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: 'Save', exact: true })
        .click()
        .then(() => page.getByRole('menuitem', { name: kind }).click()),
    ])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  const svg = await save(/SVG/)
  expect(svg.name).toBe('Army and rebels give rival tolls after night battle at Varrow Bridge.svg')
  const source = svg.bytes.toString('utf8')
  // A browser draws only what is well-formed.
  const size = await page.evaluate(async text => {
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, source)
  const words = [...source.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
  expect(words).toEqual(expect.arrayContaining(['Soldiers killed', 'Tavarian Army', '9', 'at least 28', '41']))
  expect(source).toContain('<desc>Soldiers killed: Tavarian Army 9; clerk at Varrow station at least 28; Orlo')

  const png = await save(/PNG/)
  expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(size.map(pixels => 2 * pixels))

  await page.getByRole('button', { name: 'Copy data' }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  await expect(page.getByText('The numbers of the chart are on the clipboard.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '"Soldiers killed","Tavarian Army","9","9","9"',
  )

  await page.getByRole('button', { name: 'Show as table' }).click()
  await expect(page.getByRole('cell', { name: 'at least 28' })).toBeVisible()
  await page.getByRole('button', { name: 'Show as table' }).click()
  await page.getByRole('radio', { name: 'Over time' }).click()
  await expect(page.getByRole('img', { name: /over time$/ })).toBeVisible()
})

test('an event is named, merged and split, and each is taken back', async ({ desk: { page } }) => {
  await openBattle(page)
  const reports = page.getByRole('region', { name: 'Reports' }).locator('.timeline-report')

  await page.getByRole('button', { name: 'Rename the event' }).click()
  await page.getByRole('textbox', { name: 'Name of the event' }).fill('The night at Varrow Bridge')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText('The night at Varrow Bridge')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(title(page)).toHaveText(battle)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(title(page)).toHaveText('The night at Varrow Bridge')

  await page.getByRole('button', { name: 'Split…' }).click()
  const split = page.getByRole('dialog', { name: 'Split the event' })
  await expect(split.getByRole('button', { name: 'Split off' })).toBeDisabled()
  await split.getByRole('checkbox', { name: /stopped counting/ }).check()
  await split.getByRole('button', { name: 'Split off' }).click()
  await expect(reports).toHaveCount(2)
  await expect(matrix(page).getByRole('columnheader', { name: /clerk at Varrow station/ })).toHaveCount(0)
  await undo(page).click()
  await expect(reports).toHaveCount(3)

  // Split off once more, and put together again by hand.
  await page.getByRole('button', { name: 'Split…' }).click()
  await split.getByRole('checkbox', { name: /stopped counting/ }).check()
  await split.getByRole('button', { name: 'Split off' }).click()
  await expect(reports).toHaveCount(2)
  await page.getByRole('button', { name: 'Merge with another…' }).click()
  const merge = page.getByRole('dialog', { name: 'Merge with another event' })
  await merge.getByRole('searchbox').fill('buries its dead')
  await merge.getByRole('radio').first().check()
  await merge.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(reports).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(reports).toHaveCount(2)
})
