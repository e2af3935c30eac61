/** One row of the claim table: who says it, how, in which words, with which figures, where and when, and what a reader made of it. */
import { memo, useState } from 'react'
import type { Range } from '../../../article/plain-text.ts'
import type { Claim, Figure } from '../../../contract/claims.ts'
import { agreeing } from '../../../contract/verb-agreement.ts'
import { figureParts } from '../../evidence/figure-words.ts'
import type { Party } from '../../evidence/party.ts'
import { PartyMark } from '../../evidence/party-mark.tsx'
import { strings as words } from '../../evidence/strings.ts'
import { formatDay } from '../../ui/formats.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Mention, Mentions } from './claim-mentions.ts'
import { claimStance, claimWords, isNamed } from './claim-rows.ts'
import { reviewMark, wasWords } from './review-words.ts'
import type { RowAction } from './row-actions.ts'
import { RowTools } from './row-tools.tsx'
import { strings } from './strings.ts'
import './claim-row.css'

export type ClaimRowActions = {
  /** Shows a range of the text; with `focus` the text takes the keyboard. */
  onShow: (claimId: string, range: Range, focus: boolean) => void
  onPoint: (claimId: string | null) => void
  onAct: (action: RowAction, claim: Claim) => void
}

type ClaimRowProps = ClaimRowActions & {
  claim: Claim
  party: Party
  lit: boolean
  /** Whether Tab reaches this row; the arrow keys reach the others. */
  reached: boolean
  /** Its tools are made where they can be seen: hundreds of rows have hundreds of buttons else. */
  hasTools: boolean
  /** The ids of its figures that another side contradicts. */
  contested: ReadonlySet<string>
  mentions: Mentions
}

/** The whole of what is said, over gaps in it; null where it stands in the text no more. */
function contentRange(claim: Claim): Range | null {
  if (claim.reviewed?.found === false) return null
  const first = claim.content[0] ?? claim.cue[0]
  const last = claim.content.at(-1) ?? claim.cue[0]
  return first && last ? { start: first.start, end: last.end } : null
}

export const ClaimRow = memo(function ClaimRow({
  claim,
  party,
  lit,
  reached,
  hasTools,
  contested,
  mentions,
  onShow,
  onPoint,
  onAct,
}: ClaimRowProps) {
  const { claimId, claimant, figures, review } = claim
  // The pointer leaves the row for its menu, which must not go with it.
  const [hasMenu, setHasMenu] = useState(false)
  const found = claim.reviewed?.found !== false
  const show = (range: Range | null | undefined, focus = false) => {
    if (range && found) onShow(claimId, range, focus)
  }
  return (
    // The writer's own rows have no claimant: the columns are numbered, so that each cell stays under its head.
    <tr
      className={['claim-row', lit ? 'claim-row-lit' : '', review === 'rejected' ? 'claim-row-rejected' : ''].join(' ')}
      data-row={claimId}
      tabIndex={reached ? 0 : -1}
      aria-selected={lit}
      onPointerEnter={() => onPoint(claimId)}
      onPointerLeave={() => onPoint(null)}
      onClick={click => {
        // What is clicked in a menu of this row stands elsewhere on the page.
        if (!(click.target instanceof Element) || !click.currentTarget.contains(click.target)) return
        if (!click.target.closest('button')) show(contentRange(claim))
      }}
      onKeyDown={key => {
        if (key.key !== 'Enter' || key.target !== key.currentTarget) return
        key.preventDefault()
        show(contentRange(claim), true)
      }}
    >
      {claim.attributed ? (
        <td className="claim-who" aria-colindex={1}>
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
        <td className="claim-says" aria-colindex={2}>
          <button
            type="button"
            tabIndex={-1}
            title={strings.goToCue}
            onClick={() => show(claim.cue[0] ?? contentRange(claim))}
          >
            {agreeing(claimStance(claim), claimant.canonicalName)}
            {claim.target ? <span className="claim-target"> {strings.against(claim.target)}</span> : null}
          </button>
        </td>
      ) : null}
      <td className="claim-words" aria-colindex={3}>
        <button type="button" tabIndex={-1} title={strings.goToWords} onClick={() => show(contentRange(claim))}>
          {claimWords(claim)}
        </button>
      </td>
      <td className="claim-figures" aria-colindex={4}>
        {figures.map(figure => (
          <FigureButton
            key={figure.figureId}
            figure={figure}
            contested={contested.has(figure.figureId)}
            onShow={() => show(figure.span)}
          />
        ))}
      </td>
      <td className="claim-foot" aria-colindex={5}>
        <span className="claim-where claim-quiet">
          {claim.attributed ? words.quoteType[claim.quoteType] : null}
          <WhereWhen claim={claim} mentions={mentions} onShow={show} />
        </span>
        <Review claim={claim} />
        {hasTools || hasMenu ? <RowTools claim={claim} onAct={onAct} onMenu={setHasMenu} /> : null}
      </td>
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

function Claimant({ claim }: { claim: Claim }) {
  const { claimant, relayedBy } = claim
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
      <span className="claim-name">{isNamed(claim) ? claimant.canonicalName : words.unnamed}</span>
      {asides.length > 0 ? <span className="claim-quiet"> {asides.join(' · ')}</span> : null}
    </>
  )
}

/**
 * Place and date, each leading to its words; what the text does not say in so many words leads nowhere. What the row
 * itself does not say is inherited from its event and looks so, unless a reader said it.
 */
function WhereWhen({
  claim: { event, review, attributed },
  mentions,
  onShow,
}: {
  claim: Claim
  mentions: Mentions
  onShow: (range: Range) => void
}) {
  const part = (said: string, mention: Mention | null, goTo: string) => {
    const isOwn = review === 'edited' || mention?.from === null
    const className = isOwn ? undefined : 'claim-inherited'
    const title = isOwn ? goTo : strings.inherited(mention?.from ?? null)
    return mention ? (
      <button type="button" tabIndex={-1} className={className} title={title} onClick={() => onShow(mention)}>
        {said}
      </button>
    ) : (
      <span className={className} title={isOwn ? undefined : title}>
        {said}
      </span>
    )
  }
  const place = event?.place ? part(event.place, mentions.place, strings.goToPlace) : null
  const date = event?.date ? part(formatDay(event.date), mentions.date, strings.goToDate) : null
  return (
    <>
      {attributed && (place || date) ? ' · ' : null}
      {place}
      {place && date ? ', ' : null}
      {date}
    </>
  )
}

const reviewIcons = { machine: 'check', accepted: 'check', edited: 'edit', rejected: 'close' } as const

/** The mark of a reviewed row: a sign and a word, so that colour never carries the meaning. */
function Review({ claim }: { claim: Claim }) {
  const mark = reviewMark(claim)
  const was = wasWords(claim)
  if (mark === null) return null
  return (
    <span className="claim-review claim-quiet">
      <span className="claim-review-mark">
        <Icon name={reviewIcons[claim.review]} size={0.8125} /> {mark}
      </span>
      {was ? <span className="claim-was">{strings.was(was)}</span> : null}
      {claim.reviewed?.found === false ? (
        <span className="claim-gone">
          <Icon name="warning" size={0.8125} /> {strings.wordsGone}
        </span>
      ) : null}
    </span>
  )
}
