/** Sorts an event's figures into groups that count the same thing and may be set against each other. */

import type { Quantity } from '../../../contract/claims.ts'
import type { SpokenFigure } from './standing-figures.ts'
import type { Story } from './story-claims.ts'
import { isKnownKind, kindOfPhrase, targetKindOf } from './target-kind.ts'

export type FigureGroup = {
  quantity: Quantity
  key: string
  /** What is counted, as the reports mostly call it. */
  label: string
  figures: SpokenFigure[]
}

/** While a group is filled: how often each word for what is counted was used. */
type LabelledGroup = FigureGroup & { labels: Map<string, number> }

const combatants = new Set(['soldier', 'fighter'])
/** Kinds that “people” does not mean where others are there as well. */
const armed = new Set(['soldier', 'fighter', 'police', 'guard', 'crew'])
const things = new Set(['family', 'vehicle', 'house'])
const countsPeople = new Set<Quantity>([
  'killed',
  'wounded',
  'captured',
  'arrested',
  'displaced',
  'missing',
  'kidnapped',
])

/** All figures of a story that are whole counts of this event; `spoken` leaves out the writer's own and denied ones. */
export function comparableFigures(story: Story): FigureGroup[] {
  const groups = new Map<string, LabelledGroup>()
  const figures = story.claims.flatMap(each =>
    each.certain
      ? each.claim.figures.filter(figure => figure.scope === 'incident').map(figure => ({ ...each, figure }))
      : [],
  )
  for (const quantity of new Set(figures.map(each => each.figure.quantity))) {
    const counted = figures.filter(each => each.figure.quantity === quantity)
    const kinds = counted.map(each => targetKindOf(each.figure).kind)
    const general = countsPeople.has(quantity) ? generalKind(kinds) : null
    const sides = sidesByKind(story, counted)
    counted.forEach((each, index) => {
      const kind = kinds[index] ?? general
      const key = groupKey(story, each, kind, sides)
      if (key === null) return
      const scale = unitScale(each.figure.unit)
      const spoken = {
        ...each,
        low: each.figure.low * scale,
        high: each.figure.high === null ? null : each.figure.high * scale,
      }
      const group: LabelledGroup = groups.get(`${quantity} ${key}`) ?? {
        quantity,
        key,
        label: '',
        figures: [],
        labels: new Map(),
      }
      groups.set(`${quantity} ${key}`, group)
      const label = labelOf(each.figure.targetGroup ?? each.figure.targetKey ?? '')
      // A word that names the kind says more than “people”.
      group.labels.set(label, (group.labels.get(label) ?? 0) + (kindOfPhrase(label) === null ? 0.01 : 1))
      if (isAsserted(each)) group.figures.push(spoken)
    })
  }
  return [...groups.values()].map(({ labels, ...group }) => ({
    ...group,
    label: [...labels].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
  }))
}

/** A number somebody stands for: not the writer's, not denied, not wished for or foreseen. */
function isAsserted({ voice, claim }: { voice: unknown; claim: Story['claims'][number]['claim'] }): boolean {
  return (
    voice !== null &&
    claim.certainty !== 'CT-' &&
    claim.stance !== 'deny' &&
    claim.stance !== 'demand' &&
    claim.stance !== 'predict'
  )
}

/** Whom a count of “people” means in this event: the one unarmed kind, civilians where there are several, else the one kind. */
function generalKind(kinds: (string | null)[]): string | null {
  const present = new Set(kinds.filter(kind => kind !== null).filter(kind => !things.has(kind)))
  const unarmed = [...present].filter(kind => !armed.has(kind))
  if (present.has('civilian')) return 'civilian'
  if (unarmed.length === 1) return unarmed[0] ?? null
  return present.size === 1 ? ([...present][0] ?? null) : null
}

/** For each kind of combatant, the one side it belongs to where the reports name only one. */
function sidesByKind(story: Story, counted: { figure: SpokenFigure['figure'] }[]): Map<string, string | null> {
  const sides = new Map<string, Set<string>>()
  for (const { figure } of counted) {
    const { kind } = targetKindOf(figure)
    const side = figure.targetSide === null ? null : (story.voices.named(figure.targetSide)?.voiceId ?? null)
    if (kind === null || side === null || !combatants.has(kind)) continue
    sides.set(kind, (sides.get(kind) ?? new Set()).add(side))
  }
  return new Map([...sides].map(([kind, found]) => [kind, found.size === 1 ? ([...found][0] ?? null) : null]))
}

function groupKey(
  story: Story,
  { figure }: { figure: SpokenFigure['figure'] },
  kind: string | null,
  sides: Map<string, string | null>,
): string | null {
  if (figure.quantity === 'participants') return 'participants'
  if (countsPeople.has(figure.quantity)) {
    if (kind === null) return 'people'
    if (!combatants.has(kind)) return kind
    const own = figure.targetSide === null ? null : (story.voices.named(figure.targetSide)?.voiceId ?? null)
    const side = own ?? sides.get(kind) ?? null
    return side === null ? kind : `of ${side}`
  }
  // Things, money and time compare only where both reports say the same of what.
  if (kind === null) return null
  if (figure.quantity === 'other') return isKnownKind(kind) ? kind : null
  const subject = (figure.targetKey ?? '').toLowerCase().trim()
  // “Hours” and “dollars” name the unit, not what was counted.
  if (subject === '' || subject.replace(/s$/, '') === (figure.unit ?? '').toLowerCase().replace(/s$/, '')) return null
  return `${figure.quantity === 'money' ? figure.unit : ''} ${subject}`
}

const hours: Record<string, number> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8766,
}

/** Durations are compared in hours; everything else in its own unit. */
function unitScale(unit: string | null): number {
  return unit === null ? 1 : (hours[unit.toLowerCase().replace(/s$/, '')] ?? 1)
}

/** “two of its own men” → “men”: what is counted without whose and how many. */
function labelOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:.*\bof\s+)?(?:the|its|their|his|her|our|own|these|those|all|more|other|\s)+\s*/i, '')
    .trim()
}
