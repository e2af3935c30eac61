/** The claim table as it stands on paper: every row that stands, in the order of the text, with nothing to press. */
import type { ArticleClaims, Claim, Conflict } from '../../../contract/claims.ts'
import { figureParts } from '../../evidence/figure-words.ts'
import { contestedFigures, rangeKey } from '../../evidence/side-places.ts'
import { isStanding } from '../../evidence/standing-claims.ts'
import { strings as words } from '../../evidence/strings.ts'
import { formatDay } from '../../ui/formats.ts'
import { claimStance, claimWords, isNamed, orderClaims } from './claim-rows.ts'
import { reviewMark } from './review-words.ts'
import { strings } from './strings.ts'

type PrintedClaimsProps = { articleId: string; extracted: ArticleClaims; conflicts: readonly Conflict[] }

export function PrintedClaims({ articleId, extracted, conflicts }: PrintedClaimsProps) {
  const contested = contestedFigures(articleId, conflicts)
  const claims = orderClaims(
    extracted.claims.filter(claim => claim.attributed && isStanding(claim)),
    { by: 'text', reversed: false },
  )
  if (claims.length === 0) return null
  return (
    <table className="printed-table">
      <thead>
        <tr>
          <th scope="col">{strings.claimant}</th>
          <th scope="col">{strings.words}</th>
          <th scope="col">{strings.figures}</th>
          <th scope="col">{strings.whereWhen}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map(claim => (
          <tr key={claim.claimId}>
            <th scope="row">
              {isNamed(claim) ? claim.claimant.canonicalName : words.unnamed}
              <Asides claim={claim} />
            </th>
            <td>
              <em>{claimStance(claim)}</em> <span className="printed-words">{claimWords(claim)}</span>
            </td>
            <td>
              {claim.figures.map(figure => {
                const { modifier, number, counted } = figureParts(figure)
                return (
                  <div key={figure.figureId}>
                    {modifier} <strong>{number}</strong> {counted}
                    {contested.has(rangeKey(figure.span)) ? <em> {strings.contestedOnPaper}</em> : null}
                  </div>
                )
              })}
            </td>
            <td>
              {[claim.event?.place, claim.event?.date ? formatDay(claim.event.date) : null].filter(Boolean).join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is said of the claimant and the row in smaller words. */
function Asides({ claim }: { claim: Claim }) {
  const { claimant, relayedBy, target, quoteType } = claim
  const asides = [
    words.claimantType[claimant.type],
    claimant.onBehalfOf ? strings.for(claimant.onBehalfOf) : '',
    relayedBy ? strings.via(relayedBy) : '',
    target ? strings.against(target) : '',
    words.quoteType[quoteType],
    reviewMark(claim) ?? '',
  ].filter(Boolean)
  return <span className="printed-aside">{asides.join(' · ')}</span>
}
