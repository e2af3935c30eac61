/** One row of the claim table: who says it, how, in which words, with which figures, where and when. */
import { memo } from 'react'
import type { Range } from '../../../article/plain-text.ts'
import type { Claim, Figure } from '../../../contract/claims.ts'
import { figureParts } from '../../evidence/figure-words.ts'
import type { Party } from '../../evidence/party.ts'
import { PartyMark } from '../../evidence/party-mark.tsx'
import { stanceWords } from '../../evidence/stance-words.ts'
import { strings as words } from '../../evidence/strings.ts'
import { formatDay } from '../../ui/formats.ts'
import { claimWords } from './claim-rows.ts'
import { strings } from './strings.ts'

export type ClaimRowActions = {
  /** Shows a range of the text; with `focus` the text takes the keyboard. */
  onShow: (claimId: string, range: Range, focus: boolean) => void
  onPoint: (claimId: string | null) => void
}

type ClaimRowProps = ClaimRowActions & {
  claim: Claim
  party: Party
  lit: boolean
  /** Whether Tab reaches this row; the arrow keys reach the others. */
  reached: boolean
  /** The ids of its figures that another side contradicts. */
  contested: ReadonlySet<string>
}

/** The whole of what is said, over gaps in it. */
function contentRange(claim: Claim): Range | null {
  const first = claim.content[0] ?? claim.cue[0]
  const last = claim.content.at(-1) ?? claim.cue[0]
  return first && last ? { start: first.start, end: last.end } : null
}

export const ClaimRow = memo(function ClaimRow({
  claim,
  party,
  lit,
  reached,
  contested,
  onShow,
  onPoint,
}: ClaimRowProps) {
  const { claimId, claimant, figures, event } = claim
  const show = (range: Range | null | undefined, focus = false) => {
    if (range) onShow(claimId, range, focus)
  }
  const place = event?.place ?? null
  const date = event?.date ?? null
  return (
    <tr
      className={lit ? 'claim-row claim-row-lit' : 'claim-row'}
      data-row={claimId}
      tabIndex={reached ? 0 : -1}
      aria-selected={lit}
      onPointerEnter={() => onPoint(claimId)}
      onPointerLeave={() => onPoint(null)}
      onClick={click => {
        if (click.target instanceof Element && click.target.closest('button')) return
        show(contentRange(claim))
      }}
      onKeyDown={key => {
        if (key.key !== 'Enter' || key.target !== key.currentTarget) return
        key.preventDefault()
        show(contentRange(claim), true)
      }}
    >
      {claim.attributed ? (
        <td className="claim-who">
          <button
            type="button"
            tabIndex={-1}
            title={strings.goToMention}
            onClick={() => show(claimant.mention ?? claim.source[0] ?? contentRange(claim))}
          >
            <PartyMark party={party} /> <Claimant claim={claim} />
          </button>
        </td>
      ) : null}
      {claim.attributed ? (
        <td className="claim-says">
          <button
            type="button"
            tabIndex={-1}
            title={strings.goToCue}
            onClick={() => show(claim.cue[0] ?? contentRange(claim))}
          >
            {stanceWords({ ...claim, content: claimWords(claim) })}
            {claim.target ? <span className="claim-target"> {strings.against(claim.target)}</span> : null}
          </button>
          <span className="claim-quiet"> · {words.quoteType[claim.quoteType]}</span>
        </td>
      ) : null}
      <td className="claim-words">
        <button type="button" tabIndex={-1} title={strings.goToWords} onClick={() => show(contentRange(claim))}>
          {claimWords(claim)}
        </button>
      </td>
      <td className="claim-figures">
        {figures.map(figure => (
          <FigureButton
            key={figure.figureId}
            figure={figure}
            contested={contested.has(figure.figureId)}
            onShow={() => show(figure.span)}
          />
        ))}
      </td>
      <td className="claim-where claim-quiet">{[place, date ? formatDay(date) : null].filter(Boolean).join(', ')}</td>
    </tr>
  )
})

function FigureButton({ figure, contested, onShow }: { figure: Figure; contested: boolean; onShow: () => void }) {
  const { modifier, number, counted } = figureParts(figure)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={contested ? 'claim-figure claim-figure-contested' : 'claim-figure'}
      title={strings.goToFigure}
      onClick={onShow}
    >
      <span className="claim-quiet">{modifier}</span>
      <strong>{number}</strong>
      <span>{counted}</span>
      {contested ? <span className="for-screen-readers">{strings.contested}</span> : null}
    </button>
  )
}

function Claimant({ claim: { claimant, relayedBy } }: { claim: Claim }) {
  const named = claimant.canonicalName !== 'unknown' && claimant.canonicalName !== ''
  const mention = claimant.mention?.exact
  const known = mention === undefined || mention.toLowerCase() === claimant.canonicalName.toLowerCase()
  const asides = [
    words.claimantType[claimant.type],
    claimant.onBehalfOf ? strings.for(claimant.onBehalfOf) : '',
    known ? '' : strings.resolved(mention),
    relayedBy ? strings.via(relayedBy) : '',
  ].filter(Boolean)
  return (
    <>
      <span className="claim-name">{named ? claimant.canonicalName : words.unnamed}</span>
      {asides.length > 0 ? <span className="claim-quiet"> {asides.join(' · ')}</span> : null}
    </>
  )
}
