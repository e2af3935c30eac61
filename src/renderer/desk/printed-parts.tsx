/** What goes onto paper below an article, as the reader chose it: made while the page is printed, and only then. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { PrintedClaims } from '../features/claims/printed-claims.tsx'
import { PrintedContested } from '../features/compare/printed-contested.tsx'
import { PrintedNotes } from '../features/notes/printed-notes.tsx'
import { useSettings } from '../theme/use-settings.tsx'
import { strings } from './strings.ts'
import type { DeskState } from './use-desk-state.ts'
import './printed-parts.css'

/** Whether the page is being printed, from the app or from the browser's own menu. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes the page as it is when the listener returns.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

export function PrintedParts({ articleId, state }: { articleId: string; state: DeskState }) {
  const { printWith } = useSettings().settings
  const { extracted, claims, conflicts, written, text } = state
  if (!usePrinting()) return null
  const hasNotes = (written.value?.notes.length ?? 0) + (written.value?.highlights.length ?? 0) > 0
  return (
    <div className="printed">
      {printWith.includes('claims') && conflicts.length > 0 ? (
        <section>
          <h2>{strings.contested}</h2>
          <PrintedContested articleId={articleId} conflicts={conflicts} />
        </section>
      ) : null}
      {printWith.includes('claims') && extracted.value && claims.length > 0 ? (
        <section>
          <h2>{strings.claims}</h2>
          <PrintedClaims articleId={articleId} extracted={extracted.value} conflicts={conflicts} />
        </section>
      ) : null}
      {printWith.includes('notes') && written.value && text !== null && hasNotes ? (
        <section>
          <h2>{strings.notesOnPaper}</h2>
          <PrintedNotes text={text} written={written.value} />
        </section>
      ) : null}
    </div>
  )
}
