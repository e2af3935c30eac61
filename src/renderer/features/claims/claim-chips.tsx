/** Chooses rows by what they are: one chip a facet with its values in a menu, and switches for contested and rejected rows. */
import { useMemo } from 'react'
import type { Claim, Quantity } from '../../../contract/claims.ts'
import { strings as words } from '../../evidence/strings.ts'
import { formatNumber } from '../../ui/formats.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuChecks } from '../../ui/menu.tsx'
import { type ClaimFilter, type Facet, type FilterContext, facets, facetValues } from './filter-claims.ts'
import { strings } from './strings.ts'

type ClaimChipsProps = {
  claims: readonly Claim[]
  filter: ClaimFilter
  context: FilterContext
  onFilter: (filter: ClaimFilter) => void
}

const isQuantity = (value: string): value is Quantity => value in words.quantity
const isReview = (value: string): value is Claim['review'] => value in strings.reviews

function valueName(facet: Facet, value: string): string {
  if (facet === 'quantities' && isQuantity(value)) return words.quantity[value]
  if (facet === 'reviews' && isReview(value)) return strings.reviews[value]
  return facet === 'claimants' && value === 'unknown' ? words.unnamed : value
}

export function ClaimChips({ claims, filter, context, onFilter }: ClaimChipsProps) {
  const offered = useMemo(
    () => facets.map(facet => ({ facet, values: facetValues(claims, facet, filter, context) })),
    [claims, filter, context],
  )
  const contested = useMemo(() => claims.filter(context.isContested).length, [claims, context])
  const rejected = useMemo(() => claims.filter(claim => claim.review === 'rejected').length, [claims])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these choose what a table shows.
    <div className="claim-chips" role="group" aria-label={strings.filters}>
      {offered.map(({ facet, values }) => {
        const chosen = filter[facet]
        if (values.length < 2 && chosen.length === 0) return null
        const name = chosen.map(value => valueName(facet, value)).join(', ')
        return (
          <Menu
            key={facet}
            label={strings.facets[facet]}
            trigger={
              <button type="button" className={chosen.length > 0 ? 'chip chip-on' : 'chip'}>
                <span className="chip-words">
                  {strings.facets[facet]}
                  {name ? `: ${name}` : null}
                </span>
                <Icon name="down" size={0.75} />
              </button>
            }
          >
            <MenuChecks
              label={strings.facets[facet]}
              choices={values.map(({ value, count }) => ({
                value,
                label: valueName(facet, value),
                detail: formatNumber(count),
              }))}
              chosen={chosen}
              onChange={next => onFilter({ ...filter, [facet]: next })}
            />
          </Menu>
        )
      })}
      {contested > 0 || filter.contested ? (
        <Switch
          label={strings.onlyContested}
          count={contested}
          on={filter.contested}
          onChange={on => onFilter({ ...filter, contested: on })}
        />
      ) : null}
      {rejected > 0 ? (
        <Switch
          label={strings.rejectedToo}
          count={rejected}
          on={filter.rejected}
          onChange={on => onFilter({ ...filter, rejected: on })}
        />
      ) : null}
    </div>
  )
}

type SwitchProps = { label: string; count: number; on: boolean; onChange: (on: boolean) => void }

function Switch({ label, count, on, onChange }: SwitchProps) {
  return (
    <button type="button" className={on ? 'chip chip-on' : 'chip'} aria-pressed={on} onClick={() => onChange(!on)}>
      {on ? <Icon name="check" size={0.75} /> : null}
      {label} <span className="chip-count tabular">{formatNumber(count)}</span>
    </button>
  )
}
