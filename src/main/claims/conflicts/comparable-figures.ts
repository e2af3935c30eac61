/** Sorts an event's figures into groups that count the same thing and may be set against each other. */

import type { Figure, Quantity } from '../../../contract/claims.ts'
import { secondsIn } from '../../../contract/duration-units.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { wordOf } from '../lexicon/word-class.ts'
import { isHuman } from '../steps/figures/human-nouns.ts'
import type { Voice } from './claimant-identity.ts'
import { type CombatantSides, combatantSides, countsOwnMen } from './combatant-sides.ts'
import { isDeniedFigure } from './denied-figure.ts'
import { figureSubject, thingSubject } from './figure-subject.ts'
import type { SpokenFigure } from './standing-figures.ts'
import type { Story, StoryClaim } from './story-claims.ts'
import { isCombatant, isKnownKind, kindOfPhrase, targetKindOf } from './target-kind.ts'

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

/** Kinds that “people” does not mean where others are there as well. */
const armed = new Set(['soldier', 'fighter', 'police', 'guard', 'crew'])
/** Kinds that fight each other: with one of them counted, a bare number may mean either party's people. */
const opposed = new Set(['soldier', 'fighter', 'police', 'guard'])
const things = new Set(['family', 'vehicle', 'house'])
/** Kinds that are told because they are some of the people counted: “37 killed”, “16 children”. */
const someOfAll = new Set(['child', 'woman', 'student', 'medic', 'journalist', 'police', 'guard', 'crew'])
/** Of these alone no bare number is meant: others died or were hurt as well. */
const neverAlone = new Set(['crew', 'child', 'woman'])
/** What one explosion is called, and leaves. */
const explosions = new Set(['explosion', 'blast', 'bomb', 'detonation', 'crater'])
/** “Four of our own porters” are some of those counted; “600 of our citizens” are not. */
const someOfOwn = /\bof (?:its|his|her|their|our) own\b/i
/** What makes a prisoner of anybody. */
const holds = new Set<Quantity>(['captured', 'arrested', 'kidnapped'])
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
      ? each.claim.figures.filter(figure => isWholeCount(figure, each.claim)).map(figure => ({ ...each, figure }))
      : [],
  )
  const kindsTold = new Set(figures.flatMap(({ figure }) => (isOfficer(figure) ? [] : targetKindOf(figure).kind)))
  for (const quantity of new Set(figures.map(each => each.figure.quantity))) {
    const counted = figures.filter(each => each.figure.quantity === quantity)
    const named = counted.map(each => {
      const kind = officerKind(each.figure, kindsTold) ?? targetKindOf(each.figure).kind
      // “Eleven prisoners were taken” says no more of them than that.
      if (kind === 'prisoner' && holds.has(quantity)) return null
      // “Twenty coffins” and “31 arrests” say how they were counted.
      return countsPeople.has(quantity) && kind !== null && !isOfPeople(kind) ? null : kind
    })
    const kinds = countsPeople.has(quantity)
      ? counted.map((each, at) => named[at] ?? meantKind(each, counted, named) ?? ownKind(each, counted, named))
      : named
    const mixed = named.some(kind => kind !== null && opposed.has(kind))
    const sides = combatantSides(story, counted)
    counted.forEach((each, index) => {
      const kind = kinds[index] ?? null
      const key = groupKey(each, { kind, isNamed: named[index] !== null, mixed }, sides)
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

/** Kinds of people, families among them, not of things. */
const isOfPeople = (kind: string | null): boolean =>
  kind !== null && (isKnownKind(kind) ? kind !== 'vehicle' && kind !== 'house' : isHuman(wordOf(kind)))

/** “Officers” of nothing that says which. */
const isOfficer = ({ span, targetGroup }: Figure) =>
  /\bofficers?$/i.test(targetGroup ?? span.exact) && !/\b(?:police|army|military)\b/i.test(span.exact)

/** The officers of a jail are its guards, where those are counted and no police are; null for anybody else. */
function officerKind(figure: Figure, told: ReadonlySet<string | null>): string | null {
  return isOfficer(figure) && told.has('guard') && !told.has('police') ? 'guard' : null
}

/** Words of a total that ran on for longer than one event. */
const runningTotal =
  /\b(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|month|year|week) alone|so far this (?:year|month)|since the (?:start|beginning|outbreak) of)\b/i
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

/** Numbers below this agree by chance. */
const smallestTelling = 5

/**
 * Whom a count of “people” or a bare number means: who is counted by the same number elsewhere; else the one unarmed kind
 * of the event, civilians where there are several. A bare number is left alone where armed and unarmed were both counted,
 * and fighters or children are never meant by “people”.
 */
function meantKind(
  { figure }: { figure: Figure },
  counted: { figure: Figure }[],
  named: (string | null)[],
): string | null {
  if (figure.low >= smallestTelling) {
    const same = new Set(named.filter((kind, at) => kind !== null && counted[at]?.figure.low === figure.low))
    if (same.size === 1) return [...same][0] ?? null
  }
  const present = new Set(
    named.flatMap((kind, at) =>
      kind === null || things.has(kind) || someOfOwn.test(counted[at]?.figure.span.exact ?? '') ? [] : [kind],
    ),
  )
  // “Put the number of the seized at eight”, where only guards were named: fighters alone are often not the only dead.
  const [only] = present
  if (isBare(figure) && present.size === 1 && only && !isCombatant(only) && !neverAlone.has(only)) return only
  // A noun nobody listed counts once it is used twice.
  const isWhole = (kind: string) => isKnownKind(kind) || named.filter(other => other === kind).length > 1
  const whole = [...present].filter(kind => isWhole(kind) && !armed.has(kind) && !someOfAll.has(kind))
  if (isBare(figure) && whole.length > 0 && [...present].some(kind => armed.has(kind))) return null
  if (present.has('civilian')) return 'civilian'
  return whole.length === 1 ? (whole[0] ?? null) : null
}

/** The one kind that the same claimant counts elsewhere: “two”, of who spoke of two workers before. */
function ownKind(
  { figure, voice }: { figure: Figure; voice: Voice | null },
  counted: { voice: Voice | null }[],
  named: (string | null)[],
): string | null {
  if (voice === null || !isBare(figure)) return null
  const own = new Set(named.filter((kind, at) => kind !== null && counted[at]?.voice === voice))
  return own.size === 1 ? ([...own][0] ?? null) : null
}

/** A number without a noun. */
function isBare(figure: Figure): boolean {
  return !/\p{L}/u.test(figure.span.exact.replace(numberWords, ''))
}

const numberWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozens?|scores?|hundreds|thousands|several|at least|at most|no fewer than|no more than|more than|fewer than|less than|about|around|roughly|some|nearly|almost|over|up to|as many as|between|and|or|to|a|the)\b/giu

function groupKey(
  each: StoryClaim & { figure: Figure },
  { kind, isNamed, mixed }: { kind: string | null; isNamed: boolean; mixed: boolean },
  sides: CombatantSides,
): string | null {
  const { figure, claim } = each
  // Who stays away from work is not yet on the street.
  if (figure.quantity === 'participants')
    return figureSubject(figure, claim) === 'on strike' ? 'on strike' : 'participants'
  if (countsPeople.has(figure.quantity)) {
    const own = countsOwnMen(figure)
    const told = kind === null || !isNamed || sides.isPeople(kind) ? sides.told(each) : null
    if (told !== null) return `of ${told}`
    // Nobody knows who was meant: no ground for a conflict.
    if (kind === null && !own) return mixed && isBare(figure) ? null : 'people'
    if (kind !== null && !isCombatant(kind) && !own) return kind
    const side = sides.of(each, kind)
    return side === null ? kind : `of ${side}`
  }
  // Things, money and time compare only where both reports speak of one subject.
  const subject = figureSubject(figure, claim)
  // People of whom nothing is told (“40 soldiers”) may be any.
  if (figure.quantity === 'other') return subject ?? (isOfPeople(kind) ? null : thingSubject(figure, claim, kind))
  if (figure.quantity === 'attacks') return kind !== null && explosions.has(kind) ? 'explosion' : kind
  return subject === null ? null : `${subject} ${figure.quantity === 'money' ? currencyOf(figure) : ''}`
}

/** Code or word of the currency: “USD”, “crown”. */
function currencyOf({ unit, targetGroup, span }: Figure): string {
  return (unit ?? targetGroup ?? span.exact.replace(/^.*\d\S*\s*(?:million|billion|thousand)?/, ''))
    .toLowerCase()
    .replace(/s$/, '')
    .trim()
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
function labelOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:.*\bof\s+)?(?:the|its|their|his|her|our|own|these|those|all|more|other|\s)+\s*/i, '')
    .trim()
}
