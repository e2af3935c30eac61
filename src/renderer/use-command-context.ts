/** Fills in what the commands act through. */
import { useRef } from 'react'
import type { LibraryView } from '../contract/library.ts'
import type { ArticleCommands, CommandContext, EventCommands, PairCommands } from './commands/command.ts'
import { fillKeys } from './commands/command-text.tsx'
import { useKeyOf } from './commands/use-commands.ts'
import { copyArticle } from './features/export/copy-markdown.ts'
import type { ExportScope } from './features/export/export-dialog.tsx'
import type { FilePickersHandle } from './features/import/file-pickers.tsx'
import type { Pasted } from './features/import/paste-dialog.tsx'
import { readClipboard } from './features/import/read-clipboard.ts'
import { isBlank } from './features/search/search-store.ts'
import type { SettingsSection } from './features/settings/settings-dialog.tsx'
import { afterColon, type History, type TrailEntry } from './reviews/history.ts'
import { strings } from './strings.ts'
import { useSettings } from './theme/use-settings.tsx'
import { useToast } from './ui/toast.tsx'
import type { FocusMode } from './use-focus-mode.ts'
import type { ChosenList, LibraryDesk } from './use-library-desk.ts'
import type { LibrarySearch } from './use-library-search.ts'
import type { Desk, Navigation } from './use-navigation.ts'

/** The dialog that is open; one at a time. */
export type OpenDialog =
  | { kind: 'palette' | 'help' | 'activity' | 'print' | 'web' }
  | { kind: 'settings'; section?: SettingsSection }
  | { kind: 'export'; scope: ExportScope }
  /** `whole` stands for the articles where a list is chosen as a whole. */
  | { kind: 'tags' | 'delete'; articleIds: string[]; whole?: ChosenList | null }
  | { kind: 'beside'; articleId: string }
  | { kind: 'paste'; pasted: Pasted }

type Parts = {
  navigation: Navigation
  library: LibraryDesk
  history: History
  article: ArticleCommands | null
  event: EventCommands | null
  pair: PairCommands | null
  onDialog: (dialog: OpenDialog) => void
  onSearch: () => void
  /** Lists another part of the library, and shows the list. */
  onView: (view: LibraryView) => void
  search: LibrarySearch
  onSample: () => void
  /** Shows what runs, what was done and what was said. */
  onActivity: () => void
  onFirstSteps: () => void
  focusMode: FocusMode
}

const scopeOf = (asked: 'here' | 'selection' | 'all', { kind }: Desk): ExportScope => {
  if (asked !== 'here') return asked
  return kind === 'article' || kind === 'event' || kind === 'notes' ? kind : 'all'
}

const saidOf = (entry: TrailEntry | null | undefined) => (entry ? afterColon(entry.said) : null)

export function useCommandContext({
  navigation,
  library,
  history,
  article,
  event,
  pair,
  onDialog,
  onSearch,
  onView,
  search,
  onSample,
  onActivity,
  onFirstSteps,
  focusMode,
}: Parts) {
  const { settings, change } = useSettings()
  const showToast = useToast()
  const keyOf = useKeyOf()
  const pickers = useRef<FilePickersHandle>(null)
  const { chosen, openId, commands } = library
  const { list, ...chosenArticles } = commands
  const paste = async () => {
    const pasted = await readClipboard()
    if (typeof pasted === 'string') showToast({ text: pasted })
    else onDialog({ kind: 'paste', pasted })
  }
  const [first, second, ...more] = library.selection.whole ? [] : [...library.selection.ids]
  const { desk } = navigation
  const besideOf = desk.kind === 'pair' ? desk.left : openId
  const beside =
    first !== undefined && second !== undefined && more.length === 0
      ? () => navigation.show({ kind: 'pair', left: first, right: second, mode: 'beside' })
      : besideOf === null
        ? null
        : () => onDialog({ kind: 'beside', articleId: besideOf })
  const context: CommandContext = {
    article,
    event,
    pair,
    beside,
    settings,
    change,
    say: text => showToast({ text: fillKeys(text, keyOf) }),
    view: navigation.listed.view,
    chosen,
    list: { ...list, selectAll: commands.selectAll },
    chosenArticles: {
      archive: chosenArticles.archive,
      trash: chosenArticles.trash,
      restore: chosenArticles.restore,
      toggleRead: chosenArticles.toggleRead,
      deleteForever: () => onDialog({ kind: 'delete', articleIds: chosen, whole: library.whole }),
      editTags: () => onDialog({ kind: 'tags', articleIds: chosen, whole: library.whole }),
    },
    go: {
      back: navigation.back,
      forward: navigation.forward,
      view: onView,
      contested: () => navigation.show({ kind: 'contested' }),
      notes: () => navigation.show({ kind: 'notes', tag: null }),
      duplicates: () => navigation.show({ kind: 'duplicates' }),
      reviews: () => navigation.show({ kind: 'reviews', articleId: null }),
      search: onSearch,
    },
    focusMode: {
      isOn: () => focusMode.isOn,
      toggle: focusMode.toggle,
      fullScreen: () =>
        void focusMode.fullScreen().then(failed => {
          if (failed !== null) showToast({ text: strings.noFullScreen(failed) })
        }),
    },
    search: {
      isOn: () => !isBlank(search.store.snapshot().asked),
      save: () => search.setSaving(true),
      narrow: () => search.setNarrowing(now => !now),
    },
    open: {
      palette: () => onDialog({ kind: 'palette' }),
      help: () => onDialog({ kind: 'help' }),
      settings: () => onDialog({ kind: 'settings' }),
      keyboard: () => onDialog({ kind: 'settings', section: 'keyboard' }),
      activity: () => onActivity(),
      firstSteps: () => onFirstSteps(),
      files: () => pickers.current?.pickFiles(),
      folder: () => pickers.current?.pickFolder(),
      clipboard: () => void paste(),
      web: () => onDialog({ kind: 'web' }),
      // What is selected is what the reader means.
      export: scope =>
        onDialog({ kind: 'export', scope: library.chosenCount > 0 ? 'selection' : scopeOf(scope, desk) }),
      print: () => onDialog({ kind: 'print' }),
      sample: onSample,
      emptyTrash: count =>
        onDialog({
          kind: 'delete',
          articleIds: [],
          whole: { list: { choice: { view: 'trash', filters: [], sort: 'captured' }, except: [] }, count },
        }),
    },
    copyMarkdown: () => {
      if (openId !== null) void copyArticle(openId, showToast)
    },
    undo: () => {
      if (!history.undo()) showToast({ text: strings.nothingToUndo })
    },
    redo: () => {
      if (!history.redo()) showToast({ text: strings.nothingToRedo })
    },
    undoes: () => saidOf(history.view().done[0]),
    redoes: () => saidOf(history.view().next),
  }
  return { context, pickers }
}
