/** What the open article's parties contradict each other about, here and in other reports. */
import { useMemo, useRef, useState } from 'react'
import type { Conflict, DismissedConflict } from '../../../contract/claims.ts'
import { isContest } from '../../../contract/contested.ts'
import { type ContestedPoint, contestedPoints } from '../../../contract/contested-points.ts'
import type { ContestedAs } from '../../../contract/settings.ts'
import type { Party } from '../../evidence/party.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import { articlesOf } from '../../evidence/side-places.ts'
import { useArticleNames } from '../../evidence/use-article-names.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { ConflictCard } from './conflict-card.tsx'
import { ConflictLine } from './conflict-line.tsx'
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
  /** How points are shown that the reader neither folded nor unfolded by themselves. */
  as: ContestedAs
  onOpen: OpenPlace
  /** Opens all that is known of an event these conflicts are about. */
  onOpenEvent: (eventId: string) => void
}

/** Points that are never folded away, so that the claim table stays in view below them. */
const alwaysShown = { lines: 3, cards: 2 } as const
/** Until the window is closed: the articles all of whose points are shown, and the points shown the other way. */
const unfoldedArticles = new Set<string>()
const turnedPoints = new Set<string>()

export function Contested({ articleId, conflicts, dismissed, parties, as, onOpen, onOpenEvent }: ContestedProps) {
  const [asked, setAsked] = useState<ContestedPoint | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const [unfolded, setUnfolded] = useState(() => unfoldedArticles.has(articleId))
  const [, setTurned] = useState(0)
  const fold = (isUnfolded: boolean) => {
    setUnfolded(isUnfolded)
    if (isUnfolded) unfoldedArticles.add(articleId)
    else unfoldedArticles.delete(articleId)
  }
  const turnKey = (point: ContestedPoint) => `${as} ${articleId} ${point.key}`
  const turn = (point: ContestedPoint) => {
    if (!turnedPoints.delete(turnKey(point))) turnedPoints.add(turnKey(point))
    setTurned(count => count + 1)
  }
  const points = useMemo(() => contestedPoints(conflicts, articleId), [conflicts, articleId])
  const first = points.filter((point, index) => index < alwaysShown[as] && (index === 0 || point.kind === 'numeric'))
  const more = points.slice(first.length)
  const contests = more.filter(isContest).length
  const names = useArticleNames(articlesOf(conflicts).filter(other => other !== articleId))
  const events = [...new Map(conflicts.map(({ event }) => [event.id, event])).values()]
  useKeptFocus(list, '.conflict-dismiss, .contested-more', points)
  return (
    <div ref={list} className="contested">
      {namedPoints(unfolded ? points : first).map(({ point, name }) =>
        (as === 'lines') === turnedPoints.has(turnKey(point)) ? (
          <ConflictCard
            key={point.key}
            point={point}
            name={name}
            parties={parties}
            articleId={articleId}
            names={names}
            onOpen={onOpen}
            onDismiss={setAsked}
            onFold={() => turn(point)}
          />
        ) : (
          <ConflictLine
            key={point.key}
            point={point}
            name={name}
            parties={parties}
            onOpen={onOpen}
            onDismiss={setAsked}
            onUnfold={() => turn(point)}
          />
        ),
      )}
      <div className="contested-foot">
        {more.length > 0 ? (
          <button type="button" className="contested-more" aria-expanded={unfolded} onClick={() => fold(!unfolded)}>
            {unfolded ? strings.fewer : strings.more(contests, more.length - contests)}
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
      <DismissedList dismissed={dismissed} />
      {asked ? <DismissDialog point={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  )
}
