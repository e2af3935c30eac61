/** Focuses a field when it appears. A ref that stays the same, so later drawings leave the focus where the reader put it. */

export const focusWhenDrawn = (element: HTMLElement | null): void => element?.focus()
