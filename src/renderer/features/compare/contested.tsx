/** What the open article's parties contradict each other about, here and in other reports. */
import { useMemo, useState } from 'react'
import type { Conflict } from '../../../contract/claims.ts'
import { contestedPoints } from '../../evidence/contested-points.ts'
import type { Party } from '../../evidence/party.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import { articlesOf } from '../../evidence/side-places.ts'
import { ConflictCard } from './conflict-card.tsx'
import { namedPoints } from './conflict-words.ts'
import { strings } from './strings.ts'
import { useArticleNames } from './use-article-names.ts'

type ContestedProps = {
  articleId: string
  conflicts: readonly Conflict[]
  parties: ReadonlyMap<string, Party>
  onOpen: OpenPlace
  /** Opens all that is known of an event these conflicts are about. */
  onOpenEvent: (eventId: string) => void
}

/** Points that are never folded, so that the claim table stays in view below them. */
const alwaysShown = 2
/** The articles whose points the reader unfolded, until the window is closed. */
const unfoldedArticles = new Set<string>()

export function Contested({ articleId, conflicts, parties, onOpen, onOpenEvent }: ContestedProps) {
  const [unfolded, setUnfolded] = useState(() => unfoldedArticles.has(articleId))
  const fold = (isUnfolded: boolean) => {
    setUnfolded(isUnfolded)
    if (isUnfolded) unfoldedArticles.add(articleId)
    else unfoldedArticles.delete(articleId)
  }
  const points = useMemo(() => contestedPoints(conflicts, articleId), [conflicts, articleId])
  const first = points.filter((point, index) => index < alwaysShown && (index === 0 || point.kind === 'numeric'))
  const more = points.length - first.length
  const names = useArticleNames(articlesOf(conflicts).filter(other => other !== articleId))
  const events = [...new Map(conflicts.map(({ event }) => [event.id, event])).values()]
  return (
    <div className="contested">
      {namedPoints(unfolded ? points : first).map(({ point, name }) => (
        <ConflictCard
          key={point.key}
          point={point}
          name={name}
          parties={parties}
          articleId={articleId}
          names={names}
          onOpen={onOpen}
        />
      ))}
      {more > 0 ? (
        <button type="button" className="contested-more" aria-expanded={unfolded} onClick={() => fold(!unfolded)}>
          {unfolded ? strings.fewer : strings.more(more)}
        </button>
      ) : null}
      {events.map(event => (
        <button
          key={event.id}
          type="button"
          className="contested-event-link"
          title={event.title}
          onClick={() => onOpenEvent(event.id)}
        >
          {events.length === 1 ? strings.wholeEvent : strings.wholeEventNamed(event.title)}
        </button>
      ))}
    </div>
  )
}
