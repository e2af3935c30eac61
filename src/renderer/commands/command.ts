/** What a command is, and what it may do: the one shape behind palette, shortcuts and their help. */
import type { LibraryView } from '../../contract/library.ts'
import type { HighlightColour } from '../../contract/notes.ts'
import type { Settings } from '../../contract/settings.ts'

/** Each says why it could not, in words for the reader, or returns null when it did. */
export type ArticleCommands = {
  highlight: (colour?: HighlightColour) => string | null
  note: () => string | null
  /** Begins a claim at the selected words. */
  claim: () => string | null
  hasSelection: () => boolean
  copyQuote: () => string | null
  selectSentence: () => string | null
  nextClaim: () => string | null
  previousClaim: () => string | null
  nextContested: () => string | null
  /** Whether words of a search are marked in it. */
  hasMatches: () => boolean
  nextMatch: () => string | null
  previousMatch: () => string | null
  /** Opens the bar that finds words in its text. */
  find: () => string | null
  /** `open` while that bar is there, `asked` while it could go on with its last words. */
  findState: () => 'open' | 'asked' | 'none'
  findStep: (direction: 1 | -1) => string | null
  /** Lists its headings. */
  outline: () => string | null
  /** The offset of the first line in view. */
  place: () => number
  /** Shows the articles that have most in common with it. */
  similar: () => string | null
  /** Shows what was done to its claims. */
  reviews: () => string | null
  focusText: () => string | null
  focusClaims: () => string | null
  focusNotes: () => string | null
  toggleSide: () => string | null
  back: () => string | null
}

/** What can be done with the event whose page is open; null where it can't be done now. */
export type EventCommands = { note: () => void; rename: () => void; merge: () => void; split: (() => void) | null }

/** What can be done with two articles side by side. Each says why it could not, or returns null when it did. */
export type PairCommands = {
  nextRow: () => string | null
  previousRow: () => string | null
  toggleLink: () => string | null
  swap: () => string | null
  focusLeft: () => string | null
  focusRight: () => string | null
  focusRows: () => string | null
  toggleRows: () => string | null
}

/** What the commands act on and through. The app fills it; a command never reaches past it. */
export type CommandContext = {
  /** The text that is open, or null. */
  article: ArticleCommands | null
  /** The event whose page is open, or null. */
  event: EventCommands | null
  /** The two articles that are open side by side, or null. */
  pair: PairCommands | null
  /** Opens the two chosen articles side by side, or asks what to read beside the open one; null where none is at hand. */
  beside: (() => void) | null
  settings: Settings
  change: (change: Partial<Settings>) => void
  /** Shows a sentence for the reader. */
  say: (text: string) => void
  view: LibraryView
  /** What a command on articles would act on: the selection, else the article at hand. */
  chosen: readonly string[]
  list: {
    length: number
    next: () => void
    previous: () => void
    open: () => void
    toggleSelected: () => void
    selectAll: () => void
    focus: () => void
  }
  chosenArticles: {
    archive: () => void
    trash: () => void
    restore: () => void
    deleteForever: () => void
    toggleRead: () => void
    editTags: () => void
  }
  go: {
    back: () => void
    forward: () => void
    view: (view: LibraryView) => void
    contested: () => void
    /** Every note and highlight of the library. */
    notes: () => void
    /** Articles that look like the same one. */
    duplicates: () => void
    /** What the reader taught it: names, and every review. */
    reviews: () => void
    search: () => void
  }
  focusMode: {
    isOn: () => boolean
    /** Shows only the text, or everything again. */
    toggle: () => void
    fullScreen: () => void
  }
  search: {
    /** Whether something is searched. */
    isOn: () => boolean
    /** Asks for the name to save it under. */
    save: () => void
    /** Shows or hides what the results can be narrowed by. */
    narrow: () => void
  }
  open: {
    palette: () => void
    help: () => void
    settings: () => void
    /** The settings, on the page of keys. */
    keyboard: () => void
    /** What runs, what was done, and what was said. */
    activity: () => void
    firstSteps: () => void
    files: () => void
    folder: () => void
    clipboard: () => void
    /** Asks for the address of a page to fetch. */
    web: () => void
    /** `here` exports what is open: an article, an event, the notes listed; else the library. */
    export: (scope: 'here' | 'selection' | 'all') => void
    /** Asks what goes onto paper with the open article. */
    print: () => void
    sample: () => void
    emptyTrash: (count: number) => void
  }
  copyMarkdown: () => void
  undo: () => void
  redo: () => void
  /** What undo and redo would do, in words; null for nothing. */
  undoes: () => string | null
  redoes: () => string | null
}

export type CommandGroup = 'go' | 'library' | 'article' | 'look' | 'program'

export type Command = {
  id: string
  title: string
  /** Its title where that depends on what the reader set. */
  titleIn?: (settings: Settings) => string
  /** Its title in this situation, where that says more: what would be undone. */
  titleNow?: (context: CommandContext) => string | null
  group: CommandGroup
  /** Shortcuts that run it: `Mod+K` (Ctrl, or ⌘ on a Mac), `Alt+ArrowLeft`, `j`, `#`. */
  keys: readonly string[]
  /** Runs while the reader types, too. Only for shortcuts no text field needs. */
  whileTyping?: true
  /** Its line of the help, where that says more than the title, or is shared by many alike. */
  helpTitle?: string
  /** Leaves it out of the palette: a key without a use there. */
  keyOnly?: true
  /** Whether it can do anything now. */
  when?: (context: CommandContext) => boolean
  run: (context: CommandContext) => void
}
