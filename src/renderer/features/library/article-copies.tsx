/**
 * Beside the headline of an article: the articles of the library that look like the same one, where there are any. Other
 * captures of its page are left out: the line under the headline tells of them.
 */
import { useEffect } from 'react'
import { app } from '../../bridge.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { libraryStrings as strings } from './strings.ts'

type ArticleCopiesProps = {
  articleId: string
  onOpen: (articleId: string) => void
  onMerge: () => void
}

export function ArticleCopies({ articleId, onOpen, onMerge }: ArticleCopiesProps) {
  const { value, refresh } = useRequest(`copies ${articleId}`, async signal => {
    const [alike, captures] = await Promise.all([
      app['library.duplicatesOf']({ articleId }, { signal }),
      app['library.captures']({ articleId }, { signal }),
    ])
    const named = new Set(captures.map(capture => capture.articleId))
    return alike.filter(({ article }) => !named.has(article.articleId))
  })
  useEffect(
    () =>
      app['library.changed'](({ articleIds }) => {
        const isShown = value?.some(({ article }) => articleIds.includes(article.articleId)) === true
        if (articleIds.length === 0 || isShown || articleIds.includes(articleId)) refresh()
      }),
    [articleId, value, refresh],
  )
  if (!value || value.length === 0) return null
  return (
    <Menu
      label={strings.copies(value.length)}
      trigger={<IconButton icon="copy" label={strings.copies(value.length)} />}
    >
      {value.map(({ article, reason }) => (
        <MenuItem key={article.articleId} icon="file" onSelect={() => onOpen(article.articleId)}>
          {article.title || strings.untitled}
          <span className="copies-reason">{` ${[article.site, strings.reasons[reason]].filter(Boolean).join(' · ')}`}</span>
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuItem onSelect={onMerge}>{strings.mergeCopies}</MenuItem>
    </Menu>
  )
}
