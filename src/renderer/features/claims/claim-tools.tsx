/** Filters, orders and groups the claim table, takes what it shows to the clipboard, and accepts it as a whole. */
import { IconButton } from '../../ui/button.tsx'
import { SearchField } from '../../ui/field.tsx'
import { Menu, MenuChecks, MenuChoices, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { claimOrders } from './claim-rows.ts'
import { groupings } from './group-rows.ts'
import { strings } from './strings.ts'
import type { TableChoices } from './table-choices.ts'
import './claim-tools.css'

export type TableFormat = 'csv' | 'markdown' | 'html'

type ClaimToolsProps = {
  choices: TableChoices
  onChoose: (change: Partial<TableChoices>) => void
  onCopy: (format: TableFormat) => void
  /** How many of the rows in view nobody has reviewed yet. */
  toReview: number
  onAcceptAll: () => void
  /** Shows what was done to the article. */
  onReviews: () => void
}

const reversed = 'reversed'

export function ClaimTools({ choices, onChoose, onCopy, toReview, onAcceptAll, onReviews }: ClaimToolsProps) {
  const { filter, sorting, grouping } = choices
  const setWords = (words: string) => onChoose({ filter: { ...filter, words } })
  return (
    <div className="claim-tools">
      <SearchField
        label={strings.filter}
        placeholder={strings.filterHint}
        value={filter.words}
        onChange={event => setWords(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || filter.words === '') return
          event.stopPropagation()
          setWords('')
        }}
      />
      <Menu align="end" label={strings.viewMenu} trigger={<IconButton icon="sort" label={strings.viewMenu} />}>
        <MenuChoices
          label={strings.order}
          value={sorting.by}
          choices={claimOrders.map(value => ({ value, label: strings.orders[value] }))}
          onChange={by => onChoose({ sorting: { by, reversed: false } })}
        />
        <MenuChecks
          label={strings.order}
          choices={[{ value: reversed, label: strings.reversed }]}
          chosen={sorting.reversed ? [reversed] : []}
          onChange={chosen => onChoose({ sorting: { ...sorting, reversed: chosen.includes(reversed) } })}
        />
        <MenuDivider />
        <MenuChoices
          label={strings.grouping}
          value={grouping}
          choices={groupings.map(value => ({ value, label: strings.groupings[value] }))}
          onChange={next => onChoose({ grouping: next })}
        />
      </Menu>
      <Menu align="end" label={strings.tableMenu} trigger={<IconButton icon="more" label={strings.tableMenu} />}>
        <MenuItem icon="copy" onSelect={() => onCopy('markdown')}>
          {strings.copyMarkdown}
        </MenuItem>
        <MenuItem icon="copy" onSelect={() => onCopy('csv')}>
          {strings.copyCsv}
        </MenuItem>
        <MenuItem icon="copy" onSelect={() => onCopy('html')}>
          {strings.copyHtml}
        </MenuItem>
        <MenuDivider />
        <MenuItem icon="check" disabled={toReview === 0} onSelect={onAcceptAll}>
          {strings.acceptMenu(toReview)}
        </MenuItem>
        <MenuItem icon="history" onSelect={onReviews}>
          {strings.reviewsMenu}
        </MenuItem>
      </Menu>
    </div>
  )
}
