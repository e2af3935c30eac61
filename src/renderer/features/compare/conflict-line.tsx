/** One contested point in one line: its sides' figures beside its heading, each leading to its words; it opens into its card. */

import type { ContestedPoint } from '../../../contract/contested-points.ts'
import type { SidePlace } from '../../../contract/side-places.ts'
import { type Party, unnamedParty } from '../../evidence/party.ts'
import { PartyMark } from '../../evidence/party-mark.tsx'
import type { OpenPlace } from '../../evidence/place.ts'
import { ConflictHead } from './conflict-head.tsx'
import { sideModifier, sideNumber } from './conflict-words.ts'
import './conflict-line.css'

type ConflictLineProps = {
  point: ContestedPoint
  /** What a screen reader calls it; no other on the page has the same. */
  name: string
  parties: ReadonlyMap<string, Party>
  onOpen: OpenPlace
  onDismiss: (point: ContestedPoint) => void
  /** Shows its card instead. */
  onUnfold: () => void
}

export function ConflictLine({ point, name, parties, onOpen, onDismiss, onUnfold }: ConflictLineProps) {
  const open = ({ articleId, start, end }: SidePlace) => onOpen(articleId, { kind: 'passage', start, end })
  return (
    <section className={`conflict conflict-line conflict-${point.kind}`} aria-label={name}>
      <ConflictHead point={point} folds={{ folded: true, onFold: onUnfold }} onDismiss={onDismiss}>
        <ul className="conflict-line-sides">
          {point.sides.map((side, index) => {
            const [main] = side.sources
            if (!main) return null
            const modifier = sideModifier(side)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point's sides have no other name, and hold no state.
              <li key={index}>
                <button type="button" title={`${side.claimant}: ${side.quote.exact}`} onClick={() => open(main)}>
                  <PartyMark party={parties.get(side.claimant) ?? unnamedParty} />
                  <span className="for-screen-readers">{side.claimant} </span>
                  {modifier ? <span className="conflict-modifier">{modifier} </span> : null}
                  <span className="conflict-line-number">{sideNumber(side)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </ConflictHead>
    </section>
  )
}
