/** Tells whether a key or a paste goes into a text the reader is writing. */

const writable =
  'input:not([type=checkbox],[type=radio],[type=range],[type=button],[type=file]), textarea, select, [contenteditable=""], [contenteditable=true], [data-typing]'

/** Looks through shadow roots: the note editor lives in one. */
export function isTyping(event: Event): boolean {
  return event.composedPath().some(target => target instanceof Element && target.matches(writable))
}
