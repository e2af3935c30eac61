/** Draws the one dialog that is open. */
import { useState } from 'react'
import type { Folder } from '../contract/export.ts'
import { ActivityDialog } from './activity/activity-dialog.tsx'
import type { CommandContext } from './commands/command.ts'
import { HelpDialog } from './commands/help-dialog.tsx'
import { Palette } from './commands/palette.tsx'
import { ExportDialog, type ExportScope } from './features/export/export-dialog.tsx'
import type { Export } from './features/export/use-export.ts'
import { ImportDialog } from './features/import/import-dialog.tsx'
import { PasteDialog } from './features/import/paste-dialog.tsx'
import type { Import, ImportState } from './features/import/use-import.ts'
import { WebDialog } from './features/import/web-dialog.tsx'
import { DeleteDialog } from './features/library/delete-dialog.tsx'
import { TagsDialog } from './features/library/tags-dialog.tsx'
import { listedNotes } from './features/notes/page/notes-page.tsx'
import { PrintDialog } from './features/reader/print-dialog.tsx'
import { SettingsDialog } from './features/settings/settings-dialog.tsx'
import { BesideDialog } from './features/side-by-side/beside-dialog.tsx'
import type { History } from './reviews/history.ts'
import type { OpenDialog } from './use-command-context.ts'
import { useContestedAmong } from './use-contested.ts'
import type { LibraryDesk } from './use-library-desk.ts'
import type { Desk } from './use-navigation.ts'

/** The articles an import has brought, also those that were there before. */
function cameIn(state: ImportState): string[] {
  if (state.phase !== 'done') return []
  const { articles, duplicates } = state.report
  return [...articles.map(({ id }) => id), ...duplicates.map(({ articleId }) => articleId)]
}

type AppDialogsProps = {
  dialog: OpenDialog | null
  onClose: () => void
  library: LibraryDesk
  importing: Import
  exporting: Export
  history: History
  context: CommandContext
  desk: Desk
  onShow: (desk: Desk) => void
}

export function AppDialogs({
  dialog,
  onClose,
  library,
  importing,
  exporting,
  history,
  context,
  desk,
  onShow,
}: AppDialogsProps) {
  const contested = useContestedAmong(cameIn(importing.state))
  const [folder, setFolder] = useState<Folder | null>(null)
  if (importing.state.phase !== 'idle' && !importing.behind)
    return (
      <ImportDialog
        running={importing}
        contested={contested}
        onContested={context.go.contested}
        onOpen={articleId => library.openArticle(articleId, null, true)}
        onCompare={(one, other) => onShow({ kind: 'pair', left: one, right: other, mode: 'captures' })}
      />
    )
  const exportDialog = (scope: ExportScope) => (
    <ExportDialog
      exporting={exporting}
      articleId={library.openId}
      eventId={desk.kind === 'event' ? desk.eventId : null}
      notes={desk.kind === 'notes' ? listedNotes() : null}
      selectedIds={library.whole ? [] : [...library.selection.ids]}
      selectedList={library.whole}
      scope={scope}
      folder={folder}
      onFolder={setFolder}
      onClose={onClose}
    />
  )
  // What ran behind the reader's back is reported when they ask for it.
  if (exporting.state.phase !== 'choosing' && !exporting.behind) return exportDialog('all')
  const activity = (
    <ActivityDialog
      importing={importing}
      exporting={exporting}
      bulk={library.bulk}
      history={history}
      onClose={onClose}
    />
  )
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'palette':
      return (
        <Palette context={context} onOpen={articleId => library.openArticle(articleId, null, true)} onClose={onClose} />
      )
    case 'help':
      return (
        <HelpDialog
          singleKeys={context.settings.singleKeys}
          onChangeKeys={context.open.keyboard}
          onFirstSteps={() => {
            onClose()
            context.open.firstSteps()
          }}
          onClose={onClose}
        />
      )
    case 'settings':
      return (
        <SettingsDialog
          section={dialog.section}
          onFirstSteps={() => {
            onClose()
            context.open.firstSteps()
          }}
          onClose={onClose}
        />
      )
    case 'activity':
      return activity
    case 'print':
      return <PrintDialog onClose={onClose} />
    case 'paste':
      return (
        <PasteDialog
          pasted={dialog.pasted}
          onImport={pasted => importing.importPasted(pasted, library.openArticle)}
          onClose={onClose}
        />
      )
    case 'web':
      return <WebDialog onFetch={web => importing.importWeb(web, library.openArticle)} onClose={onClose} />
    case 'tags':
      return (
        <TagsDialog
          articleIds={dialog.articleIds}
          whole={dialog.whole?.count ?? null}
          onSave={(added, removed) =>
            library.commands.changeTags(dialog.articleIds, dialog.whole ?? null, added, removed)
          }
          onClose={onClose}
        />
      )
    case 'beside':
      return (
        <BesideDialog
          articleId={dialog.articleId}
          onChoose={otherId => onShow({ kind: 'pair', left: dialog.articleId, right: otherId, mode: 'beside' })}
          onClose={onClose}
        />
      )
    case 'delete':
      return (
        <DeleteDialog
          count={dialog.whole?.count ?? dialog.articleIds.length}
          onConfirm={() => {
            if (dialog.whole) library.commands.deleteWhole(dialog.whole.list)
            else library.commands.deleteForever(dialog.articleIds)
          }}
          onClose={onClose}
        />
      )
    case 'export':
      // One export at a time: asked for another, the reader sees the one that runs.
      return exporting.state.phase === 'running' ? activity : exportDialog(dialog.scope)
  }
}
