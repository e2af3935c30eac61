/** What the open article's parties contradict each other about, here and in other reports. */
import { useMemo, useRef, useState } from 'react'
import type { Conflict, DismissedConflict } from '../../../contract/claims.ts'
import { isContest } from '../../../contract/contested.ts'
import { type ContestedPoint, contestedPoints } from '../../evidence/contested-points.ts'
import type { Party } from '../../evidence/party.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import { articlesOf } from '../../evidence/side-places.ts'
import { useArticleNames } from '../../evidence/use-article-names.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { ConflictCard } from './conflict-card.tsx'
import { namedPoints } from './conflict-words.ts'
import { DismissDialog } from './dismissal/dismiss-dialog.tsx'
import { DismissedList } from './dismissal/dismissed-list.tsx'
import { strings } from './strings.ts'

type ContestedProps = {
  articleId: string
  conflicts: readonly Conflict[]
  /** What a reader dismissed of them. */
  dismissed: readonly DismissedConflict[]
  parties: ReadonlyMap<string, Party>
  onOpen: OpenPlace
  /** Opens all that is known of an event these conflicts are about. */
  onOpenEvent: (eventId: string) => void
}

/** Points that are never folded, so that the claim table stays in view below them. */
const alwaysShown = 2
/** The articles whose points the reader unfolded, until the window is closed. */
const unfoldedArticles = new Set<string>()

export function Contested({ articleId, conflicts, dismissed, parties, onOpen, onOpenEvent }: ContestedProps) {
  const [asked, setAsked] = useState<ContestedPoint | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const [unfolded, setUnfolded] = useState(() => unfoldedArticles.has(articleId))
  const fold = (isUnfolded: boolean) => {
    setUnfolded(isUnfolded)
    if (isUnfolded) unfoldedArticles.add(articleId)
    else unfoldedArticles.delete(articleId)
  }
  const points = useMemo(() => contestedPoints(conflicts, articleId), [conflicts, articleId])
  const first = points.filter((point, index) => index < alwaysShown && (index === 0 || point.kind === 'numeric'))
  const more = points.slice(first.length)
  const contests = more.filter(isContest).length
  const names = useArticleNames(articlesOf(conflicts).filter(other => other !== articleId))
  const events = [...new Map(conflicts.map(({ event }) => [event.id, event])).values()]
  useKeptFocus(list, '.conflict-dismiss, .contested-more', points)
  return (
    <div ref={list} className="contested">
      {namedPoints(unfolded ? points : first).map(({ point, name }) => (
        <ConflictCard
          key={point.key}
          point={point}
          name={name}
          parties={parties}
          articleId={articleId}
          names={names}
          onOpen={onOpen}
          onDismiss={setAsked}
        />
      ))}
      {more.length > 0 ? (
        <button type="button" className="contested-more" aria-expanded={unfolded} onClick={() => fold(!unfolded)}>
          {unfolded ? strings.fewer : strings.more(contests, more.length - contests)}
        </button>
      ) : null}
      <DismissedList dismissed={dismissed} />
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
      {asked ? <DismissDialog point={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  )
}
