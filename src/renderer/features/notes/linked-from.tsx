/** At the foot of an article's notes: the notes elsewhere that lead to it. */
import { useEffect } from 'react'
import { app } from '../../bridge.ts'
import { eventLink, libraryLink } from '../../evidence/library-link.ts'
import { Icon } from '../../ui/icon.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { plainStart } from './plain-start.ts'
import { strings } from './strings.ts'

export function LinkedFrom({ articleId, onLink }: { articleId: string; onLink: (href: string) => void }) {
  const linked = useRequest(`linked from ${articleId}`, signal => app['notes.linkedFrom']({ articleId }, { signal }))
  const { refresh } = linked
  useEffect(() => app['notes.changed'](refresh), [refresh])
  const sources = new Map((linked.value?.links ?? []).map(({ from }) => [from.entryId, from]))
  // Notes of the article itself stand above.
  const others = [...sources.values()].filter(from => from.articleId !== articleId)
  if (others.length === 0) return null
  return (
    <section className="linked-from" aria-label={strings.linkedFrom}>
      <h3>{strings.linkedFrom}</h3>
      <ul>
        {others.map(from => (
          <li key={from.entryId}>
            <button
              type="button"
              onClick={() =>
                onLink(
                  from.articleId === null
                    ? eventLink(from.eventId ?? '')
                    : libraryLink(from.articleId, `n-${from.entryId}`),
                )
              }
            >
              <Icon name="link" size={0.875} />
              <span>
                <span className="linked-from-title">{from.title}</span>{' '}
                <span className="linked-from-words">{plainStart(from.body)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
