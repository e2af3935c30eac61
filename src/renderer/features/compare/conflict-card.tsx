/** One conflict: its sides against each other, each leading to its words. */

import type { Conflict, ConflictSide } from '../../../contract/claims.ts'
import { modifierWords } from '../../evidence/figure-words.ts'
import { type Party, unnamedParty } from '../../evidence/party.ts'
import { PartyMark } from '../../evidence/party-mark.tsx'
import type { OpenPlace } from '../../evidence/place.ts'
import { partyStyle } from '../../theme/party.ts'
import { figureAxis } from './axis.ts'
import { conflictDistance, conflictHeading, sideNumber } from './conflict-words.ts'
import { FigureAxis } from './figure-axis.tsx'
import { strings } from './strings.ts'
import type { ArticleName } from './use-article-names.ts'
import './compare.css'

type ConflictCardProps = {
  conflict: Conflict
  parties: ReadonlyMap<string, Party>
  /** The article beside it, whose name need not be said. */
  articleId: string | null
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
}

export function ConflictCard({ conflict, parties, articleId, names, onOpen }: ConflictCardProps) {
  const distance = conflictDistance(conflict)
  const { marks } = figureAxis(conflict.sides)
  const numeric = conflict.sides.some(side => side.low !== null)
  return (
    <section className={`conflict conflict-${conflict.kind}`} data-conflict={conflict.conflictId}>
      <header className="conflict-head">
        <h3 className="conflict-title">{conflictHeading(conflict)}</h3>
        <span className="conflict-kind">
          {numeric && conflict.kind === 'numeric' ? distance : strings.kinds[conflict.kind]}
        </span>
      </header>
      <ul className="conflict-sides">
        {conflict.sides.map((side, index) => (
          <Side
            key={`${side.claimId}-${side.figure?.start ?? index}`}
            side={side}
            party={parties.get(side.claimant) ?? unnamedParty}
            number={sideNumber(side)}
            axis={numeric ? <FigureAxis mark={marks[index] ?? null} /> : null}
            when={conflict.kind === 'revision' ? (index === 0 ? strings.earlier : strings.later) : null}
            source={side.articleId === articleId ? null : (names.get(side.articleId) ?? null)}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  )
}

type SideProps = {
  side: ConflictSide
  party: Party
  number: string | null
  axis: React.ReactNode
  when: string | null
  source: ArticleName | null
  onOpen: OpenPlace
}

function Side({ side, party, number, axis, when, source, onOpen }: SideProps) {
  const place = side.figure ?? { articleId: side.articleId, start: side.quote.start, end: side.quote.end }
  const modifier =
    side.modifier && side.low !== null ? modifierWords({ ...side, low: side.low, modifier: side.modifier }) : ''
  return (
    <li>
      <button
        type="button"
        className={number === null ? 'conflict-side conflict-side-words' : 'conflict-side'}
        style={partyStyle(party.colour)}
        title={source?.title ?? strings.goTo}
        onClick={() => onOpen(place.articleId, { kind: 'passage', start: place.start, end: place.end })}
      >
        {number === null ? (
          <span className="conflict-quote">{side.quote.exact}</span>
        ) : (
          <span className={number.length > 7 ? 'conflict-number conflict-number-long' : 'conflict-number'}>
            {modifier ? <span className="conflict-modifier">{modifier} </span> : null}
            {number}
          </span>
        )}
        {axis}
        <span className="conflict-name">
          <PartyMark party={party} /> {side.claimant}
          {when ? <span className="conflict-source"> {when}</span> : null}
          {source ? <span className="conflict-source"> {strings.inOther(source.short)}</span> : null}
        </span>
      </button>
    </li>
  )
}
