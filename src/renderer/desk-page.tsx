/** Draws what is open in the middle of the window: an article, two of them, an event, or a page of the library. */
import { useCallback } from 'react'
import type { ArticleCommands, CommandContext, EventCommands, PairCommands } from './commands/command.ts'
import { ArticleDesk } from './desk/article-desk.tsx'
import { CapturesDesk } from './desk/captures-desk.tsx'
import { PairDesk } from './desk/pair-desk.tsx'
import type { OpenEvent } from './evidence/place.ts'
import { EventPage } from './features/compare/event-page.tsx'
import { EventsView } from './features/compare/events-view.tsx'
import { NeedsContent } from './features/import/needs-content.tsx'
import type { Import } from './features/import/use-import.ts'
import { ArticleCopies } from './features/library/article-copies.tsx'
import { ArticleTools } from './features/library/article-tools.tsx'
import { DuplicatesPage } from './features/library/duplicates-page.tsx'
import { EventNotes } from './features/notes/event-notes.tsx'
import { NotesPage } from './features/notes/page/notes-page.tsx'
import { ReviewsPage } from './features/reviews/reviews-page.tsx'
import { SearchOverview } from './features/search/search-overview.tsx'
import { ReadingPopover } from './features/settings/reading-popover.tsx'
import { NothingOpen } from './features/welcome/nothing-open.tsx'
import { Welcome } from './features/welcome/welcome.tsx'
import { useSettings } from './theme/use-settings.tsx'
import type { OpenDialog } from './use-command-context.ts'
import type { FocusMode } from './use-focus-mode.ts'
import type { LibraryDesk } from './use-library-desk.ts'
import type { LibrarySearch } from './use-library-search.ts'
import type { Navigation } from './use-navigation.ts'
import { useOpenLink } from './use-open-link.ts'

type DeskPageProps = {
  navigation: Navigation
  library: LibraryDesk
  search: LibrarySearch
  context: CommandContext
  /** Of the whole library, and how many points they contest; null while that is not known. */
  contested: number | null
  /** There is no article at all. */
  empty: boolean
  focusMode: FocusMode
  /** Hear what can be done with what is open. Must keep their identity. */
  commands: {
    onArticle: (commands: ArticleCommands | null) => void
    onEvent: (commands: EventCommands | null) => void
    onPair: (commands: PairCommands | null) => void
  }
  onDialog: (dialog: OpenDialog) => void
  /** Leads to the list of articles. */
  onLibrary: () => void
  importing: Import
  onSample: () => Promise<void>
}

export function DeskPage({
  navigation,
  library,
  search,
  context,
  contested,
  empty,
  focusMode,
  commands,
  onDialog,
  onLibrary,
  importing,
  onSample,
}: DeskPageProps) {
  const { settings } = useSettings()
  const { desk, show } = navigation
  const { openArticle } = library
  const { isReturn } = navigation.step
  const finishReading = (articleId: string) => {
    if (settings.readAtEnd) void library.actions.finishReading(articleId)
  }
  const openReviews = useCallback((articleId: string | null) => show({ kind: 'reviews', articleId }), [show])
  const openLink = useOpenLink(navigation, openArticle)
  const firstListed = library.snapshot.at(0)?.articleId
  const openEvent: OpenEvent = useCallback((eventId, at) => show({ kind: 'event', eventId, ...at }), [show])
  return desk.kind === 'article' ? (
    <ArticleDesk
      articleId={desk.articleId}
      target={navigation.place ? null : desk.target}
      query={desk.query}
      place={navigation.place}
      onPlace={navigation.keepPlace}
      onJump={navigation.jump}
      onRead={() => finishReading(desk.articleId)}
      onOpen={openArticle}
      onOpenEvent={openEvent}
      onLink={openLink}
      onSide={focusMode.leave}
      onOpenReviews={openReviews}
      onRestore={() => library.onArticle(desk.articleId).trash(false)}
      onCompareCaptures={(one, other) => show({ kind: 'pair', left: one, right: other, mode: 'captures' })}
      onActions={commands.onArticle}
      tools={shown => (
        <>
          <ArticleCopies
            articleId={shown.articleId}
            onOpen={articleId => openArticle(articleId, null, true)}
            onMerge={() => show({ kind: 'duplicates' })}
          />
          <ReadingPopover onSettings={context.open.settings} />
          <ArticleTools
            article={shown}
            actions={{
              ...library.onArticle(shown.articleId),
              deleteForever: () => onDialog({ kind: 'delete', articleIds: [shown.articleId] }),
              editTags: () => onDialog({ kind: 'tags', articleIds: [shown.articleId] }),
              exportArticle: () => onDialog({ kind: 'export', scope: 'article' }),
              readBeside: () => onDialog({ kind: 'beside', articleId: shown.articleId }),
            }}
          />
        </>
      )}
      notices={({ articleId, needsContent, originalUrl }) =>
        needsContent ? (
          <NeedsContent
            articleId={articleId}
            originalUrl={originalUrl}
            onAttach={file => importing.attach(articleId, file)}
            onWaiting={importing.whileWaiting}
          />
        ) : null
      }
      takeFocus={navigation.step.isReturn ? 'if-lost' : library.takeFocus}
    />
  ) : desk.kind === 'duplicates' ? (
    <DuplicatesPage
      onOpen={articleId => openArticle(articleId, null, true)}
      onMerge={(keepId, articleIds) => void library.actions.merge(keepId, articleIds)}
      onApart={articleIds => void library.actions.tellApart(articleIds)}
      onLibrary={onLibrary}
    />
  ) : desk.kind === 'pair' && desk.mode === 'captures' ? (
    <CapturesDesk
      key={`captures ${desk.left} ${desk.right}`}
      left={desk.left}
      right={desk.right}
      onShow={show}
      onOpen={openArticle}
      onCommands={commands.onPair}
    />
  ) : desk.kind === 'pair' ? (
    <PairDesk
      key={`${desk.left} ${desk.right}`}
      left={desk.left}
      right={desk.right}
      onShow={show}
      onOpen={openArticle}
      onChooseOther={articleId => onDialog({ kind: 'beside', articleId })}
      onCommands={commands.onPair}
    />
  ) : desk.kind === 'contested' ? (
    <EventsView onOpenEvent={openEvent} onImport={context.open.files} />
  ) : desk.kind === 'event' ? (
    <EventPage
      key={desk.eventId}
      eventId={desk.eventId}
      onOpen={openArticle}
      onOpenEvent={openEvent}
      onList={context.go.contested}
      onBeside={articleId => onDialog({ kind: 'beside', articleId })}
      onCommands={commands.onEvent}
      conflictId={isReturn ? undefined : desk.conflictId}
      onExport={() => onDialog({ kind: 'export', scope: 'event' })}
      notes={(event, ref) => (
        <EventNotes
          key={event.id}
          ref={ref}
          event={event}
          noteId={isReturn ? undefined : desk.noteId}
          onLink={openLink}
        />
      )}
    />
  ) : desk.kind === 'notes' ? (
    <NotesPage
      key={desk.tag}
      tag={desk.tag}
      isReturn={navigation.step.isReturn}
      onOpen={openArticle}
      onOpenEvent={openEvent}
      onLink={openLink}
      onLibrary={onLibrary}
      onExport={() => onDialog({ kind: 'export', scope: 'notes' })}
    />
  ) : desk.kind === 'reviews' ? (
    <ReviewsPage
      key={desk.articleId}
      articleId={desk.articleId}
      onOpen={openArticle}
      onAll={() => openReviews(null)}
      onLibrary={onLibrary}
    />
  ) : empty ? (
    <Welcome onSample={onSample} onChooseFiles={context.open.files} />
  ) : (
    <SearchOverview
      store={search.store}
      otherwise={
        <NothingOpen
          contested={contested}
          onContested={context.go.contested}
          onFirst={firstListed ? () => openArticle(firstListed, null, true) : null}
          onImport={context.open.files}
        />
      }
    />
  )
}
