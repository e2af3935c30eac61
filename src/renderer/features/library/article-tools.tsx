/** Quiet buttons beside the headline of the open article: what a reader does with it when done, or to keep it. */

import type { ArticleSummary } from '../../../contract/library.ts'
import { useKeyOf } from '../../commands/use-commands.ts'
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
  const keyOf = useKeyOf()
  const isRead = article.readState === 'read'
  if (article.trashedAt !== null) {
    return (
      <>
        <IconButton icon="restore" label={strings.restore} onClick={() => actions.trash(false)} />
        <IconButton
          icon="trash"
          label={strings.deleteForever}
          keys={keyOf('library.trash')}
          onClick={actions.deleteForever}
        />
      </>
    )
  }
  return (
    <>
      <IconButton
        icon={isRead ? 'unread' : 'check'}
        label={isRead ? strings.markUnread : strings.markRead}
        keys={keyOf('library.read')}
        onClick={() => actions.markRead(!isRead)}
      />
      <IconButton
        icon="beside"
        label={strings.readBeside}
        keys={keyOf('article.beside')}
        onClick={actions.readBeside}
      />
      <IconButton icon="tag" label={strings.editTags} keys={keyOf('library.tags')} onClick={actions.editTags} />
      <IconButton
        icon="export"
        label={strings.exportMarkdown}
        keys={keyOf('library.export')}
        onClick={actions.exportArticle}
      />
      {article.archivedAt === null ? (
        <IconButton
          icon="archive"
          label={strings.archive}
          keys={keyOf('library.archive')}
          onClick={() => actions.archive(true)}
        />
      ) : (
        <IconButton
          icon="restore"
          label={strings.unarchive}
          keys={keyOf('library.archive')}
          onClick={() => actions.archive(false)}
        />
      )}
      <IconButton
        icon="trash"
        label={strings.moveToTrash}
        keys={keyOf('library.trash')}
        onClick={() => actions.trash(true)}
      />
    </>
  )
}
