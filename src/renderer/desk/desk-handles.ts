/** Names the parts of the desk that others act on. */
import { type RefObject, useRef } from 'react'
import type { ClaimsPanelHandle } from '../features/claims/claims-panel.tsx'
import type { NotesPanelHandle } from '../features/notes/notes-panel.tsx'
import type { ArticleColumnHandle } from '../features/reader/use-column-handle.ts'

export type DeskHandles = {
  column: RefObject<ArticleColumnHandle | null>
  table: RefObject<ClaimsPanelHandle | null>
  panel: RefObject<NotesPanelHandle | null>
}

export function useDeskHandles(): DeskHandles {
  return {
    column: useRef<ArticleColumnHandle>(null),
    table: useRef<ClaimsPanelHandle>(null),
    panel: useRef<NotesPanelHandle>(null),
  }
}

/** The parts of the desk; where the window is narrow, one is shown at a time. */
export type DeskPart = 'text' | 'claims' | 'notes'
