/** Puts text on the clipboard, also where the clipboard permission is refused. */

/** Must be called from a key or pointer event. Rejects with words for the reader when the system refuses. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // A hardened window denies the permission; the copy event of a gesture needs none.
    if (!copyByEvent(text)) throw new Error('The system did not let Counterclaim write to the clipboard.')
  }
}

function copyByEvent(text: string): boolean {
  let handled = false
  const write = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    handled = true
  }
  document.addEventListener('copy', write, { once: true, capture: true })
  const asked = document.execCommand('copy')
  document.removeEventListener('copy', write, { capture: true })
  return asked && handled
}
