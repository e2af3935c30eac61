/** The head of the claim table: names its columns, and sorts by them where they stand side by side. */
import type { ClaimOrder, Sorting } from './claim-rows.ts'
import { strings } from './strings.ts'

const columns: readonly (readonly [title: string, order: ClaimOrder])[] = [
  [strings.claimant, 'claimant'],
  [strings.says, 'stance'],
  [strings.words, 'text'],
  [strings.figures, 'figure'],
  [strings.whereWhen, 'date'],
]

type ClaimHeadsProps = { sorting: Sorting; onSort: (sorting: Sorting) => void }

export function ClaimHeads({ sorting, onSort }: ClaimHeadsProps) {
  return (
    <thead>
      <tr className="claim-heads">
        {columns.map(([title, by]) => {
          const isSorted = sorting.by === by
          return (
            <th key={by} scope="col" aria-sort={isSorted ? (sorting.reversed ? 'descending' : 'ascending') : undefined}>
              {/* In a narrow table the heads are read out and not seen: nothing in them may take the focus. */}
              <span className="claim-head-name">{title}</span>
              <button
                type="button"
                className="claim-head-sort"
                title={strings.sortBy(strings.orders[by])}
                onClick={() => onSort({ by, reversed: isSorted && !sorting.reversed })}
              >
                {title}
                <span aria-hidden>{isSorted ? (sorting.reversed ? ' ↑' : ' ↓') : ''}</span>
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
