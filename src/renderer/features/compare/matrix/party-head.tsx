/** The head of a party's column: its mark and name, and the way to say that it is another of the parties. */
import type { Party } from '../../../evidence/party.ts'
import { PartyMark } from '../../../evidence/party-mark.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { strings } from '../event-strings.ts'
import type { Column } from './lay-out-matrix.ts'

type PartyHeadProps = {
  column: Column
  party: Party
  /** The other parties of the event. */
  others: readonly Column[]
  /** Says that two parties are one, called as the second, in the whole library. */
  onMerge: (voiceId: string, intoVoiceId: string) => void
}

export function PartyHead({ column, party, others, onMerge }: PartyHeadProps) {
  const head = (
    <>
      <PartyMark party={party} /> {column.claimant}
    </>
  )
  if (others.length === 0) return head
  return (
    <Menu
      label={strings.samePartyMenu(column.claimant)}
      trigger={
        <button type="button" className="matrix-party-name" title={strings.samePartyHint}>
          {head}
        </button>
      }
    >
      {others.map(other => (
        <MenuItem key={other.voiceId} onSelect={() => onMerge(column.voiceId, other.voiceId)}>
          {strings.sameParty(other.claimant)}
        </MenuItem>
      ))}
    </Menu>
  )
}
