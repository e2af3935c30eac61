/** Quiet buttons beside the headline of the open article: what a reader does with it when done, or to keep it. */
import type { ArticleSummary } from '../../../contract/library.ts'
import { IconButton } from '../../ui/button.tsx'
import { libraryStrings as strings } from './strings.ts'

export type ArticleToolActions = {
  archive: (archived: boolean) => void
  trash: (trashed: boolean) => void
  markRead: (read: boolean) => void
  deleteForever: () => void
  editTags: () => void
  exportArticle: () => void
  readBeside: () => void
}

type ArticleToolsProps = {
  article: Pick<ArticleSummary, 'readState' | 'archivedAt' | 'trashedAt'>
  actions: ArticleToolActions
}

export function ArticleTools({ article, actions }: ArticleToolsProps) {
  const isRead = article.readState === 'read'
  if (article.trashedAt !== null) {
    return (
      <>
        <IconButton icon="restore" label={strings.restore} onClick={() => actions.trash(false)} />
        <IconButton icon="trash" label={strings.deleteForever} keys="#" onClick={actions.deleteForever} />
      </>
    )
  }
  return (
    <>
      <IconButton
        icon={isRead ? 'unread' : 'check'}
        label={isRead ? strings.markUnread : strings.markRead}
        keys="u"
        onClick={() => actions.markRead(!isRead)}
      />
      <IconButton icon="beside" label={strings.readBeside} keys="b" onClick={actions.readBeside} />
      <IconButton icon="tag" label={strings.editTags} keys="l" onClick={actions.editTags} />
      <IconButton icon="export" label={strings.exportMarkdown} keys="Mod+E" onClick={actions.exportArticle} />
      {article.archivedAt === null ? (
        <IconButton icon="archive" label={strings.archive} keys="e" onClick={() => actions.archive(true)} />
      ) : (
        <IconButton icon="restore" label={strings.unarchive} keys="e" onClick={() => actions.archive(false)} />
      )}
      <IconButton icon="trash" label={strings.moveToTrash} keys="#" onClick={() => actions.trash(true)} />
    </>
  )
}
