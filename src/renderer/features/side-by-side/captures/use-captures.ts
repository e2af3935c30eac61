/** Asks which other captures of an article's page there are, and asks again when the library changes. */
import { useEffect } from 'react'
import { app } from '../../../bridge.ts'
import { useRequest } from '../../../ui/use-request.ts'

export function useCaptures(articleId: string) {
  const captures = useRequest(articleId, signal => app['library.captures']({ articleId }, { signal }))
  const { refresh } = captures
  useEffect(() => app['library.changed'](refresh), [refresh])
  return captures
}
