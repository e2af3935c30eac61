/** Loads the note editor's code once, ahead of need, and tells whether it is there. */
import type NoteEditor from './note-editor.tsx'

let loaded: typeof NoteEditor | null = null
let loading: Promise<typeof NoteEditor | null> | null = null

export const loadedNoteEditor = (): typeof NoteEditor | null => loaded

/** Null where it could not be loaded; asked again, it is tried again. */
export function loadNoteEditor(): Promise<typeof NoteEditor | null> {
  loading ??= import('./note-editor.tsx').then(
    module => {
      loaded = module.default
      return loaded
    },
    () => {
      loading = null
      return null
    },
  )
  return loading
}

/** Milliseconds after which it is loaded even if the window never rests. */
const longestWait = 5000

/** Loads it when the window has nothing else to do. */
export function loadNoteEditorWhenIdle(): () => void {
  const load = () => void loadNoteEditor()
  // Safari does not tell when it rests.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(load, longestWait)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(load, { timeout: longestWait })
  return () => cancelIdleCallback(request)
}
