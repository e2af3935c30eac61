/** Says in words what a contested point is about and how far its sides are apart. */

import type { ListedPoint } from '../../../contract/claims.ts'
import { type ContestedPoint, inOneUnit, namedLow } from '../../../contract/contested-points.ts'
import { commonUnit } from '../../../contract/duration-units.ts'
import { stanceWords } from '../../../contract/stance-words.ts'
import { agreeing } from '../../../contract/verb-agreement.ts'
import { figureNumber, modifierWords, quantityHeading } from '../../evidence/figure-words.ts'
import { strings as words } from '../../evidence/strings.ts'
import { strings } from './strings.ts'

/** What a side is told by, wherever its words stand. */
type ToldSide = ListedPoint['sides'][number]

export function pointHeading({ kind, quantity, target, sides }: ListedPoint | ContestedPoint): string {
  if (quantity !== null) return quantityHeading(quantity, target)
  if (kind === 'responsibility') return strings.whoDidIt
  const words = target !== null && isSaidByAll(target, sides) ? target : strings.wordAgainstWord
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** Two forms of one word, roughly: “captured”, “capturing”; “soldier”, “soldiers”. */
function isSameStem(a: string, b: string): boolean {
  const least = Math.max(3, Math.min(a.length, b.length) - 3)
  return a.replace(/s$/, '') === b.replace(/s$/, '') || (least > 3 && a.slice(0, least) === b.slice(0, least))
}

const preposition = /^(?:about|against|at|by|for|from|in|into|near|of|on|over|to|towards?|with|within|without)$/
/** What may stand between a preposition and its noun. */
const determiner = /^(?:an?|any|her|his|its|no|our|that|the|their|these|this|those)$/

/** Whether a word is told of, or only says whose, where or with what: “the convoy” against “the head of the convoy”. */
function rolesOf(word: string, told: readonly string[]): Set<'core' | 'aside'> {
  const roles = told.flatMap((each, index) => {
    if (!isSameStem(each, word)) return []
    const before = told[determiner.test(told[index - 1] ?? '') ? index - 2 : index - 1] ?? ''
    return [preposition.test(before) ? ('aside' as const) : ('core' as const)]
  })
  return new Set(roles)
}

/** A dispute may go by words only where every side says them, in the same role: else the heading is one side's view. */
function isSaidByAll(topic: string, sides: readonly ToldSide[]): boolean {
  const told = sides.map(({ quote }) => wordsOf(quote.exact))
  return wordsOf(topic).every(word => {
    const roles = told.map(each => rolesOf(word, each))
    return (['core', 'aside'] as const).some(role => roles.every(each => each.has(role)))
  })
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

/** “71 apart”, “140 minutes apart”; null where there are no two numbers to set apart. */
export function pointDistance({ sides }: Pick<ContestedPoint, 'sides'>): string | null {
  const told = sides.filter(({ low, modifier }) => low !== null && modifier !== 'vague')
  const unit = commonUnit(told)
  const bounds = inOneUnit(told).map(side => ({ low: namedLow(side), high: side.high ?? side.low ?? 0 }))
  if (bounds.length < 2) return null
  const lowest = Math.min(...bounds.map(bound => bound.low))
  const highest = Math.max(...bounds.map(bound => bound.high))
  if (highest <= lowest) return null
  const distance = highest - lowest
  return strings.apart(figureNumber({ low: distance, high: distance, modifier: 'exact', unit }))
}

/** A side's figure as the large numeral of its row; null for sides that have words only. */
export function sideNumber({ low, high, modifier, unit, figure }: ToldSide): string | null {
  if (low === null) return null
  return figureNumber({ low, high, modifier: modifier ?? 'exact', unit, ...(figure ? { exact: figure.exact } : {}) })
}

const isSameName = (a: string, b: string) =>
  wordsOf(a.replace(/^the /i, '')).join(' ') === wordsOf(b.replace(/^the /i, '')).join(' ')

/** How a side says it, before its words: “denies:”, “accuses the army:”. Plain saying needs no word. */
export function sideStance({ claimant, stance, accused, cueLemma, quote }: ToldSide): string {
  if (!stance) return ''
  const says = stanceWords({ stance, cueLemma, content: quote.exact })
  if (says === words.stance.state || says === words.stance.report) return ''
  // “Accuses the Front: the Front”: whom it accuses is all it says.
  const named = accused && !isSameName(accused, quote.exact) ? ` ${accused}` : ''
  return `${agreeing(says, claimant)}${named}:`
}

/** “at least”; empty where a figure is told without any. */
export function sideModifier({ low, modifier, ...side }: ToldSide): string {
  return low === null || modifier === null ? '' : modifierWords({ ...side, low, modifier })
}

/** “at least 28”; null for sides that have words only. */
export function sideLabel(side: ToldSide): string | null {
  const number = sideNumber(side)
  return number && [sideModifier(side), number].filter(Boolean).join(' ')
}

/** Who says what about a point: “Tavarian Army 9 / Orlo Liberation Front 41”. */
export const pointParties = ({ sides }: Pick<ContestedPoint, 'sides'>): string =>
  sides.map(side => [side.claimant, sideLabel(side)].filter(Boolean).join(' ')).join(' / ')

/** Characters of a side's words that tell what a point is about. */
const gistLength = 72

/** The beginning of what a side says, in whole words. */
function shortened({ quote }: ToldSide): string {
  const said = quote.exact.replace(/\s+/g, ' ').trim()
  if (said.length <= gistLength) return said
  return `${said.slice(0, said.lastIndexOf(' ', gistLength)).replace(/[,;:]$/, '')} …`
}

/** A point in a few words: “Soldiers killed 9 / at least 28 / 41”; what has no figures is named only. */
export function pointGist(point: ListedPoint | ContestedPoint): string {
  const heading = pointHeading(point)
  const denial = point.sides.at(-1)
  // “Word against word” says of nothing what it is about: the words that deny do.
  if (heading === strings.wordAgainstWord && denial !== undefined) return strings.wordsOf(heading, shortened(denial))
  const figures = point.sides.flatMap(side => sideLabel(side) ?? [])
  return [heading, [...new Set(figures)].join(' / ')].filter(Boolean).join(' ')
}
