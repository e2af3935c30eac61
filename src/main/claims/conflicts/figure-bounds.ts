/** Reads what bounds a number in its own clause (“in Tessel”, “on Monday”, “since Friday”), and tells numbers of different bounds apart. */

import type { Figure } from '../../../contract/claims.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { months, weekdays } from '../lexicon/time.ts'
import type { SpokenFigure } from './standing-figures.ts'
import { areElsewhere, toldPlaces } from './told-places.ts'

type Bounds = {
  words: string
  places: readonly string[]
  /** Days by name (“monday”) or by date (“march 3”): only like is compared with like. */
  weekdays: readonly string[]
  dates: readonly string[]
  /** “Since Friday”, “this week”, “over the weekend”: more than one happening, maybe. */
  span: string | null
  /** “Nationwide”, “across the valley”: of more than one spot. */
  wide: boolean
  /** “In a raid on the mill”: one happening. */
  single: boolean
}

/** How far before and behind a number its bounds are looked for, in UTF-16 code units. */
const reach = 160

const month = months.map(name => `${name[0]?.toUpperCase()}${name.slice(1)}`).join('|')
const weekday = new RegExp(`\\bon (?:the (?:morning|night|evening|afternoon) of )?(${weekdays.join('|')})\\b`, 'gi')
const date = new RegExp(
  `\\bon (?:the )?(?:(${month}) (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month}))\\b`,
  'g',
)
const spanWords =
  /\b(?:since (?:the )?[\p{L}\p{N}]+(?: of [\p{L}\p{N}]+)?|this (?:week|month|year|winter|spring|summer|autumn)|over the weekend|(?:in|over|during|for|within) (?:the )?(?:past|last) (?:[\p{L}\p{N}-]+ )?(?:hours|days|week|weeks|month|months|years?)|(?:in|within|over) (?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:days|weeks|months|years))\b/iu
const wide = /\b(?:nationwide|countrywide|across the|throughout the|all over the|elsewhere)\b/i
const single =
  /\bin (?:a|an|the|one|that|this) (?:[\p{L}-]+ ){0,2}(?:raid|attack|strike|airstrike|blast|explosion|shelling|clash|ambush|crash|shooting|bombing|assault|collapse)\b/iu

/** Where one clause ends and another begins, so that “12 died in Tessel, and 40 in Orsk” bounds each by its own place. */
const clauseStart = /[.;:!?]|,? (?:while|whereas|although|but)\b|,? and\b/gi
const clauseEnd = /[.;:!?]|, (?!\p{Lu})| (?:and|while|whereas|but|or)\b/u

function boundsOf(figure: Figure, claim: ExtractedClaim, isParty: (name: string) => boolean): Bounds {
  const words = clauseOf(figure, claim)
  return {
    words,
    places: toldPlaces(words, isParty),
    weekdays: [...words.matchAll(weekday)].map(match => (match[1] ?? '').toLowerCase()),
    dates: [...words.matchAll(date)].map(match => `${match[1] ?? match[4]} ${match[2] ?? match[3]}`),
    span: spanWords.exec(words)?.[0]?.toLowerCase() ?? null,
    wide: wide.test(words),
    single: single.test(words),
  }
}

/** “In Tessel, police said 12 died”: the place leads the sentence, before who speaks. */
const leading = /(?:^|[.!?]["”’]? |\n)((?:In|At|Near|Outside) [^.,;:!?]{2,24}), [^.!?]*$/

/** A number with the words of its clause on either side, up to the claim's other numbers. */
function clauseOf({ span }: Figure, { content, figures }: ExtractedClaim): string {
  const piece = content.find(each => each.start <= span.start && span.end <= each.end)
  if (piece === undefined) return span.exact
  let floor = Math.max(piece.start, span.start - reach)
  let ceiling = Math.min(piece.end, span.end + reach)
  for (const { span: other } of figures) {
    if (other.end <= span.start) floor = Math.max(floor, other.end)
    if (other.start >= span.end) ceiling = Math.min(ceiling, other.start)
  }
  const before = piece.exact.slice(floor - piece.start, span.start - piece.start)
  const after = piece.exact.slice(span.end - piece.start, ceiling - piece.start)
  const opening = [...before.matchAll(clauseStart)].at(-1)
  const own = opening === undefined ? before : before.slice(opening.index + opening[0].length)
  const lead = opening === undefined && floor === piece.start ? leading.exec(piece.prefix)?.[1] : undefined
  return `${lead === undefined ? '' : `${lead}, `}${own}${span.exact}${after.slice(0, clauseEnd.exec(after)?.index ?? after.length)}`
}

/**
 * Asks of two numbers of one text whether they count what happened in different places, on different days, or over a span
 * and on a day: then they contradict nothing. Two texts may name the place, or the day, of one happening differently.
 * `isParty` knows names that are no place.
 */
export function createBoundsComparison(
  isParty: (name: string) => boolean,
): (a: SpokenFigure, b: SpokenFigure) => boolean {
  // A number is compared with many: it is read once.
  const known = new Map<SpokenFigure, Bounds>()
  const read = (spoken: SpokenFigure): Bounds => {
    const bounds = known.get(spoken) ?? boundsOf(spoken.figure, spoken.claim, isParty)
    known.set(spoken, bounds)
    return bounds
  }
  return (a, b) => a.articleId === b.articleId && countOtherThings(read(a), read(b))
}

function countOtherThings(one: Bounds, other: Bounds): boolean {
  return (
    areElsewhere(one, other) ||
    areApart(one.weekdays, other.weekdays) ||
    areApart(one.dates, other.dates) ||
    outlasts(one, other) ||
    outlasts(other, one)
  )
}

function areApart(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some(one => others.includes(one))
}

/** “40 since Friday” beside “12 on Monday”, or beside “12 in a raid”; “40 across the valley” beside “12 in Tessel”. */
function outlasts(long: Bounds, short: Bounds): boolean {
  const bounded = short.weekdays.length > 0 || short.dates.length > 0 || short.single || short.places.length > 0
  if (long.span !== null && short.span !== long.span && (bounded || short.span !== null)) return true
  return long.wide && !short.wide && short.places.length > 0
}
