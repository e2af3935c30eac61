/** Says in words what a contested point is about and how far its sides are apart. */

import type { ContestedPoint, PointSide } from '../../evidence/contested-points.ts'
import { figureNumber, modifierWords, numberWords, quantityHeading } from '../../evidence/figure-words.ts'
import { stanceWords } from '../../evidence/stance-words.ts'
import { strings as words } from '../../evidence/strings.ts'
import { strings } from './strings.ts'

export function pointHeading({ kind, quantity, target }: ContestedPoint): string {
  if (quantity !== null) return quantityHeading(quantity, target)
  if (kind === 'responsibility') return strings.whoDidIt
  const words = target ?? strings.wordAgainstWord
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Gives each point a name that no other has: points with the same heading are counted. */
export function namedPoints(points: readonly ContestedPoint[]): { point: ContestedPoint; name: string }[] {
  const times = new Map<string, number>()
  return points.map(point => {
    const heading = pointHeading(point)
    const time = (times.get(heading) ?? 0) + 1
    times.set(heading, time)
    return { point, name: time === 1 ? heading : `${heading} (${time})` }
  })
}

/** “71 apart”; null where there are no two numbers to set apart. */
export function pointDistance({ sides }: Pick<ContestedPoint, 'sides'>): string | null {
  const bounds = sides.flatMap(({ low, high, modifier }) =>
    low === null || modifier === 'vague' ? [] : [{ low, high: high ?? low }],
  )
  if (bounds.length < 2) return null
  const lowest = Math.min(...bounds.map(bound => bound.low))
  const highest = Math.max(...bounds.map(bound => bound.high))
  return highest > lowest ? strings.apart(numberWords(highest - lowest)) : null
}

/** A side's figure as the large numeral of its row; null for sides that have words only. */
export function sideNumber({ low, high, modifier, figure }: PointSide): string | null {
  if (low === null) return null
  return figureNumber({ low, high, modifier: modifier ?? 'exact', ...(figure ? { exact: figure.exact } : {}) })
}

/** How a side says it, before its words: “denies:”, “accuses the army:”. Plain saying needs no word. */
export function sideStance({ stance, accused, cueLemma, quote }: PointSide): string {
  if (!stance) return ''
  const says = stanceWords({ stance, cueLemma, content: quote.exact })
  if (says === words.stance.state || says === words.stance.report) return ''
  return `${says}${accused ? ` ${accused}` : ''}:`
}

/** The lowest number a side names: “up to 5” names 5, not 0. */
const namedLow = ({ low, high, modifier }: PointSide) => (modifier === 'up_to' ? high : low) ?? 0

/** “at least 28”; null for sides that have words only. */
function sideLabel(side: PointSide): string | null {
  const number = sideNumber(side)
  const { low, modifier } = side
  if (number === null || low === null || modifier === null) return number
  return [modifierWords({ ...side, low, modifier }), number].filter(Boolean).join(' ')
}

/** A point in a few words: “Soldiers killed 9 / at least 28 / 41”; what has no figures is named only. */
export function pointGist(point: ContestedPoint): string {
  const figures = [...point.sides].sort((a, b) => namedLow(a) - namedLow(b)).flatMap(side => sideLabel(side) ?? [])
  return [pointHeading(point), [...new Set(figures)].join(' / ')].filter(Boolean).join(' ')
}
