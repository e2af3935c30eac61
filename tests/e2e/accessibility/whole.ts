/** Looks for what a small window or a large zoom cuts off: every control can be brought into view and pointed at. */
import type { Page } from '@playwright/test'

/** A line for each thing that can't be reached, is cut off, or makes the page scroll sideways. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const name = (element: Element) => {
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)
      return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${words}”`
    }
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      element =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.clientWidth > 1,
    )
    const sideways = (element: Element) => element.scrollWidth > element.clientWidth + 1
    if (document.scrollingElement && sideways(document.scrollingElement)) found.push('the page scrolls sideways')
    // A table, a chart or a line of code may be wider than any window; it then scrolls in a box of its own.
    const mayBeWide = 'table, [role="grid"], svg, pre, .cm-content'
    for (const element of all) {
      if (!sideways(element) || element.matches(mayBeWide) || element.querySelector(mayBeWide)) continue
      if (['auto', 'scroll'].includes(getComputedStyle(element).overflowX)) found.push(`sideways: ${name(element)}`)
    }
    const above = 'dialog, .popover, [role="menu"], [role="listbox"], .suggestions, .cm-tooltip'
    const scrolled = all.filter(element => element.scrollTop > 0 || element.scrollLeft > 0)
    const places = scrolled.map(element => [element, element.scrollLeft, element.scrollTop] as const)
    const top = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document
    const controls = top.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role="tab"], [role="radio"], [role="slider"], [role="option"]',
    )
    const shown = new Set(all)
    for (const control of controls) {
      // What is read out only stands for something that is seen.
      if (!shown.has(control) || control.closest('[aria-hidden="true"], .for-screen-readers')) continue
      // As Tab brings it into view; of what is higher than its list, the middle.
      const isHigh = control.offsetHeight > 120
      control.scrollIntoView({ block: isHigh ? 'center' : 'nearest', inline: 'nearest' })
      const box = control.getBoundingClientRect()
      if (box.left < -1 || box.right > innerWidth + 1) found.push(`beyond the window’s side: ${name(control)}`)
      const style = getComputedStyle(control)
      if (sideways(control) && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis') {
        if (!control.matches('input, textarea')) found.push(`words cut off: ${name(control)}`)
      }
      // What lies over everything is cut off by nothing but the window.
      for (let around = control.parentElement; around && !around.matches(above); around = around.parentElement) {
        if (getComputedStyle(around).overflowX !== 'hidden') continue
        const edge = around.getBoundingClientRect()
        if (box.left < edge.left - 1 || box.right > edge.right + 1) found.push(`cut off: ${name(control)}`)
      }
      const [x, y] = [box.left + box.width / 2, box.top + (isHigh ? box.height / 2 : Math.min(box.height / 2, 20))]
      const hit = document.elementFromPoint(x, y)
      const inside = hit?.shadowRoot?.elementFromPoint(x, y) ?? hit
      // What hangs over the page goes away again: by itself, or before one goes on.
      const over = inside?.closest(`${above}, .toast`)
      if (over && !over.contains(control)) continue
      const own = control.closest('label') ?? control
      if (!hit || !(own.contains(hit) || (hit.tagName === 'LABEL' && hit.contains(own)))) {
        found.push(`covered or out of reach: ${name(control)} by ${hit ? name(hit) : 'the edge of the window'}`)
      }
    }
    for (const [element, left, above] of places) element.scrollTo({ left, top: above, behavior: 'instant' })
    return [...new Set(found)]
  })
}

/** What goes on moving in front of a reader who asked for stillness. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(animation => {
      const { duration, iterations } = animation.effect?.getComputedTiming() ?? {}
      const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null
      return Number(duration) > 2 || iterations === Infinity ? [`moves: ${target?.className}`] : []
    }),
  )
}
