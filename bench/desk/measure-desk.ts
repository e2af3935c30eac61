/** What a reader does over and over, timed inside the page: from the act to the frame that shows what was asked for. */
import type { Page } from '@playwright/test'

export type Act =
  | 'opening an article'
  | 'switching views'
  | 'typing in a note'
  | 'jumping in the list'
  | 'a frame of scrolling'
export const acts: readonly Act[] = [
  'opening an article',
  'switching views',
  'typing in a note',
  'jumping in the list',
  'a frame of scrolling',
]

export type Measured = Record<Act, number[]>
export const nothingMeasured = (): Measured => ({
  'opening an article': [],
  'switching views': [],
  'typing in a note': [],
  'jumping in the list': [],
  'a frame of scrolling': [],
})

/** Articles opened, views switched to and frames scrolled in each round. */
const opened = 4
const views = ['Unread', 'Archive', 'Library']
const frames = 90
const noteText = 'Two of the three figures come from one release. '

/** One round of every act; the long tasks met while typing and scrolling are added to `longTasks`. */
export async function measureRound(page: Page, round: number, measured: Measured, longTasks: number[]): Promise<void> {
  await watchLongTasks(page)
  for (const [at, view] of views.entries()) {
    measured['switching views'].push(await switchTo(page, view))
    await seenLongTasks(page)
    // A list just come to holds its first page only, however long it is: the rows jumped to have to be asked for.
    const part = 0.3 + 0.7 * (((round * views.length + at) * 0.6180339887) % 1)
    measured['jumping in the list'].push(await jumpTo(page, part))
    longTasks.push(...(await seenLongTasks(page)))
    await toTop(page)
  }
  for (let at = 0; at < opened; at++) {
    const time = await openRow(page, at + (round % 3))
    if (time > 0) measured['opening an article'].push(time)
  }
  await watchLongTasks(page)
  measured['typing in a note'].push(...(await typeNote(page, round)))
  measured['a frame of scrolling'].push(...(await scroll(page)))
  longTasks.push(...(await seenLongTasks(page)))
  await toTop(page)
}

async function toTop(page: Page): Promise<void> {
  await page.locator('.article-list').evaluate(list => list.scrollTo(0, 0))
  await page.locator('.article-list [data-position="0"] .article-row-title').waitFor()
}

const switchTo = (page: Page, view: string): Promise<number> =>
  page.evaluate(async name => {
    const entry = [...document.querySelectorAll<HTMLElement>('.view-list .view-entry')].find(
      button => button.querySelector('.view-entry-name')?.textContent === name,
    )
    const list = () => document.querySelector('.article-list')
    const before = list()
    const start = performance.now()
    entry?.click()
    for (;;) {
      await new Promise(requestAnimationFrame)
      const drawn = list()?.querySelector('[data-position="0"] .article-row-title')
      if (drawn && list() !== before && list()?.getAttribute('aria-label')?.includes(name)) break
      if (performance.now() - start > 60_000) throw new Error(`${name} never came.`)
    }
    return performance.now() - start
  }, view)

/** 0 where the article of the row is open already. */
const openRow = (page: Page, position: number): Promise<number> =>
  page.evaluate(async at => {
    const row = document.querySelector<HTMLElement>(`.article-list [data-position="${at}"]`)
    const title = row?.querySelector('.article-row-title')?.lastChild?.textContent ?? ''
    const heading = () => document.querySelector('article h1')?.textContent ?? ''
    if (!row || heading().includes(title)) return 0
    const start = performance.now()
    row.click()
    for (;;) {
      await new Promise(requestAnimationFrame)
      if (heading().includes(title) && document.querySelector('article p')) break
      if (performance.now() - start > 60_000) throw new Error('The article never came.')
    }
    return performance.now() - start
  }, position)

async function typeNote(page: Page, round: number): Promise<number[]> {
  const editor = page.getByRole('textbox', { name: 'Note, in Markdown' })
  // The panes of the article opened last may still be coming: a note begun in the one before goes with it.
  for (let attempt = 0; attempt < 5 && (await editor.count()) === 0; attempt++) {
    await page.waitForTimeout(800)
    await page.getByRole('button', { name: 'Write a note on the article' }).click()
    await editor.waitFor({ timeout: 5000 }).catch(() => undefined)
  }
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    addEventListener(
      'keydown',
      () => {
        const start = performance.now()
        // The frame after the next has what the key did.
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)))
      },
      { capture: true },
    )
  })
  await page.keyboard.type(`${round}. ${noteText}`, { delay: 40 })
  await page.getByText('Saved', { exact: true }).first().waitFor()
  const times = await page.evaluate(() => {
    const kept: unknown = Reflect.get(window, 'keyTimes')
    return Array.isArray(kept) ? kept.map(Number) : []
  })
  await page.keyboard.press('Escape')
  await editor.waitFor({ state: 'detached' })
  return times
}

const jumpTo = (page: Page, part: number): Promise<number> =>
  page.locator('.article-list').evaluate(async (list, share) => {
    const start = performance.now()
    list.scrollTo(0, share * (list.scrollHeight - list.clientHeight))
    for (;;) {
      await new Promise(requestAnimationFrame)
      const box = list.getBoundingClientRect()
      const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      if (middle?.closest('[data-position]')?.querySelector('.article-row-title')) break
      if (performance.now() - start > 60_000) throw new Error('The rows never came.')
    }
    return performance.now() - start
  }, part)

const scroll = (page: Page): Promise<number[]> =>
  page.locator('.article-list').evaluate(async (list, count) => {
    const times: number[] = []
    let last = await new Promise<number>(requestAnimationFrame)
    for (let frame = 0; frame < count; frame++) {
      list.scrollBy(0, 140)
      const now = await new Promise<number>(requestAnimationFrame)
      times.push(now - last)
      last = now
    }
    return times
  }, frames)

/** The browser itself tells of every task of 50 ms and more. */
const watchLongTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (Reflect.get(window, 'longTasks') !== undefined) {
      Reflect.get(window, 'longTasks').splice(0)
      return
    }
    const durations: number[] = []
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) durations.push(entry.duration)
    }).observe({ type: 'longtask' })
    Object.assign(window, { longTasks: durations })
  })

const seenLongTasks = async (page: Page): Promise<number[]> => {
  await page.waitForTimeout(200)
  return page.evaluate(() => {
    const kept: unknown = Reflect.get(window, 'longTasks')
    return Array.isArray(kept) ? kept.splice(0).map(Number) : []
  })
}
