/** Walks the screens of a part of the app in a wide window, in one zoomed to 200 %, and in a narrow one, and judges each. */
import type { Page } from '@playwright/test'
import { expect, test } from '../desk.ts'
import { axeFaults } from './axe.ts'
import { unseenFocus } from './focus.ts'
import { cutOff, moving } from './whole.ts'

const views = {
  wide: { width: 1440, height: 900 },
  /** 1440 × 900 at 200 %. */
  'at 200 %': { width: 720, height: 450 },
  narrow: { width: 480, height: 800 },
}

/** Says what is on the screen now. A `page` is walked through with Tab, too. */
export type Judge = (screen: string, kind?: 'page' | 'part') => Promise<void>

/** A test for each view. A screen that fails is named with view and theme, and the walk goes on. */
export function walkScreens(part: string, walk: (page: Page, judge: Judge) => Promise<void>): void {
  for (const [view, size] of Object.entries(views)) {
    test(`${part}, ${view}`, async ({ desk: { page } }) => {
      test.setTimeout(180_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      const judge: Judge = async (screen, kind = 'part') => {
        const isWide = view === 'wide'
        const faults = await moving(page)
        faults.push(...(await axeFaults(page, isWide || kind === 'page', !isWide)), ...(await cutOff(page)))
        // At 200 % the window is as narrow, and lower.
        if (kind === 'page' && view !== 'narrow') faults.push(...(await unseenFocus(page)))
        expect.soft(faults, `${screen} (${view})`).toEqual([])
      }
      await walk(page, judge)
    })
  }
}
