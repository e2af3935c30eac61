/** Puts text on the clipboard, also where the clipboard permission is refused. */

/** Must be called from a key or pointer event, or soon after one. Rejects with words for the reader when the system refuses. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // A hardened window denies the permission; the copy event of a gesture needs none.
    copyByEvent({ 'text/plain': text })
  }
}

/** Copies HTML so that a document takes it as what it shows, and a field for plain text as its source. */
export async function copyHtml(html: string): Promise<void> {
  const forms = { 'text/html': html, 'text/plain': html }
  try {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
  } catch {
    copyByEvent(forms)
  }
}

/** `forms` holds the text to copy by its media type. */
function copyByEvent(forms: Record<string, string>): void {
  let handled = false
  const write = (event: ClipboardEvent) => {
    event.preventDefault()
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text)
    handled = true
  }
  document.addEventListener('copy', write, { once: true, capture: true })
  const asked = document.execCommand('copy')
  document.removeEventListener('copy', write, { capture: true })
  if (!asked || !handled) throw new Error('The system did not let Counterclaim write to the clipboard.')
}
