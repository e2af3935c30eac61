/** Gives a bare number the group that the text names beside the same number elsewhere: “Three more detained”, “… detained three more clerks”. */
import { befallsPeople } from '../../lexicon/casualties.ts'
import { type Explain, type Reading, runRange } from '../reading/reading.ts'
import type { RawFigure } from './raw-figure.ts'

/** Groups that say no more than a bare number does. */
const anybody =
  /^(?:other )?(?:people|persons?|others?|bodies|deaths?|dead|victims?|casualties|fatalities|lives|souls|injured|wounded|missing|arrests?)$/i

const keyOf = ({ quantity, low, high }: RawFigure) => `${quantity} ${low} ${high ?? ''}`

/** The figures, those without a noun named as the nearest of the same quantity and number is, where all such agree. */
export function withNamedCounts(reading: Reading, figures: readonly RawFigure[], explain: Explain): RawFigure[] {
  const named = new Map<string, Map<string, RawFigure>>()
  for (const figure of figures) {
    const words = figure.targetGroup
    if (figure.group === null || words === null || figure.head === null || anybody.test(words)) continue
    const list = named.get(keyOf(figure)) ?? new Map<string, RawFigure>()
    named.set(keyOf(figure), list.set(figure.head, list.get(figure.head) ?? figure))
  }
  return figures.map(figure => {
    const isBare = figure.group === null && (figure.targetGroup === null || anybody.test(figure.targetGroup))
    // One of each is told too often for the number to say which.
    if (!isBare || figure.low < 2 || figure.modifier === 'vague' || !befallsPeople.has(figure.quantity)) return figure
    const list = [...(named.get(keyOf(figure))?.values() ?? [])]
    const [only] = list
    if (list.length !== 1 || only === undefined) return figure
    explain('figures', 'changed', runRange(reading, figure.run), `counts ${only.targetGroup ?? ''}, as told elsewhere`)
    return { ...figure, targetGroup: only.targetGroup?.replace(/^other /, '') ?? null, head: only.head }
  })
}
