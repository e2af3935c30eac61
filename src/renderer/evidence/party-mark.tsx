/** Shows a party's mark: its initials in its colour, so that colour never carries the meaning alone. */
import { partyStyle } from '../theme/party.ts'
import type { Party } from './party.ts'
import './party-mark.css'

/** The mark is decoration beside the party's name; `labelled` gives it the name where it stands alone. */
export function PartyMark({ party, labelled = false }: { party: Party; labelled?: boolean }) {
  const style = partyStyle(party.colour)
  if (!labelled) {
    return (
      <span className="claimant-mark" style={style} aria-hidden>
        {party.initials}
      </span>
    )
  }
  return (
    <span className="claimant-mark" style={style} role="img" aria-label={party.name}>
      {party.initials}
    </span>
  )
}
