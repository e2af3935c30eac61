/** Sorts an event's figures into groups that count the same thing and may be set against each other. */

import type { Figure, Quantity } from '../../../contract/claims.ts'
import { secondsIn } from '../../../contract/duration-units.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { months } from '../lexicon/time.ts'
import { combatantSides } from './combatant-sides.ts'
import { isDeniedFigure } from './denied-figure.ts'
import { figureKey } from './figure-key.ts'
import { figureSubject } from './figure-subject.ts'
import { countsPeople, kindsCounted, toldKinds } from './meant-kinds.ts'
import type { SpokenFigure } from './standing-figures.ts'
import type { Story } from './story-claims.ts'
import { kindOfPhrase } from './target-kind.ts'

export type FigureGroup = {
  quantity: Quantity
  key: string
  /** What is counted, as the reports mostly call it. */
  label: string
  /** Whether what is told near the number groups it (“aboard”), not the noun that is counted. */
  bySubject: boolean
  figures: SpokenFigure[]
}

/** While a group is filled: how often each word for what is counted was used. */
type LabelledGroup = FigureGroup & { labels: Map<string, number> }

/** Kinds that fight each other: with one of them counted, a bare number may mean either party's people. */
const opposed = new Set(['soldier', 'fighter', 'police', 'guard'])
/** All figures of a story that are whole counts of this event; `spoken` leaves out the writer's own and denied ones. */
export function comparableFigures(story: Story): FigureGroup[] {
  const groups = new Map<string, LabelledGroup>()
  const figures = story.claims.flatMap(each =>
    each.certain
      ? each.claim.figures.filter(figure => isWholeCount(figure, each.claim)).map(figure => ({ ...each, figure }))
      : [],
  )
  const kindsTold = toldKinds(figures.map(({ figure }) => figure))
  for (const quantity of new Set(figures.map(each => each.figure.quantity))) {
    const counted = figures.filter(each => each.figure.quantity === quantity)
    const { named, meant } = kindsCounted(counted, quantity, kindsTold)
    const mixed = named.some(kind => kind !== null && opposed.has(kind))
    const sides = combatantSides(story, counted)
    counted.forEach((each, index) => {
      const kind = meant[index] ?? null
      const key = figureKey(each, { kind, isNamed: named[index] !== null, mixed }, sides)
      if (key === null) return
      // Lengths of time are compared in seconds; everything else in its own unit.
      const scale = secondsIn(each.figure.unit) ?? 1
      const spoken = {
        ...each,
        low: each.figure.low * scale,
        high: each.figure.high === null ? null : each.figure.high * scale,
      }
      const group: LabelledGroup = groups.get(`${quantity} ${key}`) ?? {
        quantity,
        key,
        label: '',
        bySubject: !countsPeople.has(quantity) && figureSubject(each.figure, each.claim) !== null,
        figures: [],
        labels: new Map(),
      }
      groups.set(`${quantity} ${key}`, group)
      const label = labelOfFigure(each.figure)
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

/** Words of a total that ran on for longer than one event. */
const runningTotal = new RegExp(
  `\\b(?:(?:${months.join('|')}|month|year|week) alone|so far this (?:year|month)|since the (?:start|beginning|outbreak) of)\\b`,
  'i',
)
/** What can be seen in a picture is a part. */
const pictured = /\b(?:video|footage|photos?|photographs?|pictures?|images?) (?:of|showing) [^.;]{0,16}$/i

/** Counts of an event as a whole: “three of the wounded” and running totals are none. “Six of its men” is one, of a side. */
function isWholeCount(figure: Figure, claim: ExtractedClaim): boolean {
  return (
    figure.scope === 'incident' &&
    // “Three of the wounded” are a part; “80 of the regime's soldiers” are not.
    !/\bof (?:the(?! [\p{L}-]+['’]s?\b)|them|those|these|whom)\b/iu.test(figure.span.exact) &&
    !/^one of\b/i.test(figure.span.exact) &&
    !pictured.test(figure.span.prefix) &&
    !claim.content.some(piece => runningTotal.test(piece.exact))
  )
}

/** A number somebody stands for: not the writer's, not denied, not wished for or foreseen. */
function isAsserted({ voice, claim, figure }: { voice: unknown; claim: ExtractedClaim; figure: Figure }): boolean {
  if (voice === null || isDeniedFigure(figure, claim) || claim.stance === 'demand') return false
  return claim.stance !== 'predict' || figure.quantity === 'money' || !isForetold(figure, claim)
}

const foretelling = /\b(?:will|would|shall|may|might|could|can|expect\p{L}*|fear\p{L}*|likely|going to|up to)\b/iu
/** How far from a number the word stands that foretells it, in characters. */
const reach = 50

/** Whether a number is foreseen: where the claim has a word that foretells, it must stand near the number. A promised sum is one. */
function isForetold({ span }: Figure, { content, cueLemma }: ExtractedClaim): boolean {
  const piece = content.find(each => each.start <= span.start && span.end <= each.end)
  if (piece === undefined || cueLemma !== null) return true
  const at = span.start - piece.start
  return foretelling.test(piece.exact.slice(Math.max(0, at - reach), at + span.exact.length + 16))
}

/** What a sum of money or a length of time is told in: “USD”, “crowns”, “hours”; null for counts. */
export function unitOf({ quantity, unit, targetGroup, span }: Figure): string | null {
  if (unit !== null || quantity !== 'money' || targetGroup === null) return unit
  const asTold = /\p{L}+$/u.exec(span.exact)?.[0]
  return asTold?.toLowerCase().startsWith(targetGroup.toLowerCase()) ? asTold : targetGroup
}

/** Money and time are named by their unit, which stands beside the number. */
function labelOfFigure({ quantity, targetGroup, targetKey }: Figure): string {
  if (quantity === 'money' || quantity === 'duration') return ''
  return labelOf(targetGroup ?? (quantity === 'attacks' ? '' : (targetKey ?? '')))
}

/** “two of its own men” → “men”: what is counted without whose and how many. */
export function labelOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:.*\bof\s+)?(?:(?:the|its|their|his|her|our|own|these|those|all|more|other)\s+)+/i, '')
    .trim()
}
