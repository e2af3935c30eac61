/** The window or the program is killed in the middle of typing, again and again: what was acknowledged is never lost. */
import type { Page } from '@playwright/test'
import { type Desk, expect, test } from './desk.ts'
import { article, articles, close, fixture, importFiles, notes } from './steps.ts'

/** How often it is killed; `DESK_KILLS=50` for the long run. */
const kills = Number(process.env.DESK_KILLS ?? '4')
/** Milliseconds of typing that may be lost when it was never acknowledged. */
const mayBeLost = 1000

const editor = (page: Page) => page.getByRole('textbox', { name: 'Note, in Markdown' })

/** Writes word after word until it is told to stop, and keeps when each was typed and what was shown as saved. */
function startTyping(page: Page, round: number) {
  const typed: { word: string; at: number }[] = []
  let saved = 0
  let stopped = false
  const write = async () => {
    for (let count = 0; !stopped; count++) {
      const word = `r${round}w${count}`
      await page.keyboard.type(`${word} `)
      typed.push({ word, at: Date.now() })
      // Now and then one stops to think, and reads “Saved”.
      if (count % 7 === 6) await page.waitForTimeout(750)
      if (await page.getByText('Saved', { exact: true }).isVisible()) saved = typed.length
    }
  }
  // The page is killed under it.
  const done = write().catch(() => undefined)
  return {
    stop: async () => {
      stopped = true
      await done
      return { words: typed, acknowledged: typed.slice(0, saved).map(({ word }) => word) }
    },
  }
}

async function openNotes(page: Page): Promise<void> {
  await articles(page).getByRole('option').first().click()
  await expect(article(page)).toContainText('varnish')
}

/** Kills the window where it can be killed by itself, every other time; else the whole program. */
async function kill(desk: Desk, round: number): Promise<Page> {
  if (round % 2 === 0 && desk.crashPage) return desk.crashPage()
  await desk.kill()
  return desk.reopen()
}

test(`killed ${kills} times while typing, no acknowledged word is lost and at most a second of others`, async ({
  desk,
}) => {
  test.setTimeout(60_000 + kills * 20_000)
  let page = desk.page
  await close(await importFiles(page, fixture('harbour-fire.txt')))
  await openNotes(page)
  const expected: string[] = []
  for (let round = 0; round < kills; round++) {
    const edit = page.getByRole('button', { name: 'Edit', exact: true })
    if ((await edit.count()) > 0) await edit.last().click()
    else await page.getByRole('button', { name: 'Write a note on the article' }).click()
    await expect(editor(page)).toBeVisible()
    await editor(page).focus()
    await page.keyboard.press('ControlOrMeta+End')
    const typing = startTyping(page, round)
    // From the first letters to several sentences in, different in every round and the same in every run.
    await page.waitForTimeout(150 + ((round * 977) % 2900))
    const killedAt = Date.now()
    page = await kill(desk, round)
    const { words, acknowledged } = await typing.stop()
    expected.push(...acknowledged)
    expected.push(...words.filter(({ at }) => at < killedAt - mayBeLost).map(({ word }) => word))
    await openNotes(page)
    const kept = notes(page)
    for (const word of [acknowledged.at(-1), expected.at(-1)]) {
      if (word !== undefined) await expect(kept, `after kill ${round + 1}`).toContainText(word)
    }
    const found = new Set((await kept.innerText()).match(/r\d+w\d+/g))
    expect(
      expected.filter(word => !found.has(word)),
      `lost after kill ${round + 1}`,
    ).toEqual([])
  }
  expect(expected.length).toBeGreaterThan(0)
})
