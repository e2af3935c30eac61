/** The left side of the window: search, views, the list, and what is always at hand. */

import { StatusLine } from './activity/status-line.tsx'
import type { CommandContext } from './commands/command.ts'
import { useKeyOf } from './commands/use-commands.ts'
import type { Export } from './features/export/use-export.ts'
import type { Import } from './features/import/use-import.ts'
import { ArticleList } from './features/library/article-list.tsx'
import { ListBar } from './features/library/list-bar.tsx'
import { type Counts, ViewList } from './features/library/view-list.tsx'
import { FirstSteps } from './features/welcome/first-steps.tsx'
import { SearchSide } from './search-side.tsx'
import { strings } from './strings.ts'
import { Button, IconButton } from './ui/button.tsx'
import { Keys } from './ui/keys.tsx'
import { Menu, MenuDivider, MenuItem } from './ui/menu.tsx'
import type { FirstStepsState } from './use-first-steps.ts'
import type { LibraryDesk } from './use-library-desk.ts'
import type { LibrarySearch } from './use-library-search.ts'
import type { Navigation } from './use-navigation.ts'
import './library-side.css'

type LibrarySideProps = {
  navigation: Navigation
  library: LibraryDesk
  search: LibrarySearch
  counts: Counts | null
  contested: number | null
  /** Their count may be of before. */
  comparing: boolean
  /** Groups of articles that look like the same one. */
  duplicates: number
  context: CommandContext
  importing: Import
  exporting: Export
  steps: FirstStepsState
}

export function LibrarySide({
  navigation,
  library,
  search,
  counts,
  contested,
  comparing,
  duplicates,
  context,
  importing,
  exporting,
  steps,
}: LibrarySideProps) {
  const { desk, listed } = navigation
  const { open } = context
  const keyOf = useKeyOf()
  const undoes = context.undoes()
  const redoes = context.redoes()
  return (
    <section className="library-side" aria-label={strings.sidebar}>
      <SearchSide
        search={search}
        openArticleId={library.openId}
        below={
          steps.shown ? (
            <FirstSteps
              done={steps.done}
              ways={{ open: open.sample, mark: null, compare: context.go.contested }}
              onHide={steps.hide}
            />
          ) : null
        }
        onLeave={() => library.listHandle.current?.focus()}
        views={
          <ViewList
            counts={counts}
            contested={contested}
            listed={listed}
            notesOpen={desk.kind === 'notes'}
            onNotes={() => navigation.show({ kind: 'notes', tag: null })}
            contestedOpen={desk.kind === 'contested' || desk.kind === 'event'}
            onView={view => navigation.list({ view, filters: [], readState: null })}
            // Whatever is browsed is listed whole: what was archived belongs to it too.
            onFilters={filters => navigation.list({ view: filters.length > 0 ? 'all' : 'library', filters })}
            duplicates={{
              count: duplicates,
              open: desk.kind === 'duplicates',
              onOpen: () => navigation.show({ kind: 'duplicates' }),
            }}
            onContested={() => navigation.show({ kind: 'contested' })}
          />
        }
        list={
          <>
            <ListBar
              listed={listed}
              onList={change => navigation.list(change)}
              selected={library.chosenCount}
              total={library.snapshot.total ?? 0}
              bulk={library.bulk}
              actions={{
                archive: library.commands.archive,
                unarchive: library.commands.archive,
                trash: library.commands.trash,
                restore: library.commands.restore,
                markRead: library.commands.markRead,
                clear: library.commands.clear,
                deleteForever: context.chosenArticles.deleteForever,
                editTags: context.chosenArticles.editTags,
                exportSelected: () => open.export('selection'),
                selectAll: library.commands.selectAll,
                emptyTrash: () => open.emptyTrash(library.snapshot.total ?? 0),
                readBeside: library.selection.ids.size === 2 && !library.selection.whole ? context.beside : null,
              }}
            />
            <div className="library-list">
              <ArticleList
                view={listed}
                list={library.list}
                snapshot={library.snapshot}
                selection={library.selection}
                onSelection={library.changeSelection}
                onSelectAll={library.commands.selectAll}
                openArticleId={library.openId}
                onOpen={(articleId, byKeyboard) => library.openArticle(articleId, null, byKeyboard)}
                onList={change => navigation.list(change)}
                onImport={open.files}
                handle={library.listHandle}
              />
            </div>
          </>
        }
      />
      <StatusLine
        importing={importing}
        exporting={exporting}
        bulk={library.bulk}
        comparing={comparing}
        onOpen={open.activity}
      />
      <div className="library-foot">
        <Menu
          label={strings.import}
          trigger={
            <Button kind="quiet" icon="import">
              {strings.import}
            </Button>
          }
        >
          <MenuItem icon="file" keys={keyOf('library.import')} onSelect={open.files}>
            {strings.importFiles}
          </MenuItem>
          <MenuItem icon="folder" onSelect={open.folder}>
            {strings.importFolder}
          </MenuItem>
          <MenuItem icon="copy" keys="Mod+V" onSelect={open.clipboard}>
            {strings.importClipboard}
          </MenuItem>
          <MenuItem icon="link" onSelect={open.web}>
            {strings.importWeb}
          </MenuItem>
        </Menu>
        <Button kind="quiet" className="library-commands" onClick={open.palette}>
          {strings.palette} <Keys keys={keyOf('go.palette') ?? ''} />
        </Button>
        <Menu align="end" trigger={<IconButton icon="more" label={strings.more} side="top" />}>
          <MenuItem icon="undo" keys={keyOf('library.undo')} disabled={undoes === null} onSelect={context.undo}>
            {undoes === null ? strings.undo : strings.undoThis(undoes)}
          </MenuItem>
          <MenuItem icon="forward" keys={keyOf('library.redo')} disabled={redoes === null} onSelect={context.redo}>
            {redoes === null ? strings.redo : strings.redoThis(redoes)}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon="export" keys={keyOf('library.export')} onSelect={() => context.open.export('here')}>
            {strings.export}
          </MenuItem>
          {context.article ? (
            <MenuItem icon="file" keys={keyOf('article.print')} onSelect={open.print}>
              {strings.print}
            </MenuItem>
          ) : null}
          <MenuItem icon="history" onSelect={context.go.reviews}>
            {strings.reviews}
          </MenuItem>
          <MenuItem icon="settings" keys={keyOf('program.settings')} onSelect={open.settings}>
            {strings.settings}
          </MenuItem>
          <MenuItem icon="help" keys={keyOf('program.help')} onSelect={open.help}>
            {strings.help}
          </MenuItem>
        </Menu>
      </div>
    </section>
  )
}
