/** A Markdown editor. It lives in a shadow root, where its style sheets need no style element the security policy refuses. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown, markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown'
import { syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { editorHighlighting, editorTheme } from './editor-theme.ts'
import { emphasisKeymap } from './emphasis.ts'
import { linkCompletion } from './link-completion.ts'
import { livePreview } from './live-preview.ts'
import { strings } from './strings.ts'

export type NoteEditorProps = {
  /** The text to show; one that comes from elsewhere while nothing is unsent replaces the editor's. */
  body: string
  onEdit: (body: string) => void
  onLeave: () => void
  /** Escape or Mod+Enter: the reader is done. */
  onDone: () => void
  /** Where it begins with the caret; null leaves the focus where it is. */
  caret: number | 'end' | null
}

export default function NoteEditor({ body, onEdit, onLeave, onDone, caret }: NoteEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const edit = useEffectEvent(onEdit)
  const leave = useEffectEvent(onLeave)
  const done = useEffectEvent(() => {
    onDone()
    return true
  })
  const begin = useEffectEvent(() => ({ body, caret: typeof caret === 'number' ? caret : body.length }))
  const takesFocus = useEffectEvent(() => caret !== null)

  // Before the next key: what it takes over from is gone, and a letter beside a field is a command.
  useLayoutEffect(() => {
    if (!host.current) return
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: begin().body,
        selection: { anchor: begin().caret },
        extensions: [
          history(),
          markdown({ base: markdownLanguage, completeHTMLTags: false }),
          linkCompletion,
          livePreview,
          keymap.of([
            { key: 'Escape', run: done },
            { key: 'Mod-Enter', run: done },
            ...emphasisKeymap,
            ...markdownKeymap,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': strings.editor, spellcheck: 'true' }),
          placeholder(strings.placeholder),
          editorTheme,
          syntaxHighlighting(editorHighlighting),
          EditorView.updateListener.of(update => {
            if (update.docChanged) edit(update.state.doc.toString())
            if (update.focusChanged && !update.view.hasFocus) leave()
          }),
        ],
      }),
    })
    view.current = editor
    if (takesFocus()) editor.focus()
    return () => {
      view.current = null
      editor.destroy()
    }
  }, [])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === body) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: body } })
  }, [body])

  return <div ref={host} className="note-editor" data-typing />
}
