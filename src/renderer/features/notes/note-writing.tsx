/** Where a note is written: at once in a plain field, which hands words and caret to the editor when that is loaded. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { loadedNoteEditor, loadNoteEditor } from './load-note-editor.ts'
import type NoteEditor from './note-editor.tsx'
import type { NoteEditorProps } from './note-editor.tsx'
import { strings } from './strings.ts'

type Written = Omit<NoteEditorProps, 'caret'>
type Ready = { Editor: typeof NoteEditor; caret: NoteEditorProps['caret'] }

export function NoteWriting(props: Written) {
  const [ready, setReady] = useState<Ready | null>(() => {
    const Editor = loadedNoteEditor()
    return Editor && { Editor, caret: 'end' }
  })
  return ready ? <ready.Editor {...props} caret={ready.caret} /> : <PlainField {...props} onReady={setReady} />
}

function PlainField({ body, onEdit, onLeave, onDone, onReady }: Written & { onReady: (ready: Ready) => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const waiting = useRef<(() => void) | null>(null)

  useLayoutEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  useEffect(() => {
    let isGone = false
    void loadNoteEditor().then(Editor => {
      if (isGone || !Editor) return
      const handOver = () => {
        const element = field.current
        const caret = element && document.activeElement === element ? element.selectionEnd : null
        // At once: no key may fall between the two.
        flushSync(() => onReady({ Editor, caret }))
      }
      // Letters that are being composed would be lost with their field.
      if (composing.current) waiting.current = handOver
      else handOver()
    })
    return () => {
      isGone = true
      waiting.current = null
    }
  }, [onReady])

  return (
    <textarea
      ref={field}
      className="note-editor note-plain"
      aria-label={strings.editor}
      placeholder={strings.placeholder}
      spellCheck
      value={body}
      onChange={event => onEdit(event.currentTarget.value)}
      onBlur={onLeave}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={() => {
        composing.current = false
        // The composed letters arrive with the change that follows.
        if (waiting.current) setTimeout(waiting.current)
      }}
      onKeyDown={event => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
        if (!isDone || event.nativeEvent.isComposing) return
        event.preventDefault()
        onDone()
      }}
    />
  )
}
