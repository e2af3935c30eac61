/** Scrolls the pane an element stands in so that the element begins at its top; `scrollIntoView` would move the page around it as well. */

export function scrollToStart(element: HTMLElement): void {
  for (let pane = element.parentElement; pane; pane = pane.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(pane).overflowY)) continue
    const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop)
    pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - margin
    return
  }
}
