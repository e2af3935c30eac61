/** Judges what a screen looks like to those who need it to be right: by axe, in every theme, at any size, by keyboard. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Settings } from '../../src/contract/settings.ts'
import { expect } from './desk.ts'

/** Every theme that can be drawn. */
const themes = Settings.shape.theme.options.filter(theme => theme !== 'system')

async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  // Legacy mode: Electron has no second page to run the analysis in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const result = await (rules === null ? axe : axe.withRules([...rules])).analyze()
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target} ${node.failureSummary}`).join(' | ')}`,
  )
}

/** Finds no violation at all of any rule; of those about colours, in any theme. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect(await violations(page, null), screen).toEqual([])
  const drawn = await page.evaluate(() => document.documentElement.dataset.theme ?? 'light')
  for (const theme of themes) {
    if (theme === drawn) continue
    await page.evaluate(name => {
      document.documentElement.dataset.theme = name
    }, theme)
    expect(await violations(page, ['color-contrast', 'link-in-text-block']), `${screen}, ${theme}`).toEqual([])
  }
  await page.evaluate(name => {
    document.documentElement.dataset.theme = name
  }, drawn)
}

/** Nothing scrolls two ways, and no control is cut off by the edge of the window or of a box that does not scroll. */
export async function expectWhole(page: Page, screen: string): Promise<void> {
  const faults = await page.evaluate(() => {
    const found: string[] = []
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`
    const root = document.scrollingElement
    if (root && root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`)
    const scrolls = (element: Element, axis: 'overflowX' | 'overflowY') =>
      ['auto', 'scroll'].includes(getComputedStyle(element)[axis])
    for (const element of document.querySelectorAll('*')) {
      const wide = element.scrollWidth > element.clientWidth + 1 && scrolls(element, 'overflowX')
      const tall = element.scrollHeight > element.clientHeight + 1 && scrolls(element, 'overflowY')
      // A table or a chart may be wider than any window; it then scrolls in a box of its own.
      if (wide && tall && element.clientWidth > 0) found.push(`scrolls two ways: ${name(element)}`)
    }
    const dialog = document.querySelector('dialog[open]')
    for (const control of (dialog ?? document).querySelectorAll(
      'button, a[href], input, select, [role=tab], [role=radio]',
    )) {
      const box = control.getBoundingClientRect()
      const style = getComputedStyle(control)
      if (box.width < 2 || box.height < 2 || style.visibility === 'hidden' || style.opacity === '0') continue
      for (let around = control.parentElement; around; around = around.parentElement) {
        if (around === document.documentElement) break
        const { overflowX, clipPath } = getComputedStyle(around)
        if (clipPath !== 'none') break
        if (overflowX === 'visible') continue
        // What scrolls can be brought into view; what a virtual list keeps outside of it is not drawn to be seen.
        if (overflowX === 'auto' || overflowX === 'scroll') break
        const edge = around.getBoundingClientRect()
        if (box.right > edge.right + 1 || box.left < edge.left - 1) {
          found.push(`cut off: ${name(control)} by ${name(around).slice(0, 60)}`)
          break
        }
      }
    }
    return found
  })
  expect(faults, screen).toEqual([])
}

/** Walks on with Tab: each control reached shows that it has the focus. */
export async function expectVisibleFocus(page: Page, screen: string, steps: number): Promise<void> {
  const hidden: string[] = []
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
      if (!focused || focused === document.body) return null
      const shows = (element: Element | null | undefined): boolean => {
        if (!element) return false
        const style = getComputedStyle(element)
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
      }
      const pointed = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
      if (shows(focused) || shows(focused.parentElement) || shows(focused.parentElement?.parentElement)) return null
      if (shows(pointed)) return null
      return `${focused.tagName} ${focused.className} ${focused.getAttribute('aria-label') ?? ''}`
    })
    if (fault !== null) hidden.push(fault)
  }
  expect([...new Set(hidden)], `${screen}: focus that can't be seen`).toEqual([])
}

/** Nothing moves for a reader who asked for stillness. */
export async function expectStill(page: Page, screen: string): Promise<void> {
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .map(animation => Number(animation.effect?.getComputedTiming().duration ?? 0))
      .filter(duration => duration > 2),
  )
  expect(moving, screen).toEqual([])
}
