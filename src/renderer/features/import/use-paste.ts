/** Takes text that is pasted outside of every field as an article to import. */
import { useEffect } from 'react'
import { isTyping } from '../../ui/is-typing.ts'
import { type Dropped, takeDropped } from './collect-files.ts'
import type { Pasted } from './paste-dialog.tsx'

export function usePaste(onText: (pasted: Pasted) => void, onFiles: (dropped: Dropped) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!data || isTyping(event) || document.querySelector('dialog[open]')) return
      const text = data.getData('text/plain')
      const html = data.getData('text/html')
      if (text.trim() !== '') onText({ text, html: html === '' ? null : html })
      else if (data.types.includes('Files')) onFiles(takeDropped(data))
      else return
      event.preventDefault()
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [onText, onFiles])
}
