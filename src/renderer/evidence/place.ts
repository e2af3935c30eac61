/** Names a place in an article that can be opened: a passage, a claim, a note or a highlight. */

export type Place =
  /** Half-open UTF-16 offsets in the article's plain text. */
  | { kind: 'passage'; start: number; end: number }
  /** `note` begins a note on it. */
  | { kind: 'claim'; claimId: string; note?: boolean | undefined }
  | { kind: 'note'; noteId: string }
  | { kind: 'highlight'; highlightId: string }

/** A place on the page of an event: one of the notes on it, or what one of its conflicts is about. */
export type EventPlace = { noteId?: string; conflictId?: string }
export type OpenEvent = (eventId: string, at?: EventPlace) => void

/** Opens an article, at a place when one is given. A new object for the same place means: go there again. */
/** `byKeyboard`: the text takes the keyboard. */
export type OpenPlace = (articleId: string, target: Place | null, byKeyboard?: boolean) => void
