/** Gives a control the focus back without its tooltip: it was not asked for, and would cover what is read. */

let isQuiet = false

export const isFocusQuiet = (): boolean => isQuiet

export function focusQuietly(element: HTMLElement): void {
  isQuiet = true
  element.focus({ preventScroll: true })
  isQuiet = false
}
