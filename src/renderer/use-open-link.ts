/** Opens what a link of a note leads to: a place of the library here, a web page in the reader's browser. */
import { useCallback } from 'react'
import { app } from './bridge.ts'
import { placeOfLink } from './evidence/library-link.ts'
import type { OpenPlace } from './evidence/place.ts'
import { useToast } from './ui/toast.tsx'
import type { Navigation } from './use-navigation.ts'

export function useOpenLink({ show }: Navigation, openArticle: OpenPlace): (href: string) => void {
  const toast = useToast()
  return useCallback(
    href => {
      const link = placeOfLink(href)
      if (link?.kind === 'article') openArticle(link.articleId, link.place)
      else if (link?.kind === 'event') show({ kind: 'event', eventId: link.eventId })
      else if (link?.kind === 'tag') show({ kind: 'notes', tag: link.tag })
      else app['app.openLink']({ url: href }).catch(error => toast({ text: String(error?.message ?? error) }))
    },
    [show, openArticle, toast],
  )
}
