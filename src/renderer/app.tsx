/** Composes the features into the window: the library on the left, the reading desk beside it, dialogs above. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { LibraryView } from '../contract/library.ts'
import { AppDialogs } from './app-dialogs.tsx'
import type { ArticleCommands, EventCommands, PairCommands } from './commands/command.ts'
import { useKeyOf } from './commands/use-commands.ts'
import { useShortcuts } from './commands/use-shortcuts.ts'
import { DeskPage } from './desk-page.tsx'
import { PartyRegistry } from './evidence/party-registry.ts'
import type { OpenEvent } from './evidence/place.ts'
import { useExport } from './features/export/use-export.ts'
import { DropZone } from './features/import/drop-zone.tsx'
import { FilePickers } from './features/import/file-pickers.tsx'
import { useImport } from './features/import/use-import.ts'
import { usePaste } from './features/import/use-paste.ts'
import { useCounts } from './features/library/use-counts.ts'
import { useDuplicates } from './features/library/use-duplicates.ts'
import { loadNoteEditorWhenIdle } from './features/notes/load-note-editor.ts'
import { useRecoveredNotes } from './features/notes/use-notes.ts'
import { LibrarySide } from './library-side.tsx'
import { createHistory } from './reviews/history.ts'
import { useChanges } from './reviews/use-changes.tsx'
import { useReviews } from './reviews/use-reviews.tsx'
import { FailureBoundary } from './start-failure.tsx'
import { strings } from './strings.ts'
import { usePaneSizes } from './theme/use-settings.tsx'
import { Button, IconButton } from './ui/button.tsx'
import { Pane, PaneDivider, Panes } from './ui/panes.tsx'
import { PortalContainer } from './ui/portal-container.ts'
import { type OpenDialog, useCommandContext } from './use-command-context.ts'
import { useConnection } from './use-connection.ts'
import { useContested } from './use-contested.ts'
import { useFirstSteps } from './use-first-steps.ts'
import { useFocusMode } from './use-focus-mode.ts'
import { useKeptPlaces } from './use-kept-places.ts'
import { useLibraryDesk } from './use-library-desk.ts'
import { useLibrarySearch } from './use-library-search.ts'
import { useMedia } from './use-media.ts'
import { useNativeMenu } from './use-native-menu.ts'
import { useNavigation } from './use-navigation.ts'
import { useReturnedFocus } from './use-returned-focus.ts'
import { useSettingHistory } from './use-setting-history.ts'
import { useWindowTitle } from './use-window-title.ts'
import './app.css'

/** Below this width one pane is shown at a time. */
const narrowQuery = '(max-width: 899px)'

export function App() {
  const navigation = useNavigation()
  const library = useLibraryDesk(navigation)
  const { desk, show } = navigation
  const openEvent: OpenEvent = useCallback((eventId, at) => show({ kind: 'event', eventId, ...at }), [show])
  const search = useLibrarySearch(navigation.desk, library.openFound, openEvent)
  const counts = useCounts()
  const duplicates = useDuplicates(1)
  const { count: contested, parties, comparing } = useContested()
  const importing = useImport()
  const exporting = useExport()
  const reviews = useReviews()
  const changes = useChanges()
  const history = useMemo(() => createHistory([reviews, changes]), [reviews, changes])
  // What undo would do stands in the menu.
  useSyncExternalStore(history.subscribe, history.view)
  useSettingHistory()
  useEffect(loadNoteEditorWhenIdle, [])
  useRecoveredNotes()
  const keyOf = useKeyOf()
  const connected = useConnection()
  const narrow = useMedia(narrowQuery)
  const panes = usePaneSizes('window')
  const focusMode = useFocusMode(navigation.desk.kind === 'article')
  const [article, setArticle] = useState<ArticleCommands | null>(null)
  const [event, setEvent] = useState<EventCommands | null>(null)
  const [pair, setPair] = useState<PairCommands | null>(null)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const commands = useMemo(() => ({ onArticle: setArticle, onEvent: setEvent, onPair: setPair }), [])
  const pages = useRef<HTMLDivElement>(null)
  const [portals, setPortals] = useState<HTMLElement | null>(null)
  useReturnedFocus(pages, navigation)
  const { openArticle } = library
  useKeptPlaces(navigation, article)

  const focusSearch = () => {
    // In a narrow window the field has to be drawn first; at once, so that no key typed next is lost.
    if (narrow) flushSync(() => show({ kind: 'nothing' }))
    search.field.current?.select()
  }
  const showView = (view: LibraryView) => {
    // A narrow window shows either the list or a page.
    if (narrow) show({ kind: 'nothing' })
    navigation.list({ view, filters: [], readState: null })
  }
  /** To the list of articles, with the keyboard in it. */
  const showLibrary = () => {
    flushSync(() => showView('library'))
    library.listHandle.current?.focus()
  }
  const empty = counts.value ? counts.value.library + counts.value.archive + counts.value.trash === 0 : false
  const steps = useFirstSteps(desk, empty)
  const openSample = async () => {
    const report = await importing.importSample()
    const first = report?.articles[0]?.id ?? report?.duplicates[0]?.articleId
    if (!first) return
    steps.openedSample()
    openArticle(first)
  }
  const { context, pickers } = useCommandContext({
    navigation,
    library,
    history,
    article,
    event,
    pair,
    onDialog: setDialog,
    onSearch: focusSearch,
    onView: showView,
    search,
    onSample: () => void openSample(),
    onActivity: () => setDialog({ kind: 'activity' }),
    onFirstSteps: () => {
      steps.show()
      if (narrow) show({ kind: 'nothing' })
    },
    focusMode,
  })
  useShortcuts(context)
  useNativeMenu(context)
  usePaste(
    useCallback(pasted => setDialog({ kind: 'paste', pasted }), []),
    importing.importDropped,
  )

  useWindowTitle(library.openId, library.snapshot.at(library.snapshot.indexOf(library.openId ?? ''))?.title)

  const side = (
    <LibrarySide
      navigation={navigation}
      library={library}
      search={search}
      counts={counts.value ?? null}
      contested={contested}
      comparing={comparing}
      duplicates={duplicates.value?.total ?? 0}
      context={context}
      importing={importing}
      exporting={exporting}
      steps={steps}
    />
  )
  const middle = (
    <section className="desk" aria-label={strings.main}>
      {narrow && !empty ? (
        <div className="desk-back">
          <Button kind="quiet" icon="back" onClick={() => show({ kind: 'nothing' })}>
            {strings.backToList}
          </Button>
        </div>
      ) : null}
      <div ref={pages} className="desk-content">
        <PartyRegistry value={parties}>
          <FailureBoundary subject={desk.kind === 'article' ? desk.articleId : desk.kind} title={strings.paneFailed}>
            <DeskPage
              navigation={navigation}
              library={library}
              search={search}
              context={context}
              contested={contested}
              empty={empty}
              focusMode={focusMode}
              commands={commands}
              onDialog={setDialog}
              onLibrary={showLibrary}
              importing={importing}
              onSample={openSample}
            />
          </FailureBoundary>
        </PartyRegistry>
      </div>
    </section>
  )
  const content = (
    <>
      {desk.kind === 'nothing' && !empty ? <h1 className="for-screen-readers">{strings.name}</h1> : null}
      {narrow ? (
        desk.kind === 'nothing' && !empty ? (
          side
        ) : (
          middle
        )
      ) : (
        <Panes name="window" {...panes}>
          <Pane name="library" size="19rem" min="13rem" max="30rem" keep="pixels">
            {side}
          </Pane>
          <PaneDivider label={strings.resize} />
          <Pane name="desk" min="24rem">
            {middle}
          </Pane>
        </Panes>
      )}
    </>
  )
  return (
    <div className={focusMode.isOn ? 'window window-focused' : 'window'}>
      {focusMode.isOn ? (
        <div className="window-leave-focus">
          <IconButton
            icon="panel"
            label={strings.leaveFocus}
            keys={keyOf('look.leaveFocus')}
            side="right"
            onClick={focusMode.leave}
          />
        </div>
      ) : null}
      {connected ? null : (
        <p className="window-notice" role="alert">
          {strings.disconnected}
        </p>
      )}
      <main className="window-panes">
        <PortalContainer value={portals}>{content}</PortalContainer>
        {/* Menus and popovers belong to the page for screen readers, too. */}
        <div ref={setPortals} />
      </main>
      <AppDialogs
        dialog={dialog}
        onClose={() => setDialog(null)}
        library={library}
        importing={importing}
        exporting={exporting}
        history={history}
        context={context}
        desk={desk}
        onShow={show}
      />
      <FilePickers handle={pickers} onPicked={importing.importPicked} />
      <DropZone waits={importing.waits} onDrop={importing.importDropped} />
    </div>
  )
}
