/** What can be done to one row: accept, correct, reject, write a note on it, and more in a menu. */
import type { Claim } from '../../../contract/claims.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { isNamed } from './claim-rows.ts'
import { keyOf, type RowAction } from './row-actions.ts'
import { strings } from './strings.ts'

type RowToolsProps = {
  claim: Claim
  onAct: (action: RowAction, claim: Claim) => void
  onMenu: (open: boolean) => void
}

export function RowTools({ claim, onAct, onMenu }: RowToolsProps) {
  const { review, attributed } = claim
  const isAdded = claim.reviewed?.original === null
  const tool = (action: RowAction, icon: IconName, label: string, pressed?: boolean) => (
    <button
      type="button"
      tabIndex={-1}
      className="row-tool"
      aria-label={label}
      aria-pressed={pressed}
      title={`${label} (${keyOf(action)?.toUpperCase()})`}
      onClick={() => onAct(action, claim)}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are buttons of a row.
    <div className="row-tools" role="group" aria-label={strings.tools}>
      {review === 'edited' ? null : tool('accept', 'check', strings.accept, review === 'accepted')}
      {tool('edit', 'edit', strings.edit)}
      {tool('reject', 'close', strings.reject, review === 'rejected')}
      {claim.reviewed?.found === false ? null : tool('note', 'note', strings.note)}
      <Menu
        align="end"
        label={strings.more}
        onOpenChange={onMenu}
        trigger={
          <button type="button" tabIndex={-1} className="row-tool" aria-label={strings.more} title={strings.more}>
            <Icon name="more" />
          </button>
        }
      >
        {attributed && isNamed(claim) ? (
          <MenuItem icon="link" onSelect={() => onAct('sameParty', claim)}>
            {strings.sameParty}
          </MenuItem>
        ) : null}
        <MenuItem icon="help" keys={keyOf('why')} onSelect={() => onAct('why', claim)}>
          {strings.why}
        </MenuItem>
        {review === 'machine' ? null : (
          <MenuItem icon={isAdded ? 'trash' : 'restore'} onSelect={() => onAct('giveBack', claim)}>
            {isAdded ? strings.remove : strings.giveBack}
          </MenuItem>
        )}
      </Menu>
    </div>
  )
}
