/** The conflicts of the open article: what its parties contradict each other about, here and in other reports. */
import type { Conflict } from '../../../contract/claims.ts'
import type { Party } from '../../evidence/party.ts'
import type { OpenPlace } from '../../evidence/place.ts'
import { ConflictCard } from './conflict-card.tsx'
import { useArticleNames } from './use-article-names.ts'

type ContestedProps = {
  articleId: string
  conflicts: readonly Conflict[]
  parties: ReadonlyMap<string, Party>
  onOpen: OpenPlace
}

export function Contested({ articleId, conflicts, parties, onOpen }: ContestedProps) {
  const others = conflicts.flatMap(conflict => conflict.sides.map(side => side.articleId))
  const names = useArticleNames(others.filter(other => other !== articleId))
  return (
    <div className="contested">
      {conflicts.map(conflict => (
        <ConflictCard
          key={conflict.conflictId}
          conflict={conflict}
          parties={parties}
          articleId={articleId}
          names={names}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}
