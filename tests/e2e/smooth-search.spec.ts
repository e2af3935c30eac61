/**
 * Typing, scrolling and opening never hold the window's main thread for 50 ms, as the browser itself counts it. It says
 * something on a quiet machine only, so it runs when it is asked for, with a library of as many generated articles:
 * `COUNTERCLAIM_SMOOTH=100000 npx playwright test tests/e2e/smooth-search.spec.ts --workers=1`. A library made before by
 * `npm run generate` is taken where COUNTERCLAIM_SMOOTH_LIBRARY names it: making one takes longer than everything else.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import { article, articles, search } from './steps.ts'

const count = Number(process.env.COUNTERCLAIM_SMOOTH ?? 0)
const madeBefore = process.env.COUNTERCLAIM_SMOOTH_LIBRARY
const generator = join(import.meta.dirname, '..', '..', 'bench', 'generate-library.ts')
const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' })

/** Begins to count; the browser tells of every task of 50 ms and more. */
async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  const handle = await page.evaluateHandle(() => {
    const durations: number[] = []
    const observer = new PerformanceObserver(list => {
      for (const entry of list.getEntries()) durations.push(Math.round(entry.duration))
    })
    observer.observe({ type: 'longtask' })
    return { durations, observer }
  })
  return () =>
    handle.evaluate(({ durations, observer }) => {
      for (const entry of observer.takeRecords()) durations.push(Math.round(entry.duration))
      return durations.splice(0)
    })
}

test(`nothing holds a window on ${count} articles for 50 ms`, async ({ desk }) => {
  test.skip(count === 0, 'COUNTERCLAIM_SMOOTH says with how many articles.')
  test.setTimeout(60_000 + count * 60)
  await desk.kill()
  if (madeBefore) {
    // The log of the library that was there would be read as that of the other.
    rmSync(desk.library, { recursive: true })
    cpSync(madeBefore, desk.library, { recursive: true })
  } else {
    const made = spawnSync(process.execPath, [generator, '--count', String(count), '--library', desk.library], {
      encoding: 'utf8',
    })
    expect(made.status, made.stderr).toBe(0)
  }
  const page = await desk.reopen()
  // The first look at so large a library reads all of it from the disk.
  await expect(articles(page).getByRole('option').first()).toBeVisible({ timeout: 15_000 + count })
  await articles(page).getByRole('option').nth(2).click()
  const words = (await article(page).locator('p').last().innerText())
    .split(/\s+/)
    .filter(word => /^[a-z]{4,}$/.test(word))
  // Measured is a library that can be found as a whole; its claims may still be read for hours.
  await expect(async () => {
    await search(page).fill('')
    await search(page).fill('after:1900')
    const found = await page.locator('.search-summary [role=status]').innerText({ timeout: 5000 })
    expect(Number(found.replace(/\D/g, ''))).toBeGreaterThan(count * 0.9)
  }).toPass({ timeout: count * 50 + 60_000 })
  await search(page).fill('')

  // `expect` describes the page to itself, in the page, each time it fails: 90 ms that no reader ever meets. Here one waits.
  const longTasks = await watchLongTasks(page)
  const found: Record<string, number[]> = {}
  const step = async (name: string, work: () => Promise<void>) => {
    await work()
    found[name] = await longTasks()
  }
  await step('typing', async () => {
    for (const word of words.slice(0, 5)) {
      await search(page).fill('')
      await search(page).pressSequentially(`${word} ${words[6] ?? ''}`, { delay: 60 })
      await results(page).getByRole('option').first().waitFor()
    }
  })
  await step('walking', async () => {
    await search(page).fill(words[1] ?? '')
    await results(page).getByRole('option').first().waitFor()
    for (let times = 0; times < 60; times++) await search(page).press('ArrowDown')
  })
  await step('scrolling', async () => {
    await results(page).hover()
    for (let times = 0; times < 120; times++) await page.mouse.wheel(0, 500)
    await results(page).getByRole('option').first().waitFor()
  })
  await step('narrowing', async () => {
    await page.getByRole('button', { name: 'Narrow the results' }).click()
    await page.getByRole('region', { name: 'Published' }).waitFor()
    await search(page).press('End')
    await search(page).pressSequentially(` ${words[2] ?? ''}`, { delay: 60 })
    await results(page).getByRole('option').first().waitFor()
  })
  await step('opening and stepping', async () => {
    await search(page).press('Enter')
    await page.getByRole('toolbar', { name: 'Matches of the search' }).waitFor()
    for (let times = 0; times < 10; times++) await page.keyboard.press('F3')
  })
  console.log(JSON.stringify(found))
  expect(Object.values(found).flat(), JSON.stringify(found)).toEqual([])
  expect(await results(page).getByRole('option').count()).toBeLessThan(60)
})
