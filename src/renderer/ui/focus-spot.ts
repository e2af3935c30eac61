/** Remembers which control had the keyboard, so that it is found again when the same page is drawn anew. */

/** The element by what it is and says; of several alike by its number. */
export type FocusSpot = { tag: string; says: string; at: number }

const longest = 120

function saying(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.textContent ?? ''
  return label.replace(/\s+/g, ' ').trim().slice(0, longest)
}

const alike = (within: Element, { tag, says }: Pick<FocusSpot, 'tag' | 'says'>): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(tag)].filter(element => saying(element) === says)

/** Null where nothing inside has the keyboard, or nothing tells it from others. */
export function focusSpotIn(within: Element): FocusSpot | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === within || !within.contains(element)) return null
  const [tag, says] = [element.localName, saying(element)]
  if (says === '') return null
  return { tag, says, at: alike(within, { tag, says }).indexOf(element) }
}

/** Puts the keyboard back; false while what had it is not drawn. */
export function returnFocus(within: Element, spot: FocusSpot): boolean {
  const element = alike(within, spot)[spot.at]
  // What fills the window is not scrolled to: the reader is inside it.
  element?.focus({ preventScroll: element.clientHeight > window.innerHeight / 2 })
  return element !== undefined && document.activeElement === element
}
