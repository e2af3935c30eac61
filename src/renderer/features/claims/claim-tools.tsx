/** Filters and orders the claim table, and takes what it shows to the clipboard. */
import type { Claim } from '../../../contract/claims.ts'
import { IconButton } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { SearchField } from '../../ui/field.tsx'
import { Menu, MenuChoices, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { ClaimOrder } from './claim-rows.ts'
import { claimsAsCsv, claimsAsMarkdown } from './claim-table-text.ts'
import { strings } from './strings.ts'

type ClaimToolsProps = {
  filter: string
  onFilter: (filter: string) => void
  order: ClaimOrder
  onOrder: (order: ClaimOrder) => void
  /** The rows in view, in their order. */
  shown: readonly Claim[]
}

const orders: ClaimOrder[] = ['text', 'claimant', 'figure']

export function ClaimTools({ filter, onFilter, order, onOrder, shown }: ClaimToolsProps) {
  const toast = useToast()
  const copy = (text: string) =>
    copyText(text).then(
      () => toast({ text: strings.copied }),
      error => toast({ text: error instanceof Error ? error.message : String(error) }),
    )
  return (
    <div className="claim-tools">
      <SearchField
        label={strings.filter}
        placeholder={strings.filterHint}
        value={filter}
        onChange={event => onFilter(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || filter === '') return
          event.stopPropagation()
          onFilter('')
        }}
      />
      <Menu align="end" label={strings.copyMenu} trigger={<IconButton icon="sort" label={strings.copyMenu} />}>
        <MenuChoices
          label={strings.order}
          value={order}
          choices={orders.map(value => ({ value, label: strings.orders[value] }))}
          onChange={onOrder}
        />
        <MenuDivider />
        <MenuItem icon="copy" onSelect={() => copy(claimsAsMarkdown(shown))}>
          {strings.copyMarkdown}
        </MenuItem>
        <MenuItem icon="copy" onSelect={() => copy(claimsAsCsv(shown))}>
          {strings.copyCsv}
        </MenuItem>
      </Menu>
    </div>
  )
}
