/** Reads the clipboard when a command asks for it; pasting by key needs no permission and goes another way. */
import type { Pasted } from './paste-dialog.tsx'
import { importStrings } from './strings.ts'

/** What is in the clipboard, or why it can't be had, in words for the reader. */
export async function readClipboard(): Promise<Pasted | string> {
  try {
    const text = await navigator.clipboard.readText()
    return text.trim() === '' ? importStrings.paste.empty : { text, html: null }
  } catch {
    return importStrings.paste.denied
  }
}
