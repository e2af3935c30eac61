/** Names the claim rows that changed between two captures, each leading to its words in the compared text. */
import type { CapturedClaim, ClaimChange } from '../../../../contract/pair.ts'
import { stanceWords } from '../../../../contract/stance-words.ts'
import { agreeing } from '../../../../contract/verb-agreement.ts'
import { figureNumber, modifierWords, quantityHeading } from '../../../evidence/figure-words.ts'
import { assignParties, unnamedParty } from '../../../evidence/party.ts'
import { PartyMark } from '../../../evidence/party-mark.tsx'
import { usePartyRegistry } from '../../../evidence/party-registry.ts'
import { claimantName } from '../side-words.ts'
import { MarkedWords } from './marked-words.tsx'
import { strings } from './strings.ts'
import { wordChanges } from './word-changes.ts'

type ClaimChangesProps = { changes: readonly ClaimChange[]; onShow: (change: ClaimChange) => void }

export function ClaimChanges({ changes, onShow }: ClaimChangesProps) {
  const registry = usePartyRegistry()
  const parties = assignParties(
    changes.flatMap(({ before, after }) => [before, after].flatMap(row => row?.claimant ?? [])),
    registry,
  )
  if (changes.length === 0) return <p className="capture-note">{strings.noClaims}</p>
  return (
    <ul className="claim-changes">
      {changes.map(change => {
        const row = change.after ?? change.before
        if (row === null) return null
        return (
          <li key={`${change.before?.claimId} ${change.after?.claimId} ${row.place.start}`}>
            <button
              type="button"
              className={`claim-change claim-change-${change.changed}`}
              onClick={() => onShow(change)}
            >
              <span className="claim-change-kind">{strings.changed[change.changed]}</span>
              <span className="claim-change-words">
                <WhatChanged change={change} />
              </span>
              <span className="claim-change-voice">
                {change.changed === 'claimant' ? null : (
                  <>
                    <PartyMark party={parties.get(row.claimant) ?? unnamedParty} />
                    {change.changed === 'stance' ? claimantName(row.claimant) : voiceWords(row)}
                  </>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** “the army says”. */
function voiceWords({ claimant, stance, cueLemma, place }: CapturedClaim): string {
  const name = claimantName(claimant)
  return strings.says(name, agreeing(stanceWords({ stance, cueLemma, content: place.exact }), name))
}

function amount({ figure, place }: CapturedClaim): string {
  if (figure === null) return place.exact
  return [modifierWords(figure), figureNumber({ ...figure, exact: figure.span.exact })].filter(Boolean).join(' ')
}

const heading = ({ figure }: CapturedClaim): string | null =>
  figure === null ? null : quantityHeading(figure.quantity, figure.targetGroup)

function WhatChanged({ change: { changed, before, after } }: { change: ClaimChange }) {
  const row = after ?? before
  if (row === null) return null
  const named = heading(row)
  const about = named === null ? null : <span className="claim-change-count">{named}: </span>
  const said = <span className="claim-change-said">{row.figure === null ? `“${amount(row)}”` : amount(row)}</span>
  if (before === null || after === null) {
    return (
      <>
        {about}
        {before === null ? <ins>{said}</ins> : <del>{said}</del>}
      </>
    )
  }
  if (changed === 'words') {
    return (
      <>
        {about}
        <MarkedWords parts={wordChanges(before.place.exact, after.place.exact)} />
      </>
    )
  }
  const [old, fresh] =
    changed === 'figure'
      ? [amount(before), amount(after)]
      : changed === 'claimant'
        ? [claimantName(before.claimant), claimantName(after.claimant)]
        : [before, after].map(({ stance, cueLemma, place, claimant }) =>
            agreeing(stanceWords({ stance, cueLemma, content: place.exact }), claimant),
          )
  return (
    <>
      {about}
      {changed === 'figure' ? null : <>{said} </>}
      <del>{old}</del>
      <span className="claim-change-arrow" aria-hidden="true">
        {strings.arrow}
      </span>
      <span className="for-screen-readers">{strings.becomes}</span>
      <ins>{fresh}</ins>
    </>
  )
}
