/** What is typed right behind a command lands in the editor it opened, and runs no command of one letter. */
import type { Page, Route } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, claims, command, contested, openSample, search, selectWords } from './steps.ts'

/** Letters that archive, trash, tag, open and go elsewhere where nobody types. */
const letters = 'e#ljkobti?'

const note = (page: Page) => page.getByRole('textbox', { name: 'Note, in Markdown' })

/** Holds the editor's code back, as a slow disk does, until it is let go. */
async function holdEditor(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let isHeld = true
  await page.route('**/note-editor-*.js', route => (isHeld ? void held.push(route) : route.continue()))
  await page.reload()
  return async () => {
    isHeld = false
    for (const route of held) await route.continue()
  }
}

/** Types without a pause, whatever has the focus by then. */
async function typeBehind(page: Page, act: () => Promise<void>, words = letters): Promise<void> {
  await act()
  await page.keyboard.type(words)
}

/** Nothing but the field took what was typed. */
async function expectUntouched(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(articles(page).getByRole('option')).toHaveCount(3)
}

test('what is typed while the note editor is still loading stands in the note', async ({ desk: { page } }) => {
  await openSample(page)
  const letGo = await holdEditor(page)
  await articles(page).getByRole('option').first().click()
  await expect(contested(page).getByRole('region').first()).toBeVisible()

  await typeBehind(page, () => page.getByRole('button', { name: 'Write a note on the article' }).click())
  await expect(note(page)).toHaveValue(letters)
  await expectUntouched(page)
  await page.keyboard.press('Home')
  await letGo()
  // The editor that took over has the words, the caret and the focus.
  await expect(page.locator('.cm-content')).toHaveText(letters)
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.type('First ')
  await expect(note(page)).toHaveText(`First ${letters}`)

  // A command of the whole window runs from within a note, with what was typed a moment ago.
  await page.keyboard.type('Last ')
  await page.keyboard.press('ControlOrMeta+e')
  const preview = page.getByRole('dialog', { name: 'Export' }).getByRole('region')
  await expect(preview).toContainText(`First Last ${letters}`)
  await page.keyboard.press('Escape')
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByText(`First Last ${letters}`)).toBeVisible()
  // The keyboard is on a button again, whose name covers nothing.
  await expect(page.locator('button:focus')).toHaveCount(1)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})

test('each way to begin a note, a claim or a search takes what is typed right behind it', async ({
  desk: { page },
}) => {
  await openSample(page)
  await holdEditor(page)
  await articles(page).getByRole('option').first().click()
  await expect(contested(page).getByRole('region').first()).toBeVisible()
  const done = async () => {
    await expect(note(page)).toHaveValue(letters)
    await expectUntouched(page)
    await note(page).press('Escape')
    await expect(note(page)).toHaveCount(0)
  }

  const words = (await article(page).locator('p').nth(2).textContent())?.slice(0, 12) ?? ''
  await selectWords(page, words)
  await typeBehind(page, () => page.keyboard.press('n'))
  await done()
  const row = claims(page).getByRole('row').nth(1)
  await row.focus()
  await typeBehind(page, () => page.keyboard.press('n'))
  await done()
  await row.hover()
  await typeBehind(page, () => row.getByRole('button', { name: 'Write a note on this claim' }).click())
  await done()
  await typeBehind(page, () => command(page, 'Write a note here'))
  await done()

  await typeBehind(page, () => page.keyboard.press('/'))
  await expect(search(page)).toHaveValue(letters)
  await search(page).fill('')
  await search(page).press('Escape')
  await article(page).focus()
  await typeBehind(page, () => page.keyboard.press('ControlOrMeta+f'))
  await expect(page.getByLabel('Words to find in the article')).toHaveValue(letters)
  await page.keyboard.press('Escape')
  await typeBehind(page, () => page.keyboard.press('l'), 'elk')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('elk')
  await page.keyboard.press('Escape')
  await expectUntouched(page)

  await page.getByRole('button', { name: 'All figures, party by party' }).click()
  await typeBehind(page, () => page.getByRole('button', { name: 'Write on the event' }).click())
  await done()
  await typeBehind(page, () => page.getByRole('button', { name: 'Rename the event' }).click())
  await expect(page.getByRole('textbox', { name: 'Name of the event' })).toHaveValue(letters)
  await page.keyboard.press('Escape')
  await expectUntouched(page)
})
