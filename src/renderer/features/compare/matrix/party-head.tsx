/** The head of a party's column: its mark and name, and the way to say that it is another of the parties. */
import type { Party } from '../../../evidence/party.ts'
import { PartyMark } from '../../../evidence/party-mark.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { strings } from '../event-strings.ts'

type PartyHeadProps = {
  claimant: string
  party: Party
  /** The other parties of the event. */
  others: readonly string[]
  /** Says that two names are one party, called `into`, in the whole library. */
  onMerge: (name: string, into: string) => void
}

export function PartyHead({ claimant, party, others, onMerge }: PartyHeadProps) {
  const head = (
    <>
      <PartyMark party={party} /> {claimant}
    </>
  )
  if (others.length === 0) return head
  return (
    <Menu
      label={strings.samePartyMenu(claimant)}
      trigger={
        <button type="button" className="matrix-party-name" title={strings.samePartyHint}>
          {head}
        </button>
      }
    >
      {others.map(other => (
        <MenuItem key={other} onSelect={() => onMerge(claimant, other)}>
          {strings.sameParty(other)}
        </MenuItem>
      ))}
    </Menu>
  )
}
