/** Two reports are read side by side: what both tell is matched, walked by keys, and leads into both texts. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, command, openSample } from './steps.ts'

const rows = (page: Page) => page.getByRole('listbox', { name: 'Claims both tell of' })
const row = (page: Page, heading: string) => rows(page).getByRole('option', { name: heading })
const left = (page: Page) => page.getByRole('region', { name: 'Left text' })
const right = (page: Page) => page.getByRole('region', { name: 'Right text' })
/** The words a text was brought to. */
const marked = (column: Locator) => column.locator('.target').first()
const chooser = (page: Page) => page.getByRole('dialog', { name: 'Read beside' })

/** How far below its text's top the marked words stand. */
const heightOf = (column: Locator) =>
  marked(column).evaluate(words => {
    const top = words.closest('.pair-text')?.getBoundingClientRect().top ?? 0
    return words.getBoundingClientRect().top - top
  })

/** Opens the wire's report beside the Gazette's, with keys alone. */
async function openPair(page: Page): Promise<void> {
  await openSample(page)
  await article(page).focus()
  await page.keyboard.press('b')
  await expect(chooser(page).getByRole('group', { name: 'Tells of the same event' }).getByRole('option')).toHaveCount(2)
  await chooser(page).getByRole('combobox').fill('repels terrorist assault')
  await expect(chooser(page).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(row(page, 'Soldiers killed')).toBeVisible()
}

test('claims of both are matched, contradictions first, and each row leads into both texts by keys alone', async ({
  desk: { page },
}) => {
  await openPair(page)
  await expect(left(page)).toContainText('Northgate Wire')
  await expect(right(page)).toContainText('The Dessen Gazette')
  await expect(rows(page)).toBeFocused()
  const first = row(page, 'Soldiers killed')
  await expect(rows(page).getByRole('option').first()).toHaveAccessibleName(/^Soldiers killed/)
  await expect(first).toHaveAccessibleName(
    /^Soldiers killed ?contradict ?; Northgate Wire: .*Orlo Liberation Front ?41 ?; The Dessen Gazette: Tavarian Army ?9$/,
  )
  await page.keyboard.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  // The two numbers that contradict are shown, not the one both repeat.
  await expect(marked(left(page))).toHaveText('41 soldiers')
  await expect(marked(right(page))).toHaveText('nine soldiers')
  for (const column of [left(page), right(page)]) await expect(marked(column)).toBeInViewport()
  // The keys of the claims walk the rows from anywhere.
  await page.keyboard.press('t')
  await expect(left(page).getByRole('article')).toBeFocused()
  await page.keyboard.press(']')
  await expect(rows(page).getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('[')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  // Words pointed at in one text bring the other to its own.
  await command(page, 'Swap the two texts')
  await expect(left(page)).toContainText('The Dessen Gazette')
  await left(page).locator('.claim').filter({ hasText: 'nine soldiers' }).first().click()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(marked(right(page))).toHaveText('41 soldiers')
  // Back leads to one text.
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(article(page)).toHaveCount(1)
})

test('scrolling one text brings the matched words of the other to the same height, until it is switched off', async ({
  desk: { page },
}) => {
  await page.setViewportSize({ width: 1440, height: 620 })
  await openPair(page)
  await row(page, 'Soldiers killed').click()
  await expect(marked(right(page))).toBeInViewport()
  const link = page.getByRole('button', { name: 'Scroll together' })
  await expect(link).toHaveAttribute('aria-pressed', 'true')
  const scrolled = (column: Locator) => column.locator('.reader-scroller').evaluate(element => element.scrollTop)
  const before = await scrolled(left(page))
  await left(page).getByRole('article').hover()
  await page.mouse.wheel(0, 40)
  await expect.poll(() => scrolled(left(page))).not.toBe(before)
  // The row whose words stand at the reading line is marked; they are at the same height in both texts.
  const near = rows(page).locator('.match-row-near')
  await expect(near).toHaveAccessibleName(/^Soldiers captured/)
  await near.click()
  await expect(marked(left(page))).toHaveText('six')
  const apart = async () => Math.abs((await heightOf(left(page))) - (await heightOf(right(page))))
  await expect.poll(apart).toBeLessThan(2)
  // Another matched claim comes to the reading line: the other text goes to its words.
  const followed = await scrolled(right(page))
  await left(page).getByRole('article').hover()
  await page.mouse.wheel(0, 400)
  await expect.poll(() => scrolled(right(page))).not.toBe(followed)
  await link.click()
  await expect(link).toHaveAttribute('aria-pressed', 'false')
  const alone = await scrolled(right(page))
  const leftBefore = await scrolled(left(page))
  await left(page).getByRole('article').hover()
  await page.mouse.wheel(0, -200)
  await expect.poll(() => scrolled(left(page))).not.toBe(leftBefore)
  expect(await scrolled(right(page))).toBe(alone)
})

test('two are opened from the list and from an event; where it is narrow, one above the other', async ({
  desk: { page },
}) => {
  await openSample(page)
  await articles(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Read the two side by side' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(rows(page).getByRole('option').first()).toBeVisible()

  await command(page, 'Go to Contested')
  await page
    .getByRole('list', { name: 'Contested events' })
    .getByRole('button', { name: /^Army and rebels give rival tolls/ })
    .click()
  await page.getByRole('button', { name: /^Read “Army repels.* beside another report/ }).click()
  await chooser(page)
    .getByRole('option', { name: /buries its dead/ })
    .click()
  await expect(left(page)).toContainText('The Dessen Gazette')
  await expect(right(page)).toContainText('The Orlo Courier')

  await page.setViewportSize({ width: 480, height: 800 })
  const shown = page.getByRole('radiogroup', { name: 'Which text is shown' })
  await expect(left(page)).toBeVisible()
  await expect(right(page)).toBeVisible()
  const tops = await Promise.all([left(page), right(page)].map(column => column.boundingBox()))
  expect(tops[1]?.y ?? 0).toBeGreaterThan(tops[0]?.y ?? 0)
  await shown.getByRole('radio', { name: 'The Orlo Courier' }).click()
  await expect(left(page)).toBeHidden()
  await row(page, 'Soldiers killed').click()
  await expect(marked(right(page))).toBeInViewport()
})

test('claims and notes fold away, stand on either side, and stay so; so do the claims of two texts', async ({
  desk: { page },
}) => {
  await openSample(page)
  const side = page.getByRole('region', { name: 'Claims and notes', exact: true })
  const widthOf = async () => (await side.boundingBox())?.width ?? 0
  const open = await widthOf()
  await article(page).focus()
  await page.keyboard.press('\\')
  await expect.poll(widthOf).toBeLessThan(2)
  await page.reload()
  await expect(article(page)).toBeVisible()
  await expect.poll(widthOf).toBeLessThan(2)
  await article(page).focus()
  await page.keyboard.press('\\')
  await expect.poll(async () => Math.abs((await widthOf()) - open)).toBeLessThan(4)
  await page.keyboard.press('|')
  const isLeft = async () => ((await side.boundingBox())?.x ?? 0) < ((await article(page).boundingBox())?.x ?? 0)
  await expect.poll(isLeft).toBe(true)
  await page.reload()
  await expect(article(page)).toBeVisible()
  await expect.poll(isLeft).toBe(true)
  await expect.poll(async () => Math.abs((await widthOf()) - open)).toBeLessThan(4)

  await article(page).focus()
  await page.keyboard.press('b')
  await chooser(page).getByRole('option').first().click()
  await expect(rows(page).getByRole('option').first()).toBeVisible()
  const heightOfRows = async () => (await page.locator('.pair-rows-list').boundingBox())?.height ?? 0
  await page.keyboard.press('\\')
  await expect.poll(heightOfRows).toBeLessThan(2)
  await command(page, 'Swap the two texts')
  await expect(right(page)).toContainText('Northgate Wire')
  await expect.poll(heightOfRows).toBeLessThan(2)
  await page.reload()
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect.poll(heightOfRows).toBeLessThan(2)
  await page.keyboard.press('g')
  await expect.poll(heightOfRows).toBeGreaterThan(100)
  await expect(rows(page)).toBeFocused()
})
