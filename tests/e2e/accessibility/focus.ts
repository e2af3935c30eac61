/** Walks a screen with Tab alone: each stop shows that it has the keyboard, whole and uncovered. */
import type { Page } from '@playwright/test'

/** More stops than any screen has: who goes on longer goes in circles. */
const most = 150

type Stop = { isNew: boolean; faults: string[] }

/** A line for each stop whose mark can't be seen. Ends where it began. */
export async function unseenFocus(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(() => {
    window.focusWalk = { seen: new Set(), last: null }
  })
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    faults.push(...stop.faults)
    if (!stop.isNew) return [...new Set(faults)]
  }
  return [...faults, `Tab leads through more than ${most} stops`]
}

type Looks = { element: Element; marks: readonly (readonly [Element, string])[] }

declare global {
  interface Window {
    focusWalk: { seen: Set<Element>; last: Looks | null }
  }
}

/** Runs in the page: compares how the stop before looks now with how it looked, and measures the mark of this one. */
async function lookAtFocus(): Promise<Stop> {
  // A list that was scrolled draws its rows first.
  await new Promise(resolve => requestAnimationFrame(resolve))
  const faults: string[] = []
  const name = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)
    return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${words}”`
  }
  const look = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderTopColor, borderBottomColor } =
      getComputedStyle(element)
    const outline = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
    return [outline, boxShadow, borderTopColor, borderBottomColor].join('; ')
  }
  const { seen, last } = window.focusWalk
  if (last?.element.isConnected && last.marks.every(([element, marked]) => look(element) === marked)) {
    faults.push(`not seen: ${name(last.element)}`)
  }
  const focused = document.activeElement
  window.focusWalk.last = null
  if (!focused || focused === document.body || seen.has(focused)) return { isNew: false, faults }
  seen.add(focused)

  const pointed = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
  const marked = [focused, focused.parentElement, focused.parentElement?.parentElement, pointed].filter(
    element => element instanceof Element,
  )
  window.focusWalk.last = { element: focused, marks: marked.map(element => [element, look(element)] as const) }

  const box = focused.getBoundingClientRect()
  if (box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight) {
    faults.push(`focused out of sight: ${name(focused)}`)
    return { isNew: true, faults }
  }
  const hit = document.elementFromPoint(
    (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
  )
  // The line between two panes is too thin to be pointed at in its middle.
  const isThin = Math.min(box.width, box.height) < 3
  // A message passes, or is put away.
  if (hit && !hit.closest('.toast') && !isThin && !focused.contains(hit) && !hit.contains(focused))
    faults.push(`covered: ${name(focused)} by ${name(hit)}`)

  if (getComputedStyle(focused).outlineStyle === 'none') return { isNew: true, faults }
  let cut = cutBy(focused)
  // What came in above after the focus did (a row, a line of status) pushed it on: the browser leads back to it so.
  for (let frame = 0; cut && frame < 12; frame++) {
    focused.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    await new Promise(resolve => requestAnimationFrame(resolve))
    cut = cutBy(focused)
  }
  // Drawn anew meanwhile: the next stop of Tab is looked at instead.
  if (cut && focused.isConnected) {
    const [at, frame] = [focused.getBoundingClientRect(), inner(cut)]
    const where = `${Math.round(at.top)}–${Math.round(at.bottom)} in ${Math.round(frame.top)}–${Math.round(frame.bottom)}`
    faults.push(`ring cut off: ${name(focused)} by ${name(cut).slice(0, 50)}, ${where}`)
  }
  function cutBy(element: Element): Element | null {
    // Read each time: right behind the key the ring is still on its way to where it ends.
    const { outlineWidth, outlineOffset } = getComputedStyle(element)
    const far = parseFloat(outlineWidth) + parseFloat(outlineOffset)
    const at = element.getBoundingClientRect()
    const ring = { left: at.left - far, right: at.right + far, top: at.top - far, bottom: at.bottom + far }
    for (let around = element.parentElement; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around)
      const isPage = around === document.body
      const frame = isPage ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight } : inner(around)
      const across = overflowX !== 'visible' && (ring.left < frame.left - 1 || ring.right > frame.right + 1)
      // What is higher than its box is seen in part whatever is done.
      const fits = at.height + 2 * far <= frame.bottom - frame.top
      const down = overflowY !== 'visible' && fits && (ring.top < frame.top - 1 || ring.bottom > frame.bottom + 1)
      if (across || down) return around
    }
    return null
  }
  function inner(element: Element) {
    const { left, top } = element.getBoundingClientRect()
    const from = { left: left + element.clientLeft, top: top + element.clientTop }
    return { ...from, right: from.left + element.clientWidth, bottom: from.top + element.clientHeight }
  }
  return { isNew: true, faults }
}
